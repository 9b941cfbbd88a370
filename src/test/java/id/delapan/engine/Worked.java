package id.delapan.engine;

import id.delapan.Dossiers;
import id.delapan.Pack;
import id.delapan.authoring.Case;
import id.delapan.authoring.CaseReader;
import id.delapan.model.Dossier;
import id.delapan.source.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The worked cases of the pack and the dossiers among the fixtures. */
final class Worked {
    static final List<Case> CASES = cases();
    static final List<Dossier> FIXTURES = fixtures();

    private Worked() {}

    /** The dossiers of all cases and fixtures. */
    static List<Dossier> dossiers() {
        List<Dossier> all = new ArrayList<>(FIXTURES);
        CASES.forEach(c -> all.add(c.given()));
        return all;
    }

    private static List<Case> cases() {
        Problems problems = new Problems();
        List<Case> cases = CaseReader.read(Pack.rules(), problems);
        if (!problems.isEmpty() || cases.isEmpty()) {
            throw new IllegalStateException("cases cannot be read: " + problems.list());
        }
        return cases;
    }

    private static boolean holdsDossier(Path file) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains("delapan/dossier/1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Dossier> fixtures() {
        try (Stream<Path> files = Files.list(Path.of("fixtures"))) {
            List<Dossier> read = files.filter(Worked::holdsDossier)
                    .sorted()
                    .map(Dossiers::read)
                    .filter(d -> d.instrument().equals(Pack.rules().instrument().id()))
                    .toList();
            if (read.isEmpty()) {
                throw new IllegalStateException("no dossier among the fixtures");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
