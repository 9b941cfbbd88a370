package id.delapan;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Assessment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An instrument nobody copied: the steps of the guide, done by a script, give a pack that passes and evaluates. */
class TinyInstrumentTest {
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theStepsOfTheGuideBuildAnInstrumentFromNothing(@TempDir Path folder) throws IOException, InterruptedException {
        Path program = folder.resolve("delapan");
        Walkthrough.install(program);
        Path made = Files.createDirectory(folder.resolve("instrumen"));

        Ran ran = Ran.of(folder, List.of("sh", Path.of("fixtures/tiny/build.sh").toAbsolutePath().toString(),
                program.resolve("bin/delapan").toString(), made.toString()));

        assertThat(ran.exit()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("6 indikator dan 6 aturan, semuanya beres", "0 masalah", "aturan 100% (6/6)");
        Assessment assessment = Evaluator.load(made.resolve("kebun-2030")).evaluate(Dossiers.read(Path.of("fixtures/tiny/kebun.yaml")));
        assertThat(assessment.index().value()).isEqualByComparingTo("73");
        assertThat(assessment.index().grade()).isEqualTo("Perak");
        assertThat(contents(made)).doesNotContainAnyElementsOf(contents(Path.of("rules")));
    }

    private static Set<String> contents(Path folder) throws IOException {
        Set<String> contents = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
