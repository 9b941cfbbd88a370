package id.delapan.rules;

import static id.delapan.rules.Expected.meant;
import static id.delapan.rules.TinyPack.EVIDENCE;
import static id.delapan.rules.TinyPack.INSTRUMENT;
import static id.delapan.rules.TinyPack.QUALITY_YAML;
import static id.delapan.rules.TinyPack.TEAM;
import static id.delapan.rules.TinyPack.TEAM_YAML;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check of the wording, vocabulary and instrument files, broken once. */
class YamlFaultsTest {
    private static final String BANDS = "all, most, few, none";

    static Stream<Broken> instrument() {
        return Stream.of(
                instrument("format: delapan/pack/1", "format: «delapan/pack/2", new Expected("wrong-format", "delapan/pack/2", "delapan/pack/1")),
                instrument("id: mini-2020", "id: «Mini_2020", new Expected("wrong-pack-id", "Mini_2020"))
                        .edit(TEAM, "package mini_2020", "package Mini_2020")
                        .edit(TinyPack.QUALITY, "package mini_2020", "package Mini_2020"),
                instrument("format: delapan", "id: mini-2020\nformat: delapan", new Expected("duplicate-key", "id")).edit("\nid: mini-2020\nversion", "\n«id: mini-2020\nversion"),
                instrument("version: \"1\"", "«versi: \"1\"", new Expected("missing-field", "version"),
                        new Expected("unknown-field", "versi", meant("version"), "format, id, version, title, basis, subject, valid, scales, coverage, grades, parts, titles, for, views")).edit("format: delapan", "«format: delapan"),
                instrument("Tidak: 0}\n    bands", "Tidak: «nol}\n    bands", new Expected("not-a-number", "nol")),
                instrument("levels: {Ya: 1, Tidak: 0}", "levels: «{Ya: 0, Tidak: 1}", new Expected("levels-not-falling", "Y/T")),
                instrument("levels: {Ya: 1, Tidak: 0}", "levels: «{Ya: 1.5, Tidak: 0}", new Expected("levels-not-falling", "Y/T")),
                instrument("levels: {Ya: 1, Tidak: 0}", "levels: «{Ya: 1, Tidak: -1}", new Expected("levels-not-falling", "Y/T")),
                instrument("bands: {all: Ya, most: Tidak,", "bands: {all: Ya, most: «Tdak,", new Expected("unknown-level", "Tdak", "Y/T", meant("Tidak"), "Ya, Tidak")),
                instrument("bands: {all: Ya, most: Tidak, few: Tidak, none: Tidak}", "bands: «{all: Ya, most: Tidak, few: Tidak}", new Expected("missing-field", "none")),
                instrument("levels: {A: 1, B: 0.75, C: 0.5, D: 0.25, E: 0}", "levels: {A: 1, B: 0.75, C: 0.5, D: 0.25, E: 0}\n    bandsConfidence: «sure",
                        new Expected("not-one-of", "sure", "", "confirmed, reported, assumed")),
                instrument("{max: 100}", "«seratus", new Expected("not-an-object", "seratus")),
                instrument("above: 0.5}\n    - {band: few, above: 0}", "above: 0.5}\n    - «{band: few, above: 0.5}", new Expected("bands-not-falling")),
                instrument("{band: most, above: 0.5}", "«{band: most, above: 0.5, from: 0.6}", new Expected("bands-not-falling")),
                instrument("{band: none}", "«{band: none, above: -1}", new Expected("bands-not-falling")),
                instrument("bands:\n    - {band: all, from: 1}\n    - {band: most", "«bands:\n    - {band: alle, from: 1}\n    - {band: most", new Expected("coverage-bands", BANDS)),
                instrument("{grade: A, above: 50,", "«{grade: A, from: 50,", new Expected("grade-above")),
                instrument("valid: {from: 2020, until: 2024}", "valid: «{until: 2024}", new Expected("missing-field", "from")),
                instrument("from: 2020,", "from: «1200,", new Expected("not-a-whole-number", "1200", 1990, 2200)),
                instrument("{code: S2, kind: subarea, weight: 40}", "{code: S2, kind: subarea, weight: «empat}", new Expected("not-a-number", "empat")),
                instrument("- {code: S1, kind: subarea, weight: 60}", "- {code: S1, kind: subarea, weight: 30}\n      - «{code: S1, kind: subarea, weight: 30}",
                        new Expected("part-twice", "S1")),
                instrument("weight: 100\n", "weight: 90\n", new Expected("weights-do-not-add-up", "S", "100", "90")).edit("- code: S\n", "- «code: S\n"),
                instrument("weight: 40}\n", "weight: 40}\n      - ««{code: S3, kind: subarea, weight: 0}\n",
                        new Expected("part-without-indicators", "S3"), new Expected("weight-not-positive", "S3")),
                instrument("title: {id: \"Instrumen mini\", en: \"Tiny instrument\"}", "title: «[1]", new Expected("not-a-wording")),
                instrument("title: {id: \"Instrumen mini\", en: \"Tiny instrument\"}", "title: «{en: \"Tiny instrument\"}", new Expected("missing-field", "id")),
                instrument("basis: \"Contoh 1/2020\"", "basis: «\" \"", new Expected("blank-text")),
                instrument("version: \"1\"", "version: «1", new Expected("not-a-text", "1")));
    }

    static Stream<Broken> vocabulary() {
        return Stream.of(
                evidence("range: [0, 100]", "range: «[100, 0]", new Expected("wrong-range")),
                evidence("range: [0, 366]", "range: «[0]", new Expected("wrong-range")),
                evidence("    levels: [Baik, Kurang]", "    levels: [Baik, Kurang]\n    «lain: 1", new Expected("unknown-field", "lain", "", "range, bands, levels, confidence")),
                evidence("{level: Sedang, above: 40}", "«{level: Sedang, above: 80}", new Expected("bands-not-falling")),
                evidence("scale: mutu}", "scale: «muta}", new Expected("not-one-of", "muta", meant("mutu"), "mutu, opini")),
                evidence("laporan-tim: {label", "LaporanTim: «{label", new Expected("wrong-evidence-key", "LaporanTim")),
                evidence("laporan-tim: {label", "p1.2: «{label", new Expected("wrong-evidence-key", "p1.2")),
                evidence("practices:\n", "practices:\n  sk-tim: «{label: \"x\"}\n", new Expected("evidence-key-twice", "sk-tim")),
                evidence("apel-pagi: {label: {id: \"Apel pagi\", en: \"Morning roll call\"}}", "apel-pagi: «{}", new Expected("missing-field", "label")),
                evidence("apel-pagi: {label: {id: \"Apel pagi\", en: \"Morning roll call\"}}", "apel-pagi: «pagi", new Expected("not-an-object", "pagi")),
                evidence("practices:\n  apel-pagi: {label: {id: \"Apel pagi\", en: \"Morning roll call\"}}", "practices: «pagi", new Expected("not-an-object", "pagi")),
                new Broken(TinyPack.valid().with("evidence-2.yaml", "outside:\n  mutu: {range: [0, 1]}\n"), EVIDENCE, new Expected("outside-twice", "mutu")).edit("    range: [0, 100]", "    «range: [0, 100]"));
    }

    static Stream<Broken> wording() {
        return Stream.of(
                team("scale: Y/T", "scale: «Y/N", new Expected("not-one-of", "Y/N", meant("Y/T"), "Y/T, A/B/C/D, A/B/C/D/E, 0-100, opini")),
                team("      Ya: {id: \"Dibentuk\", en: \"Formed\"}\n", "", new Expected("text-missing", "criteria", "Ya", "S1.a")).edit("Tidak: {id: \"Belum\", en", "«Tidak: {id: \"Belum\", en"),
                team("Ya: {id: \"Dibentuk\", en: \"Formed\"}", "Ya: {id: \"Dibentuk\", en: \"Formed\"}\n      Iya: «{id: \"x\"}", new Expected("text-for-nothing", "Iya", "S1.a", meant("Ya"))),
                team("      lewat: {id: \"Agar diperbarui\", en: \"Renew it\"}\n", "", new Expected("text-missing", "recommend", "lewat", "S1.a")).edit("Tidak: {id: \"Agar dibentuk\"", "«Tidak: {id: \"Agar dibentuk\""),
                team("lewat: {severity: high, condition: {id: \"SK {document.number} habis\", en: \"Decision {document.number} ended\"}, effect: {id: \"Tanpa dasar\", en: \"No basis\"}}",
                        "lewat: «habis", new Expected("not-an-object", "habis")),
                team("severity: high", "severity: «hihg", new Expected("not-one-of", "hihg", meant("high"), "high, medium, low")),
                team("kind: zero", "kind: «nol", new Expected("not-one-of", "nol", "", "zero, multiply")),
                team("{parent: S1.a, kind: zero}", "«{parent: S1.x, kind: zero}", new Expected("unknown-gate-parent", "S1.x", meant("S1.a"))),
                team("{parent: S1.a, kind: zero}", "«{parent: S1.b, kind: zero}", new Expected("gate-cycle", "S1.b", "S1.b")),
                team("    expects: [sk-tim]", "    expects: [sk-tim]\n    gates: [«{parent: S1.b, kind: zero}]",
                        new Expected("gate-cycle", "S1.a", "S1.b"), new Expected("gate-cycle", "S1.b", "S1.a")).edit("{parent: S1.a, kind: zero}", "«{parent: S1.a, kind: zero}"),
                team("expects: [sk-tim]", "expects: [sk-tim, «sk-tin]", new Expected("unknown-evidence-key", "sk-tin", meant("sk-tim"))),
                team("expects: [sk-tim]", "expects: [sk-tim, «laporan-tim]", new Expected("expected-but-unused", "laporan-tim", "S1.a")),
                team("    expects: [sk-tim]", "    expects: [sk-tim]\n    judgement: true", new Expected("judgement-reason")).edit("- code: S1.a\n", "- «code: S1.a\n"),
                team("condition: {id: \"SK {document.number} habis\"", "condition: {id: \"SK {dokumen.nomor} habis\"",
                        new Expected("unknown-placeholder", "dokumen.nomor", String.join(", ", Placeholders.names()))).edit("lewat: {severity", "lewat: «{severity"),
                team("condition: {id: \"SK {document.number} habis\"", "condition: {id: \"SK {document2.number} habis\"",
                        new Expected("unknown-placeholder", "document2.number", String.join(", ", Placeholders.names()))).edit("lewat: {severity", "lewat: «{severity"),
                Broken.in(TEAM, "insert( Finding.raise( \"S1.a\", \"lewat\" ) );", "insert( Award.level( \"S1.a\", \"Ya\" ) );", new Expected("finding-without-rule", "lewat", "S1.a"))
                        .edit(TEAM_YAML, "lewat: {severity", "lewat: «{severity"),
                Broken.in(TEAM, "insert( Award.band( \"S1.b\", $band ) );", "insert( Award.level( \"S1.b\", \"B\" ) );",
                        new Expected("level-unreachable", "A", "S1.b"), new Expected("level-unreachable", "C", "S1.b")).edit(TEAM_YAML, "- code: S1.b\n", "- ««code: S1.b\n"),
                Broken.in(QUALITY_YAML, "weight: 30", "weight: 35", new Expected("weights-do-not-add-up", "S2", "45", "40")).edit(QUALITY_YAML, "code: S2\n", "«code: S2\n"),
                Broken.in(QUALITY_YAML, "    weight: 10\n", "", new Expected("weights-do-not-add-up", "S2", "30", "40")).edit(QUALITY_YAML, "code: S2\n", "«code: S2\n"));
    }

    private static Broken instrument(String snippet, String text, Expected... expected) {
        return Broken.in(INSTRUMENT, snippet, text, expected);
    }

    private static Broken evidence(String snippet, String text, Expected... expected) {
        return Broken.in(EVIDENCE, snippet, text, expected);
    }

    private static Broken team(String snippet, String text, Expected... expected) {
        return Broken.in(TEAM_YAML, snippet, text, expected);
    }

    @ParameterizedTest
    @MethodSource({"instrument", "vocabulary", "wording"})
    void saysItAtItsPlace(Broken broken) {
        Expected.in(broken.pack(), broken.expected());
    }
}
