package id.delapan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormProblemsTest {
    private static List<String> said(String form) {
        return Forms.problems(form).stream().map(p -> p.line() + ":" + p.column() + " " + p.code()).toList();
    }

    @Test
    void everythingWrongIsSaidAtOnceInFileOrder() {
        assertThat(said("""
                pack: mini-2021
                subarea: {code: S9}
                weights: {S7: 1, S1: -2}
                indicator:
                  code: S1.a
                  title: ""
                  scale: A/B/C/D
                  criteria: {A: "Semua", E: "Apa"}
                  gates: [{parent: S1.z, kind: zero}]
                  recommend: {B: "x", C: "y", D: "z"}
                  expects: []
                proof:
                  coverage: {key: Kunci, label: "Kunci", report: {key: laporan-tm}}
                  document: {key: apel-pagi}
                """)).containsExactly(
                "1:7 not-one-of",
                "2:17 form-subarea-unknown",
                "3:15 form-weight-of-nothing",
                "3:22 weight-not-positive",
                "5:3 missing-field",
                "5:9 code-twice",
                "6:10 not-a-wording",
                "8:13 text-missing",
                "8:13 text-missing",
                "8:13 text-missing",
                "8:29 text-for-nothing",
                "9:11 unknown-gate-parent",
                "11:3 unknown-field",
                "13:3 form-one-proof",
                "13:13 missing-field",
                "13:19 wrong-evidence-key",
                "13:56 form-key-unknown",
                "14:13 form-two-levels",
                "14:19 form-key-other-kind");
    }

    @Test
    void messagesNameWhatIsMeantAndWhatToDo() {
        Problem problem = Forms.problems(Forms.edited(Forms.LEVELS, "{key: laporan-tim}", "{key: laporan-tm}")).get(0);

        assertThat(problem.message().id()).contains("`laporan-tm`", "mungkin maksudnya `laporan-tim`");
        assertThat(problem.hint().id()).contains("label");
        assertThat(problem.file()).isEqualTo("formulir.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{A: 12, B: 12, C: 1} | form-thresholds-order",
        "{A: 12, B: 4, C: 5}  | form-thresholds-order",
        "{A: 12, B: 4, C: 0}  | form-threshold-outside",
        "{A: 367, B: 4, C: 1} | form-threshold-outside",
        "{A: 12, B: 4}        | form-threshold-missing",
        "{A: 12, B: 4, C: 1, D: 0} | form-threshold-level",
        "{A: dua, B: 4, C: 1} | not-a-number",
        "[12, 4, 1]           | not-an-object",
    })
    void thresholdsMustDecide(String levels, String code) {
        assertThat(Forms.problems(Forms.edited(Forms.LEVELS, "{A: 12, B: 4, C: 1}", levels)))
                .extracting(Problem::code).containsExactly(code);
    }

    @Test
    void thresholdsRiseWhereLessIsBetter() {
        assertThat(Forms.problems(Forms.edited(Forms.FEWER, "lower: true", "lower: false")))
                .extracting(Problem::code).containsExactly("form-thresholds-order", "form-thresholds-order");
        assertThat(Forms.problems(Forms.edited(Forms.FEWER, "C: 7}", "C: 90}")))
                .extracting(Problem::code).containsExactly("form-threshold-outside");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "weights: {S1: 50, S2: 25, S2.a: 17.5, S2.b: 7.5} | weights: {S1: 50, S2: 30, S2.a: 22.5, S2.b: 7.5} | form-weights",
        "weights: {S1: 50, S2: 25, S2.a: 17.5, S2.b: 7.5} | weights: {S1: 50, S2: 25} | form-weights",
        "weights: {S1: 50, S2: 25, S2.a: 17.5, S2.b: 7.5} | weights: {S1: 50, S2: 25, S2.a: 17.5, S1.a: 7.5} | form-weight-of-nothing",
        "weight: 25, area: S} | weight: 0, area: S} | weight-not-positive",
        "weight: 25, area: S} | weight: 25, area: S1} | form-no-area",
        "weight: 25, area: S} | weight: 25} | missing-field",
        "{code: S3,| {code: T3, | form-subarea-code",
        "{code: S3,| {code: S2, | form-subarea-exists",
        "code: S3.a| code: S4.a | code-outside-subarea",
        "code: S3.a| code: S3.a b | form-code",
        "{code: S3, title: \"Kepuasan tamu & warga\", weight: 25, area: S} | {code: S3} | form-subarea-unknown",
        "range: [25, 90] | range: [25, 101] | form-range-off-scale",
        "range: [25, 90] | range: [90, 25] | wrong-range",
        "range: [25, 90] | levels: {A: 1} | unknown-field",
        "scale: 0-100 | scale: 0-10 | not-one-of",
    })
    void aNewSubareaMustFit(String snippet, String replacement, String code) {
        assertThat(Forms.problems(Forms.edited(Forms.VALUE, snippet, replacement)))
                .extracting(Problem::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "scale: Y/T | scale: A/B/C/D | form-two-levels",
        "key: pedoman-tim, label | key: sk-tim, label | form-key-exists",
        "key: pedoman-tim | key: pedoman tim | wrong-evidence-key",
        "key: pedoman-tim | key: dokumen-p7.1 | wrong-evidence-key",
        "document: | surat: | form-one-proof",
        "subarea: {code: S1} | subarea: {code: S2} | form-weight-needed",
        "scale: Y/T | weight: 3 | form-weight-unused",
    })
    void theProofMustFit(String snippet, String replacement, String code) {
        String form = Forms.edited(Forms.DOCUMENT, snippet,
                code.equals("form-weight-unused") ? "scale: Y/T\n  weight: 3" : replacement);
        assertThat(Forms.problems(code.equals("form-weight-needed") ? form.replace("S1.c", "S2.c") : form))
                .extracting(Problem::code).contains(code);
    }

    @Test
    void aScaleWithoutBandsCannotRestOnACoverage() {
        assertThat(Forms.problems(Forms.edited(Forms.COVERAGE, "scale: A/B/C/D", "scale: opini")))
                .extracting(Problem::code).contains("scale-without-bands");
    }

    @Test
    void aFileThatIsNoYamlIsSaidOnce() {
        assertThat(Forms.problems("pack: [\n")).hasSize(1);
        assertThat(Forms.problems("- a\n")).extracting(Problem::code).containsExactly("not-an-object");
    }
}
