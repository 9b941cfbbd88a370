package id.delapan;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The dossiers shipped as examples. */
public final class Fixtures {
    public static final Path FOLDER = Path.of("fixtures");

    private Fixtures() {}

    /** All of them; fails when there are none. */
    public static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> found = files.filter(f -> f.toString().matches(".*\\.(json|yaml)")).sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one of that file name. */
    public static Assessment evaluate(String name) {
        return evaluate(FOLDER.resolve(name), Lang.ID);
    }

    public static Assessment evaluate(Path file, Lang lang) {
        Dossier dossier = Dossiers.read(file);
        return Pack.evaluator(dossier.instrument()).evaluate(dossier, new Options(false, lang));
    }

    /** Points of every part by code. */
    public static Map<String, BigDecimal> points(Assessment assessment) {
        return flat(assessment.parts()).collect(toMap(PartResult::code, PartResult::score));
    }

    private static Stream<PartResult> flat(List<PartResult> parts) {
        return parts.stream().flatMap(p -> Stream.concat(Stream.of(p), flat(p.parts())));
    }
}
