package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Origin;
import id.delapan.rules.Cache;
import id.delapan.rules.Packs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The self-assessment of 2020 as an accountant would compute it, in plain doubles and with work units, against the program. */
class IndependentSelfAssessmentTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);
    private static final Engine ENGINE = Engine.whenNeeded(Packs.read(List.of(Path.of("rules/pmprb-2020"))).get(0), Cache.NONE);
    private static final Map<String, String> POINTS = Map.of("Y/T", "1 0", "A/B/C", "1 0.5 0", "A/B/C/D", "1 0.67 0.33 0",
            "A/B/C/D/E", "1 0.75 0.5 0.25 0", "opini", "3 2.5 2 1.5 1 0");
    private static final List<String> OPINIONS = List.of("Wajar Tanpa Pengecualian", "WTP-Dengan Paragraph Penjelas",
            "Wajar Dengan Pengecualian", "Tidak Memberikan Pendapat", "Tidak Wajar", "Tidak Memiliki Laporan Keuangan");
    /** Areas of the fulfilment: confirmed weights of 2020. */
    private static final Map<String, Double> FULFILMENT =
            Map.of("P1", 2.0, "P2", 1.0, "P3", 2.0, "P4", 2.0, "P5", 5.0, "P6", 2.0, "P7", 4.0, "P8", 2.0);
    /** Area of the reform by that of the integrity zone, and its assumed weight, of 21.7 in all. */
    private static final Map<String, String> REFORM_AREA = Map.of("R1", "R1", "R2", "R4", "R3", "R5", "R4", "R6", "R5", "R7", "R6", "R8");
    private static final Map<String, Double> REFORM =
            Map.of("R1", 3.0, "R2", 2.0, "R3", 1.5, "R4", 3.75, "R5", 2.0, "R6", 3.75, "R7", 1.95, "R8", 3.75);

    /** A question: where it adds up, how much its group weighs, and its scale; {@code -} for one that is shown only. */
    private record Row(String code, String group, double weight, String scale) {}

    private final List<Row> rows = new ArrayList<>();

    IndependentSelfAssessmentTest() throws IOException {
        Map<String, Double> old = new HashMap<>();
        List<String[]> lke = lines("lke-2014-figures.csv").stream().filter(r -> r[0].startsWith("P")).toList();
        Map<String, Double> groups = new HashMap<>();
        lke.forEach(r -> groups.put(r[1], Double.parseDouble(r[2])));
        groups.forEach((group, weight) -> old.merge(group.substring(0, 2), weight, Double::sum));
        lke.forEach(r -> rows.add(new Row(r[0], r[1], FULFILMENT.get(r[1].substring(0, 2)) * groups.get(r[1]) / old.get(r[1].substring(0, 2)), r[3])));
        rows.add(new Row("HA1.a", "HA1", 1, "0-100"));
        Map.of("b", "0-5", "e", "0-4", "f", "0-410", "g", "0-100", "i", "0-5", "j", "0-5", "l", "0-5")
                .forEach((letter, scale) -> rows.add(new Row("HA2." + letter, "HA2", 9, scale)));
        List.of("a", "c", "d", "h", "k").forEach(letter -> rows.add(new Row("HA2." + letter, "HA2", 9, "-")));
        Map<String, Double> zone = new HashMap<>();
        List<String[]> zi = lines("zi-2021-figures.csv").stream().filter(r -> r[1].startsWith("R")).toList();
        Map<String, Double> subs = new HashMap<>();
        zi.forEach(r -> subs.put(r[2], Double.parseDouble(r[3])));
        subs.forEach((sub, weight) -> zone.merge(sub.substring(0, 2), weight, Double::sum));
        zi.forEach(r -> {
            String area = REFORM_AREA.get(r[1]);
            rows.add(new Row("ZI-" + r[0], area + r[2].substring(2), 30 * REFORM.get(area) / 21.7 * subs.get(r[2]) / zone.get(r[1]),
                    r[4].equals("count") ? "-" : r[4]));
        });
        Stream.of("R2.1.a", "R2.1.b", "R3.1.a", "R3.1.b", "R3.1.c").forEach(code ->
                rows.add(new Row(code, code.substring(0, 4), 30 * REFORM.get(code.substring(0, 2)) / 21.7, "A/B/C/D")));
        rows.addAll(List.of(new Row("H1.a", "H1 opini", 3, "opini"), new Row("H1.b", "H1 sakip", 7, "0-100"),
                new Row("H2.a", "H2", 10, "0-4"), new Row("H3.a", "H3", 10, "0-4"), new Row("H4.a", "H4 a", 5, "0-100"),
                new Row("H4.b", "H4 b", 2, "0-100"), new Row("H4.c", "H4 c", 3, "0-5")));
    }

    private static List<String[]> lines(String file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                IndependentSelfAssessmentTest.class.getResourceAsStream("/id/delapan/" + file), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(line -> line.split(";")).toList();
        }
    }

    @Test
    void holdsAllQuestions() {
        assertThat(ENGINE.pack().indicators().keySet()).containsAll(rows.stream().map(Row::code).toList()).hasSize(rows.size() + 8);
    }

    @Test
    void figuresOfRandomAgenciesAgree() {
        agree(0, 200);
    }

    @Test
    @Tag("soak")
    void figuresOfManyRandomAgenciesAgree() {
        agree(1_000, 10_000);
    }

    private void agree(long first, int agencies) {
        for (long seed = first; seed < first + agencies; seed++) {
            Random random = new Random(seed);
            List<Map<String, Double>> units = new ArrayList<>();
            List<Dossier> dossiers = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                Map<String, Double> said = new HashMap<>();
                dossiers.add(new Dossier("pmprb-2020", new Agency("u" + i, "Unit", Kind.UNIT), 2021, answers(random, said), List.of(),
                        List.of(), List.of(), List.of(), Origin.NONE));
                units.add(said);
            }
            Map<String, Double> said = new HashMap<>();
            Dossier dossier = new Dossier("pmprb-2020", new Agency("a", "Instansi", Kind.REGENCY), 2021, answers(random, said),
                    List.of(), List.of(), List.of(), List.of(), null, List.of(), dossiers, null, Origin.NONE);
            Assessment got = ENGINE.evaluate(dossier, Options.DEFAULT, Duration.ofSeconds(30), "");
            Map<String, Double> expected = points(said, units);
            String which = "agency of seed " + seed;
            got.parts().stream().flatMap(PlainShares::all).filter(p -> expected.containsKey(p.code())).forEach(p ->
                    assertThat(p.score().doubleValue()).as(which + " " + p.code()).isCloseTo(expected.get(p.code()), CLOSE));
            assertThat(got.index().value().doubleValue()).as(which).isCloseTo(expected.get("index"), CLOSE);
        }
    }

    private List<Answer> answers(Random random, Map<String, Double> said) {
        List<Answer> answers = new ArrayList<>();
        for (Row row : rows) {
            if (random.nextInt(8) == 0) {
                continue;
            }
            String level = null;
            BigDecimal value = null;
            if (POINTS.containsKey(row.scale())) {
                String[] points = POINTS.get(row.scale()).split(" ");
                int at = random.nextInt(points.length);
                level = row.scale().equals("opini") ? OPINIONS.get(at) : row.scale().equals("Y/T") ? (at == 0 ? "Ya" : "Tidak")
                        : String.valueOf((char) ('A' + at));
                said.put(row.code(), Double.parseDouble(points[at]) / (row.scale().equals("opini") ? 3 : 1));
            } else if (row.scale().equals("-")) {
                value = BigDecimal.valueOf(random.nextInt(12));
                said.put(row.code(), value.doubleValue());
            } else {
                int most = Integer.parseInt(row.scale().substring(2));
                value = BigDecimal.valueOf(random.nextInt(most * 100 + 1), 2);
                said.put(row.code(), value.doubleValue() / most);
            }
            answers.add(new Answer(row.code(), By.ASSESSOR, level, value, null, List.of()));
        }
        return answers;
    }

    /** Points of sub-areas, areas, aspects and in all; the reform of the six areas of the zone is that of the units, where there are some. */
    private Map<String, Double> points(Map<String, Double> said, List<Map<String, Double>> units) {
        Map<String, Double> own = groups(said);
        List<Map<String, Double>> theirs = units.stream().map(this::groups).toList();
        Map<String, Double> points = new LinkedHashMap<>();
        own.forEach((group, score) -> {
            boolean byUnits = group.startsWith("R") && !group.startsWith("R2") && !group.startsWith("R3") && !units.isEmpty();
            double counted = byUnits ? theirs.stream().mapToDouble(t -> t.get(group)).average().orElseThrow() : score;
            String aspect = group.startsWith("P") ? "F" : group.startsWith("HA") ? "HA" : group.substring(0, 1);
            List<String> above = new ArrayList<>(List.of("index", aspect.equals("H") ? "B" : "A"));
            above.add(aspect.equals("H") ? group.split(" ")[0] : group);
            if (!aspect.equals("H")) {
                above.add(aspect);
            }
            if (aspect.equals("F") || aspect.equals("R")) {
                above.add(group.substring(0, 2));
            }
            above.forEach(code -> points.merge(code, counted, Double::sum));
        });
        return points;
    }

    private Map<String, Double> groups(Map<String, Double> said) {
        Map<String, List<Double>> scores = new LinkedHashMap<>();
        Map<String, Double> weights = new HashMap<>();
        for (Row row : rows) {
            weights.put(row.group(), row.weight());
            List<Double> of = scores.computeIfAbsent(row.group(), k -> new ArrayList<>());
            if (!row.scale().equals("-")) {
                of.add(said.getOrDefault(row.code(), 0.0));
            }
        }
        scores.get("R1.1").add(PlainShares.ratio(said, 0, zone(89), zone(88)));
        scores.get("R1.1").add(PlainShares.ratio(said, 0, zone(91), zone(90)));
        scores.get("R5.3").add(PlainShares.fall(said.get("ZI-102"), said.get("ZI-103")));
        scores.get("R6.1").add(PlainShares.ratio(said, 0, zone(106), zone(105)));
        scores.get("R7.2").add(PlainShares.ratio(said, 1, zone(112), zone(110)));
        scores.get("R7.3").add(PlainShares.ratio(said, 1, zone(116), zone(113, 114, 115)));
        scores.get("R7.4").add(PlainShares.ratio(said, 1, zone(120), zone(117, 118, 119)));
        scores.get("R8.1").add(PlainShares.ratio(said, 0, zone(123), zone(122)));
        Map<String, Double> points = new LinkedHashMap<>();
        scores.forEach((group, of) -> points.put(group, of.stream().mapToDouble(d -> d).average().orElseThrow() * weights.get(group)));
        return points;
    }

    private static List<String> zone(int... questions) {
        return Arrays.stream(questions).mapToObj(q -> "ZI-" + q).toList();
    }
}
