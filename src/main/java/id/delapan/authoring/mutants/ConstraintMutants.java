package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.model.Dossier;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Term;
import id.delapan.rules.FactType.FieldType;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Op;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import id.delapan.rules.RuleText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a condition on a field could wrongly have been. */
final class ConstraintMutants {
    /**
     * A condition instead of another.
     *
     * @param before the piece of it that differs
     */
    record Instead(Kind kind, Constraint constraint, String before, String after) {}

    private static final Map<Op, List<Op>> OTHERS = Map.of(
            Op.GE, List.of(Op.GT, Op.EQ, Op.LT),
            Op.GT, List.of(Op.GE, Op.NE, Op.LE),
            Op.LE, List.of(Op.LT, Op.EQ, Op.GT),
            Op.LT, List.of(Op.LE, Op.NE, Op.GE),
            Op.EQ, List.of(Op.NE, Op.GE, Op.LE),
            Op.NE, List.of(Op.EQ, Op.GT, Op.LT));
    private static final BigDecimal SHARE_STEP = new BigDecimal("0.01");

    private final RulePack pack;
    private final Pattern pattern;
    private final Set<Instead> all = new LinkedHashSet<>();

    private ConstraintMutants(RulePack pack, Pattern pattern) {
        this.pack = pack;
        this.pattern = pattern;
    }

    /** All changes of one constraint of a pattern. */
    static List<Instead> of(RulePack pack, Pattern pattern, Constraint constraint) {
        ConstraintMutants mutants = new ConstraintMutants(pack, pattern);
        if (constraint instanceof Flag f) {
            Flag other = new Flag(f.field(), !f.expected(), f.line(), f.column());
            mutants.add(Kind.NEGATION, other, RuleText.of(f), RuleText.of(other));
        } else if (constraint instanceof Compare compare) {
            mutants.compare(compare);
        } else if (constraint instanceof In in) {
            mutants.in(in);
        }
        return List.copyOf(mutants.all);
    }

    private void add(Kind kind, Constraint constraint, String before, String after) {
        all.add(new Instead(kind, constraint, before, after));
    }

    private void compare(Compare c) {
        boolean ordered = type(c) == FieldType.WHOLE || type(c) == FieldType.DECIMAL;
        for (Op op : ordered ? OTHERS.get(c.op()) : List.of(c.op() == Op.EQ ? Op.NE : Op.EQ)) {
            add(Kind.COMPARISON, new Compare(c.field(), op, c.operand(), c.line(), c.column()), c.op().sign(), op.sign());
        }
        for (Operand near : near(c, c.operand())) {
            add(kind(near), new Compare(c.field(), c.op(), near, c.line(), c.column()), RuleText.of(c.operand()),
                    RuleText.of(near));
        }
    }

    private void in(In in) {
        List<Operand> operands = in.operands();
        for (int i = 0; i < operands.size(); i++) {
            List<Operand> less = new ArrayList<>(operands);
            less.remove(i);
            if (!less.isEmpty()) {
                add(in, less);
            }
            for (Operand near : near(in, operands.get(i))) {
                List<Operand> other = new ArrayList<>(operands);
                other.set(i, near);
                List<Operand> more = new ArrayList<>(operands);
                more.add(near);
                if (!operands.contains(near)) {
                    add(in, other);
                    add(in, more);
                }
            }
        }
    }

    private void add(In in, List<Operand> operands) {
        In other = new In(in.field(), operands, in.line(), in.column());
        add(Kind.WORD, other, RuleText.of(in), RuleText.of(other));
    }

    private static Kind kind(Operand operand) {
        return operand instanceof Rule.Number ? Kind.THRESHOLD : Kind.WORD;
    }

    private FieldType type(Constraint c) {
        return pattern.type().fields().get(c.field()).type();
    }

    /** Literals that one could have written instead. */
    private List<Operand> near(Constraint c, Operand operand) {
        if (operand instanceof Rule.Number number) {
            BigDecimal step = step(c, number.value());
            return List.of(new Rule.Number(number.value().add(step)), new Rule.Number(number.value().subtract(step)));
        }
        if (operand instanceof Rule.YesNo yesNo) {
            return List.of(new Rule.YesNo(!yesNo.value()));
        }
        return operand instanceof Rule.Text text
                ? words(c.field()).stream().filter(w -> !w.equals(text.value())).<Operand>map(Rule.Text::new).toList()
                : List.of();
    }

    /** One in the last place written. */
    private BigDecimal step(Constraint c, BigDecimal value) {
        BigDecimal step = type(c) == FieldType.WHOLE ? BigDecimal.ONE : value.stripTrailingZeros().ulp().min(BigDecimal.ONE);
        return c.field().equals("share") ? step.min(SHARE_STEP) : step;
    }

    private List<String> words(String field) {
        return switch (pattern.type() + "." + field) {
            case "COVERAGE.band" -> pack.instrument().bands().stream().map(Band::name).toList();
            case "AGENCY.kind" -> lower(Dossier.Kind.values());
            case "ANSWER.by" -> lower(Dossier.By.values());
            case "ANSWER.level" -> {
                var indicator = pack.indicators().get(pattern.key());
                yield indicator == null ? List.of() : indicator.scale().names();
            }
            case "MEASURE.level" -> {
                Term term = pack.terms().get(pattern.key());
                yield term == null ? List.of() : term.levels();
            }
            default -> List.of();
        };
    }

    private static List<String> lower(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }
}
