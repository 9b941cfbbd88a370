package id.delapan.authoring.form;

import id.delapan.model.Scale;
import id.delapan.model.Term;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a threshold for each level above the lowest. */
final class ThresholdReader {
    private final Scale scale;
    private final boolean lower;
    private final String file;
    private final Problems problems;

    ThresholdReader(Scale scale, boolean lower, String file, Problems problems) {
        this.scale = scale;
        this.lower = lower;
        this.file = file;
        this.problems = problems;
    }

    /** Thresholds by level, the best first; {@code measure} may be null. */
    Map<String, BigDecimal> read(Node node, Term measure) {
        Map<String, BigDecimal> thresholds = new LinkedHashMap<>();
        Struct struct = Struct.of(node, file, problems);
        if (struct == null) {
            return thresholds;
        }
        List<String> levels = scale.names().subList(0, scale.names().size() - 1);
        node.fields().forEach((level, value) -> {
            if (!levels.contains(level)) {
                struct.problem(value, "form-threshold-level", level, scale.name(), Struct.meant(level, levels));
            }
        });
        BigDecimal better = null;
        for (String level : levels) {
            BigDecimal threshold = struct.get(level) == null ? null : struct.decimal(level);
            if (struct.get(level) == null) {
                struct.problem(node, "form-threshold-missing", level);
            } else if (threshold != null) {
                if (better != null && signed(threshold).compareTo(signed(better)) >= 0) {
                    struct.problem(struct.get(level), "form-thresholds-order", level);
                }
                within(struct, level, threshold, measure);
                better = threshold;
                thresholds.put(level, threshold);
            }
        }
        return thresholds;
    }

    /** So that more is better. */
    private BigDecimal signed(BigDecimal threshold) {
        return lower ? threshold.negate() : threshold;
    }

    /** Some value of the measure must reach it, and some must miss it. */
    private void within(Struct struct, String level, BigDecimal threshold, Term measure) {
        if (measure == null || measure.min() == null) {
            return;
        }
        boolean reached = threshold.compareTo(measure.max()) <= 0 && threshold.compareTo(measure.min()) >= 0;
        boolean missed = threshold.compareTo(lower ? measure.max() : measure.min()) != 0;
        if (!reached || !missed) {
            struct.problem(struct.get(level), "form-threshold-outside", Yaml.number(threshold), level,
                    Yaml.number(measure.min()), Yaml.number(measure.max()));
        }
    }
}
