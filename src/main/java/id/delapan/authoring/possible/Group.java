package id.delapan.authoring.possible;

import id.delapan.rules.Matching;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places that rules look at together, and what their facts mean for each variant. */
final class Group {
    private final Context context;
    private final List<Place> places;
    private final List<String> expects;
    private final List<List<Pattern>> patterns;
    private final Map<List<BitSet>, State> states = new LinkedHashMap<>();

    Group(Context context, List<Place> places, List<String> expects, List<Variant> variants) {
        this.context = context;
        this.places = places;
        this.expects = expects;
        this.patterns = variants.stream()
                .map(v -> v.when().stream().filter(p -> places.contains(Place.of(p))).toList())
                .toList();
    }

    /** The different states there are when each place holds any of its holdings; a smallest example of each. */
    Collection<State> states(List<List<List<Item>>> holdings) {
        combine(holdings, 0, List.of());
        return states.values();
    }

    private void combine(List<List<List<Item>>> holdings, int at, List<Item> held) {
        if (at == holdings.size()) {
            State state = state(held);
            states.merge(List.of(state.fires(), state.present()), state, State::smaller);
            return;
        }
        for (List<Item> more : holdings.get(at)) {
            List<Item> all = new ArrayList<>(held);
            all.addAll(more);
            combine(holdings, at + 1, all);
        }
    }

    private State state(List<Item> held) {
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
        return new State(context, fires, present, held.stream().filter(i -> i.evidence() != null).toList());
    }

    private static boolean satisfied(List<Pattern> patterns, int at, List<Object> facts, Map<String, Object> bound) {
        if (at == patterns.size()) {
            return true;
        }
        Pattern pattern = patterns.get(at);
        List<?> fitting = Matching.among(pattern, facts, bound);
        if (pattern.quantifier() == Quantifier.EACH) {
            return fitting.stream()
                    .anyMatch(f -> satisfied(patterns, at + 1, facts, Matching.bind(pattern, f, bound)));
        }
        return fitting.isEmpty() == (pattern.quantifier() == Quantifier.NOT)
                && satisfied(patterns, at + 1, facts, bound);
    }
}
