package id.delapan.authoring.gaps;

import java.util.List;
import java.util.stream.Stream;

/** A fault of every kind that is looked for. */
final class Seeds {
    private static final String LEVEL = "level-never-reached";
    private static final String CONTRADICTS = "condition-contradicts";
    private static final String REPEATS = "condition-repeats";
    private static final String OUTRANKED = "rule-outranked";
    private static final String SAME = "rule-repeats";
    private static final String HOLE = "values-uncovered";
    private static final String YES = "{id: \"Dibentuk\"";
    private static final String STAFF = "Coverage( subject == \"pegawai.dilatih\", ";
    private static final String MEETINGS = "Measure( key == \"jumlah-rapat\", ";

    private Seeds() {}

    static Stream<Seed> all() {
        return Stream.of(levels(), contradictions(), repetitions(), rules(), holes(), bands()).flatMap(List::stream);
    }

    private static List<Seed> levels() {
        return List.of(
                Seed.of("a level that a wider rule of a higher level hides")
                        .staff("pegawai.dilatih", "A", STAFF + "share >= 0.5 )", "B", STAFF + "share >= 0.75 )", "C", STAFF + "done > 0 )")
                        .expect(LEVEL, Seed.TEAM_YAML, "{id: \"Banyak\"").expect(OUTRANKED, "\"S1.b B\""),
                Seed.of("a lowest level that all expected evidence rules out")
                        .team("Document( type == \"sk-tim\" )")
                        .expect(LEVEL, Seed.TEAM_YAML, "{id: \"Belum\""),
                Seed.of("a lowest level that whatever is not known rules out")
                        .team("Document( type == \"sk-tim\", formal )\nthen\n    insert( Award.level( \"S1.a\", \"Ya\" ) );\nend\n\n"
                                + "// Kalimat.\nrule \"S1.a Ya juga\"\nwhen\n    Document( type == \"sk-tim\", !formal )")
                        .expect(LEVEL, Seed.TEAM_YAML, "{id: \"Belum\""));
    }

    private static List<Seed> contradictions() {
        return List.of(
                Seed.of("fields of one document that exclude each other")
                        .team("Document( type == \"sk-tim\", formal, inForce, expired )")
                        .expect(CONTRADICTS, "expired )").expect(LEVEL, Seed.TEAM_YAML, YES),
                Seed.of("evidence that must be there and must not")
                        .team("Document( type == \"sk-tim\", formal, inForce )", "not Document( type == \"sk-tim\", formal )")
                        .expect(CONTRADICTS, "not Document").expect(LEVEL, Seed.TEAM_YAML, YES).foundElsewhere(),
                Seed.of("a band and a share that exclude each other")
                        .team("Document( type == \"sk-tim\" )", STAFF + "band == \"all\", share < 0.9 )")
                        .expect(CONTRADICTS, "share < 0.9").expect(LEVEL, Seed.TEAM_YAML, YES),
                Seed.of("more done than there is")
                        .team("Document( type == \"sk-tim\" )", STAFF + "$all : total )", STAFF + "done > $all )")
                        .expect("condition-impossible", "done > $all").expect(LEVEL, Seed.TEAM_YAML, YES),
                Seed.of("a figure that another of the same year contradicts")
                        .team("Document( type == \"sk-tim\" )", MEETINGS + "age == 0, value >= 4 )", MEETINGS + "age == 0, value < 2 )")
                        .expect(CONTRADICTS, "value < 2").expect(LEVEL, Seed.TEAM_YAML, YES),
                Seed.of("a share of nothing")
                        .team("Document( type == \"sk-tim\" )", STAFF + "total == 0, band == \"none\" )")
                        .expect(CONTRADICTS, "band == \"none\"").expect(LEVEL, Seed.TEAM_YAML, YES));
    }

    private static List<Seed> repetitions() {
        return List.of(
                Seed.of("the same condition twice")
                        .team("Document( type == \"sk-tim\", formal )", "exists Document( type == \"sk-tim\", formal )")
                        .expect(REPEATS, "exists Document"),
                Seed.of("a wider bound beside a narrower one")
                        .team("Document( type == \"sk-tim\", formal, age <= 2, age <= 1 )")
                        .expect(REPEATS, "age <= 2"),
                Seed.of("a total beside a band that needs one")
                        .team("Document( type == \"sk-tim\", formal )", STAFF + "total > 0, band == \"all\" )")
                        .expect(REPEATS, "total > 0"),
                Seed.of("a condition that two others make sure of")
                        .team("Document( type == \"sk-tim\", formal )", STAFF + "total == 4, done >= 3, share >= 0.75 )")
                        .expect(REPEATS, "share >= 0.75"),
                Seed.of("a condition that always holds")
                        .team("Document( type == \"sk-tim\", formal )", MEETINGS + "age == 0, value >= 0 )")
                        .expect(REPEATS, "value >= 0"),
                Seed.of("absence of what presence rules out")
                        .team("Practice( key == \"apel-pagi\", observed )", "not Practice( key == \"apel-pagi\", !observed )",
                                "Document( type == \"sk-tim\", formal )")
                        .expect(REPEATS, "not Practice").foundElsewhere());
    }

    private static List<Seed> rules() {
        String finding = "// Keputusan yang habis masa berlakunya adalah temuan.";
        String raise = "then\n    insert( Finding.raise( \"S1.a\", \"lewat\" ) );\nend\n\n";
        return List.of(
                Seed.of("two rules that are the same")
                        .staff("pegawai.dilatih", "A", STAFF + "band == \"all\" )", "B", STAFF + "band == \"most\" )", "B lagi",
                                STAFF + "band == \"most\" )", "C", STAFF + "band == \"few\" )")
                        .expect(SAME, "\"S1.b B lagi\""),
                Seed.of("a rule that is part of another of its level")
                        .staff("pegawai.dilatih", "A", STAFF + "band == \"all\" )", "B", STAFF + "share > 0.8 )", "B luas",
                                STAFF + "share > 0.5 )", "C", STAFF + "band == \"few\" )")
                        .expect(SAME, "\"S1.b B\""),
                Seed.of("a rule that two others share out")
                        .staff("pegawai.dilatih", "A", STAFF + "band == \"all\" )", "B", STAFF + "share > 0.25, share < 0.6 )", "B kiri",
                                STAFF + "share > 0.2, share <= 0.5 )", "B kanan", STAFF + "share >= 0.5, share < 0.9 )", "C", STAFF + "band == \"few\" )")
                        .expect(SAME, "\"S1.b B\"").expect(HOLE, STAFF + "band == \"all\""),
                Seed.of("a rule that always loses to a higher one")
                        .staff("pegawai.dilatih, laporan-tim", "A", STAFF + "share >= 0.5 )", "B",
                                STAFF + "band == \"few\" )", "C", "Document( type == \"laporan-tim\" )\n    " + STAFF + "share > 0.6 )",
                                "C lagi", "Document( type == \"laporan-tim\" )")
                        .expect(OUTRANKED, "\"S1.b C\"").expect(LEVEL, Seed.TEAM_YAML, "{id: \"Belum\", en: \"None\""),
                Seed.of("a finding raised twice")
                        .edit(Seed.TEAM, finding, "// Kalimat.\nrule \"S1.a temuan lewat juga\"\nwhen\n"
                                + "    Document( type == \"sk-tim\", expired, formal )\n    not Document( type == \"sk-tim\", inForce )\n" + raise + finding)
                        .expect(SAME, "\"S1.a temuan lewat juga\"").foundElsewhere());
    }

    private static List<Seed> holes() {
        return List.of(
                Seed.of("a band between others that no rule covers")
                        .staff("pegawai.dilatih", "A", STAFF + "band == \"all\" )", "B", STAFF + "band == \"few\" )", "C", STAFF + "band == \"none\" )")
                        .expect(HOLE, STAFF + "band == \"all\""),
                Seed.of("a range of values between others")
                        .staff("jumlah-rapat", "A", MEETINGS + "age == 0, value >= 12 )", "B", MEETINGS + "age == 0, value >= 4, value < 10 )",
                                "C", MEETINGS + "age == 0, value >= 1, value < 4 )")
                        .expect(HOLE, MEETINGS + "age == 0, value >= 12"),
                Seed.of("values above the best")
                        .staff("jumlah-rapat", "A", MEETINGS + "age == 0, value > 6, value <= 12 )", "B", MEETINGS + "age == 0, value > 3, value <= 6 )",
                                "C", MEETINGS + "age == 0, value > 0, value <= 3 )")
                        .expect(HOLE, MEETINGS + "age == 0, value > 6"),
                Seed.of("values below the best, where less is better")
                        .staff("jumlah-rapat", "A", MEETINGS + "age == 0, value >= 1, value <= 5 )", "B", MEETINGS + "age == 0, value > 5, value <= 10 )",
                                "C", MEETINGS + "age == 0, value > 10, value <= 20 )")
                        .expect(HOLE, MEETINGS + "age == 0, value >= 1"),
                Seed.of("a level of an outside scale")
                        .edit(Seed.EVIDENCE, "levels: [Baik, Kurang]", "levels: [Baik, Sedang, Kurang]")
                        .edit("1-satu/1.2-mutu.drl", "$opini : level )", "level == \"Baik\" )")
                        .edit("1-satu/1.2-mutu.drl", "\"S2.b\", $opini", "\"S2.b\", \"Baik\"")
                        .edit("1-satu/1.2-mutu.drl", "// Opini", "// Kalimat.\nrule \"S2.b kurang\"\nwhen\n    Measure( key == \"opini-umum\", "
                                + "age == 0, level == \"Kurang\" )\nthen\n    insert( Award.level( \"S2.b\", \"Kurang\" ) );\nend\n\n// Opini")
                        .expect(HOLE, "1-satu/1.2-mutu.drl", "Measure( key == \"opini-umum\", age == 0, level == \"Kurang\""));
    }

    private static List<Seed> bands() {
        return List.of(
                Seed.of("a band of an outside scale beyond its range")
                        .edit(Seed.EVIDENCE, "level: Tinggi, from: 80", "level: Tinggi, from: 120")
                        .expect("band-never-reached", Seed.EVIDENCE, "{level: Tinggi"),
                Seed.of("a band of coverage that no share reaches")
                        .edit(Seed.INSTRUMENT, "{band: all, from: 1}", "{band: all, from: 1.2}")
                        .expect("band-never-reached", Seed.INSTRUMENT, "{band: all").expect(LEVEL, Seed.TEAM_YAML, "{id: \"Semua\""),
                Seed.of("a grade that no index reaches")
                        .edit(Seed.INSTRUMENT, "grade: A, above: 50", "grade: A, above: 100")
                        .expect("band-never-reached", Seed.INSTRUMENT, "{grade: A"));
    }
}
