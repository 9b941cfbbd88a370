package id.delapan.rules;

import static id.delapan.rules.Expected.meant;
import static id.delapan.rules.WidePack.AGENTS;
import static id.delapan.rules.WidePack.INSTRUMENT;
import static id.delapan.rules.WidePack.VIOLATIONS;
import static id.delapan.rules.WidePack.broken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts, shares, held indicators, titles, fractions and dated figures, each broken once. */
class FeatureFaultsTest {
    private static final String SHARE = "{formula: ratio, part: [\"2\"], whole: [\"1\"], none: 0}";

    static Stream<Broken> shares() {
        return Stream.of(
                broken(INSTRUMENT, "jumlah: {count: true}", "jumlah: «{count: true, max: 5}", new Expected("count-alone", "jumlah")),
                broken(AGENTS, "none: 0}", "none: «2}", new Expected("share-outside", "2")),
                broken(AGENTS, SHARE, "«{formula: ratio, part: [\"9\"], whole: [\"1\"], none: 0}", new Expected("share-of-what", "9", "T2.a")),
                broken(AGENTS, SHARE, "«{formula: ratio, part: [\"T2.a\"], whole: [\"1\"], none: 0}", new Expected("share-of-what", "T2.a", "T2.a")),
                broken(AGENTS, SHARE, "«{formula: ratio, part: [\"1\"], whole: [\"1\"], none: 0, within: [\"1\"]}", new Expected("share-within-itself", "1")),
                broken(AGENTS, SHARE, "{formula: «rasio, part: [\"2\"], whole: [\"1\"], none: 0}",
                        new Expected("not-one-of", "rasio", meant("ratio"), "ratio, reduction")),
                broken(AGENTS, "    share:", "    scale: «jumlah\n    share:", new Expected("share-and", "scale")),
                broken(VIOLATIONS, "after: \"4\"}", "after: \"4\", none: «1}", new Expected("share-and", "none")),
                broken(VIOLATIONS, ", after: \"4\"}", "}", new Expected("missing-field", "after")).edit("share: {formula", "share: «{formula"),
                broken("1/t2.drl", "insert( Award.value( \"1\", $n ) );", "insert( Award.value( «\"T2.a\", $n ) );", new Expected("rule-name-code", "1 jumlah", "T2.a"),
                        new Expected("award-to-share", "T2.a", "2, 1")).edit("rule \"1 jumlah\"", "rule «\"1 jumlah\""),
                broken("1/h1.yaml", "    held: {id", "    weight: «3\n    held: {id", new Expected("weight-without-score", "H1.b")),
                broken("1/t1.yaml", "    scale: Y/T", "    held: «tidak jelas\n    scale: Y/T", new Expected("part-without-scored", "T1"))
                        .edit("code: T1\n", "«code: T1\n").edit("held: «", "held: ").edit("    recommend: {Tidak: \"Agar kepala unit menetapkan keputusan\"}\n", ""));
    }

    private static Broken condition(Expected expected) {
        return new Broken(WidePack.valid(), INSTRUMENT, expected);
    }

    static Stream<Broken> titles() {
        return Stream.of(
                broken(INSTRUMENT, "{of: A, above: 40}", "«{of: A}", new Expected("condition-unclear")),
                broken(INSTRUMENT, "{of: A, above: 40}", "«{of: A, measure: opini, above: 40}", new Expected("condition-unclear")),
                broken(INSTRUMENT, "{of: A, above: 40}", "{of: A, levels: «[Baik]}", new Expected("levels-of-measure")),
                broken(INSTRUMENT, "share: 0.6", "share: «60", new Expected("share-outside", "60")),
                broken(INSTRUMENT, "each: area, within: A", "each: «daerah, within: A", new Expected("no-such-kind", "daerah", "A")),
                broken(INSTRUMENT, "each: area, within: A", "each: area, within: «Z", new Expected("code-unknown", "Z", "")),
                condition(new Expected("unknown-figure", "Q", "")).edit("{of: A, above: 40}", "«{of: Q, above: 40}"),
                condition(new Expected("condition-never-met", "60", "A", "60")).edit("{of: A, above: 40}", "«{of: A, above: 60}"),
                condition(new Expected("unknown-measure-level", "Bagus", "opini", "", "Baik, Kurang")).edit("levels: [Baik]", "levels: [Bagus]").edit("- {measure: opini", "- «{measure: opini"),
                condition(new Expected("unknown-evidence-key", "indeks-pusa", meant("indeks-pusat"))).edit("measure: indeks-pusat", "measure: indeks-pusa").edit("{measure: indeks-pusa,", "«{measure: indeks-pusa,"),
                broken(INSTRUMENT, "titles:\n", "titles:\n  - {code: EMAS, title: Emas, conditions: [{of: index, atLeast: 1}]}\n", new Expected("title-twice", "EMAS"))
                        .edit("- code: EMAS", "- «code: EMAS"));
    }

    static Stream<Broken> figures() {
        return Stream.of(
                broken(INSTRUMENT, "weight: 20/3", "weight: «20/0", new Expected("not-a-number", "20/0")),
                broken(INSTRUMENT, "T3: 0}", "T9: «0}", new Expected("code-unknown", "T9", meant("T1"))),
                broken(INSTRUMENT, "units: 1/4", "units: «5/4", new Expected("share-outside", "1.25")),
                broken(INSTRUMENT, "{2020: 25, 2022: 30}", "{2020: 25, tahun: «30}", new Expected("not-a-year", "tahun")),
                broken(INSTRUMENT, "{2020: 25, 2022: 30}", "{2020: 24, 2022: 30}", new Expected("weights-do-not-add-up", "B", "39", "40")).edit("- code: B\n", "- «code: B\n"),
                broken(INSTRUMENT, "weight: 70/3", "weight: 70/4", new Expected("weights-do-not-add-up", "F", "24.166666666666666666666666666667", "30")).edit("- code: F\n", "- «code: F\n"),
                broken(INSTRUMENT, "for: [ministry", "for: [«kementerian", new Expected("not-one-of", "kementerian", "", "ministry, agency, province, regency, city, unit")));
    }

    private static Broken crosswalk(String text, Expected expected) {
        return new Broken(WidePack.valid().with(Crosswalk.FILE, "crosswalks:\n" + text), Crosswalk.FILE, expected);
    }

    static Stream<Broken> crosswalks() {
        return Stream.of(
                crosswalk("  - {from: lama-2015, same: {H1.a: X1}}\n  - {from: «lama-2015, same: {H2.a: X2}}\n", new Expected("crosswalk-twice", "lama-2015")),
                crosswalk("  - «{from: lama-2015, same: {H1.a: X1}, changed: {H2.a: X1}}\n", new Expected("crosswalk-code-twice", "X1", "H1.a", "H2.a")),
                crosswalk("  - {from: lama-2015, same: {H1.q: «X1}}\n", new Expected("code-unknown", "H1.q", meant("H1.a"))),
                crosswalk("  - {from: lama-2015, sameCodes: [«T9]}\n", new Expected("code-unknown", "T9", meant("T1"))));
    }

    static Stream<Broken> results() {
        String label = "indeks-pusat: {label: {id: \"Indeks pusat\", en: \"Central index\"}, ";
        return Stream.of(
                broken("evidence.yaml", label, label + "from: «{instruments: [lama-2015]}, ", new Expected("result-unclear")),
                broken("evidence.yaml", label, label + "from: «{instruments: [lama-2015], title: EMAS, of: index}, ", new Expected("result-unclear")),
                broken("evidence.yaml", label, label + "from: «{of: index}, ", new Expected("missing-field", "instruments")));
    }

    @Test
    void theUnbrokenPackIsInOrder() {
        assertThat(WidePack.valid().problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"shares", "titles", "figures", "crosswalks", "results"})
    void saysItAtItsPlace(Broken broken) {
        Expected.in(broken.pack(), broken.expected());
    }
}
