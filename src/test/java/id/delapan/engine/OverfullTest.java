package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Dossier.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More of a part than of its whole is told once, whether it is answered, measured, or both. */
class OverfullTest {
    private final List<Answer> answers = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();

    private List<Finding> found(String share) {
        Dossier dossier = new Dossier("zi-2021", new Agency("u", "Unit", Kind.UNIT), 2021, answers, List.of(), List.of(), measures, List.of());
        Assessment assessment = Pack.evaluator("zi-2021").evaluate(dossier);
        return assessment.findings().stream()
                .filter(f -> f.indicator().equals(share))
                .filter(f -> f.kind() == FindingKind.EVIDENCE_INTEGRITY || f.kind() == FindingKind.RULE)
                .toList();
    }

    private OverfullTest answers(By by, Map<String, Integer> counts) {
        counts.forEach((code, n) -> answers.add(new Answer(code, by, null, BigDecimal.valueOf(n), null, List.of())));
        return this;
    }

    private OverfullTest measured(String key, int n) {
        measures.add(new Measure(key, key, BigDecimal.valueOf(n), null, 2021, null));
        return this;
    }

    @ParameterizedTest
    @CsvSource({"91, 90, R1.1.b", "106, 105, R4.1.a", "112, 110, R5.2.a", "123, 122, R6.1.a", "111, 110, R5.2.a", "104, 103, R3.3.a"})
    void answersThatContradictAreAFinding(String part, String whole, String share) {
        assertThat(answers(By.ASSESSOR, Map.of(part, 9, whole, 8)).found(share)).singleElement().satisfies(f -> {
            assertThat(f.key()).isEqualTo("part-above-whole");
            assertThat(f.condition()).isEqualTo(part + " berjumlah 9, lebih banyak daripada " + whole + " yang berjumlah 8");
        });
    }

    @Test
    void asManyAsThereAreIsNone() {
        assertThat(answers(By.ASSESSOR, Map.of("112", 8, "110", 8)).found("R5.2.a")).isEmpty();
    }

    @Test
    void changesMayBeMoreThanAgents() {
        assertThat(answers(By.ASSESSOR, Map.of("89", 9, "88", 4)).found("R1.1.a")).isEmpty();
    }

    @Test
    void severalCountsOfTheWholeAreAddedUp() {
        assertThat(answers(By.ASSESSOR, Map.of("113", 1, "114", 2, "115", 3, "116", 6)).found("R5.3.a")).isEmpty();
        answers.clear();
        assertThat(answers(By.AGENCY, Map.of("113", 1, "114", 2, "115", 3, "116", 7)).found("R5.3.a")).singleElement()
                .satisfies(f -> assertThat(f.condition()).isEqualTo("116 berjumlah 7, lebih banyak daripada 113 + 114 + 115 yang berjumlah 6"));
    }

    @Test
    void anAnswerAndAMeasureMayContradictToo() {
        assertThat(answers(By.ASSESSOR, Map.of("110", 8)).measured("pengaduan-masyarakat.selesai-ditindaklanjuti", 9).found("R5.2.a"))
                .extracting(Finding::key).containsExactly("part-above-whole");
    }

    @Test
    void everyCountIsHeldAgainstTheWholeByItself() {
        assertThat(answers(By.ASSESSOR, Map.of("110", 8, "111", 9, "112", 10)).found("R5.2.a")).extracting(Finding::condition)
                .containsExactly("111 berjumlah 9, lebih banyak daripada 110 yang berjumlah 8",
                        "112 berjumlah 10, lebih banyak daripada 110 yang berjumlah 8");
    }

    @Test
    void ofAReductionTheEarlierYearIsNotTheWhole() {
        assertThat(answers(By.ASSESSOR, Map.of("102", 1, "103", 5, "104", 5)).found("R3.3.a")).isEmpty();
    }

    @Test
    void aRuleThatSpeaksOfMeasuresDoesNotSilenceAnAnswer() {
        measured("pengaduan-masyarakat.harus-ditindaklanjuti", 8).measured("pengaduan-masyarakat.sedang-diproses", 9);

        assertThat(answers(By.ASSESSOR, Map.of("112", 9)).found("R5.2.a")).extracting(Finding::key)
                .containsExactlyInAnyOrder("diproses-melebihi-pengaduan", "part-above-whole");
    }

    @Test
    void whatARuleSaysOfMeasuresIsNotSaidTwice() {
        measured("pengaduan-masyarakat.harus-ditindaklanjuti", 8).measured("pengaduan-masyarakat.selesai-ditindaklanjuti", 9);

        assertThat(found("R5.2.a")).extracting(Finding::key).containsExactly("selesai-melebihi-pengaduan");
    }
}
