package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.delapan.Dossiers;
import id.delapan.Pack;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.PartResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The worksheet of BPS for 2014 against the figures published with it. */
class PublishedResultTest {
    private static final Offset<BigDecimal> CLOSE = within(new BigDecimal("1e-9"));
    private static final Assessment BPS =
            Pack.evaluator().evaluate(Dossiers.read(Path.of("fixtures/bps-2014.json")));

    @Test
    void indexAndGradeAreThePublishedOnes() {
        assertThat(BPS.index().value()).isCloseTo(new BigDecimal("60.860202380952386"), CLOSE);
        assertThat(BPS.index().display()).isEqualTo("60,86");
        assertThat(BPS.index().grade()).isEqualTo("B");
    }

    @Test
    void nothingIsOpenWhereAnAssessorAnsweredEverything() {
        assertThat(BPS.index().low()).isEqualTo(BPS.index().value());
        assertThat(BPS.index().high()).isEqualTo(BPS.index().value());
    }

    @Test
    void nobodyClaimedAndNoEvidenceWasGiven() {
        assertThat(BPS.index().claimed()).isNull();
        assertThat(BPS.index().supported()).isNull();
    }

    @Test
    void everyPartHasItsPublishedPoints() throws IOException {
        Map<String, BigDecimal> published = published();
        Map<String, BigDecimal> parts = Flat.parts(BPS, PartResult::score);
        assertThat(parts.keySet().stream().filter(code -> code.matches("P\\d"))).hasSize(8);
        assertThat(parts.keySet().stream().filter(code -> code.matches("P\\d\\.\\d"))).hasSize(33);
        assertThat(parts).hasSize(8 + 33 + 3 + 2);
        parts.forEach((code, points) -> assertThat(points).as(code).isCloseTo(published.get(code), CLOSE));
    }

    @Test
    void everyQuestionHasItsPublishedScore() throws IOException {
        Map<String, BigDecimal> published = published();
        List<IndicatorResult> questions = BPS.indicators();
        assertThat(questions).hasSize(151).allSatisfy(q -> {
            boolean asPoints = q.code().startsWith("H");
            BigDecimal score = asPoints ? q.score().multiply(q.weight()) : q.score();
            assertThat(score).isCloseTo(published.get(q.code()), CLOSE);
        });
        assertThat(questions).allSatisfy(q -> assertThat(q.gatedBy()).isEmpty());
    }

    private static Map<String, BigDecimal> published() throws IOException {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(Path.of("fixtures/bps-2014.published.csv"));
        lines.stream().skip(1).map(line -> line.split(",")).forEach(row -> figures.put(row[0], new BigDecimal(row[1])));
        assertThat(figures).hasSize(8 + 33 + 3 + 2 + 1 + 151);
        return figures;
    }
}
