package id.delapan.authoring.possible;

import id.delapan.model.Assessment.Mark;
import id.delapan.model.Indicator;
import id.delapan.model.Term;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.Rule.Op;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing a rule can say, with the conditions for it. A rule that follows a band, level or value it finds has one variant
 * for each; every other has one.
 *
 * @param mark what it awards; null for a finding, and for an award that means nothing on the scale
 * @param finding the finding it raises; null for an award
 */
public record Variant(Rule rule, List<Pattern> when, Mark mark, String finding) {

    /** All variants of a rule. */
    static List<Variant> of(Rule rule, RulePack pack) {
        if (rule.then() instanceof FindingAction finding) {
            return List.of(new Variant(rule, rule.when(), null, finding.key()));
        }
        AwardAction award = (AwardAction) rule.then();
        Indicator indicator = pack.indicators().get(award.indicator());
        if (!(award.operand() instanceof Rule.Variable variable)) {
            return List.of(new Variant(rule, rule.when(), mark(award.what(), award.operand(), indicator), null));
        }
        List<Variant> variants = new ArrayList<>();
        for (Operand operand : operands(rule, award.what(), variable.name(), indicator, pack)) {
            variants.add(new Variant(rule, narrowed(rule, variable.name(), operand),
                    mark(award.what(), operand, indicator), null));
        }
        return variants;
    }

    private static Mark mark(String what, Operand operand, Indicator indicator) {
        return switch (what) {
            case "level" -> new Mark(((Rule.Text) operand).value(), null);
            case "band" -> {
                String level = indicator.scale().bands().get(((Rule.Text) operand).value());
                yield level == null ? null : new Mark(level, null);
            }
            default -> {
                BigDecimal value = ((Rule.Number) operand).value();
                boolean onScale = value.signum() >= 0 && value.compareTo(indicator.scale().max()) <= 0;
                yield onScale ? new Mark(null, value) : null;
            }
        };
    }

    private static List<? extends Operand> operands(
            Rule rule, String what, String variable, Indicator indicator, RulePack pack) {
        Pattern from = rule.when().stream().filter(p -> binds(p, variable)).findFirst().orElseThrow();
        Term term = pack.terms().get(from.key());
        return switch (what) {
            case "band" -> pack.instrument().bands().stream().map(b -> new Rule.Text(b.name())).toList();
            case "level" -> term.levels().stream().map(Rule.Text::new).toList();
            default -> Numbers.points(Numbers.named(List.of(from), "value"), term.min(), term.max()).stream()
                    .map(Rule.Number::new)
                    .toList();
        };
    }

    private static boolean binds(Pattern pattern, String variable) {
        return pattern.constraints().stream().anyMatch(c -> c instanceof Bind bind && bind.variable().equals(variable));
    }

    private static List<Pattern> narrowed(Rule rule, String variable, Operand operand) {
        return rule.when().stream().map(p -> binds(p, variable) ? narrowed(p, variable, operand) : p).toList();
    }

    private static Pattern narrowed(Pattern pattern, String variable, Operand operand) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint each : pattern.constraints()) {
            constraints.add(each);
            if (each instanceof Bind bind && bind.variable().equals(variable)) {
                constraints.add(new Compare(each.field(), Op.EQ, operand, bind.line(), bind.column()));
            }
        }
        return new Pattern(pattern.quantifier(), pattern.type(), constraints, pattern.line(), pattern.column());
    }
}
