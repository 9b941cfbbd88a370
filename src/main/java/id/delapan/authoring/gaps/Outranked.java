package id.delapan.authoring.gaps;

import id.delapan.authoring.possible.Space;
import id.delapan.authoring.possible.State;
import id.delapan.authoring.possible.Variant;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.FindingAction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for rules that never decide: whenever one holds, others say the same or award more. Levels may be nested, so that a
 * rule is only in vain when there is no dossier at all whose result it changes.
 */
final class Outranked {
    private final Space space;
    private final Notes notes;
    private final Map<Rule, List<State>> holding = new LinkedHashMap<>();
    private final Map<Rule, BitSet> own = new LinkedHashMap<>();

    Outranked(Space space, Notes notes) {
        this.space = space;
        this.notes = notes;
        for (Variant variant : space.variants()) {
            own.computeIfAbsent(variant.rule(), space::of);
        }
        own.forEach((rule, variants) -> holding.put(rule,
                space.states().stream().filter(s -> s.fires().intersects(variants)).toList()));
        holding.values().removeIf(List::isEmpty);
    }

    void check() {
        if (!space.whole()) {
            return;
        }
        List<Rule> left = new ArrayList<>(holding.keySet());
        for (Rule rule : List.copyOf(left)) {
            for (Rule other : left) {
                boolean later = left.indexOf(rule) > left.indexOf(other);
                if (rule != other && covered(rule, List.of(other)) && (later || !covered(other, List.of(rule)))) {
                    left.remove(rule);
                    note(rule, List.of(other));
                    break;
                }
            }
        }
        for (Rule rule : List.copyOf(left)) {
            List<Rule> others = left.stream().filter(r -> r != rule).toList();
            if (covered(rule, others)) {
                left.remove(rule);
                note(rule, needed(rule, others));
            }
        }
    }

    /** Whether, wherever a rule holds, one of the others awards as much. */
    private boolean covered(Rule rule, List<Rule> others) {
        return holding.get(rule).stream()
                .allMatch(s -> others.stream().anyMatch(o -> points(o, s).compareTo(points(rule, s)) >= 0));
    }

    /** What a rule is worth in a state: the points of its best award; below all where it does not hold. */
    private BigDecimal points(Rule rule, State state) {
        BitSet fires = (BitSet) state.fires().clone();
        fires.and(own.get(rule));
        return fires.stream().mapToObj(space.variants()::get).map(this::points).reduce(BigDecimal::max)
                .orElse(BigDecimal.valueOf(-2));
    }

    private BigDecimal points(Variant variant) {
        return variant.finding() != null ? BigDecimal.ZERO
                : variant.mark() == null ? BigDecimal.valueOf(-1)
                : space.indicator().scale().points(variant.mark().level(), variant.mark().value());
    }

    /** As few of the others as cover a rule together. */
    private List<Rule> needed(Rule rule, List<Rule> others) {
        Set<Rule> needed = new LinkedHashSet<>(others);
        for (Rule other : others) {
            List<Rule> fewer = needed.stream().filter(r -> r != other).toList();
            if (covered(rule, fewer)) {
                needed.remove(other);
            }
        }
        return List.copyOf(needed);
    }

    private void note(Rule rule, List<Rule> by) {
        State shown = holding.get(rule).stream().reduce(State::smaller).orElseThrow();
        boolean higher = holding.get(rule).stream()
                .allMatch(s -> by.stream().anyMatch(o -> points(o, s).compareTo(points(rule, s)) > 0));
        String names = by.stream().map(r -> "`" + r.name() + "`").collect(Collectors.joining(", "));
        notes.warn(rule, rule.line(), rule.column(),
                rule.then() instanceof FindingAction finding ? Notes.raises(shown, finding) : notes.shown(shown, rule.then().indicator()),
                higher ? "rule-outranked" : "rule-repeats", rule.name(), names);
    }
}
