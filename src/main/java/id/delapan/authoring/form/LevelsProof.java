package id.delapan.authoring.form;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A measure with a threshold for each level.
 *
 * @param thresholds by level, the best first
 * @param lower whether less is better
 * @param report may be null
 */
record LevelsProof(Item measure, Map<String, BigDecimal> thresholds, boolean lower, Report report) implements Proof {
    @Override
    public List<Item> items() {
        return report == null ? List.of(measure) : List.of(measure, report.item());
    }

    @Override
    public List<RuleText> rules(Indicator indicator) {
        List<RuleText> rules = new ArrayList<>();
        thresholds.forEach((level, threshold) -> {
            List<String> patterns = new ArrayList<>();
            patterns.add("Measure( key == \"" + key() + "\", value " + (lower ? "<=" : ">=") + " "
                    + Yaml.number(threshold) + ", age == 0 )");
            String with = "";
            if (report != null) {
                patterns.add(report.pattern());
                with = ", dengan " + report.label() + " tahun ini atau tahun sebelumnya";
            }
            rules.add(new RuleText(
                    RuleText.name(indicator.code(), level),
                    Cases.label(measure.term()) + (lower ? " paling banyak " : " paling sedikit ")
                            + Cases.number(threshold) + Cases.unit(measure.term()) + with + ".",
                    patterns,
                    RuleText.level(indicator.code(), level)));
        });
        return rules;
    }

    @Override
    public List<CaseText> cases(Indicator indicator, Instrument instrument) {
        Cases cases = new Cases(indicator, instrument.validFrom());
        for (BigDecimal value : lower ? values() : values().descendingSet()) {
            Given given = cases.given().measure(key(), Yaml.number(value));
            cases.level(level(value, indicator), said(value), report == null ? given : report.dated(given, cases.year()));
        }
        BigDecimal best = thresholds.values().iterator().next();
        Given last = cases.given().lastYears(key(), Yaml.number(best));
        cases.unassessed(said(best) + " pada tahun sebelumnya", report == null ? last : report.dated(last, cases.year()));
        if (report == null) {
            cases.unassessed(Cases.label(measure.term()) + " tidak ada", cases.given());
        } else {
            cases.around(report, () -> cases.given().measure(key(), Yaml.number(best)), said(best),
                    indicator.scale().top());
        }
        return cases.list();
    }

    /** Each threshold, and the nearest value that misses it. */
    private TreeSet<BigDecimal> values() {
        int decimals = Stream.concat(thresholds.values().stream(), Stream.of(measure.term().min(), measure.term().max()))
                .filter(n -> n != null)
                .mapToInt(n -> Math.max(0, n.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        TreeSet<BigDecimal> values = new TreeSet<>(thresholds.values());
        thresholds.values().forEach(t -> values.add(lower ? t.add(step) : t.subtract(step)));
        return values;
    }

    private String level(BigDecimal value, Indicator indicator) {
        return thresholds.entrySet().stream()
                .filter(e -> lower ? value.compareTo(e.getValue()) <= 0 : value.compareTo(e.getValue()) >= 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(indicator.scale().lowest());
    }

    private String said(BigDecimal value) {
        return Cases.label(measure.term()) + " " + Cases.number(value) + Cases.unit(measure.term());
    }

    private String key() {
        return measure.term().key();
    }
}
