package id.delapan.rules;

import id.delapan.rules.Rule.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The facts of one dossier, found by type and evidence key. */
public final class FactIndex {
    /** What a pattern asks for: a type of facts and, unless it is null, their evidence key. */
    public record Place(FactType type, String key) {
        /** That of a pattern. */
        public static Place of(Pattern pattern) {
            return new Place(pattern.type(), pattern.key());
        }

        // By hand: what a record brings is put together anew at every start, which takes longer than an evaluation.
        @Override
        public boolean equals(Object other) {
            return other instanceof Place p && type == p.type && Objects.equals(key, p.key);
        }

        @Override
        public int hashCode() {
            return 31 * type.hashCode() + Objects.hashCode(key);
        }
    }

    private static final FactType[] TYPES = FactType.values();

    private final List<Object> all;
    private final Map<Place, List<Object>> byPlace = new HashMap<>();

    /** Over facts in the given order. */
    public FactIndex(Collection<?> facts) {
        all = List.copyOf(facts);
        for (Object fact : all) {
            FactType type = type(fact);
            add(new Place(type, null), fact);
            if (type.keyField() != null) {
                add(new Place(type, (String) type.value(fact, type.keyField())), fact);
            }
        }
    }

    private void add(Place place, Object fact) {
        byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(fact);
    }

    private static FactType type(Object fact) {
        for (FactType type : TYPES) {
            if (type.holds(fact)) {
                return type;
            }
        }
        throw new IllegalArgumentException("not a fact: " + fact);
    }

    /** All facts. */
    public List<Object> all() {
        return all;
    }

    /** The facts a pattern may match: those of its type and, where it names one, its key. */
    public List<Object> candidates(Pattern pattern) {
        return at(Place.of(pattern));
    }

    /** The facts that are there, in the given order. */
    public List<Object> at(Place place) {
        return byPlace.getOrDefault(place, List.of());
    }

    /** Whether there are facts at every one of these places. */
    boolean atAll(List<Place> places) {
        for (Place place : places) {
            if (!byPlace.containsKey(place)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is evidence for every pattern of a rule that needs some. */
    public boolean mayFire(Rule rule) {
        for (Pattern pattern : rule.when()) {
            if (pattern.positive() && candidates(pattern).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Where there are facts. */
    public Set<Place> places() {
        return byPlace.keySet();
    }
}
