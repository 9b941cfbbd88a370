package id.delapan.rules;

import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Variable;
import java.util.List;
import java.util.stream.Stream;

/** The variables of rules. */
public final class Variables {
    private Variables() {}

    /** Those a constraint compares with. */
    public static Stream<String> compared(Constraint constraint) {
        Stream<Operand> operands = constraint instanceof Compare c ? Stream.of(c.operand())
                : constraint instanceof In in ? in.operands().stream() : Stream.empty();
        return operands.filter(o -> o instanceof Variable).map(o -> ((Variable) o).name());
    }

    /** Those a pattern binds. */
    public static List<String> bound(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(c -> c instanceof Bind)
                .map(c -> ((Bind) c).variable())
                .toList();
    }

    /** Whether a rule compares with a variable or awards it. */
    public static boolean used(Rule rule, String name) {
        return rule.when().stream().flatMap(p -> p.constraints().stream()).flatMap(Variables::compared).anyMatch(name::equals)
                || rule.then() instanceof Rule.AwardAction award
                        && award.operand() instanceof Variable variable
                        && variable.name().equals(name);
    }
}
