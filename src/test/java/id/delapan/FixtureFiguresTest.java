package id.delapan;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Assessment.TitleResult;
import id.delapan.model.Assessment.TitleStatus;
import id.delapan.model.Dossier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures worked out by hand from the sheet's weights, scales and gates. */
class FixtureFiguresTest {
    private static final List<String> AREAS = IntStream.rangeClosed(1, 8).mapToObj(i -> "P" + i).toList();

    @ParameterizedTest
    @CsvSource({
        "rekaan-unggul.yaml, P1, 4.934", "rekaan-unggul.yaml, P2, 4.375", "rekaan-unggul.yaml, P3, 5.833333333333",
        "rekaan-unggul.yaml, P4, 4.75", "rekaan-unggul.yaml, P5, 14.945", "rekaan-unggul.yaml, P6, 5.8",
        "rekaan-unggul.yaml, P7, 11.75", "rekaan-unggul.yaml, P8, 5.934", "rekaan-unggul.yaml, H1, 18",
        "rekaan-unggul.yaml, H2, 9.3", "rekaan-unggul.yaml, H3, 9",
        "rekaan-campuran.json, P1.1, 0", "rekaan-campuran.json, P1.2, 0", "rekaan-campuran.json, P1.3, 1",
        "rekaan-campuran.json, P1.4, 0.613333333333", "rekaan-campuran.json, P1, 1.613333333333",
        "rekaan-campuran.json, P5.4, 2.784", "rekaan-campuran.json, P8.4, 0.75", "rekaan-campuran.json, H1, 8.988",
        "rekaan-campuran.json, H2, 7.4", "rekaan-campuran.json, H3, 0",
        "rekaan-bertentangan.yaml, P1, 0.11", "rekaan-bertentangan.yaml, P2, 1.25", "rekaan-bertentangan.yaml, P3, 0",
        "rekaan-bertentangan.yaml, P4, 1.005", "rekaan-bertentangan.yaml, P7, 0.3", "rekaan-bertentangan.yaml, P8, 0",
        "rekaan-bertentangan.yaml, H1, 3.92", "rekaan-bertentangan.yaml, H2, 3.675", "rekaan-bertentangan.yaml, H3, 5",
        "rekaan-zona.yaml, F, 22.5", "rekaan-zona.yaml, F5, 0", "rekaan-zona.yaml, R5, 3.5", "rekaan-zona.yaml, A, 48.5",
        "rekaan-zona.yaml, H1, 19.9375", "rekaan-zona.yaml, H2, 15.75",
        "rekaan-berunit.yaml, F, 0.08", "rekaan-berunit.yaml, R1.2, 0.777649769585", "rekaan-berunit.yaml, R5.3, 0.414746543779",
        "rekaan-berunit.yaml, H1, 4.55", "rekaan-berunit.yaml, H2, 7.5",
        "lamongan-2021.json, P1.4, 0.044", "lamongan-2021.json, F, 0.044", "lamongan-2021.json, HA2, 0",
        "lamongan-2021.json, R1.1, 0", "lamongan-2021.json, B, 0",
    })
    void pointsAreAsWorkedByHand(String fixture, String part, BigDecimal points) {
        assertThat(Fixtures.points(Fixtures.evaluate(fixture)).get(part)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "bps-2014.json, 60.860202380952386, B", "rekaan-unggul.yaml, 94.621333333333, AA",
        "lamongan-2021.json, 0.044, D", "rekaan-zona.yaml, 84.1875,", "rekaan-berunit.yaml, 13.322396313364, D"
    })
    void theIndexIsAsWorkedByHand(String fixture, BigDecimal index, String grade) {
        Assessment assessment = Fixtures.evaluate(fixture);

        assertThat(assessment.index().value()).isEqualByComparingTo(index.setScale(12, RoundingMode.HALF_UP));
        assertThat(assessment.index().grade()).isEqualTo(grade);
    }

    @Test
    void theTotalOfTheZoneSufficesAndItsTitleFailsByOneArea() {
        TitleResult first = Fixtures.evaluate("rekaan-zona.yaml").titles().get(0);

        assertThat(first.status()).isEqualTo(TitleStatus.MISSED);
        assertThat(first.conditions()).filteredOn(c -> c.status() == TitleStatus.MISSED).singleElement().satisfies(c -> {
            assertThat(c.of()).isEqualTo("F5+R5");
            assertThat(c.value()).isEqualByComparingTo("3.5");
            assertThat(c.margin()).isEqualByComparingTo("-5.5");
        });
    }

    @Test
    void scarceEvidenceLeavesMuchOpen() {
        Assessment lamongan = Fixtures.evaluate("lamongan-2021.json");
        List<IndicatorResult> open =
                lamongan.indicators().stream().filter(i -> i.status() == Status.UNASSESSED).toList();

        assertThat(open).hasSize(215).allMatch(i -> !i.missing().isEmpty());
        assertThat(lamongan.index().high().subtract(lamongan.index().low())).isGreaterThan(BigDecimal.valueOf(95));
        assertThat(lamongan.notes()).noneMatch(note -> note.contains("2021")).anyMatch(note -> note.contains("HA2, R1"));
        assertThat(ruleFindings(lamongan)).extracting(Finding::key)
                .containsExactly("indeks-profesionalitas-rendah", "tanpa-angka");
    }

    @Test
    void answersOfAllThreeStandBesideEvidenceInTheMixedAgency() {
        Assessment mixed = Fixtures.evaluate("rekaan-campuran.json");

        assertThat(mixed.indicators()).extracting(IndicatorResult::status).contains(Status.NATIONAL, Status.ASSESSOR, Status.EVIDENCE, Status.CLAIM, Status.UNASSESSED);
        assertThat(mixed.findings()).extracting(Finding::kind).contains(
                FindingKind.RULE, FindingKind.BELOW_TOP, FindingKind.CLAIM_ABOVE_EVIDENCE,
                FindingKind.ASSESSOR_ABOVE_EVIDENCE, FindingKind.MISSING_EVIDENCE);
        assertThat(mixed.indicators().stream().filter(i -> !i.gatedBy().isEmpty()))
                .extracting(IndicatorResult::code)
                .contains("P1.1.b", "P1.2.d", "P4.1.c", "P5.4.e", "P7.3.e", "P8.1.e", "P8.4.b");
    }

    @Test
    void everyAreaOfTheContradictoryAgencyRaisesAtLeastFiveRuleFindings() {
        Map<String, Long> byArea = ruleFindings(Fixtures.evaluate("rekaan-bertentangan.yaml")).stream()
                .collect(Collectors.groupingBy(f -> f.indicator().substring(0, 2), Collectors.counting()));

        assertThat(byArea).containsKeys(AREAS.toArray(String[]::new));
        assertThat(AREAS).allMatch(area -> byArea.get(area) >= 5);
    }

    @Test
    void theExcellentAgencyRaisesNoRuleFindingAndLacksNothing() {
        Assessment excellent = Fixtures.evaluate("rekaan-unggul.yaml");

        assertThat(ruleFindings(excellent)).isEmpty();
        assertThat(excellent.indicators()).hasSize(151).allMatch(i -> i.missing().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#all")
    void whatIsMadeUpSaysSoInNameAndId(Path fixture) {
        boolean made = fixture.getFileName().toString().startsWith("rekaan-");
        Dossier.Agency agency = Dossiers.read(fixture).agency();

        assertThat(agency.name().endsWith("(rekaan)")).isEqualTo(made);
        assertThat(agency.id().startsWith("rekaan-")).isEqualTo(made);
    }

    private static List<Finding> ruleFindings(Assessment assessment) {
        return assessment.findings().stream().filter(f -> f.kind() == FindingKind.RULE).toList();
    }
}
