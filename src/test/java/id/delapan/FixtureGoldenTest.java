package id.delapan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.lhe.Lhe;
import id.delapan.lhe.Order;
import id.delapan.lhe.write.ReportHtml;
import id.delapan.model.Assessment;
import id.delapan.model.Lang;
import id.delapan.report.Golden;
import id.delapan.report.TextReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program's version and the digest of the rules stand in the files as names: neither changes what was found. */
class FixtureGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/id/delapan/golden");
    private static final List<String> IN_ENGLISH = List.of("lamongan-2021", "rekaan-campuran");
    private static final int WIDTH = 100;

    record Output(Path fixture, Lang lang, String ending) {
        String name() {
            return stem() + "_" + lang.name().toLowerCase(Locale.ROOT) + "." + ending;
        }

        private String stem() {
            return fixture.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Stream<Output> outputs() {
        return Fixtures.all().stream().flatMap(fixture -> Stream.of(
                        new Output(fixture, Lang.ID, "txt"), new Output(fixture, Lang.ID, "json"),
                        new Output(fixture, Lang.ID, "html"), new Output(fixture, Lang.EN, "txt"),
                        new Output(fixture, Lang.EN, "html")))
                .filter(output -> output.lang() == Lang.ID || IN_ENGLISH.contains(output.stem()));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void everyOutputIsAsRecorded(Output output) throws IOException {
        Assessment assessment = Fixtures.evaluate(output.fixture(), output.lang());
        String actual = rendered(assessment, output.ending())
                .replace(assessment.receipt().program(), "${program}")
                .replace(assessment.receipt().rules(), "${rules}");

        assertThat(actual).contains("${program}", "${rules}", assessment.receipt().dossier());
        Golden.check(FOLDER.resolve(output.name()), actual);
    }

    @Test
    void nothingElseIsRecorded() throws IOException {
        Set<String> expected = outputs().map(Output::name).collect(Collectors.toSet());

        assertThat(expected).hasSize(7 * 3 + 2 * 2);
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#all")
    void whatIsWrittenCanBeReadBack(Path fixture) throws IOException {
        Assessment assessment = Fixtures.evaluate(fixture, Lang.ID);

        assertThat(Assessments.read(new ByteArrayInputStream(rendered(assessment, "json").getBytes(UTF_8))))
                .usingRecursiveComparison()
                .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                .isEqualTo(assessment);
    }

    private static String rendered(Assessment assessment, String ending) throws IOException {
        switch (ending) {
            case "txt":
                return TextReport.render(assessment, WIDTH, false);
            case "json":
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                Assessments.write(assessment, out);
                return out.toString(UTF_8);
            default:
                byte[] html = ReportHtml.bytes(Lhe.report(assessment, Order.PLAIN, Lhe.templates(null, null, assessment.options().lang())));
                return new String(html, UTF_8).replaceAll("data:image/svg[^\"]+", "\\${chart}");
        }
    }
}
