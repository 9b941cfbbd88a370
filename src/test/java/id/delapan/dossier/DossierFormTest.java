package id.delapan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierFormTest {
    private static final String HEAD = "\"format\": \"delapan/dossier/1\"";
    private static final String AGENCY = "\"agency\": {\"id\": \"a\", \"name\": \"A\", \"kind\": \"unit\"}";
    private static final String ANSWER = "{\"indicator\": \"P1.2.a\", \"by\": \"assessor\", \"level\": \"Ya\"}";

    @Test
    void acceptsEveryFieldOfTheFormat() {
        assertThat(Marked.with("""
                 "answers": [{"indicator": "P1.2.a", "by": "assessor", "level": "Ya", "note": "n", "evidence": ["d1", "c1"]},
                             {"indicator": "P1.2.a", "by": "agency", "level": "Tidak", "value": null},
                             {"indicator": "H1.1", "by": "national", "value": 70.05}],
                 "documents": [{"id": "d1", "type": "road-map-rb", "title": "t", "number": "1", "date": "2013-03-04",
                   "validFrom": "2013-01-01", "validUntil": "2017-12-31", "formal": true, "uri": "x:y",
                   "sha256": "%s"}],
                 "coverages": [{"id": "c1", "subject": "road-map.unit-dilibatkan", "done": 9, "total": 12, "evidence": ["d1"]}],
                 "measures": [{"id": "m1", "key": "sakip", "value": 70.05, "year": 2014, "source": "s"},
                              {"key": "opini-bpk", "level": "Wajar Tanpa Pengecualian"}],
                 "practices": []
                """.formatted("0aF9".repeat(16))).check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"answers\": [{⟦unknown-field⟧\"indikator\": \"P1.2.a\", \"indicator\": \"P1.2.a\", \"by\": \"assessor\", \"level\": \"Ya\"}]",
        "⟦unknown-field⟧\"answer\": [], \"answers\": [" + ANSWER + "]",
        "\"answers\": [⟦missing-field⟧{\"by\": \"assessor\", \"level\": \"Ya\"}]",
        "\"answers\": [⟦missing-field⟧{\"indicator\": \"P1.2.a\", \"level\": \"Ya\"}]",
        "\"answers\": [{\"indicator\": \"P1.2.a\", \"by\": ⟦missing-field⟧null, \"level\": \"Ya\"}]",
        "\"answers\": [{\"indicator\": \"P1.2.a\", \"by\": ⟦not-one-of⟧\"asessor\", \"level\": \"Ya\"}]",
        "\"answers\": [{\"indicator\": \"P1.2.a\", \"by\": ⟦not-one-of⟧\"ASSESSOR\", \"level\": \"Ya\"}]",
        "\"answers\": [{\"indicator\": \"P1.2.a\", \"by\": \"assessor\", \"level\": ⟦not-a-text⟧true}]",
        "\"answers\": [{\"indicator\": \"H1.1\", \"by\": \"assessor\", \"value\": ⟦not-a-number⟧\"70.05\"}]",
        "\"answers\": [{\"indicator\": \"P1.2.a\", \"by\": \"assessor\", \"level\": \"Ya\", \"note\": ⟦blank-text⟧\" \"}]",
        "\"answers\": [{\"indicator\": \"P1.2.a\", \"by\": \"assessor\", \"level\": \"Ya\", \"evidence\": ⟦not-a-list⟧\"d1\"}]",
        "\"answers\": [{\"indicator\": \"P1.2.a\", \"by\": \"assessor\", \"level\": \"Ya\", \"evidence\": [⟦not-a-text⟧1]}]",
        "\"answers\": [⟦not-an-object⟧\"P1.2.a\", " + ANSWER + "]",
        "\"answers\": ⟦not-a-list⟧{\"P1.2.a\": \"Ya\"}",
        "\"documents\": [⟦missing-field⟧{\"type\": \"road-map-rb\"}]",
        "\"documents\": [⟦missing-field⟧{\"id\": \"d1\"}]",
        "\"documents\": [{\"id\": ⟦not-a-text⟧1, \"type\": \"road-map-rb\"}]",
        "\"documents\": [{\"id\": \"d1\", \"type\": \"road-map-rb\", \"formal\": ⟦not-yes-or-no⟧\"ya\"}]",
        "\"documents\": [{\"id\": \"d1\", \"type\": \"road-map-rb\", \"number\": ⟦not-a-text⟧188}]",
        "\"documents\": [{\"id\": \"d1\", \"type\": \"road-map-rb\", \"sha256\": ⟦not-a-digest⟧\"0af9\"}]",
        "\"coverages\": [⟦missing-field⟧{\"subject\": \"road-map.unit-dilibatkan\", \"done\": 3}]",
        "\"coverages\": [{\"subject\": \"road-map.unit-dilibatkan\", \"done\": ⟦not-a-whole-number⟧2.5, \"total\": 3}]",
        "\"coverages\": [{\"subject\": \"road-map.unit-dilibatkan\", \"done\": ⟦not-a-whole-number⟧-1, \"total\": 3}]",
        "\"coverages\": [{\"subject\": \"road-map.unit-dilibatkan\", \"done\": 1, \"total\": ⟦not-a-whole-number⟧3000000000}]",
        "\"coverages\": [{\"subject\": \"road-map.unit-dilibatkan\", \"done\": 1, \"total\": ⟦not-a-number⟧1e999999999}]",
        "\"measures\": [{\"key\": \"sakip\", \"value\": ⟦not-a-number⟧1e999999999}]",
        "\"measures\": [{\"key\": \"sakip\", \"value\": ⟦not-a-number⟧1e-999999999}]",
        "\"measures\": [{\"key\": \"sakip\", \"value\": 70, \"year\": ⟦not-a-whole-number⟧20144}]",
        "\"practices\": [⟦missing-field⟧{\"observed\": true}]",
    })
    void saysWhereAndWhatIsWrong(String marked) {
        assertThat(Marked.with(marked).check()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "⟦not-a-date⟧\"2014-02-30\"", "⟦not-a-date⟧\"03/01/2014\"", "⟦not-a-date⟧\"20144-01-01\"", "⟦not-a-date⟧\"2014-1-1\"",
        "⟦not-a-date⟧\"0201-01-01\"", "⟦not-a-date⟧\"2014-01-01T00:00\"", "⟦not-a-date⟧\"\"", "⟦not-a-date⟧20140101",
        "⟦not-a-date⟧[\"2014-01-01\"]", "⟦not-a-date⟧\"٢٠١٤-٠١-٠١\""
    })
    void refusesWhatIsNoDate(String date) {
        for (String field : List.of("date", "validFrom", "validUntil")) {
            Marked.with("\"documents\": [{\"id\": \"d1\", \"type\": \"road-map-rb\", \"" + field + "\": " + date + "}]").check();
        }
    }

    @Test
    void needsToKnowWhetherAPracticeWasObserved() {
        Marked.with("\"practices\": [⟦missing-field⟧{\"key\": ⟦unknown-dossier-evidence⟧\"x\"}]").check();
        Marked.with("\"practices\": [{\"key\": ⟦unknown-dossier-evidence⟧\"x\", \"observed\": ⟦not-yes-or-no⟧\"true\"}]").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "⟦wrong-format⟧\"delapan/dossier/2\"", "⟦wrong-format⟧\"delapan/assessment/1\"", "⟦not-a-text⟧1", "⟦missing-field⟧null"
    })
    void saysNothingButThatTheFormatIsAnother(String format) {
        Marked.json("{\"index\": {}, \"format\": " + format + "}").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "⟦not-a-dossier⟧{}", "⟦not-a-dossier⟧{\"answers\": []}", "⟦not-an-object⟧[]", "⟦not-an-object⟧\"text\"",
        "⟦not-an-object⟧null", "⟦not-an-object⟧12"
    })
    void saysThatAnotherFileIsNoDossier(String marked) {
        Marked.json(marked).check();
    }

    @Test
    void saysThatADossierIsEmpty() {
        String rest = "{" + HEAD + ", \"instrument\": \"lke-2014\", " + AGENCY + ", \"year\": 2014";
        Marked.json("⟦empty-dossier⟧" + rest + "}").check();
        Marked.json("⟦empty-dossier⟧" + rest + ", \"answers\": [], \"documents\": null}").check();
        Marked.json(rest + ", \"answers\": ⟦not-a-list⟧{}}").check();
        Marked.json(rest + ", ⟦unknown-field⟧\"evidence\": [1]}").check();
    }

    @Test
    void needsAgencyAndYear() {
        String answers = ", \"answers\": [" + ANSWER + "]}";
        Marked.json("⟦missing-field⟧{" + HEAD + ", \"instrument\": \"lke-2014\", \"year\": 2014" + answers).check();
        Marked.json("⟦missing-field⟧{" + HEAD + ", \"instrument\": \"lke-2014\", " + AGENCY + answers).check();
        Marked.json("{" + HEAD + ", \"instrument\": ⟦unknown-instrument⟧\"lke-2041\", " + AGENCY + ", \"year\": 2014" + answers).check();
        Marked.json("{" + HEAD + ", \"instrument\": \"lke-2014\", \"year\": ⟦not-a-whole-number⟧20144, \"agency\": {"
                + "\"id\": \"a\", \"name\": \"A\", \"kind\": ⟦not-one-of⟧\"kabupaten\"}" + answers).check();
    }

    @Test
    void saysEverythingAtOnceInFileOrder() {
        Marked.json("""
                {"format": "delapan/dossier/1", "instrument": "lke-2014", "year": ⟦not-a-number⟧"2014",
                 "agency": ⟦missing-field⟧{"id": "a", "kind": ⟦not-one-of⟧"region"},
                 "answers": [
                   ⟦answer-empty⟧{"indicator": ⟦unknown-indicator⟧"P1.2.z", "by": "assessor", ⟦unknown-field⟧"lvel": "Ya"},
                   {"indicator": "P1.2.b", "by": "assessor", "level": ⟦answer-unknown-level⟧"E", "evidence": ⟦not-a-list⟧"d1"},
                   ⟦not-an-object⟧7,
                   {"indicator": "P1.2.c", "by": "assessor", "level": "A", "evidence": [⟦unknown-reference⟧"d9", "d1", "d2"]},
                   ⟦answer-twice⟧{"indicator": "P1.2.c", "by": "assessor", "level": "A", ⟦duplicate-key⟧"level": "A"}],
                 "documents": [{"id": "d1", "type": ⟦unknown-dossier-evidence⟧"road-map", "date": ⟦not-a-date⟧"kemarin"},
                   ⟦missing-field⟧{"id": "d2", "date": ⟦not-a-date⟧"besok"}],
                 "coverages": [{"id": ⟦id-twice⟧"d1", "subject": "road-map.unit-dilibatkan", "done": ⟦done-above-total⟧5, "total": 4},
                   {"subject": ⟦unknown-dossier-evidence⟧"unit", "done": ⟦not-a-number⟧"1", "total": 0}],
                 "measures": [⟦measure-without-value⟧{"key": "sakip"}]}
                """).check();
    }

    @Test
    void doesNotSayWhatOnlyFollows() {
        Marked.with("""
                "answers": [{"indicator": "H1.1", "by": "assessor", "value": ⟦not-a-number⟧"70"},
                            {"indicator": "P1.2.a", "by": "assessor", "level": ⟦not-a-text⟧1}],
                "measures": [{"key": "sakip", "value": ⟦not-a-number⟧"70"}]""").check();
    }

    @Test
    void saysTheValueAndTheRemedyInBothLanguages() {
        var problem = Marked.with("\"documents\": [{\"id\": \"d1\", \"type\": \"road-map-rb\", \"date\": ⟦not-a-date⟧\"2014-02-30\"}]").check().get(0);

        assertThat(problem.in(Lang.ID)).isEqualTo("""
                d.json:3:59: `2014-02-30` bukan tanggal
                    tulis tanggal sebagai TTTT-BB-HH, misalnya 2014-03-31""");
        assertThat(problem.in(Lang.EN)).isEqualTo("""
                d.json:3:59: `2014-02-30` is not a date
                    write a date as YYYY-MM-DD, such as 2014-03-31""");
    }
}
