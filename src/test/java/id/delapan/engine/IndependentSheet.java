package id.delapan.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The official worksheet as an accountant would compute it: from its published figures, not from the rule pack. */
final class IndependentSheet {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final Map<String, Map<String, String>> POINTS = Map.of(
            "Y/T", Map.of("Ya", "1", "Tidak", "0"),
            "A/B/C", Map.of("A", "1", "B", "0.5", "C", "0"),
            "A/B/C/D", Map.of("A", "1", "B", "0.67", "C", "0.33", "D", "0"),
            "A/B/C/D/E", Map.of("A", "1", "B", "0.75", "C", "0.5", "D", "0.25", "E", "0"),
            "opini", Map.of("Wajar Tanpa Pengecualian", "3", "WTP-Dengan Paragraph Penjelas", "2.5",
                    "Wajar Dengan Pengecualian", "2", "Tidak Memberikan Pendapat", "1.5", "Tidak Wajar", "1",
                    "Tidak Memiliki Laporan Keuangan", "0"));
    private static final Map<String, String> HIGHEST =
            Map.of("0-100", "100", "0-5", "5", "0-4", "4", "opini", "3");
    private static final Map<String, Map<String, String>> BANDS = Map.of(
            "Y/T", Map.of("all", "Ya", "most", "Tidak", "few", "Tidak", "none", "Tidak"),
            "A/B/C", Map.of("all", "A", "most", "B", "few", "B", "none", "C"),
            "A/B/C/D", Map.of("all", "A", "most", "B", "few", "C", "none", "D"));

    /** A question: the group it is averaged in, the points of that group, and how it is answered. */
    record Question(String group, BigDecimal groupWeight, String scale) {}

    /** A parent question that lowers a child, and whether by multiplication or only to nothing. */
    record Lowering(String parent, boolean multiplies) {}

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, List<Lowering>> gates = new HashMap<>();
    private final Map<String, BigDecimal> weights = new HashMap<>();

    IndependentSheet() {
        Map<String, Integer> sizes = new HashMap<>();
        for (String[] row : rows("lke-2014-figures.csv")) {
            questions.put(row[0], new Question(row[1], new BigDecimal(row[2]), row[3]));
            sizes.merge(row[1], 1, Integer::sum);
        }
        questions.forEach((code, q) ->
                weights.put(code, q.groupWeight().divide(BigDecimal.valueOf(sizes.get(q.group())), DIGITS)));
        for (String[] row : rows("lke-2014-gates.csv")) {
            gates.computeIfAbsent(row[0], k -> new ArrayList<>()).add(new Lowering(row[1], row[2].equals("multiply")));
        }
    }

    private static List<String[]> rows(String file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                IndependentSheet.class.getResourceAsStream("/id/delapan/" + file), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(line -> line.split(";")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Question> questions() {
        return questions;
    }

    List<Lowering> gates(String code) {
        return gates.getOrDefault(code, List.of());
    }

    /** The level a coverage band reaches on a question's scale; null when it reaches none. */
    String levelOfBand(String code, String band) {
        return BANDS.getOrDefault(questions.get(code).scale(), Map.of()).get(band);
    }

    String lowestLevel(String code) {
        Map<String, String> levels = POINTS.get(questions.get(code).scale());
        return levels == null ? null
                : levels.keySet().stream().filter(l -> levels.get(l).equals("0")).findFirst().orElseThrow();
    }

    /** The share 0..1 that a level or number is of the full score. */
    BigDecimal share(String code, String level, BigDecimal value) {
        String scale = questions.get(code).scale();
        BigDecimal points = level == null ? value : new BigDecimal(POINTS.get(scale).get(level));
        return points.divide(new BigDecimal(HIGHEST.getOrDefault(scale, "1")), DIGITS);
    }

    /** Every share after its gates; a share that is not given is 0. */
    Map<String, BigDecimal> lowered(Map<String, BigDecimal> shares) {
        Map<String, BigDecimal> lowered = new HashMap<>();
        questions.keySet().forEach(code -> lower(code, shares, lowered));
        return lowered;
    }

    private BigDecimal lower(String code, Map<String, BigDecimal> shares, Map<String, BigDecimal> lowered) {
        BigDecimal known = lowered.get(code);
        if (known != null) {
            return known;
        }
        BigDecimal share = shares.getOrDefault(code, BigDecimal.ZERO);
        for (Lowering gate : gates(code)) {
            BigDecimal parent = lower(gate.parent(), shares, lowered);
            if (gate.multiplies()) {
                share = share.multiply(parent);
            } else if (parent.signum() == 0) {
                share = BigDecimal.ZERO;
            }
        }
        lowered.put(code, share);
        return share;
    }

    /** Points of every area, group and component. */
    Map<String, BigDecimal> points(Map<String, BigDecimal> lowered) {
        Map<String, BigDecimal> points = new HashMap<>();
        questions.forEach((code, q) -> {
            BigDecimal brings = lowered.get(code).multiply(weights.get(code));
            String component = code.substring(0, 1);
            String area = code.substring(0, 2);
            String group = component.equals("H") ? area : q.group();
            if (!group.equals(area)) {
                points.merge(group, brings, BigDecimal::add);
            }
            points.merge(area, brings, BigDecimal::add);
            points.merge(component, brings, BigDecimal::add);
        });
        return points;
    }

    /** The index that shares come to, once lowered by their gates. */
    BigDecimal index(Map<String, BigDecimal> lowered) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String code : questions.keySet()) {
            sum = sum.add(lowered.get(code).multiply(weights.get(code)));
        }
        return sum;
    }
}
