package id.delapan.authoring.trial;

import id.delapan.authoring.possible.Item;
import id.delapan.authoring.possible.Ways;
import id.delapan.authoring.trial.Uncovered.Kind;
import id.delapan.model.Indicator;
import id.delapan.model.Problem;
import id.delapan.model.Wording;
import id.delapan.rules.Matching;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.rules.RulePack;
import id.delapan.rules.Variables;
import id.delapan.source.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what of one indicator is not shown by any case, and why. */
final class Gaps {
    private final RulePack pack;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final String file;

    Gaps(RulePack pack, Indicator indicator, List<Rule> rules) {
        this.pack = pack;
        this.indicator = indicator;
        this.rules = rules;
        this.file = rules.stream()
                .map(r -> r.file().replaceFirst("drl$", "cases.yaml"))
                .findFirst()
                .orElse(pack.instrument().id());
    }

    List<Uncovered> indicator(boolean shown) {
        return shown ? List.of()
                : List.of(gap(Kind.INDICATOR, at(file, 0, 0, "indicator-without-case", null, indicator.code()), true));
    }

    List<Uncovered> level(String level, boolean shown) {
        if (shown) {
            return List.of();
        }
        boolean judged = indicator.judgementReason() != null && !awarded(level);
        Wording reason = judged ? Messages.get("uncovered-judged", indicator.judgementReason())
                : Messages.get(awarded(level) ? "uncovered-level-awarded" : "uncovered-level", level, indicator.code());
        return List.of(gap(Kind.LEVEL, at(file, 0, 0, "level-without-case", reason, level, indicator.code()), !judged));
    }

    private boolean awarded(String level) {
        return rules.stream().anyMatch(r -> r.then() instanceof AwardAction a
                && a.operand() instanceof Rule.Text t
                && t.value().equals(level));
    }

    List<Uncovered> rule(Rule rule, boolean shown) {
        Wording reason = Messages.get(rule.awards() ? "uncovered-rule" : "uncovered-finding", indicator.code());
        return shown ? List.of() : List.of(gap(
                Kind.RULE, at(rule.file(), rule.line(), rule.column(), "rule-without-case", reason, rule.name()), true));
    }

    List<Uncovered> condition(Condition condition, Shown shown) {
        List<Uncovered> left = new ArrayList<>();
        if (!shown.holds(condition)) {
            left.add(gap(condition, shown, true));
        }
        if (!shown.fails(condition)) {
            left.add(gap(condition, shown, false));
        }
        return left;
    }

    private Uncovered gap(Condition condition, Shown shown, boolean holding) {
        Rule rule = condition.rule();
        Wording reason = impossible(condition, holding)
                ? Messages.get(holding ? "uncovered-never" : "uncovered-always")
                : shown.holds(condition) || shown.fails(condition)
                        ? Messages.get("uncovered-one-sided", indicator.code(), example(condition, holding))
                        : Messages.get("uncovered-no-evidence", indicator.code(), example(condition, holding));
        return gap(Kind.CONDITION, at(rule.file(), condition.line(), condition.column(),
                holding ? "condition-never-holding" : "condition-never-failing", reason, rule.name(), condition.text()),
                !impossible(condition, holding));
    }

    /** Whether no evidence can make it hold, or not hold; what compares with other evidence is taken to be able to. */
    private boolean impossible(Condition condition, boolean holding) {
        return !joins(condition) && !byAbsence(condition, holding) && item(condition, holding).isEmpty();
    }

    private static boolean joins(Condition condition) {
        return condition.pattern().constraints().stream().anyMatch(c -> Variables.compared(c).findAny().isPresent());
    }

    /** Whether it is enough that there is no evidence. */
    private static boolean byAbsence(Condition condition, boolean holding) {
        return condition.constraint() == null
                && condition.pattern().key() != null
                && holding == (condition.pattern().quantifier() == Quantifier.NOT);
    }

    private Optional<Item> item(Condition condition, boolean holding) {
        boolean meets = holding != (condition.constraint() == null && condition.pattern().quantifier() == Quantifier.NOT);
        return Ways.of(pack, condition.rule(), condition.pattern()).stream()
                .filter(item -> meets == (condition.constraint() == null
                        ? Matching.matches(condition.pattern(), item.fact(), Map.of())
                        : Matching.holds(condition.pattern(), condition.constraint(), item.fact(), Map.of())))
                .findFirst();
    }

    private String example(Condition condition, boolean holding) {
        return byAbsence(condition, holding) ? "{}"
                : item(condition, holding).filter(i -> i.evidence() != null).map(i -> Ways.shown(pack, i)).orElse("{}");
    }

    private Uncovered gap(Kind kind, Problem problem, boolean possible) {
        return new Uncovered(kind, indicator.code(), problem, possible);
    }

    private static Problem at(String file, int line, int column, String code, Wording reason, Object... args) {
        return new Problem(file, line, column, code, Messages.get(code, args), reason);
    }
}
