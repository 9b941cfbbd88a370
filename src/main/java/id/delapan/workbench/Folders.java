package id.delapan.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Packs laid out as folders. */
public final class Folders {
    private Folders() {}

    /** Writes files into a folder that appears when all of them are there. */
    static void layOut(Map<String, String> files, Path place) {
        try {
            Files.createDirectories(place.getParent());
            Path part = Files.createTempDirectory(place.getParent(), ".part");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = part.resolve(file.getKey()).normalize();
                if (!target.startsWith(part)) {
                    throw new IllegalStateException(file.getKey());
                }
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            try {
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                remove(part);
                if (!Files.isDirectory(place)) {
                    throw e;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a folder away with all that is in it. */
    public static void remove(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
