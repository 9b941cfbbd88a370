package id.delapan.authoring.gaps;

import id.delapan.authoring.possible.Space;
import id.delapan.authoring.possible.State;
import id.delapan.model.Indicator;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for conditions of one rule that contradict others or repeat them. */
final class Conditions {
    private final RulePack pack;
    private final Indicator indicator;
    private final Rule rule;
    private final Notes notes;
    private final List<Condition> all;
    private Wording shown;

    Conditions(RulePack pack, Indicator indicator, Rule rule, Notes notes) {
        this.pack = pack;
        this.indicator = indicator;
        this.rule = rule;
        this.notes = notes;
        this.all = Condition.of(rule);
    }

    /** Whether some dossier meets the rule, as far as could be tried; {@code fine} holds looks of rules without fault. */
    boolean check(Set<String> fine) {
        String look = Look.of(rule, pack);
        if (fine.contains(look)) {
            return true;
        }
        List<Rule> less = without(List.of());
        Space space = space(rule, less);
        if (!space.whole()) {
            notes.warn(rule, rule.line(), rule.column(), null, "gaps-unchecked-rule", rule.name());
            return true;
        }
        State example = space.smallest(rule);
        if (example == null) {
            contradiction();
        } else if (!repeats(example, space, less)) {
            fine.add(look);
        }
        return example != null;
    }

    /** What shows that no dossier meets the rule; null when one does. */
    Wording shown() {
        return shown;
    }

    /** The rule without some conditions and, in turn, each of the others; null where that condition is gone already. */
    private List<Rule> without(List<Condition> gone) {
        List<Rule> less = new ArrayList<>();
        for (Condition condition : all) {
            boolean there = gone.stream().noneMatch(g -> g.equals(condition) || g.covers(condition));
            less.add(there ? Condition.without(rule, with(gone, condition)) : null);
        }
        return less;
    }

    private Space space(Rule whole, List<Rule> less) {
        List<Rule> rules = new ArrayList<>(List.of(whole));
        less.stream().filter(Objects::nonNull).forEach(rules::add);
        return Space.ofConditions(pack, indicator, rules);
    }

    private State met(List<Condition> dropped) {
        Rule rest = Condition.without(rule, dropped);
        return space(rest, List.of()).smallest(rest);
    }

    /** Leaves out what the rule could do without and still never hold; what remains contradicts itself. */
    private void contradiction() {
        List<Condition> dropped = new ArrayList<>();
        List<Condition> core = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            List<Condition> more = with(dropped, all.get(i));
            if (met(more) == null) {
                dropped = more;
            } else {
                core.add(all.get(i));
            }
        }
        core.removeIf(c -> core.stream().anyMatch(c::covers));
        core.sort(Comparator.comparingInt(Condition::place).thenComparing(Condition::line).thenComparing(Condition::column));
        Condition culprit = core.isEmpty() ? null : core.remove(core.size() - 1);
        if (culprit == null) {
            notes.error(rule, rule.line(), rule.column(), null, "rule-never-holds", rule.name());
            return;
        }
        State nearest = met(List.of(culprit));
        shown = Notes.misses(nearest != null ? nearest : met(with(dropped, culprit)), rule, culprit.text());
        notes.error(rule, culprit.line(), culprit.column(), shown,
                core.isEmpty() ? "condition-impossible" : "condition-contradicts", rule.name(), culprit.text(), texts(core));
    }

    /** Reports conditions without which the same dossiers meet the rule, the last first, each without those before. */
    private boolean repeats(State example, Space first, List<Rule> firstLess) {
        List<Condition> gone = new ArrayList<>();
        Space space = first;
        Rule rest = rule;
        List<Rule> less = firstLess;
        for (Condition found = repeated(space, rest, less); found != null; found = repeated(space, rest, less)) {
            Condition cause = cause(found, gone);
            notes.warn(rule, found.line(), found.column(), Notes.meets(example, rule), "condition-repeats", found.text(),
                    rule.name(), cause == null ? Messages.get("other-conditions") : "`" + cause.text() + "`");
            gone.add(found);
            rest = Condition.without(rule, gone);
            less = without(gone);
            space = space(rest, less);
        }
        return !gone.isEmpty();
    }

    private Condition repeated(Space space, Rule rest, List<Rule> less) {
        for (int i = all.size() - 1; i >= 0 && space.whole(); i--) {
            if (less.get(i) != null && space.same(rest, less.get(i))) {
                return all.get(i);
            }
        }
        return null;
    }

    /** One other condition that alone makes sure of a repeated one; null when it takes several. */
    private Condition cause(Condition repeated, List<Condition> gone) {
        List<Condition> others = all.stream().filter(c -> !gone.contains(c)).filter(Condition.apartFrom(repeated)).toList();
        for (Condition other : others) {
            List<Condition> dropped = new ArrayList<>(gone);
            others.stream().filter(Condition.apartFrom(other)).forEach(dropped::add);
            Rule with = Condition.without(rule, dropped);
            Rule less = Condition.without(rule, with(dropped, repeated));
            Space space = space(with, List.of(less));
            if (space.whole() && space.same(with, less)) {
                return other;
            }
        }
        return null;
    }

    private static List<Condition> with(List<Condition> some, Condition more) {
        List<Condition> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    private static String texts(List<Condition> conditions) {
        return conditions.stream().map(c -> "`" + c.text() + "`").collect(Collectors.joining(", "));
    }
}
