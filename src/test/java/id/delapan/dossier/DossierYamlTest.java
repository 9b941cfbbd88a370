package id.delapan.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Dossier.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierYamlTest {
    private static final String HEAD = """
            format: delapan/dossier/1
            instrument: lke-2014
            year: 2014
            agency: {id: a, name: Kabupaten A, kind: regency}
            """;

    @Test
    void readsADossier() {
        Marked.yaml("""
                # a remark
                ---
                %sanswers:
                  - {indicator: P1.2.a, by: assessor, level: Ya}
                documents:
                - id: d1
                  type: road-map-rb
                  date: 2013-03-04
                  formal: true
                  title: >-
                    Road map
                    2013–2017
                measures: [{key: sakip, value: 70.05}]
                """.formatted(HEAD)).check();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "True, true", "TRUE, true", "false, false", "False, false"})
    void readsEverySpellingOfTrueAndFalse(String written, boolean read) throws IOException {
        String yaml = HEAD + "documents: [{id: d, type: road-map-rb, formal: " + written + "}]";

        assertThat(DossierReader.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)), "d.yaml").dossier().documents())
                .singleElement()
                .extracting(Document::formal)
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "answers: [{⟦unknown-field⟧lvel: Ya, indicator: P1.2.a, by: agency, level: Ya}]",
        "answers:\n  - indicator: P1.2.a\n    by: ⟦not-one-of⟧Agency\n    level: Ya",
        "answers:\n  - indicator: P1.2.a\n    by: agency\n    level:\n      ⟦not-a-text⟧a: b",
        "documents: [{id: ⟦not-a-text⟧12, type: road-map-rb}]",
        "documents: [{id: d, type: road-map-rb, formal: ⟦not-yes-or-no⟧yes}]",
        "documents: [{id: d, type: road-map-rb, formal: ⟦not-yes-or-no⟧off}]",
        "documents: [{id: d, type: road-map-rb, formal: ⟦not-yes-or-no⟧Ya}]",
        "documents: [{id: d, type: road-map-rb, number: ⟦not-a-text⟧188}]",
        "documents: [{id: d, type: road-map-rb, date: ⟦not-a-date⟧2014-02-30}]",
        "coverages: [{subject: road-map.unit-dilibatkan, done: ⟦not-a-number⟧1_0, total: 12}]",
        "coverages: [{subject: road-map.unit-dilibatkan, done: ⟦not-a-number⟧0x1, total: 12}]",
        "coverages: [{subject: road-map.unit-dilibatkan, done: ⟦not-a-number⟧007, total: 12}]",
        "measures: [{key: sakip, value: ⟦not-a-number⟧.inf}]",
        "measures: [{key: sakip, value: ⟦not-a-number⟧.nan}]",
        "measures:\n- key: sakip\n  value: ⟦not-a-number⟧70,05",
        "measures: [{key: sakip, value: 70}]\n⟦duplicate-key⟧year: 2014",
        "measures: [{key: sakip, value: 70}]\n---\n⟦more-than-one-document⟧format: delapan/dossier/1",
    })
    void saysWhereAndWhatIsWrong(String marked) {
        Marked.yaml(HEAD + marked).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "answers: ⟦yaml-trick⟧&all\n  - {indicator: P1.2.a, by: agency, level: Ya}",
        "answers: [{indicator: P1.2.a, by: agency, level: &yes Ya}, {indicator: P1.2.b, by: agency, level: ⟦yaml-trick⟧*yes}]",
        "answers: ⟦yaml-trick⟧*all\nmeasures: [{key: sakip, value: 70}]",
        "answers: [{indicator: P1.2.a, by: agency, level: ⟦yaml-trick⟧!!str Ya}]",
        "answers: [{indicator: P1.2.a, by: agency, level: ⟦yaml-trick⟧!letter Ya}]",
        "answers: ⟦yaml-trick⟧!!java.util.ArrayList [{indicator: P1.2.a, by: agency, level: Ya}]",
        "answers: [⟦yaml-trick⟧!!javax.script.ScriptEngineManager {indicator: P1.2.a, by: agency, level: Ya}]",
        "measures: [{key: sakip, value: ⟦yaml-trick⟧!!int \"70\"}]",
    })
    void refusesAnchorsAliasesAndTags(String marked) {
        Marked.yaml(HEAD + marked).check();
    }

    @Test
    void refusesABillionLaughsWithoutLaughing() {
        StringBuilder yaml = new StringBuilder(HEAD + "answers: [{indicator: P1.2.a, by: agency, level: Ya}]\n⟦unknown-field⟧a0: ⟦yaml-trick⟧&a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("⟦unknown-field⟧a%d: ⟦yaml-trick⟧&a%d [⟦yaml-trick⟧*a%d, ⟦yaml-trick⟧*a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(Marked.yaml(yaml.toString()).check()).hasSize(2 + 29 * 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "answers: [\n", "answers: [{indicator: P1.2.a]\n", "answers:\n\t- a\n", "title: a: b\n", "note: \"open\n", "- a\n b: c\n",
        "? [a]: b\n", "a: |\n  x\n y\n", "%YAML 9.9\n---\na: b\n", "a: @b\n", "a: `b`\n", "a: %b\n", "*a : b\n", "{a: b", "a: \"\\q\"\n"
    })
    void saysWhereTheTextIsMalformed(String text) {
        List<String> codes = Marked.yaml(text).problems().stream().map(p -> p.code()).distinct().toList();

        assertThat(codes).containsAnyOf("not-well-formed", "yaml-trick", "not-a-dossier", "not-an-object");
        assertThat(Marked.yaml(text).problems()).allMatch(p -> p.line() > 0 && p.column() > 0);
    }
}
