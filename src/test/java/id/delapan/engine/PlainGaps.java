package id.delapan.engine;

import id.delapan.rules.FactType;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Whether a rule might award more than the lowest level if only what the evidence leaves unsaid were known. */
final class PlainGaps {
    private final List<PlainFact> facts;
    private final Predicate<Object> aboveLowest;

    /**
     * Over the facts of a dossier.
     *
     * @param aboveLowest whether a level, band or value awarded to the question is more than the least
     */
    PlainGaps(List<PlainFact> facts, Predicate<Object> aboveLowest) {
        this.facts = facts;
        this.aboveLowest = aboveLowest;
    }

    boolean couldAwardMore(Rule rule) {
        if (!(rule.then() instanceof AwardAction award)) {
            return false;
        }
        boolean literalTooLow = award.operand() instanceof Rule.Text text && !aboveLowest.test(text.value());
        return !literalTooLow && rule.when().stream().allMatch(p -> facts.stream().anyMatch(f -> fits(p, f, award)));
    }

    private boolean fits(Pattern pattern, PlainFact fact, AwardAction award) {
        return fact.type() == pattern.type()
                && pattern.constraints().stream().allMatch(c -> couldHold(c, fact) && enough(c, fact, award));
    }

    private static boolean couldHold(Constraint constraint, PlainFact fact) {
        boolean ofNothing = fact.type() == FactType.COVERAGE && Integer.valueOf(0).equals(fact.fields().get("total"));
        boolean unsaid = !fact.fields().containsKey(constraint.field());
        boolean compared = constraint instanceof Rule.Compare c && c.operand() instanceof Rule.Variable;
        return unsaid ? !ofNothing : compared || PlainRules.holds(constraint, fact, Map.of());
    }

    private boolean enough(Constraint constraint, PlainFact fact, AwardAction award) {
        boolean awarded = constraint instanceof Bind bind && award.operand().equals(new Rule.Variable(bind.variable()));
        Object value = fact.fields().get(constraint.field());
        return !awarded || value == null || aboveLowest.test(value);
    }
}
