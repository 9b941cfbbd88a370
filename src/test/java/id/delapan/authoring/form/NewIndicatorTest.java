package id.delapan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.authoring.Case;
import id.delapan.authoring.CaseReader;
import id.delapan.authoring.CaseResult;
import id.delapan.authoring.CaseRunner;
import id.delapan.authoring.trial.Coverage;
import id.delapan.engine.Engine;
import id.delapan.model.Indicator;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewIndicatorTest {
    private static final String WORDING = "1-satu/1.1-tim.yaml";
    private static final String RULES = "1-satu/1.1-tim.drl";
    private static final String CASES = "1-satu/1.1-tim.cases.yaml";

    static Stream<String> forms() {
        return Stream.of(Forms.DOCUMENT, Forms.COVERAGE, Forms.LEVELS, Forms.FEWER, Forms.VALUE);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void passesCheckAndTestAtOnce(String form) {
        NewIndicator made = Forms.made(form);
        RulePack after = made.after();
        Problems problems = new Problems();
        List<Case> cases = CaseReader.read(after, problems);
        List<CaseResult> results = new CaseRunner(new Engine(after)).run(cases);
        results.forEach(result -> CaseRunner.note(result, problems));

        assertThat(cases).hasSize(made.cases()).hasSizeGreaterThan(4);
        assertThat(problems.list()).isEmpty();
        assertThat(Coverage.of(after, results).missing()).noneMatch(p -> p.message().id().contains(made.code()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void addsToFilesWithoutTouchingWhatIsThere(String form) {
        NewIndicator made = Forms.made(form);

        assertThat(made.texts()).isNotEmpty();
        made.texts().forEach((path, text) -> {
            Source before = Forms.MINI.texts().get(path);
            if (before != null && !path.equals("instrument.yaml") && !path.equals("1-satu/1.2-mutu.yaml")) {
                assertThat(text).startsWith(before.text()).hasSizeGreaterThan(before.text().length());
            }
        });
    }

    @Test
    void theIndicatorIsAsTheFormSays() {
        Indicator indicator = Forms.made(Forms.DOCUMENT).after().indicators().get("S1.c");

        assertThat(indicator.title().id()).isEqualTo("Pedoman \"kerja\" tim");
        assertThat(indicator.title().en()).isNull();
        assertThat(indicator.criteria().get("Ya").en()).isEqualTo("There is one");
        assertThat(indicator.basis()).isEqualTo("Contoh 1/2020, butir 5");
        assertThat(indicator.expects()).containsExactly("pedoman-tim");
        assertThat(indicator.recommend().get("Tidak").id()).isEqualTo("Agar pimpinan menetapkan pedoman");
    }

    @Test
    void aDocumentIsProvenByFormAndValidity() {
        assertThat(levels(Forms.DOCUMENT)).isEqualTo(Map.of("Ya", 2L, "Tidak", 3L, "unassessed", 2L));
        assertThat(Forms.made(Forms.DOCUMENT).texts().get(RULES)).endsWith("""

                // Pedoman kerja tim ditetapkan secara formal dan berlaku pada tahun evaluasi.
                rule "S1.c Ya"
                when
                    Document( type == "pedoman-tim", formal, inForce )
                then
                    insert( Award.level( "S1.c", "Ya" ) );
                end
                """);
    }

    @Test
    void aCoverageHasCasesOnBothSidesOfEveryBand() {
        String cases = Forms.made(Forms.COVERAGE).texts().get(CASES);

        assertThat(expectations(cases, "coverages: \\{tim.anggota-hadir: ([0-9]+/[0-9]+)}.*"))
                .contains("20/20 A", "19/20 B", "11/20 B", "10/20 C", "1/20 C", "0/20 D", "0/0 unassessed");
        assertThat(cases).contains("date: 2020-06-30", "date: 2019-06-30", "date: 2018-06-30");
    }

    @Test
    void aMeasureHasCasesOnBothSidesOfEveryThreshold() {
        assertThat(expectations(Forms.made(Forms.LEVELS).texts().get(CASES), "measures: \\{jumlah-rapat: ([0-9.]+)}.*"))
                .contains("12 A", "11 B", "4 B", "3 C", "1 C", "0 D");
        assertThat(expectations(Forms.made(Forms.FEWER).texts().get(CASES), "measures: \\{hari-menjawab: ([0-9.]+)}.*"))
                .contains("1 A", "1.1 B", "2.5 B", "2.6 C", "7 C", "7.1 D");
    }

    @Test
    void aGateIsWorkedOutWithItsParentDown() {
        String cases = Forms.made(Forms.LEVELS).texts().get(CASES);

        assertThat(cases).contains("given: {year: 2020, answers: {S1.c: A, S1.a: Tidak}}",
                "expect: {S1.c: {level: A, ungated: 1, score: 0, gatedBy: [S1.a]}}");
    }

    @Test
    void aMultiplyingGateIsWorkedOutInBetweenToo() {
        String cases = Forms.made(Forms.VALUE).texts().get("1-satu/1.3-kepuasan-tamu-warga.cases.yaml");

        assertThat(cases).contains("answers: {S3.a: 100, S1.b: C, S1.a: Ya}",
                "expect: {S3.a: {value: 100, ungated: 1, score: 0.33, gatedBy: [S1.b]}}",
                "expect: {S3.a: {value: 57.5, ungated: 0.575}}");
    }

    @Test
    void findingsOfOthersOnTheSameEvidenceAreNamed() {
        String form = Forms.edited(Forms.DOCUMENT, "{key: pedoman-tim, label: {id: \"Pedoman kerja tim\", en: \"Working guideline\"}}",
                "{key: sk-tim}");

        assertThat(Forms.made(form).texts().get(CASES)).contains("expect: {S1.c: Tidak, findings: [S1.a/lewat]}");
    }

    @Test
    void aNewSubareaGetsItsFilesItsPlaceAndItsWeights() {
        NewIndicator made = Forms.made(Forms.VALUE);

        assertThat(made.texts()).containsOnlyKeys("instrument.yaml", "1-satu/evidence.yaml", "1-satu/1.2-mutu.yaml",
                "1-satu/1.3-kepuasan-tamu-warga.yaml", "1-satu/1.3-kepuasan-tamu-warga.drl",
                "1-satu/1.3-kepuasan-tamu-warga.cases.yaml");
        assertThat(made.texts().get("instrument.yaml")).isEqualTo(Forms.MINI.texts().get("instrument.yaml").text().replace("""
                      - {code: S1, kind: subarea, weight: 60}
                      - {code: S2, kind: subarea, weight: 40}
                """, """
                      - {code: S1, kind: subarea, weight: 50}
                      - {code: S2, kind: subarea, weight: 25}
                      - {code: S3, kind: subarea, weight: 25}
                """));
        assertThat(made.texts().get("1-satu/1.2-mutu.yaml")).isEqualTo(Forms.MINI.texts().get("1-satu/1.2-mutu.yaml").text()
                .replace("weight: 30", "weight: 17.5").replace("weight: 10", "weight: 7.5"));
    }

    @Test
    void evidenceThatIsThereIsNotWrittenAgain() {
        assertThat(Forms.made(Forms.LEVELS).texts()).containsOnlyKeys(WORDING, RULES, CASES);
        assertThat(Forms.made(Forms.COVERAGE).texts().get("1-satu/evidence.yaml")).isEqualTo("""
                coverages:
                  tim.anggota-hadir: {label: {id: "Anggota tim yang hadir"}, unit: {id: "orang"}}
                documents:
                  notula-tim: {label: {id: "Notula rapat tim"}}
                """);
    }

    /** How often each level is expected. */
    private static Map<String, Long> levels(String form) {
        return Arrays.stream(Forms.made(form).texts().get(CASES).split("expect: \\{S1.c: "))
                .skip(1)
                .collect(Collectors.groupingBy(rest -> rest.split("[,}]")[0], Collectors.counting()));
    }

    /** What is given and expected of cases whose given matches, a report of the year aside. */
    private static List<String> expectations(String cases, String given) {
        return Arrays.stream(cases.split("- case: "))
                .filter(one -> !one.contains("date: 2018") && !one.contains("date: 2019"))
                .filter(one -> !one.contains("tanpa"))
                .filter(one -> one.lines().anyMatch(l -> l.matches(".*" + given)))
                .map(one -> one.replaceAll("(?s).*" + given.replace(".*", "") + ".*expect: \\{S1.c: ([A-Za-z]+).*", "$1 $2"))
                .map(String::strip)
                .toList();
    }
}
