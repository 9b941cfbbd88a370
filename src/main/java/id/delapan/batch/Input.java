package id.delapan.batch;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Something that holds dossiers: a file that is one, or a stream of JSON lines.
 *
 * @param name how messages call it
 * @param path null for standard input
 * @param in standard input; null for a file
 */
public record Input(String name, Path path, InputStream in) {
    /** Whether a file of this name holds one dossier a line. */
    public static boolean isStream(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }

    boolean stream() {
        return path == null || isStream(path);
    }
}
