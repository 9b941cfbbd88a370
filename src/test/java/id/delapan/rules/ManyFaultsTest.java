package id.delapan.rules;

import static id.delapan.rules.Expected.meant;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several faults of one rule, one file or several files are all said in one run, in file order. */
class ManyFaultsTest {
    private static final String DOCUMENT_FIELDS = "id, type, formal, inForce, expired, age, years";

    @Test
    void everyFaultOfOneRuleIsFound() {
        TinyPack pack = TinyPack.valid().with(TinyPack.TEAM, """
                package mini_2020;

                import id.delapan.fact.*;

                // Tim dibentuk.
                rule "S1.a Ya" «salience 10
                when
                    Document( «typ == \"sk-tim\", «forml, inForce = true )
                    «Documen( type == "sk-tim" «formal )
                    Document( «type == "sk-timm", years >= «lima )
                    not Document( type == "sk-tim", expired«
                then
                    insert( «Awards.level( "S1.a", «Ya ) )«
                end

                // Temuan.
                rule "S1.a temuan lewat"
                when
                    Document( type == "sk-tim", expired )
                then
                    insert( Finding.raise( "S1.a", «"lewt" ) );
                «en

                // Cakupan.
                rule "S1.b cakupan"
                when
                    Coverage( subject == "pegawai.dilatih", $band : band )
                then
                    insert( Award.band( "S1.b", $band ) );
                end
                """.replace("inForce = true", "inForce «= true"));

        Expected.in(pack,
                new Expected("attribute-refused", "salience"),
                new Expected("unknown-fact-field", "typ", "Document", meant("type"), DOCUMENT_FIELDS),
                new Expected("unknown-fact-field", "forml", "Document", meant("formal"), DOCUMENT_FIELDS),
                new Expected("operator-refused", "=", meant("==")),
                new Expected("unknown-fact", "Documen", meant("Document")),
                new Expected("constraint-end-expected", "formal"),
                new Expected("unknown-evidence", "sk-timm", "Document", meant("sk-tim")),
                new Expected("operand-expected", "lima"),
                new Expected("missing-here", ")"),
                new Expected("action-expected", "Awards.level"),
                new Expected("operand-expected", "Ya"),
                new Expected("missing-here", ";"),
                new Expected("unknown-finding", "lewt", "S1.a", meant("lewat")),
                new Expected("word-expected", "end", "en"));
    }

    @Test
    void everyFaultOfEveryFileIsFound() {
        TinyPack pack = TinyPack.valid()
                .edit(TinyPack.TEAM, "formal, inForce )", "«formall, inForce )")
                .edit(TinyPack.TEAM_YAML, "kind: zero", "kind: «zer")
                .edit(TinyPack.QUALITY, "\"mutu-layanan\", age == 0", "\"mutu-layanan\", «agee == 0")
                .edit(TinyPack.QUALITY_YAML, "scale: \"0-100\"", "scale: «\"0-10\"")
                .edit(TinyPack.EVIDENCE, "scale: opini", "scale: «opin")
                .edit(TinyPack.INSTRUMENT, "weight: 40", "weight: «empat");

        assertThat(pack.problems()).extracting(p -> p.file() + ":" + p.line() + ":" + p.column()).isEqualTo(pack.marks());
    }

    @Test
    void aFileCutAnywhereIsRefusedAndOnlyBecauseItIsCut() {
        String whole = TinyPack.valid().text(TinyPack.TEAM);
        int lastRule = whole.indexOf("rule \"S1.b");
        int refused = 0;
        for (int end = lastRule + 1; end < whole.length() - 2; end++) {
            TinyPack pack = TinyPack.valid().with(TinyPack.TEAM, whole.substring(0, end));
            List<String> said = pack.problems().stream().map(p -> p.in(Lang.ID)).toList();
            assertThat(said).as(whole.substring(lastRule, end)).isNotEmpty().hasSizeLessThanOrEqualTo(2);
            refused++;
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void aLostVocabularyOrWordingFileIsNotBlamedOnTheRules() {
        TinyPack pack = TinyPack.valid().edit(TinyPack.EVIDENCE, "documents:", "documents«").without(TinyPack.QUALITY)
                .with(TinyPack.QUALITY, TinyPack.valid().text(TinyPack.QUALITY));

        assertThat(pack.problems()).hasSize(1).allMatch(p -> p.file().equals("mini/evidence.yaml"));
        assertThat(TinyPack.valid().edit(TinyPack.TEAM_YAML, "indicators:", "indicators").problems())
                .hasSize(1)
                .allMatch(p -> p.file().equals("mini/1-satu/1.1-tim.yaml"));
    }

    @Test
    void aFaultyScaleIsNotBlamedOnTheIndicatorsThatUseIt() {
        TinyPack pack = TinyPack.valid().edit(TinyPack.INSTRUMENT, "levels: {Ya: 1, Tidak: 0}", "levels: {Ya: «satu, Tidak: 0}");

        Expected.in(pack, new Expected("not-a-number", "satu"));
    }
}
