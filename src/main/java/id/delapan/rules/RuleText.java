package id.delapan.rules;

import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import java.util.stream.Collectors;

/** Writes parts of rules as their authors do. */
public final class RuleText {
    private RuleText() {}

    /** Such as {@code exists Document( type == "road-map-rb", formal )}. */
    public static String of(Pattern pattern) {
        String quantifier = pattern.quantifier() == Quantifier.EACH ? "" : word(pattern.quantifier()) + " ";
        return quantifier + pattern.type().word()
                + pattern.constraints().stream().map(RuleText::of).collect(Collectors.joining(", ", "( ", " )"));
    }

    private static String word(Quantifier quantifier) {
        return quantifier == Quantifier.NOT ? "not" : "exists";
    }

    /** Such as {@code value >= 4}. */
    public static String of(Constraint constraint) {
        if (constraint instanceof Compare compare) {
            return compare.field() + " " + compare.op().sign() + " " + of(compare.operand());
        }
        if (constraint instanceof In in) {
            return in.operands().stream().map(RuleText::of).collect(Collectors.joining(", ", in.field() + " in ( ", " )"));
        }
        if (constraint instanceof Flag flag) {
            return (flag.expected() ? "" : "!") + flag.field();
        }
        return ((Bind) constraint).variable() + " : " + constraint.field();
    }

    /** Such as {@code "A"}. */
    public static String of(Operand operand) {
        return operand instanceof Rule.Text text ? "\"" + text.value() + "\""
                : operand instanceof Rule.Number number ? number.value().toPlainString()
                : operand instanceof Rule.YesNo yesNo ? String.valueOf(yesNo.value())
                : ((Rule.Variable) operand).name();
    }

    /** Such as {@code Award.level( "P1.2.a", "Ya" )}. */
    public static String of(Rule.Action action) {
        return action instanceof AwardAction award
                ? "Award." + award.what() + "( \"" + award.indicator() + "\", " + of(award.operand()) + " )"
                : "Finding.raise( \"" + action.indicator() + "\", \"" + ((FindingAction) action).key() + "\" )";
    }
}
