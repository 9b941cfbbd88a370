package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.TitleResult;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Dossier.Measure;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The integrity zone as an accountant would compute it from its published worksheet, in plain doubles, against the program. */
class IndependentZoneTest {
    private static final double CLOSE = 1e-9;
    private static final Engine ENGINE = Engine.whenNeeded(Packs.read(List.of(Path.of("rules/zi-2021"))).get(0), Cache.NONE);
    private static final Map<String, double[]> POINTS = Map.of("Y/T", new double[] {1, 0}, "A/B/C", new double[] {1, 0.5, 0},
            "A/B/C/D", new double[] {1, 0.67, 0.33, 0}, "A/B/C/D/E", new double[] {1, 0.75, 0.5, 0.25, 0});

    /** A question of the worksheet. */
    private record Row(String code, String area, String group, double weight, String scale) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> reached = new HashMap<>();

    IndependentZoneTest() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                IndependentZoneTest.class.getResourceAsStream("/id/delapan/zi-2021-figures.csv"), StandardCharsets.UTF_8))) {
            in.lines().skip(1).map(line -> line.split(";"))
                    .forEach(r -> rows.add(new Row(r[0], r[1], r[2], Double.parseDouble(r[3]), r[4])));
        }
    }

    @Test
    void holdsAllQuestionsOfTheWorksheet() {
        assertThat(rows).hasSize(127);
        assertThat(ENGINE.pack().indicators().keySet()).containsAll(rows.stream().map(Row::code).toList()).hasSize(135);
    }

    @Test
    void figuresOfRandomUnitsAgree() {
        agree(0, 300);
    }

    @Test
    @Tag("soak")
    void figuresOfManyRandomUnitsAgree() {
        agree(1_000, 10_000);
    }

    private void agree(long first, int units) {
        for (long seed = first; seed < first + units; seed++) {
            one(new Random(seed), "unit of seed " + seed);
        }
        assertThat(reached).containsKeys("WBK met", "WBK missed", "WBK open", "WBBM met", "WBBM missed", "WBBM open");
    }

    private void one(Random random, String which) {
        boolean good = random.nextBoolean();
        Map<String, Double> said = new LinkedHashMap<>();
        List<Answer> answers = new ArrayList<>();
        for (Row row : rows) {
            if (random.nextInt(good ? 400 : 12) == 0) {
                continue;
            }
            double[] points = POINTS.get(row.scale());
            String level = null;
            BigDecimal value = null;
            if (points != null) {
                int at = good ? random.nextInt(20) / 19 : random.nextInt(points.length);
                level = row.scale().equals("Y/T") ? (at == 0 ? "Ya" : "Tidak") : String.valueOf((char) ('A' + at));
                said.put(row.code(), points[at]);
            } else {
                int most = row.scale().equals("count") ? 12 : 400;
                value = row.scale().equals("count") ? BigDecimal.valueOf(random.nextInt(most))
                        : BigDecimal.valueOf(good ? 370 + random.nextInt(31) : random.nextInt(401), 2);
                said.put(row.code(), value.doubleValue());
            }
            answers.add(new Answer(row.code(), By.ASSESSOR, level, value, null, List.of()));
        }
        Map<String, Double> measures = measures(random, good);
        Dossier dossier = new Dossier("zi-2021", new Agency("u", "Unit", Kind.UNIT), 2022, answers, List.of(), List.of(),
                measures.entrySet().stream().map(e -> e.getKey().equals("opini-bpk")
                        ? new Measure("o", "opini-bpk", null, e.getValue() == 1 ? "Wajar Tanpa Pengecualian" : "Tidak Wajar", 2021, null)
                        : new Measure(e.getKey(), e.getKey(), BigDecimal.valueOf(e.getValue()), null, 2021, null)).toList(),
                List.of());
        Assessment got = ENGINE.evaluate(dossier, Options.DEFAULT, Duration.ofSeconds(30), "");
        Map<String, Double> points = points(said);
        got.parts().stream().flatMap(PlainShares::all).filter(p -> points.containsKey(p.code())).forEach(p ->
                assertThat(p.score().doubleValue()).as(which + " " + p.code()).isCloseTo(points.get(p.code()), within()));
        assertThat(got.index().value().doubleValue()).as(which).isCloseTo(points.get("total"), within());
        for (TitleResult title : got.titles()) {
            String expected = title(title.code(), points, said, measures);
            if (expected != null) {
                assertThat(title.status().name().toLowerCase()).as(which + " " + title.code()).isEqualTo(expected);
                reached.merge(title.code() + " " + expected, 1, Integer::sum);
            }
        }
        List<String> counts = rows.stream().filter(r -> r.scale().equals("count")).map(Row::code).toList();
        assertThat(got.indicators()).filteredOn(i -> counts.contains(i.code())).extracting(IndicatorResult::weight)
                .allMatch(w -> w.signum() == 0).hasSize(22);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(CLOSE);
    }

    private static Map<String, Double> measures(Random random, boolean good) {
        Map<String, Double> measures = new HashMap<>();
        measures.put("opini-bpk", (double) (random.nextInt(5) == 0 ? 0 : 1));
        measures.put("maturitas-spip", (good ? 3 : 1) + random.nextInt(200) / 100.0);
        measures.put("sakip", 55.0 + random.nextInt(40));
        measures.put(random.nextBoolean() ? "indeks-rb-daerah" : "indeks-rb-pusat", 45.0 + random.nextInt(40));
        measures.keySet().removeIf(key -> random.nextInt(12) == 0);
        return measures;
    }

    /** Points by area, aspect, component and in all. */
    private Map<String, Double> points(Map<String, Double> said) {
        Map<String, List<Double>> scores = new LinkedHashMap<>();
        Map<String, Row> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.put(row.group(), row);
            List<Double> of = scores.computeIfAbsent(row.group(), k -> new ArrayList<>());
            if (!row.scale().equals("count")) {
                double full = row.scale().equals("0-4") ? 4 : 1;
                of.add(said.getOrDefault(row.code(), 0.0) / full);
            }
        }
        scores.get("R1.1").add(PlainShares.ratio(said, 0, List.of("89"), List.of("88")));
        scores.get("R1.1").add(PlainShares.ratio(said, 0, List.of("91"), List.of("90")));
        scores.get("R3.3").add(PlainShares.fall(said.get("102"), said.get("103")));
        scores.get("R4.1").add(PlainShares.ratio(said, 0, List.of("106"), List.of("105")));
        scores.get("R5.2").add(PlainShares.ratio(said, 1, List.of("112"), List.of("110")));
        scores.get("R5.3").add(PlainShares.ratio(said, 1, List.of("116"), List.of("113", "114", "115")));
        scores.get("R5.4").add(PlainShares.ratio(said, 1, List.of("120"), List.of("117", "118", "119")));
        scores.get("R6.1").add(PlainShares.ratio(said, 0, List.of("123"), List.of("122")));
        Map<String, Double> points = new HashMap<>();
        scores.forEach((group, of) -> {
            Row row = groups.get(group);
            double score = of.stream().mapToDouble(d -> d).average().orElseThrow() * row.weight();
            String area = row.area();
            List<String> above = area.startsWith("H") ? List.of(area, "B", "total") : List.of(group, area, area.substring(0, 1), "A", "total");
            above.forEach(code -> points.merge(code, score, Double::sum));
        });
        return points;
    }

    /** What a title must be by the published thresholds; null when a figure is too near one for plain doubles. */
    private String title(String code, Map<String, Double> points, Map<String, Double> said, Map<String, Double> measures) {
        boolean first = code.equals("WBK");
        double[] areas = IntStream.rangeClosed(1, 6).mapToDouble(i -> points.get("F" + i) + points.get("R" + i)).toArray();
        double[] weights = {8, 7, 10, 10, 15, 10};
        double share = first ? 0.6 : 0.75;
        double corruption = said.getOrDefault("125", 0.0) / 4 * 17.5;
        List<double[]> least = new ArrayList<>(List.of(new double[] {points.get("total"), first ? 75 : 85},
                new double[] {points.get("A"), first ? 40 : 48}, new double[] {corruption, 15.75},
                new double[] {points.get("H2"), first ? 14 : 15.75}));
        if (first) {
            least.add(new double[] {points.get("H1"), 18.25});
            least.add(new double[] {said.getOrDefault("126", 0.0) * 5, 2.5});
        }
        IntStream.range(0, 6).forEach(i -> least.add(new double[] {areas[i], share * weights[i]}));
        if (least.stream().anyMatch(l -> l[0] != l[1] && Math.abs(l[0] - l[1]) < CLOSE)) {
            return null;
        }
        boolean missed = least.stream().anyMatch(l -> l[0] < l[1]);
        Double regional = measures.get("indeks-rb-daerah");
        Double central = measures.get("indeks-rb-pusat");
        missed |= measures.getOrDefault("opini-bpk", 1.0) == 0 || measures.getOrDefault("maturitas-spip", 9.0) < 3
                || measures.getOrDefault("sakip", 99.0) <= (first ? 60 : 70)
                || regional != null && regional <= (first ? 50 : 60) || central != null && central <= (first ? 60 : 70);
        boolean open = !measures.keySet().containsAll(List.of("opini-bpk", "maturitas-spip", "sakip"))
                || regional == null && central == null;
        return missed ? "missed" : open ? "open" : "met";
    }
}
