package id.delapan.engine;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Instrument;
import id.delapan.model.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Adds up an instrument: gates, means, weights, index. Pure functions over shares 0..1, one per indicator in instrument
 * order. Everything that depends on the instrument alone is worked out once.
 */
final class Scorer {
    private record Link(int parent, Gate.Kind kind) {}

    private final Instrument instrument;
    private final List<Indicator> indicators;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<List<Link>> gates = new ArrayList<>();
    private final List<Integer> parentsFirst = new ArrayList<>();
    private List<List<Integer>> affected;
    private final BigDecimal[] weights;
    private final BigDecimal[] byUnits;

    /** @param units whether part of the scores is decided by the units of the agency, where the instrument says so */
    Scorer(Instrument instrument, boolean units) {
        this.instrument = instrument;
        this.indicators = instrument.indicators().toList();
        for (Indicator indicator : indicators) {
            positions.put(indicator.code(), positions.size());
        }
        for (Indicator indicator : indicators) {
            gates.add(indicator.gates().stream()
                    .map(g -> new Link(positions.get(g.parent()), g.kind()))
                    .toList());
        }
        boolean[] placed = new boolean[indicators.size()];
        for (int i = 0; i < indicators.size(); i++) {
            place(i, placed);
        }
        weights = new BigDecimal[indicators.size()];
        byUnits = new BigDecimal[indicators.size()];
        instrument.parts().forEach(part -> weigh(part, units ? BigDecimal.ZERO : null));
    }

    private void place(int indicator, boolean[] placed) {
        if (!placed[indicator]) {
            placed[indicator] = true;
            gates.get(indicator).forEach(g -> place(g.parent(), placed));
            parentsFirst.add(indicator);
        }
    }

    private List<Integer> affectedBy(int start, Set<Integer> parents) {
        List<Integer> reached = new ArrayList<>(List.of(start));
        for (int i : parents.contains(start) ? parentsFirst : List.<Integer>of()) {
            if (i != start && parents(i).stream().anyMatch(reached::contains)) {
                reached.add(i);
            }
        }
        return reached;
    }

    /** @param above the share that units decide in the part above; null when there are none */
    private void weigh(Part part, BigDecimal above) {
        BigDecimal share = above == null || part.units() == null ? above : part.units();
        part.parts().forEach(below -> weigh(below, share));
        for (Indicator indicator : part.indicators()) {
            weights[positions.get(indicator.code())] = !indicator.scored() ? BigDecimal.ZERO
                    : indicator.weight() != null ? indicator.weight()
                    : part.weight().divide(BigDecimal.valueOf(scored(part)), Facts.PRECISION);
            byUnits[positions.get(indicator.code())] = share == null || share.signum() == 0 ? null : share;
        }
    }

    private static long scored(Part part) {
        return part.indicators().stream().filter(Indicator::scored).count();
    }

    /** How many indicators there are. */
    int size() {
        return indicators.size();
    }

    /** Where an indicator stands in instrument order. */
    int position(String code) {
        return positions.get(code);
    }

    /** The same; null for a code that is not asked. */
    Integer find(String code) {
        return positions.get(code);
    }

    /** The code of an indicator. */
    String code(int indicator) {
        return indicators.get(indicator).code();
    }

    /** The indicators whose gates may lower one. */
    List<Integer> parents(int indicator) {
        return gates.get(indicator).stream().map(Link::parent).toList();
    }

    /** Points of the index that an indicator can bring. */
    BigDecimal weight(int indicator) {
        return weights[indicator];
    }

    /** Whether the units alone decide an indicator. */
    boolean onlyByUnits(int indicator) {
        return byUnits[indicator] != null && byUnits[indicator].compareTo(BigDecimal.ONE) == 0;
    }

    /** An own share after the units have had their part in it; {@code theirs} are those of the units that are asked. */
    BigDecimal mixed(int indicator, BigDecimal own, List<BigDecimal> theirs) {
        BigDecimal part = byUnits[indicator];
        if (part == null || theirs.isEmpty()) {
            return own;
        }
        BigDecimal sum = theirs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = Numbers.quotient(sum, BigDecimal.valueOf(theirs.size()));
        return own.multiply(BigDecimal.ONE.subtract(part), Facts.PRECISION)
                .add(mean.multiply(part, Facts.PRECISION), Facts.PRECISION);
    }

    /** Shares after gates, parents first. */
    BigDecimal[] gated(BigDecimal[] ungated) {
        BigDecimal[] gated = new BigDecimal[ungated.length];
        parentsFirst.forEach(i -> gated[i] = gate(i, ungated[i], gated));
        return gated;
    }

    /** A share after the gates of its indicator, whose parents are gated already. */
    BigDecimal gate(int indicator, BigDecimal share, BigDecimal[] gated) {
        BigDecimal score = share;
        for (Link link : gates.get(indicator)) {
            score = score.multiply(factor(link, gated), Facts.PRECISION);
        }
        return score;
    }

    private static BigDecimal factor(Link link, BigDecimal[] gated) {
        BigDecimal parent = gated[link.parent()];
        return link.kind() == Gate.Kind.MULTIPLY ? parent : BigDecimal.valueOf(parent.signum());
    }

    /** Codes of the parents whose gate lowers a share that would otherwise be above 0. */
    List<String> lowering(int indicator, BigDecimal share, BigDecimal[] gated) {
        if (share.signum() == 0) {
            return List.of();
        }
        return gates.get(indicator).stream()
                .filter(link -> factor(link, gated).compareTo(BigDecimal.ONE) < 0)
                .map(link -> indicators.get(link.parent()).code())
                .toList();
    }

    /** Codes of the parents whose gate keeps a share below its top from bringing anything however it rises. */
    List<String> blocking(int indicator, BigDecimal share, BigDecimal[] gated) {
        if (share.compareTo(BigDecimal.ONE) == 0) {
            return List.of();
        }
        return gates.get(indicator).stream()
                .filter(link -> gated[link.parent()].signum() == 0)
                .map(link -> indicators.get(link.parent()).code())
                .toList();
    }

    /** Points of every part: the mean of its indicators' shares, or their own weights, times its weight; else the sum of its parts. */
    Map<Part, BigDecimal> points(BigDecimal[] gated) {
        Map<Part, BigDecimal> points = new IdentityHashMap<>();
        instrument.parts().forEach(part -> points(part, gated, points));
        return points;
    }

    private BigDecimal points(Part part, BigDecimal[] gated, Map<Part, BigDecimal> all) {
        BigDecimal points = added(part, gated, all);
        all.put(part, points);
        return points;
    }

    private BigDecimal added(Part part, BigDecimal[] gated, Map<Part, BigDecimal> all) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part child : part.parts()) {
            sum = sum.add(points(child, gated, all), Facts.PRECISION);
        }
        BigDecimal equal = BigDecimal.ZERO;
        int scored = 0;
        for (Indicator indicator : part.indicators()) {
            if (!indicator.scored()) {
                continue;
            }
            scored++;
            BigDecimal share = gated[positions.get(indicator.code())];
            if (indicator.weight() != null) {
                sum = sum.add(share.multiply(indicator.weight(), Facts.PRECISION), Facts.PRECISION);
            } else {
                equal = equal.add(share, Facts.PRECISION);
            }
        }
        if (equal.signum() == 0) {
            return sum;
        }
        BigDecimal mean = Numbers.quotient(equal.multiply(part.weight()), BigDecimal.valueOf(scored));
        return sum.add(mean, Facts.PRECISION);
    }

    /** Points of one part or indicator by code, from shares and what they come to; null for a code that is not asked. */
    BigDecimal points(String code, BigDecimal[] shares, Map<Part, BigDecimal> parts) {
        Integer at = find(code);
        return at != null ? shares[at].multiply(weight(at), Facts.PRECISION)
                : parts.keySet().stream().filter(p -> p.code().equals(code)).findFirst().map(parts::get).orElse(null);
    }

    /** The index: the sum of the components. */
    BigDecimal index(BigDecimal[] gated) {
        return index(points(gated));
    }

    /** The same of points that are worked out already. */
    BigDecimal index(Map<Part, BigDecimal> points) {
        return instrument.parts().stream().map(points::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** For each indicator, itself and all whose gates lead back to it. Worked out when first asked for. */
    private synchronized List<List<Integer>> affected() {
        if (affected == null) {
            Set<Integer> parents = gates.stream().flatMap(List::stream).map(Link::parent).collect(Collectors.toSet());
            affected = IntStream.range(0, indicators.size()).mapToObj(i -> affectedBy(i, parents)).toList();
        }
        return affected;
    }

    /** What the index gains when one indicator alone reaches its top and all gates rerun. */
    BigDecimal gain(int indicator, BigDecimal[] ungated, BigDecimal[] gated) {
        return change(indicator, BigDecimal.ONE, ungated, gated);
    }

    /** What the index gains or loses when one indicator alone comes to another share and all gates rerun. */
    BigDecimal change(int indicator, BigDecimal share, BigDecimal[] ungated, BigDecimal[] gated) {
        BigDecimal change = BigDecimal.ZERO;
        BigDecimal[] after = gated.clone();
        for (int i : affected().get(indicator)) {
            after[i] = gate(i, i == indicator ? share : ungated[i], after);
            BigDecimal more = after[i].subtract(gated[i]);
            BigDecimal weight = byUnits[i] == null ? weights[i]
                    : weights[i].multiply(BigDecimal.ONE.subtract(byUnits[i]), Facts.PRECISION);
            change = change.add(more.multiply(weight, Facts.PRECISION), Facts.PRECISION);
        }
        return change;
    }
}
