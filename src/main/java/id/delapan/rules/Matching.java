package id.delapan.rules;

import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares facts with patterns, to explain what the engine decided. */
public final class Matching {
    private Matching() {}

    /** Whether a fact meets every constraint of a pattern, given the variables bound so far. */
    public static boolean matches(Pattern pattern, Object fact, Map<String, Object> bound) {
        if (!pattern.type().holds(fact)) {
            return false;
        }
        for (Constraint constraint : pattern.constraints()) {
            if (!holds(pattern, constraint, fact, bound)) {
                return false;
            }
        }
        return true;
    }

    /** The constraints a fact of the pattern's type does not meet. */
    public static List<Constraint> failing(Pattern pattern, Object fact, Map<String, Object> bound) {
        return pattern.constraints().stream()
                .filter(c -> !holds(pattern, c, fact, bound))
                .toList();
    }

    /** Whether a fact of the pattern's type meets one of its constraints, given the variables bound so far. */
    public static boolean holds(Pattern pattern, Constraint constraint, Object fact, Map<String, Object> bound) {
        Object value = pattern.type().value(fact, constraint.field());
        return constraint instanceof Bind ? value != null : Values.holds(constraint, value, bound);
    }

    /** The facts that meet a pattern. */
    public static List<?> among(Pattern pattern, Collection<?> facts, Map<String, Object> bound) {
        return facts.stream().filter(f -> matches(pattern, f, bound)).toList();
    }

    /** The variables bound so far and those the pattern binds on a fact. */
    public static Map<String, Object> bind(Pattern pattern, Object fact, Map<String, Object> bound) {
        Map<String, Object> more = bound;
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Bind bind) {
                more = more == bound ? new HashMap<>(bound) : more;
                more.put(bind.variable(), pattern.type().value(fact, bind.field()));
            }
        }
        return more;
    }
}
