package id.delapan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The text of an input file, or of one line of it.
 *
 * @param name as the user named it, with {@code /}
 * @param line which line of a file of JSON lines it is, 1-based; 0 for a whole file
 */
public record Source(String name, String text, int line) {
    private static final String MARK = "\uFEFF";
    /** What stands where bytes are no UTF-8. */
    private static final char REPLACED = '\uFFFD';
    private static final int MIB = 1024 * 1024;
    /** Largest file read, in bytes. */
    public static final int LARGEST = 16 * MIB;

    /** The text of a whole file. */
    public Source(String name, String text) {
        this(name, text, 0);
    }

    /** Reads a file as strict UTF-8; null, with a problem noted, when that cannot be. */
    public static Source read(Path path, String name, Problems problems) {
        byte[] bytes = bytes(path, name, problems);
        return bytes == null ? null : of(bytes, name, 0, problems);
    }

    /** The content of a file; null, with a problem noted, when it cannot be read. */
    public static byte[] bytes(Path path, String name, Problems problems) {
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
                return bytes(in, name, problems);
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
        byte[] bytes = bytes(in, name, problems);
        return bytes == null ? null : of(bytes, name, 0, problems);
    }

    private static byte[] bytes(InputStream in, String name, Problems problems) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            problems.add(name, 0, 0, "file-too-large", LARGEST / MIB);
            return null;
        }
        return bytes;
    }

    /**
     * The text that bytes hold as strict UTF-8; null, with a problem noted, when they do not.
     *
     * @param line the line of the file they are, from 1; 0 for the whole file
     */
    public static Source of(byte[] bytes, String name, int line, Problems problems) {
        String quick = new String(bytes, StandardCharsets.UTF_8);
        if (quick.indexOf(REPLACED) < 0 && quick.indexOf('\0') < 0) {
            return of(quick, name, line);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        boolean strict = !StandardCharsets.UTF_8.newDecoder().decode(buffer, decoded, true).isError();
        String text = decoded.flip().toString();
        int nothing = text.indexOf('\0');
        if (!strict || nothing >= 0) {
            notText(nothing >= 0 ? text.substring(0, nothing) : text, name, line, problems);
            return null;
        }
        return of(text, name, line);
    }

    private static Source of(String text, String name, int line) {
        return new Source(name, text.startsWith(MARK) ? text.substring(1) : text, line);
    }

    /** Whether it is JSON, by its name or because it is one line of many. */
    boolean json() {
        return line > 0 || name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** The line of the file that a line of the text is. One of many lines is one, whatever carriage returns it holds. */
    int lineOf(int inText) {
        return line > 0 ? line : inText;
    }

    /** Notes that a file stops being UTF-8 text after {@code good}. */
    private static void notText(String good, String name, int from, Problems problems) {
        int lineStart = good.lastIndexOf('\n') + 1;
        int line = Math.max(1, from) + (int) good.chars().filter(c -> c == '\n').count();
        problems.add(name, line, good.length() - lineStart + 1, "file-not-utf8");
    }
}
