package id.delapan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The text of an input file.
 *
 * @param name as the user named it, with {@code /}
 */
public record Source(String name, String text) {
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
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return new Source(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(name, line(bytes, buffer.position()), 0, "file-not-utf8");
            return null;
        }
    }

    private static int line(byte[] bytes, int until) {
        int line = 1;
        for (int i = 0; i < until; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
