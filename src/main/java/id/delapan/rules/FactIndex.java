package id.delapan.rules;

import id.delapan.rules.Rule.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of one dossier, found by type and evidence key. */
public final class FactIndex {
    private final List<Object> all;
    private final Map<FactType, List<Object>> byType = new HashMap<>();
    private final Map<String, List<Object>> byKey = new HashMap<>();

    /** Over facts in the given order. */
    public FactIndex(Collection<?> facts) {
        all = List.copyOf(facts);
        for (Object fact : all) {
            FactType type = type(fact);
            byType.computeIfAbsent(type, t -> new ArrayList<>()).add(fact);
            if (type.keyField() != null) {
                String key = (String) type.value(fact, type.keyField());
                byKey.computeIfAbsent(place(type, key), k -> new ArrayList<>()).add(fact);
            }
        }
    }

    private static FactType type(Object fact) {
        for (FactType type : FactType.values()) {
            if (type.holds(fact)) {
                return type;
            }
        }
        throw new IllegalArgumentException("not a fact: " + fact);
    }

    private static String place(FactType type, String key) {
        return type + " " + key;
    }

    /** All facts. */
    public List<Object> all() {
        return all;
    }

    /** The facts a pattern may match: those of its type and, where it names one, its key. */
    public List<Object> candidates(Pattern pattern) {
        String key = pattern.key();
        return key == null
                ? byType.getOrDefault(pattern.type(), List.of())
                : byKey.getOrDefault(place(pattern.type(), key), List.of());
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

    /** Types and keys there are facts of. */
    public Set<String> places() {
        return byKey.keySet();
    }

    /** How {@link #places()} calls the type and key of a pattern. */
    public static String place(Pattern pattern) {
        return place(pattern.type(), pattern.key());
    }
}
