package id.delapan.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the files of a folder looked like at one moment: names, sizes and times of change. */
public record FolderState(Map<String, String> files) {
    private static final int DEEPEST = 2;

    /** The state of a folder now; empty when it cannot be read. */
    public static FolderState of(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(folder, DEEPEST)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    files.put(folder.relativize(entry).toString(),
                            attributes.size() + "@" + attributes.lastModifiedTime());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return new FolderState(Map.of());
        }
        return new FolderState(files);
    }
}
