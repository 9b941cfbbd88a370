package id.delapan.rules;

import static id.delapan.rules.Expected.meant;

import id.delapan.source.Messages;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each house rule, broken once: well written rules that judge what they may not, or can never hold. */
class LintTest {
    private static final String NAME = "rule \"S1.a Ya\"";
    private static final String PATTERN = "Document( type == \"sk-tim\", formal, inForce )";
    private static final String ACTION = "insert( Award.level( \"S1.a\", \"Ya\" ) );";
    private static final String STALE = "Document( type == \"sk-tim\", expired )";
    private static final String COVERAGE = "Coverage( subject == \"pegawai.dilatih\", $band : band )";
    private static final String BAND = "insert( Award.band( \"S1.b\", $band ) );";
    private static final String VALUE = "Measure( key == \"mutu-layanan\", age == 0, $nilai : value )";
    private static final String AWARD_VALUE = "insert( Award.value( \"S2.a\", $nilai ) );";
    private static final String LEVEL = "Measure( key == \"opini-umum\", age == 0, $opini : level )";
    private static final String AWARD_LEVEL = "insert( Award.level( \"S2.b\", $opini ) );";

    static Stream<Broken> patterns() {
        return Stream.of(
                team(PATTERN, "Document( «type == \"sk-tin\", formal )", new Expected("unknown-evidence", "sk-tin", "Document", meant("sk-tim"))),
                team(PATTERN, "Document( «type == \"apel-pagi\", formal )", new Expected("evidence-of-other-kind", "apel-pagi", "Practice", "Document")),
                team(PATTERN, "«Document( formal, inForce )", new Expected("key-needed", "Document", "type")),
                team(PATTERN, "«Document( type != \"sk-tim\" )", new Expected("key-needed", "Document", "type")),
                team(PATTERN, "«Document( type in ( \"sk-tim\", \"laporan-tim\" ) )", new Expected("key-needed", "Document", "type")),
                team(PATTERN, "«Document( $jenis : type, formal )", new Expected("key-needed", "Document", "type")),
                team(PATTERN, "Document( $jenis : type, «type == \"sk-tin\" )",
                        new Expected("unknown-evidence", "sk-tin", "Document", meant("sk-tim"))),
                team(PATTERN, "not " + PATTERN, new Expected("no-positive-evidence", "S1.a Ya")).at(NAME),
                team(PATTERN, "Period( year == 2020 )", new Expected("no-positive-evidence", "S1.a Ya")).at(NAME),
                team(PATTERN, "Document( type == \"sk-tim\", «type )", new Expected("not-a-yes-no-field", "type")),
                team(PATTERN, "Document( type == \"sk-tim\", «formal == \"ya\" )", new Expected("wrong-type", "formal", "\"ya\"", Messages.get("wanted-yes-no", "formal"))),
                team(PATTERN, "Document( type == \"sk-tim\", «years == \"5\" )", new Expected("wrong-type", "years", "\"5\"", Messages.get("wanted-whole-number", "years"))),
                team(PATTERN, "Document( type == \"sk-tim\", «years == 1.5 )", new Expected("wrong-type", "years", "1.5", Messages.get("wanted-whole-number", "years"))),
                team(PATTERN, "Document( type == \"sk-tim\", «years == 1.000 )", new Expected("wrong-type", "years", "1.000", Messages.get("wanted-whole-number", "years"))),
                team(PATTERN, "Document( type == \"sk-tim\", «years == 12345678901 )", new Expected("wrong-type", "years", "12345678901", Messages.get("wanted-whole-number", "years"))),
                team(PATTERN, "Document( type == \"sk-tim\", «years == true )", new Expected("wrong-type", "years", "true", Messages.get("wanted-whole-number", "years"))),
                team(PATTERN, "Document( «type == 3, type == \"sk-tim\" )", new Expected("wrong-type", "type", "3", Messages.get("wanted-text", "type"))),
                team(PATTERN, "Document( type == \"sk-tim\", age in ( 0, «\"1\" ) )", new Expected("wrong-type", "age", "\"1\"", Messages.get("wanted-whole-number", "age"))),
                team(PATTERN, "Document( type == \"sk-tim\", «type < \"z\" )", new Expected("not-ordered", "type", "<")),
                team(PATTERN, "Document( type == \"sk-tim\", «formal >= true )", new Expected("not-ordered", "formal", ">=")),
                team(PATTERN, "Document( type == \"sk-tim\", «id == \"d1\" )", new Expected("id-compared", "d1")),
                team(PATTERN, "Document( type == \"sk-tim\", id in ( «\"d1\" ) )", new Expected("id-compared", "d1")),
                team(PATTERN, "Document( type == \"sk-tim\", «years == $lama )", new Expected("variable-unknown", "$lama")),
                team(PATTERN, "Document( type == \"sk-tim\", $x : years, «$x : age )", new Expected("variable-twice", "$x")),
                team(PATTERN, "Document( type == \"sk-tim\", $x : years )\n    Document( type == \"laporan-tim\", «$x : years )",
                        new Expected("variable-twice", "$x")),
                team(PATTERN, "Document( type == \"sk-tim\", $x : years )\n    Document( type == \"laporan-tim\", «formal == $x )",
                        new Expected("wrong-type", "formal", "$x", Messages.get("wanted-yes-no", "formal"))),
                team(PATTERN, PATTERN + "\n    exists Document( type == \"laporan-tim\", «$x : years )", new Expected("bind-in-group", "$x")),
                team(PATTERN, "«Document( type == \"sk-tim\", years > 5, years < 5 )", new Expected("never-holds", "years")),
                team(PATTERN, "«Document( type == \"sk-tim\", years < 0 )", new Expected("never-holds", "years")),
                team(PATTERN, "«Document( type == \"sk-tim\", formal, !formal )", new Expected("never-holds", "formal")),
                team(PATTERN, "«Document( type == \"sk-tim\", type == \"laporan-tim\" )", new Expected("never-holds", "type")),
                team(PATTERN, PATTERN + "\n    «Agency( kind == \"city\", kind == \"unit\" )", new Expected("never-holds", "kind")),
                team(PATTERN, PATTERN + "\n    Agency( «kind == \"kota\" )", new Expected("word-never-occurs", "kota", "kind", "", "ministry, agency, province, regency, city, unit")),
                team(PATTERN, PATTERN + "\n    Agency( kind in ( \"city\", «\"regenci\" ) )",
                        new Expected("word-never-occurs", "regenci", "kind", meant("regency"), "ministry, agency, province, regency, city, unit")),
                team(STALE, STALE + "\n    Answer( indicator == \"S1.a\", «by == \"asesor\" )",
                        new Expected("word-never-occurs", "asesor", "by", meant("assessor"), "agency, assessor, national")),
                team(STALE, STALE + "\n    Answer( «indicator == \"S1.z\" )",
                        new Expected("word-never-occurs", "S1.z", "indicator", meant("S1.a"), "S1.a, S1.b, S2.a, S2.b")),
                team(STALE, STALE + "\n    Answer( indicator == \"S1.a\", «level == \"Y\" )",
                        new Expected("word-never-occurs", "Y", "level", "", "Ya, Tidak")),
                team(COVERAGE, "Coverage( subject == \"pegawai.dilatih\", $band : band, «band == \"al\" )",
                        new Expected("word-never-occurs", "al", "band", meant("all"), "all, most, few, none")),
                team(COVERAGE, "«Coverage( subject == \"pegawai.dilatih\", $band : band, share > 1 )", new Expected("never-holds", "share")),
                quality(VALUE, "Measure( key == \"mutu-layanan\", age == 0, $nilai : value, «value > \"80\" )",
                        new Expected("wrong-type", "value", "\"80\"", Messages.get("wanted-number", "value"))),
                quality(VALUE, "«Measure( key == \"mutu-layanan\", age == 0, $nilai : value, value > 100 )",
                        new Expected("never-holds", "value")),
                quality(LEVEL, "Measure( key == \"opini-umum\", age == 0, $opini : level, «level == \"Baek\" )",
                        new Expected("word-never-occurs", "Baek", "level", meant("Baik"), "Baik, Kurang")),
                quality(LEVEL, "Measure( key == \"opini-umum\", age == 0, $opini : level )\n    exists Measure( key == \"jumlah-rapat\", «level == \"A\" )",
                        new Expected("word-never-occurs", "A", "level", "", "-")),
                team(PATTERN, "«Document( type == \"sk-tim\", " + repeat("formal", 12) + " )", new Expected("too-many-constraints", 12)),
                team(PATTERN, "Document( type == \"sk-tim\", «years in ( " + repeat("1", 51) + " ) )", new Expected("too-many-values", 50)),
                team(PATTERN, IntStream.range(0, 9).mapToObj(i -> PATTERN).collect(Collectors.joining("\n    ")),
                        new Expected("too-many-patterns", 8)).at(NAME));
    }

    static Stream<Broken> actions() {
        return Stream.of(
                team(ACTION, "insert( Award.level( \"S1.a\", «\"Iya\" ) );", new Expected("unknown-level", "Iya", "Y/T", meant("Ya"), "Ya, Tidak")),
                team(ACTION, "insert( Award.level( «\"S1.x\", \"Ya\" ) );", new Expected("award-outside-file", "S1.x", meant("S1.a"))),
                team(ACTION, "insert( Award.level( «\"S2.a\", \"Ya\" ) );", new Expected("award-outside-file", "S2.a", meant("S1.a"))),
                team(NAME, "rule «\"S1.b Ya\"", new Expected("rule-name-code", "S1.b Ya", "S1.a")),
                team(NAME, "rule «\"S1.aYa\"", new Expected("rule-name-code", "S1.aYa", "S1.a")),
                team("rule \"S1.a temuan lewat\"", "rule «\"S1.a Ya\"", new Expected("rule-name-twice", "S1.a Ya")),
                team("\"lewat\" ) );", "«\"lewatt\" ) );", new Expected("unknown-finding", "lewatt", "S1.a", meant("lewat"))),
                team(ACTION, "insert( Award.value( \"S1.a\", «3 ) );", new Expected("scale-without-values", "Y/T", "Ya, Tidak")),
                team(BAND, "insert( Award.band( \"S1.b\", «\"al\" ) );", new Expected("word-never-occurs", "al", "band", meant("all"), "all, most, few, none")),
                team(BAND, "insert( Award.band( \"S1.b\", «$bnd ) );", new Expected("award-operand", "Coverage", "band", meant("$band"))),
                team(BAND, "insert( Award.level( \"S1.b\", «$band ) );", new Expected("award-operand", "Measure", "level", "")),
                quality(AWARD_VALUE, "insert( Award.value( \"S2.a\", «100.01 ) );", new Expected("value-off-scale", "100.01", "0-100")),
                quality(AWARD_VALUE, "insert( Award.value( \"S2.a\", «-1 ) );", new Expected("value-off-scale", "-1", "0-100")),
                quality(AWARD_VALUE, "insert( Award.value( \"S2.a\", «\"70\" ) );", new Expected("award-operand", "Measure", "value", "")),
                quality(AWARD_VALUE, "insert( Award.band( \"S2.a\", «\"all\" ) );", new Expected("scale-without-bands", "0-100")),
                quality(LEVEL, LEVEL.replace("opini-umum", "mutu-layanan"),
                        new Expected("unknown-level", "Rendah", "opini", "", "Baik, Kurang"),
                        new Expected("unknown-level", "Sedang", "opini", "", "Baik, Kurang"),
                        new Expected("unknown-level", "Tinggi", "opini", "", "Baik, Kurang")).edit(AWARD_LEVEL, "insert( Award.level( \"S2.b\", «««$opini ) );"),
                team(PATTERN, PATTERN + "\n    Answer( indicator == \"S1.a\" )", new Expected("award-from-answer", "S1.a Ya")).at(NAME),
                team(COVERAGE, "Practice( key == \"apel-pagi\", observed )", new Expected("practice-alone-at-top", "S1.b cakupan"))
                        .edit(BAND, "insert( Award.level( \"S1.b\", \"A\" ) );").at("rule \"S1.b cakupan\""));
    }

    private static Broken team(String snippet, String text, Expected... expected) {
        return new Broken(TinyPack.valid(), TinyPack.TEAM, expected).edit(snippet, text);
    }

    private static Broken quality(String snippet, String text, Expected... expected) {
        return new Broken(TinyPack.valid(), TinyPack.QUALITY, expected).edit(snippet, text);
    }

    @ParameterizedTest
    @MethodSource({"patterns", "actions"})
    void saysItAtItsPlace(Broken row) {
        Expected.in(row.pack(), row.expected());
    }

    private static String repeat(String text, int times) {
        return IntStream.range(0, times).mapToObj(i -> text).collect(Collectors.joining(", "));
    }
}
