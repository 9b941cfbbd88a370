package id.delapan.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** JSON escapes for everything {@link Clean} would drop, so that JSON on a terminal cannot steer it. */
final class SafeEscapes extends CharacterEscapes {
    private static final int DELETE = 0x7f;
    private static final int[] ASCII = standardAsciiEscapesForJSON();

    static {
        ASCII[DELETE] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ASCII.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        return Clean.harmful(c) ? new SerializedString(String.format("\\u%04x", c)) : null;
    }
}
