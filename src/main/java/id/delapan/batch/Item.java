package id.delapan.batch;

import id.delapan.model.Problem;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * One dossier of the input, not read yet.
 *
 * @param file as the user named it
 * @param line where it stands in a file of JSON lines, 1-based; 0 when it is a whole file
 * @param bytes its text; empty when there are problems
 * @param length how long it is in the input, in bytes; -1 when unknown
 * @param problems why it cannot be read at all; empty when it can
 */
public record Item(String file, int line, byte[] bytes, long length, List<Problem> problems) {
    private static final byte[] NOTHING = {};

    static Item of(String file, int line, byte[] bytes) {
        return new Item(file, line, bytes, bytes.length, List.of());
    }

    static Item unreadable(String file, int line, long length, List<Problem> problems) {
        return new Item(file, line, NOTHING, length, problems);
    }

    /** A checksum of the content, to notice that an input was changed between two runs. */
    int check() {
        CRC32C check = new CRC32C();
        check.update(bytes);
        return (int) check.getValue();
    }
}
