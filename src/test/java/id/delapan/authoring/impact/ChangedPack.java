package id.delapan.authoring.impact;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The shipped pack after a decree that changes a bit of everything. */
final class ChangedPack {
    private static final String ROAD_MAP = "1-manajemen-perubahan/1.2-road-map";

    private ChangedPack() {}

    static Path into(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Pack.FOLDER)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = folder.resolve(Pack.FOLDER.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        edit(folder.resolve("instrument.yaml"), "{code: P6.1, kind: subarea, weight: 2}", "{code: P6.1, kind: subarea, weight: 3}");
        edit(folder.resolve("instrument.yaml"), "{code: P6.2, kind: subarea, weight: 4}", "{code: P6.2, kind: subarea, weight: 3}");
        edit(folder.resolve("instrument.yaml"), "A/B/C/D:\n    levels: {A: 1, B: 0.67,", "A/B/C/D:\n    levels: {A: 1, B: 0.6,");
        edit(folder.resolve(ROAD_MAP + ".yaml"), "    gates: [{parent: P1.2.a, kind: zero}]\n", "");
        edit(folder.resolve(ROAD_MAP + ".yaml"), "Agar pimpinan instansi menetapkan road map", "Agar pimpinan instansi menyusun road map");
        edit(folder.resolve(ROAD_MAP + ".yaml"), "severity: high", "severity: low");
        edit(folder.resolve(ROAD_MAP + ".cases.yaml"), "validFrom: 2021-01-01, validUntil: 2025-12-31", "validFrom: 2020-01-01, validUntil: 2024-12-31");
        edit(folder.resolve("5-sdm/5.4-promosi-terbuka.drl"), "share >= 0.55", "share >= 0.7");
        return folder;
    }

    /** Replaces the first occurrence. */
    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
