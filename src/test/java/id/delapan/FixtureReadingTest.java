package id.delapan;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.EvidenceItem;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Lang;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads an output finds nothing in it that contradicts the rest. */
class FixtureReadingTest {
    @Test
    void whatDecidedALevelIsNotSaidToBeMissing() {
        IndicatorResult nothingToRevise =
                indicator(Fixtures.evaluate("rekaan-campuran.json"), "P2.1.b");

        assertThat(nothingToRevise.level()).isEqualTo("A");
        assertThat(nothingToRevise.because()).flatExtracting(b -> b.evidence()).contains("c11");
        assertThat(nothingToRevise.missing()).doesNotContain("peraturan.selesai-direvisi");
    }

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#all")
    void noEvidenceIsBothMatchedAndMissing(Path fixture) {
        Assessment assessment = Fixtures.evaluate(fixture, Lang.ID);
        Map<String, String> keys = assessment.evidence().stream()
                .collect(Collectors.toMap(EvidenceItem::id, EvidenceItem::key));

        assertThat(assessment.indicators()).hasSize(Map.of("lke-2014", 151, "pmprb-2020", 216, "zi-2021", 135).get(assessment.instrument().id())).allSatisfy(i -> {
            Set<String> matched = i.because().stream()
                    .flatMap(b -> b.evidence().stream())
                    .map(keys::get)
                    .collect(Collectors.toSet());
            assertThat(i.missing()).noneMatch(matched::contains);
        });
    }

    @Test
    void aLevelNoRuleAwardsIsNotSaidInWordsTheEvidenceContradicts() {
        Assessment assessment = Fixtures.evaluate("rekaan-bertentangan.yaml");
        Map<String, IndicatorResult> byCode = assessment.indicators().stream()
                .collect(Collectors.toMap(IndicatorResult::code, Function.identity()));
        List<Finding> unawarded = assessment.findings().stream()
                .filter(f -> f.kind() == FindingKind.BELOW_TOP)
                .filter(f -> byCode.get(f.indicator()).status() == Status.EVIDENCE)
                .filter(f -> byCode.get(f.indicator()).because().isEmpty())
                .toList();

        assertThat(unawarded).hasSizeGreaterThan(10).extracting(Finding::indicator).contains("P4.1.a");
        assertThat(unawarded).allMatch(f -> f.condition().startsWith("Bukti yang diserahkan tidak memenuhi syarat"));
    }

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#all")
    void theIndexLiesWithinItsIntervalAndRecommendationsAreRanked(Path fixture) {
        Assessment assessment = Fixtures.evaluate(fixture, Lang.ID);

        assertThat(assessment.index().value()).isBetween(assessment.index().low(), assessment.index().high());
        assertThat(assessment.recommendations())
                .isSortedAccordingTo((a, b) -> b.gain().compareTo(a.gain()))
                .allMatch(r -> r.text().startsWith("Agar "));
    }

    private static IndicatorResult indicator(Assessment assessment, String code) {
        return assessment.indicators().stream().filter(i -> i.code().equals(code)).findFirst().orElseThrow();
    }
}
