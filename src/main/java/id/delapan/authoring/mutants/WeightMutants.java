package id.delapan.authoring.mutants;

import id.delapan.authoring.YamlPlaces;
import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.authoring.mutants.Mutant.PackChange;
import id.delapan.authoring.YamlPlaces.At;
import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Weights shifted from one sub-area to the next, and swapped between the two, with the sums above them kept right; and the
 * same between questions of a part that have weights of their own.
 */
final class WeightMutants {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final RulePack pack;
    private final YamlPlaces places;
    private final List<Mutant> all = new ArrayList<>();

    private WeightMutants(RulePack pack, YamlPlaces places) {
        this.pack = pack;
        this.places = places;
    }

    static List<Mutant> of(RulePack pack, YamlPlaces places) {
        WeightMutants mutants = new WeightMutants(pack, places);
        List<List<Part>> leaves = new ArrayList<>();
        pack.instrument().parts().forEach(p -> leaves(p, List.of(), leaves));
        for (int i = 1; i < leaves.size(); i++) {
            mutants.between(leaves.get(i - 1), leaves.get(i));
        }
        pack.instrument().allParts().forEach(mutants::within);
        return mutants.all;
    }

    private void within(Part part) {
        List<Indicator> own = part.indicators().stream().filter(i -> i.weight() != null).toList();
        for (int i = 1; i < own.size(); i++) {
            Indicator first = own.get(i - 1);
            Indicator second = own.get(i);
            steps(first.weight(), second.weight()).forEach(step -> add(first.code(), second.code(), first.weight(),
                    second.weight(), Map.of(first.code(), first.weight().subtract(step),
                            second.code(), second.weight().add(step))));
        }
    }

    /** A small step, and one that swaps two weights that differ. */
    private static Set<BigDecimal> steps(BigDecimal first, BigDecimal second) {
        Set<BigDecimal> steps = new TreeSet<>();
        steps.add(first.compareTo(HALF) > 0 ? HALF : first.divide(BigDecimal.valueOf(2)));
        if (first.compareTo(second) != 0) {
            steps.add(first.subtract(second));
        }
        return steps;
    }

    /** Ways down to the parts whose indicators share their weight. */
    private static void leaves(Part part, List<Part> above, List<List<Part>> leaves) {
        List<Part> way = new ArrayList<>(above);
        way.add(part);
        if (part.parts().isEmpty() && part.indicators().stream().allMatch(i -> i.weight() == null)) {
            leaves.add(way);
        }
        part.parts().forEach(p -> leaves(p, way, leaves));
    }

    private void between(List<Part> one, List<Part> other) {
        steps(weight(one), weight(other)).forEach(step -> shift(one, other, step));
    }

    private static BigDecimal weight(List<Part> way) {
        return way.get(way.size() - 1).weight();
    }

    private void shift(List<Part> from, List<Part> to, BigDecimal step) {
        Map<String, BigDecimal> weights = new HashMap<>();
        from.stream().filter(p -> !to.contains(p)).forEach(p -> weights.put(p.code(), p.weight().subtract(step)));
        to.stream().filter(p -> !from.contains(p)).forEach(p -> weights.put(p.code(), p.weight().add(step)));
        Part first = from.get(from.size() - 1);
        Part second = to.get(to.size() - 1);
        add(first.code(), second.code(), first.weight(), second.weight(), weights);
    }

    private void add(String first, String second, BigDecimal one, BigDecimal other, Map<String, BigDecimal> weights) {
        At at = places.field(places.coded(first, "weight"), "weight");
        all.add(new Mutant(Kind.WEIGHT, at.file(), at.line(), at.column(), first + ", " + second,
                shown(one) + ", " + shown(other), shown(weights.get(first)) + ", " + shown(weights.get(second)), null,
                new PackChange(Rebuild.weights(pack, weights), Set.of(), false)));
    }

    private static String shown(BigDecimal weight) {
        return weight.stripTrailingZeros().toPlainString();
    }
}
