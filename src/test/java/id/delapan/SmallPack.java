package id.delapan;

import id.delapan.engine.Engine;
import id.delapan.rules.Packs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A pack of two sub-areas of the shipped one, quick to load: P1.2 (60 points) and H1 (40 points). */
public final class SmallPack {
    private static final String AREA = "1-manajemen-perubahan";
    private static final String RESULTS = "9-hasil";
    private static final List<String> FILES = List.of(
            "evidence.yaml", AREA + "/evidence.yaml", AREA + "/1.2-road-map.yaml", AREA + "/1.2-road-map.drl",
            AREA + "/1.2-road-map.cases.yaml", RESULTS + "/9.1-kapasitas-akuntabilitas.yaml",
            RESULTS + "/9.1-kapasitas-akuntabilitas.drl", RESULTS + "/9.1-kapasitas-akuntabilitas.cases.yaml");
    private static final String PARTS = """

            parts:
              - code: P
                kind: component
                title: {id: "Proses", en: "Process"}
                weight: 60
                parts:
                  - {code: P1.2, kind: subarea, weight: 60}
              - code: H
                kind: component
                title: {id: "Hasil", en: "Results"}
                weight: 40
                parts:
                  - {code: H1, kind: result, weight: 40}
            """;

    private SmallPack() {}

    /** The pack, ready to run. */
    public static Engine engine() {
        return Ready.ENGINE;
    }

    /** Writes the pack into a folder and gives the folder. */
    public static Path into(Path folder) throws IOException {
        for (String file : FILES) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(Pack.FOLDER.resolve(file), target);
        }
        Files.writeString(folder.resolve(RESULTS + "/9.1-kapasitas-akuntabilitas.cases.yaml"), "[]\n");
        String whole = Files.readString(Pack.FOLDER.resolve("instrument.yaml"));
        Files.writeString(folder.resolve("instrument.yaml"), whole.substring(0, whole.indexOf("\nparts:")) + PARTS);
        Path results = folder.resolve(RESULTS + "/9.1-kapasitas-akuntabilitas.yaml");
        Files.writeString(results, Files.readString(results).replace("weight: 14", "weight: 30").replace("weight: 6", "weight: 10"));
        return folder;
    }

    private static final class Ready {
        static final Engine ENGINE = load();

        private static Engine load() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "pack");
                return new Engine(Packs.read(List.of(into(folder))).get(0));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
