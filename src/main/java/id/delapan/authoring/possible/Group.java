package id.delapan.authoring.possible;

import id.delapan.rules.Matching;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.rules.Variables;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places that rules look at together, and what their facts mean for each variant. */
final class Group {
    private final Context context;
    private final List<Place> places;
    private final List<String> expects;
    private final List<List<Pattern>> patterns;
    private final Budget budget;
    private final Map<List<Object>, State> states = new LinkedHashMap<>();
    private final Map<Pattern, Map<Object, Boolean>> alone = new IdentityHashMap<>();
    private final Set<Pattern> binding = Collections.newSetFromMap(new IdentityHashMap<>());

    Group(Context context, List<Place> places, List<String> expects, List<Variant> variants, Budget budget) {
        this.context = context;
        this.places = places;
        this.expects = expects;
        this.patterns = variants.stream()
                .map(v -> v.when().stream().filter(p -> places.contains(Place.of(p))).toList())
                .toList();
        this.budget = budget;
        Set<String> compared = new HashSet<>();
        for (Pattern pattern : patterns.stream().flatMap(List::stream).toList()) {
            List<String> names = pattern.constraints().stream().flatMap(Variables::compared).toList();
            compared.addAll(names);
            if (names.isEmpty()) {
                alone.put(pattern, new IdentityHashMap<>());
            }
        }
        patterns.stream().flatMap(List::stream)
                .filter(p -> Variables.bound(p).stream().anyMatch(compared::contains))
                .forEach(binding::add);
    }

    /** The different states there are when each place holds any of its holdings; a smallest example of each. */
    Collection<State> states(List<List<List<Item>>> holdings) {
        combine(holdings, 0, List.of());
        return states.values();
    }

    private void combine(List<List<List<Item>>> holdings, int at, List<Item> held) {
        if (at == holdings.size()) {
            if (!budget.take()) {
                return;
            }
            State state = state(held);
            states.merge(state.kind(), state, State::smaller);
            return;
        }
        for (List<Item> more : holdings.get(at)) {
            List<Item> all = new ArrayList<>(held);
            all.addAll(more);
            combine(holdings, at + 1, all);
        }
    }

    /** What it means to hold these items. */
    State state(List<Item> held) {
        List<Object> facts = held.stream().map(Item::fact).toList();
        BitSet fires = new BitSet();
        for (int i = 0; i < patterns.size(); i++) {
            fires.set(i, satisfied(patterns.get(i), 0, facts, Map.of()));
        }
        BitSet present = new BitSet();
        for (Place place : places) {
            int expected = expects.indexOf(place.key());
            if (expected >= 0) {
                present.set(expected, held.stream().anyMatch(i -> place.holds(i) && i.presents(context.year())));
            }
        }
        boolean silent = !expects.isEmpty() && held.stream().anyMatch(Item::silent);
        return new State(context, fires, present, silent, held.stream().filter(i -> i.evidence() != null).toList());
    }

    private boolean satisfied(List<Pattern> patterns, int at, List<Object> facts, Map<String, Object> bound) {
        if (at == patterns.size()) {
            return true;
        }
        Pattern pattern = patterns.get(at);
        boolean binds = pattern.quantifier() == Quantifier.EACH && binding.contains(pattern);
        boolean met = false;
        for (Object fact : facts) {
            if (matches(pattern, fact, bound)) {
                met = true;
                if (binds && satisfied(patterns, at + 1, facts, Matching.bind(pattern, fact, bound))) {
                    return true;
                }
            }
        }
        return !binds && met == pattern.positive() && satisfied(patterns, at + 1, facts, bound);
    }

    /** Each fact is compared once with a pattern that looks at nothing else. */
    private boolean matches(Pattern pattern, Object fact, Map<String, Object> bound) {
        Map<Object, Boolean> known = alone.get(pattern);
        if (known == null) {
            return Matching.matches(pattern, fact, bound);
        }
        Boolean before = known.get(fact);
        if (before == null) {
            before = Matching.matches(pattern, fact, Map.of());
            known.put(fact, before);
        }
        return before;
    }
}
