package id.delapan.authoring.gaps;

import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RuleText;
import id.delapan.rules.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something a rule could do without: a constraint of a pattern, or the whole pattern.
 *
 * @param constraint null for the whole pattern
 */
record Condition(int place, Pattern pattern, Constraint constraint) {

    /** Of a rule: its constraints in order, then its patterns; but for keys, and for what others or the result refer to. */
    static List<Condition> of(Rule rule) {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < rule.when().size(); i++) {
            Pattern pattern = rule.when().get(i);
            for (Constraint constraint : pattern.constraints()) {
                boolean key = constraint instanceof Compare && constraint.field().equals(pattern.type().keyField());
                if (!key && !(constraint instanceof Bind)) {
                    all.add(new Condition(i, pattern, constraint));
                }
            }
        }
        for (int i = 0; i < rule.when().size() && rule.when().size() > 1; i++) {
            Pattern pattern = rule.when().get(i);
            if (Variables.bound(pattern).stream().noneMatch(name -> Variables.used(rule, name))) {
                all.add(new Condition(i, pattern, null));
            }
        }
        return all;
    }

    /** The rule without some of its conditions. */
    static Rule without(Rule rule, Collection<Condition> dropped) {
        List<Pattern> when = new ArrayList<>();
        for (int i = 0; i < rule.when().size(); i++) {
            int place = i;
            Pattern pattern = rule.when().get(i);
            List<Constraint> kept = pattern.constraints().stream()
                    .filter(c -> dropped.stream().noneMatch(d -> d.place == place && d.constraint == c))
                    .toList();
            if (dropped.stream().noneMatch(d -> d.place == place && d.constraint == null)) {
                when.add(kept.size() == pattern.constraints().size() ? pattern : new Pattern(pattern.quantifier(), pattern.type(), kept, pattern.line(), pattern.column()));
            }
        }
        return new Rule(rule.name(), rule.sentence(), rule.file(), rule.line(), rule.column(), when, rule.then());
    }

    /** Whether it is the pattern that another is a constraint of. */
    boolean covers(Condition other) {
        return constraint == null && other.constraint != null && place == other.place;
    }

    /** Those that neither hold a condition nor are held by it. */
    static Predicate<Condition> apartFrom(Condition one) {
        return c -> !c.equals(one) && !one.covers(c) && !c.covers(one);
    }

    String text() {
        return constraint == null ? RuleText.of(pattern) : RuleText.of(constraint);
    }

    int line() {
        return constraint instanceof Compare c ? c.line()
                : constraint instanceof In in ? in.line()
                : constraint instanceof Flag flag ? flag.line() : pattern.line();
    }

    int column() {
        return constraint instanceof Compare c ? c.column()
                : constraint instanceof In in ? in.column()
                : constraint instanceof Flag flag ? flag.column() : pattern.column();
    }
}
