package id.delapan.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.delapan.Pack;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.model.Term;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierVocabularyTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "\"answers\": [{\"indicator\": ⟦unknown-indicator⟧\"P1.1.a\", \"by\": \"assessor\", \"level\": \"A\"}]",
        "\"answers\": [{\"indicator\": \"P1.2.b\", \"by\": \"assessor\", \"level\": ⟦answer-unknown-level⟧\"D\"}]",
        "\"answers\": [{\"indicator\": \"P1.2.a\", \"by\": \"assessor\", \"level\": ⟦answer-unknown-level⟧\"ya\"}]",
        "\"answers\": [⟦answer-needs-level⟧{\"indicator\": \"P1.2.a\", \"by\": \"assessor\"}]",
        "\"answers\": [⟦answer-needs-level⟧{\"indicator\": \"P1.2.a\", \"by\": \"assessor\", \"value\": 1}]",
        "\"answers\": [⟦answer-needs-value⟧{\"indicator\": \"H1.1\", \"by\": \"assessor\", \"level\": \"A\"}]",
        "\"answers\": [⟦answer-both⟧{\"indicator\": \"P1.2.a\", \"by\": \"assessor\", \"level\": \"Ya\", \"value\": 1}]",
        "\"answers\": [{\"indicator\": \"H1.1\", \"by\": \"assessor\", \"value\": ⟦answer-off-scale⟧100.001}]",
        "\"answers\": [{\"indicator\": \"H1.1\", \"by\": \"assessor\", \"value\": ⟦answer-off-scale⟧-0.001}]",
        "\"answers\": [{\"indicator\": \"H1.2\", \"by\": \"assessor\", \"value\": ⟦answer-off-scale⟧5.01}]",
        "\"answers\": [{\"indicator\": \"P1.2.a\", \"by\": \"agency\", \"level\": \"Ya\"},"
                + " ⟦answer-twice⟧{\"indicator\": \"P1.2.a\", \"by\": \"agency\", \"level\": \"Ya\"}]",
        "\"answers\": [{\"indicator\": \"P1.2.a\", \"by\": \"agency\", \"level\": \"Ya\", \"evidence\": [⟦unknown-reference⟧\"d1\"]}]",
        "\"documents\": [{\"id\": \"d1\", \"type\": ⟦unknown-dossier-evidence⟧\"sakip\"}]",
        "\"documents\": [{\"id\": \"d1\", \"type\": \"road-map-rb\"}, {\"id\": ⟦id-twice⟧\"d1\", \"type\": \"road-map-rb\"}]",
        "\"documents\": [{\"id\": \"d1\", \"type\": \"road-map-rb\", \"validFrom\": \"2014-01-02\", \"validUntil\": ⟦validity-reversed⟧\"2014-01-01\"}]",
        "\"coverages\": [{\"subject\": \"road-map.unit-dilibatkan\", \"done\": ⟦done-above-total⟧4, \"total\": 3}]",
        "\"coverages\": [{\"id\": \"x\", \"subject\": \"road-map.unit-dilibatkan\", \"done\": 1, \"total\": 3},"
                + " ⟦coverage-twice⟧{\"id\": \"y\", \"subject\": \"road-map.unit-dilibatkan\", \"done\": 1, \"total\": 3}]",
        "\"coverages\": [{\"subject\": \"road-map.unit-dilibatkan\", \"done\": 0, \"total\": 0, \"evidence\": [⟦unknown-reference⟧\"d1\"]}]",
        "\"measures\": [{\"key\": ⟦unknown-dossier-evidence⟧\"road-map-rb\", \"value\": 1}]",
        "\"measures\": [⟦measure-without-value⟧{\"key\": \"sakip\"}]",
        "\"measures\": [{\"key\": \"sakip\", \"value\": ⟦value-out-of-range⟧100.1}]",
        "\"measures\": [{\"key\": \"sakip\", \"level\": ⟦unknown-measure-level⟧\"BBB\"}]",
        "\"measures\": [{\"key\": \"sakip\", \"value\": 70, \"year\": 2014},"
                + " ⟦measure-twice⟧{\"id\": \"y\", \"key\": \"sakip\", \"value\": 71}]",
    })
    void saysWhatTheInstrumentDoesNotKnow(String marked) {
        Marked.with(marked).check();
    }

    @Test
    void acceptsWhatIsJustWithinBounds() {
        Marked.with("""
                "answers": [{"indicator": "H1.1", "by": "assessor", "value": 100}, {"indicator": "H1.1", "by": "agency", "value": 0}],
                "documents": [{"id": "d1", "type": "road-map-rb", "validFrom": "2014-01-01", "validUntil": "2014-01-01"},
                              {"id": "d2", "type": "road-map-rb", "date": "2012-02-29"}],
                "coverages": [{"subject": "road-map.unit-dilibatkan", "done": 3, "total": 3}],
                "measures": [{"key": "sakip", "value": 70, "year": 2014}, {"key": "sakip", "value": 70, "year": 2013}]""").check();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"answers\": [{\"indikator\": 1, \"indicator\": \"P1.2.a\", \"by\": \"agency\", \"level\": \"Ya\"}]|`indikator` is not known here (did you mean `indicator`?)|known here: indicator, by, level, value, note, evidence",
        "\"answers\": [{\"indicator\": \"P1.2.A\", \"by\": \"agency\", \"level\": \"Ya\"}]|lke-2014 has no indicator `P1.2.A` (did you mean `P1.2.a`?)|`delapan rules list` shows all codes",
        "\"answers\": [{\"indicator\": \"P1.2.a\", \"by\": \"agenci\", \"level\": \"Ya\"}]|`agenci` is not known (did you mean `agency`?)|one of: agency, assessor, national",
        "\"answers\": [{\"indicator\": \"P1.2.d\", \"by\": \"agency\", \"level\": \"E\"}]|answer `E` is not on the scale of P1.2.d|one of: A, B, C, D",
        "\"documents\": [{\"id\": \"d1\", \"type\": \"road-map\"}]|evidence `road-map` is not known in this section of lke-2014 (did you mean `road-map-rb`?)|`delapan rules show CODE` shows what evidence an indicator takes",
        "\"documents\": [{\"id\": \"d1\", \"type\": \"road-mapp-rb\"}]|evidence `road-mapp-rb` is not known in this section of lke-2014 (did you mean `road-map-rb`?)|`delapan rules show CODE` shows what evidence an indicator takes",
        "\"coverages\": [{\"subject\": \"road-map.unit-dilibatkan\", \"done\": 13, \"total\": 12}]|13 of 12 is impossible; what is done cannot exceed the total|correct `done` or `total`",
        "\"measures\": [{\"key\": \"sakip\", \"value\": 101}]|value 101 of `sakip` is outside the range 0 to 100|check the number, and that it is in the right unit",
        "\"measures\": [{\"key\": \"opini-bpk\", \"level\": \"WTP\"}]|`WTP` is not a level of `opini-bpk`|one of: Wajar Tanpa Pengecualian, WTP-Dengan Paragraph Penjelas, Wajar Dengan Pengecualian, Tidak Memberikan Pendapat, Tidak Wajar, Tidak Memiliki Laporan Keuangan",
    })
    void namesTheValueAndTheRemedy(String json, String message, String hint) {
        assertThat(Marked.with(json).problems()).singleElement().satisfies(p -> {
            assertThat(p.message().in(Lang.EN)).isEqualTo(message);
            assertThat(p.hint().in(Lang.EN)).isEqualTo(hint);
        });
    }

    @Test
    void takesAPracticeOnce() throws IOException {
        String key = Pack.rules().terms().values().stream()
                .filter(t -> t.kind() == Term.Kind.PRACTICE)
                .map(Term::key)
                .findFirst()
                .orElseThrow();
        String practice = "{\"id\": \"%s\", \"key\": \"" + key + "\", \"observed\": true}";
        String text = Marked.with("\"practices\": [" + practice.formatted("p1") + ",\n" + practice.formatted("p2") + "]").text();
        Dossier dossier = DossierReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "d.json").dossier();

        assertThatThrownBy(() -> Pack.evaluator().evaluate(dossier)).isInstanceOfSatisfying(DossierException.class, e ->
                assertThat(e.problems()).singleElement().satisfies(p -> {
                    assertThat(p.line() + ":" + p.column()).isEqualTo("4:1");
                    assertThat(p.in(Lang.EN)).endsWith("practice `" + key + "` is written twice\n    keep one of them");
                }));
    }

    @Test
    void suggestsOnlyEvidenceOfTheSection() {
        Problem problem = Marked.with("\"practices\": [{\"key\": \"road-map-r\", \"observed\": true}]").problems().get(0);

        assertThat(problem.message().in(Lang.EN)).isEqualTo("evidence `road-map-r` is not known in this section of lke-2014");
    }
}
