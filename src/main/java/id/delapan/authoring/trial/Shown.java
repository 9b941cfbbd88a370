package id.delapan.authoring.trial;

import id.delapan.rules.FactIndex;
import id.delapan.rules.Matching;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.rules.Variables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which conditions of rules were seen to hold, and which not to. */
final class Shown {
    private final Set<Condition> holding = new HashSet<>();
    private final Set<Condition> failing = new HashSet<>();

    boolean holds(Condition condition) {
        return holding.contains(condition);
    }

    boolean fails(Condition condition) {
        return failing.contains(condition);
    }

    /** Looks at a rule on the facts of a case. */
    void add(Rule rule, FactIndex facts) {
        List<Map<String, Object>> bound = List.of(Map.of());
        for (Pattern pattern : rule.when()) {
            List<Map<String, Object>> next = new ArrayList<>();
            for (Map<String, Object> known : bound) {
                boolean any = look(rule, pattern, facts, known, next);
                note(new Condition(rule, pattern, null), any != (pattern.quantifier() == Quantifier.NOT));
            }
            bound = pattern.quantifier() != Quantifier.EACH || next.isEmpty() ? bound : next;
        }
    }

    /** Whether a fact meets the pattern; what those that do bind is added to {@code next}. */
    private boolean look(
            Rule rule, Pattern pattern, FactIndex facts, Map<String, Object> known, List<Map<String, Object>> next) {
        boolean any = false;
        for (Object fact : facts.candidates(pattern)) {
            for (Constraint constraint : pattern.constraints()) {
                if (!(constraint instanceof Bind) && Variables.compared(constraint).allMatch(known::containsKey)) {
                    note(new Condition(rule, pattern, constraint), Matching.holds(pattern, constraint, fact, known));
                }
            }
            if (Matching.matches(pattern, fact, known)) {
                any = true;
                next.add(Matching.bind(pattern, fact, known));
            }
        }
        return any;
    }

    private void note(Condition condition, boolean held) {
        (held ? holding : failing).add(condition);
    }
}
