package id.delapan.authoring;

import id.delapan.model.RulesException;
import id.delapan.rules.Packs;
import id.delapan.source.Parts;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes several files, all or none. */
public final class Together {
    private Together() {}

    /**
     * A new content of a file.
     *
     * @param before what it was made from; null for a file that is not there yet
     */
    public record Change(Source before, String after) {}

    private record Done(Path file, byte[] before) {}

    /**
     * Writes the files.
     *
     * @throws RulesException when one is no longer as it was when it was read
     * @throws IOException when one cannot be written; those written before are as they were
     */
    public static void write(Map<Path, Change> changes) throws IOException {
        Map<Path, byte[]> before = new LinkedHashMap<>();
        Problems problems = new Problems();
        for (var entry : changes.entrySet()) {
            Path file = entry.getKey();
            byte[] now = Files.exists(file) ? Files.readAllBytes(file) : null;
            Source read = entry.getValue().before();
            if (now == null ? read != null : read == null || !Bytes.hold(now, read.text())) {
                problems.add(Packs.shown(file), 0, 0, "changed-meanwhile");
            }
            before.put(file, now);
        }
        if (!problems.isEmpty()) {
            throw new RulesException(problems.list());
        }
        replace(changes, before);
    }

    private static void replace(Map<Path, Change> changes, Map<Path, byte[]> before) throws IOException {
        Map<Path, Path> parts = new LinkedHashMap<>();
        Deque<Done> done = new ArrayDeque<>();
        try {
            for (var entry : changes.entrySet()) {
                Path file = entry.getKey();
                String text = entry.getValue().after();
                byte[] old = before.get(file);
                parts.put(file, Parts.write(file, old == null ? Bytes.utf8(text) : Bytes.like(old, text)));
            }
            for (var entry : parts.entrySet()) {
                Files.move(entry.getValue(), entry.getKey(), StandardCopyOption.REPLACE_EXISTING);
                done.push(new Done(entry.getKey(), before.get(entry.getKey())));
            }
        } catch (IOException e) {
            undo(done);
            throw e;
        } finally {
            for (Path part : parts.values()) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void undo(Deque<Done> done) throws IOException {
        for (Done one : done) {
            if (one.before() == null) {
                Files.deleteIfExists(one.file());
            } else {
                Files.write(one.file(), one.before());
            }
        }
    }
}
