package id.delapan.authoring.trial;

import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RuleText;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition of a rule: what it demands of a field, or that evidence is there or is not.
 *
 * @param constraint null for a pattern as a whole
 */
record Condition(Rule rule, Pattern pattern, Constraint constraint) {

    /** All conditions of a rule, as they stand. */
    static List<Condition> of(Rule rule) {
        List<Condition> all = new ArrayList<>();
        for (Pattern pattern : rule.when()) {
            all.add(new Condition(rule, pattern, null));
            for (Constraint constraint : pattern.constraints()) {
                if (!constraint.field().equals(pattern.type().keyField()) && !(constraint instanceof Bind)) {
                    all.add(new Condition(rule, pattern, constraint));
                }
            }
        }
        return all;
    }

    /** As its author wrote it. */
    String text() {
        return constraint == null ? RuleText.of(pattern) : RuleText.of(constraint);
    }

    int line() {
        return constraint == null ? pattern.line() : constraint.line();
    }

    int column() {
        return constraint == null ? pattern.column() : constraint.column();
    }
}
