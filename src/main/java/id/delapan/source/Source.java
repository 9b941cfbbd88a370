package id.delapan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The text of an input file.
 *
 * @param name as the user named it, with {@code /}
 */
public record Source(String name, String text) {
    private static final String MARK = "\uFEFF";
    private static final int MIB = 1024 * 1024;
    /** Largest file read, in bytes. */
    public static final int LARGEST = 16 * MIB;

    /** Reads a file as strict UTF-8; null, with a problem noted, when that cannot be. */
    public static Source read(Path path, String name, Problems problems) {
        try {
            if (Files.isDirectory(path)) {
                problems.add(name, 0, 0, "file-is-folder");
                return null;
            }
            if (Files.size(path) > LARGEST) {
                problems.add(name, 0, 0, "file-too-large", LARGEST / MIB);
                return null;
            }
            try (InputStream in = Files.newInputStream(path)) {
                return read(in, name, problems);
            }
        } catch (NoSuchFileException e) {
            problems.add(name, 0, 0, "file-missing");
        } catch (IOException e) {
            problems.add(name, 0, 0, "file-unreadable");
        }
        return null;
    }

    /** Reads a stream as strict UTF-8; null, with a problem noted, when that cannot be. */
    public static Source read(InputStream in, String name, Problems problems) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            problems.add(name, 0, 0, "file-too-large", LARGEST / MIB);
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0 || !strict(text, bytes)) {
            notText(good(bytes), name, problems);
            return null;
        }
        return new Source(name, text.startsWith(MARK) ? text.substring(1) : text);
    }

    /** Whether the text is these bytes, not what stands in for bytes that are none. */
    private static boolean strict(String text, byte[] bytes) {
        return text.indexOf('\uFFFD') < 0 || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    }

    /** As much as is text in UTF-8. */
    private static String good(byte[] bytes) {
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true);
        String good = decoded.flip().toString();
        int nothing = good.indexOf('\0');
        return nothing < 0 ? good : good.substring(0, nothing);
    }

    /** Notes that a file stops being UTF-8 text after {@code good}. */
    private static void notText(String good, String name, Problems problems) {
        int lineStart = good.lastIndexOf('\n') + 1;
        int line = 1 + (int) good.chars().filter(c -> c == '\n').count();
        problems.add(name, line, good.length() - lineStart + 1, "file-not-utf8");
    }
}
