package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Indicator.Severity;
import id.delapan.model.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The year is 2016, and the dossier is handed in on 31 January 2017, unless said otherwise. */
class IntegrityTest {
    private static final String SAME = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static Dossier dossier(String documents, String rest) {
        String text = """
                format: delapan/dossier/1
                instrument: lke-2014
                agency: {id: x, name: Instansi X, kind: regency}
                year: 2016
                submitted: 2017-01-31
                documents: [%s]
                %s
                """.formatted(documents, rest);
        try {
            return id.delapan.Dossiers.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> found(Dossier dossier, Lang lang) {
        Assessment assessment = Pack.evaluator().evaluate(dossier, new Options(false, lang));
        return assessment.findings().stream().filter(f -> f.kind() == FindingKind.EVIDENCE_INTEGRITY).toList();
    }

    private static List<String> keys(String documents, String rest) {
        return found(dossier(documents, rest), Lang.ID).stream().map(f -> f.indicator() + "/" + f.key()).toList();
    }

    private static List<String> keys(String documents) {
        return keys(documents, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "date: 2016-12-31|", "date: 2017-01-01|P1.2.a/outside-period", "date: 2009-05-05|", "validFrom: 2016-12-31|",
        "validFrom: 2017-01-01|P1.2.a/outside-period", "'date: 2017-01-20, validFrom: 2016-01-01'|",
        "'date: 2015-01-20, validFrom: 2017-01-01'|P1.2.a/outside-period", "'validFrom: 2010-01-01, validUntil: 2016-01-01'|",
        "title: Tanpa tanggal|",
    })
    void aDocumentOutsideTheYearIsNotInForceInIt(String dates, String expected) {
        assertThat(keys("{id: d, type: road-map-rb, " + dates + "}")).containsExactlyElementsOf(
                expected == null ? List.of() : List.of(expected));
    }

    @Test
    void whatARuleSaysOfTheValidityIsNotSaidAgain() {
        String ended = "validFrom: 2010-01-01, validUntil: 2015-12-31}";

        assertThat(keys("{id: d, type: road-map-rb, " + ended)).isEmpty();
        assertThat(keys("{id: d, type: road-map-rb, " + ended + ", {id: e, type: road-map-rb, date: 2016-01-01, formal: true}"))
                .containsExactly("P1.2.a/outside-period");
    }

    @ParameterizedTest
    @CsvSource({"2017-01-31, false", "2017-02-01, true", "2016-01-01, false"})
    void aDocumentIssuedAfterTheSubmissionIsTold(String date, boolean told) {
        List<String> keys = keys("{id: d, type: road-map-rb, validFrom: 2016-01-01, date: " + date + "}");

        assertThat(keys).isEqualTo(told ? List.of("P1.2.a/after-submission") : List.of());
    }

    @Test
    void withoutADayOfSubmissionNothingIsAfterIt() {
        Dossier d = dossier("{id: d, type: road-map-rb, validFrom: 2016-01-01, date: 2019-01-01}", "");
        Dossier unsaid = new Dossier(d.instrument(), d.agency(), d.year(), d.answers(), d.documents(), d.coverages(),
                d.measures(), d.practices(), d.origin());

        assertThat(found(d, Lang.ID)).hasSize(1);
        assertThat(found(unsaid, Lang.ID)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "#", "https://", "HTTP:///", "file:", "about:blank", "–"})
    void aLinkThatNamesNothingIsEmpty(String uri) {
        assertThat(keys("{id: d, type: road-map-rb, uri: \"" + uri + "\"}")).containsExactly("P1.2.a/empty-link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://drive.example/x", "x", "berkas/1.pdf", "urn:x", "https://例え.jp", "C:\\\\bukti"})
    void aLinkThatNamesSomethingIsNot(String uri) {
        assertThat(keys("{id: d, type: road-map-rb, uri: \"" + uri + "\"}")).isEmpty();
    }

    @Test
    void aFileOfNothingIsEmptyAndNeverTheSameAsAnother() {
        assertThat(keys("{id: d, type: road-map-rb, sha256: %s}, {id: e, type: laporan-upg, sha256: %s}".formatted(EMPTY, EMPTY)))
                .containsExactly("P1.2.a/empty-link", "P7.1.c/empty-link");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "date: 2016-02-01, title: Satu|date: 2016-02-01, title: Dua|true",
        "date: 2016-02-01, title: Satu|date: 2016-11-30, title: Dua|true",
        "date: 2016-02-01, title: Satu|date: 2015-02-01, title: Dua|false",
        "title: Satu|date: 2015-02-01, title: Dua|true", "title: Satu|title: '  SATU. '|false", "title: Satu|formal: true|false",
    })
    void oneNumberHasOneTitle(String first, String second, boolean told) {
        String documents = "{id: d, type: road-map-rb, number: '188/16', %s}, {id: e, type: road-map-rb, number: ' 188 / 16', %s}";

        assertThat(keys(documents.formatted(first, second))).isEqualTo(told ? List.of("P1.2.a/two-titles") : List.of());
    }

    @Test
    void officesOfDifferentKindsCountAlike() {
        String documents = "{id: d, type: road-map-rb, number: 5, title: Satu, date: %s}, {id: e, type: laporan-upg, number: 5, title: Dua, date: %s}"
                .replace("number: 5", "number: '5'");

        assertThat(keys(documents.formatted("2016-02-01", "2016-02-02"))).isEmpty();
        assertThat(keys(documents.formatted("2016-02-01", "2016-02-01"))).containsExactly("P1.2.a/two-titles");
    }

    @Test
    void oneDocumentMayProveSeveralQuestionsOfItsArea() {
        String cited = "answers: [{indicator: P1.2.a, by: agency, level: Ya, evidence: [d]}, {indicator: P1.4.a, by: agency, level: A, evidence: [d]}]";

        assertThat(keys("{id: d, type: road-map-rb, sha256: " + SAME + "}", cited)).isEmpty();
    }

    @Test
    void oneDocumentCitedInAnAreaThatAsksForNoSuchDocumentIsTold() {
        String cited = "answers: [{indicator: P1.2.a, by: agency, level: Ya, evidence: [d]}, {indicator: P7.1.a, by: agency, level: Ya, evidence: [d]}]";
        List<Finding> found = found(dossier("{id: d, type: road-map-rb}", cited), Lang.EN);

        assertThat(found).singleElement().satisfies(f -> {
            assertThat(f.key()).isEqualTo("unrelated-use");
            assertThat(f.indicator()).isEqualTo("P1.2.a");
            assertThat(f.evidence()).containsExactly("d");
            assertThat(f.condition()).startsWith("The same file is given for unrelated questions: ").endsWith("(d) for P1.2.a, P7.1.a");
            assertThat(f.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(List.of(f.criterion(), f.effect())).allMatch(t -> !t.isBlank());
            assertThat(f.cause()).isNull();
        });
    }

    @Test
    void oneFileGivenAsTwoKindsOfDifferentAreasIsTold() {
        String two = "{id: d, type: road-map-rb, sha256: %s}, {id: e, type: %s, sha256: %s}";

        assertThat(keys(two.formatted(SAME, "laporan-upg", SAME.toUpperCase(java.util.Locale.ROOT))))
                .containsExactly("P1.2.a/unrelated-use");
        assertThat(keys(two.formatted(SAME, "bukti-penyusunan-road-map", SAME))).isEmpty();
        assertThat(keys(two.formatted(SAME, "road-map-rb", SAME))).isEmpty();
    }

    @Test
    void findingsComeAfterAllOthersAndAreNumberedOn() {
        Assessment a = Pack.evaluator().evaluate(dossier("{id: d, type: road-map-rb, date: 2018-01-01}", ""));

        assertThat(a.findings()).extracting(Finding::kind).endsWith(FindingKind.EVIDENCE_INTEGRITY, FindingKind.EVIDENCE_INTEGRITY);
        assertThat(a.findings().get(a.findings().size() - 1).id()).isEqualTo("F" + a.findings().size());
        assertThat(a.recommendations()).noneMatch(r -> r.findings().contains("F" + a.findings().size()));
    }
}
