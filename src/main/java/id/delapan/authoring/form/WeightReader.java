package id.delapan.authoring.form;

import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.rules.RulePack;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the weights a form changes, and checks that all sums still hold with what it adds. */
final class WeightReader {
    private final RulePack pack;
    private final Struct form;
    private final String file;
    private final Problems problems;
    private final Map<String, BigDecimal> weights = new LinkedHashMap<>();

    WeightReader(RulePack pack, Struct form, String file, Problems problems) {
        this.pack = pack;
        this.form = form;
        this.file = file;
        this.problems = problems;
    }

    /** The changed weights by code; sums are checked when the target and the indicator could be read. */
    Map<String, BigDecimal> read(Target target, Indicator indicator) {
        int before = problems.size();
        Struct struct = form.get("weights") == null ? null : Struct.of(form.get("weights"), file, problems);
        if (struct != null) {
            struct.node().fields().forEach((code, node) -> weight(struct, code, node));
        }
        if (problems.size() == before && target != null && indicator != null) {
            pack.instrument().allParts().forEach(part -> sums(part, target, indicator));
            if (target.fresh() != null && indicator.weight() != null) {
                compare(target.code(), indicator.weight(), target.fresh().weight());
            }
        }
        return weights;
    }

    private void weight(Struct struct, String code, Node node) {
        List<String> known = new ArrayList<>();
        pack.instrument().allParts().forEach(p -> known.add(p.code()));
        pack.indicators().values().stream().filter(i -> i.weight() != null).forEach(i -> known.add(i.code()));
        if (!known.contains(code)) {
            struct.problem(node, "form-weight-of-nothing", code, Struct.meant(code, known));
            return;
        }
        BigDecimal weight = struct.decimal(node);
        if (weight != null && weight.signum() <= 0) {
            struct.problem(node, "weight-not-positive", code);
        } else if (weight != null) {
            weights.put(code, weight);
        }
    }

    private void sums(Part part, Target target, Indicator added) {
        BigDecimal own = weights.getOrDefault(part.code(), part.weight());
        List<BigDecimal> below = new ArrayList<>();
        part.parts().forEach(p -> below.add(weights.getOrDefault(p.code(), p.weight())));
        part.indicators().forEach(i -> below.add(weights.getOrDefault(i.code(), i.weight())));
        if (target.fresh() != null && target.fresh().area().equals(part.code())) {
            below.add(target.fresh().weight());
        }
        if (target.code().equals(part.code())) {
            below.add(added.weight());
            boolean others = part.indicators().stream().anyMatch(i -> i.weight() != null);
            if (others != (added.weight() != null)) {
                form.problem(form.get("indicator"), others ? "form-weight-needed" : "form-weight-unused", part.code());
                return;
            }
        }
        if (below.stream().anyMatch(Objects::nonNull)) {
            compare(part.code(), below.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add), own);
        }
    }

    private void compare(String code, BigDecimal sum, BigDecimal whole) {
        if (sum.compareTo(whole) != 0) {
            Node at = form.get("weights") != null ? form.get("weights") : form.get("subarea");
            form.problem(at, "form-weights", code, Yaml.number(sum), Yaml.number(whole));
        }
    }
}
