package id.delapan.explain;

import id.delapan.model.Scale;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import java.util.List;

/** Narrows a rule to what it takes to award at least a level, where the award follows a band or level it finds. */
final class Narrowing {
    private final Scale scale;

    Narrowing(Scale scale) {
        this.scale = scale;
    }

    boolean atLeast(String level, String wanted) {
        return level != null && scale.levels().get(level).compareTo(scale.levels().get(wanted)) >= 0;
    }

    /** Whether a rule can award at least {@code level}. */
    boolean canReach(Rule rule, String level) {
        if (!(rule.then() instanceof AwardAction award) || scale.numeric()) {
            return false;
        }
        return !(award.operand() instanceof Rule.Text text) || atLeast(levelOf(award, text.value()), level);
    }

    private String levelOf(AwardAction award, String word) {
        return award.what().equals("band") ? scale.bands().get(word) : word;
    }

    /** The rule's patterns, the variable its award takes held to the words that reach {@code level}. */
    List<Pattern> patterns(Rule rule, String level) {
        AwardAction award = (AwardAction) rule.then();
        return award.operand() instanceof Rule.Variable variable
                ? rule.when().stream().map(p -> narrowed(p, variable.name(), words(award, level))).toList()
                : rule.when();
    }

    private List<Operand> words(AwardAction award, String level) {
        var words = award.what().equals("band") ? scale.bands().keySet() : scale.levels().keySet();
        return words.stream()
                .filter(word -> atLeast(levelOf(award, word), level))
                .<Operand>map(Rule.Text::new)
                .toList();
    }

    private static Pattern narrowed(Pattern pattern, String variable, List<Operand> words) {
        List<Rule.Constraint> constraints = pattern.constraints().stream()
                .<Rule.Constraint>map(c -> c instanceof Bind bind && bind.variable().equals(variable)
                        ? new In(bind.field(), words, bind.line(), bind.column())
                        : c)
                .toList();
        return new Pattern(pattern.quantifier(), pattern.type(), constraints, pattern.line(), pattern.column());
    }
}
