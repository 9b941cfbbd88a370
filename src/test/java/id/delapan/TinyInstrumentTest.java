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
    private static final Path SCRIPT = Path.of("fixtures/tiny/build.sh");

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theStepsOfTheGuideBuildAnInstrumentFromNothing(@TempDir Path folder) throws IOException, InterruptedException {
        Path program = folder.resolve("delapan");
        Walkthrough.install(program);
        Path made = Files.createDirectory(folder.resolve("instrumen"));

        Ran ran = Ran.of(folder, List.of("sh", SCRIPT.toAbsolutePath().toString(),
                program.resolve("bin/delapan").toString(), made.toString()));

        assertThat(ran.exit()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("6 indikator dan 6 aturan, semuanya beres", "0 masalah", "aturan 100% (6/6)");
        Assessment assessment = Evaluator.load(made.resolve("kebun-2030")).evaluate(Dossiers.read(Path.of("fixtures/tiny/kebun.yaml")));
        assertThat(assessment.index().value()).isEqualByComparingTo("73");
        assertThat(assessment.index().grade()).isEqualTo("Perak");
        assertThat(contents(made)).doesNotContainAnyElementsOf(contents(Path.of("rules")));
    }

    @Test
    void theScriptOnlyWritesFilesAndRunsTheProgram() throws IOException {
        String outside = Files.readString(SCRIPT).replaceAll("(?ms)<<'([A-Z]+)'$.*?^\\1$", "");

        assertThat(outside.lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
                .filteredOn(line -> !line.matches("cat >\"\\$(pack|2)/[a-z0-9./-]+\" "))
                .containsExactly("set -eu", "delapan=$1", "pack=$2/kebun-2030", "mkdir -p \"$pack/1-tanaman\" \"$pack/2-air\"",
                        "\"$delapan\" rules new \"$2/formulir.yaml\" --rules \"$2\"",
                        "\"$delapan\" rules check --rules \"$pack\"", "\"$delapan\" rules test --rules \"$pack\"");
        String guide = Files.readString(Path.of("rules/README.md")).split("## Instrumen baru dari nol")[1].split("\n## ")[0];
        assertThat(steps(outside, "# ")).containsExactlyElementsOf(steps(guide, "")).containsExactly("1", "2", "3", "4", "5");
    }

    /** The numbers of the lines that begin a step, after a sign. */
    private static List<String> steps(String text, String sign) {
        return text.lines().filter(line -> line.matches(sign + "[0-9]\\. .*"))
                .map(line -> line.substring(sign.length(), line.indexOf('.')))
                .toList();
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
