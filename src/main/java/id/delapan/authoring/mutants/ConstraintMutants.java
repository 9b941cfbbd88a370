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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a condition on a field could wrongly have been. */
final class ConstraintMutants {
    /** A condition instead of another. */
    record Instead(Kind kind, Constraint constraint) {}

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
    private final List<Instead> all = new ArrayList<>();

    private ConstraintMutants(RulePack pack, Pattern pattern) {
        this.pack = pack;
        this.pattern = pattern;
    }

    /** All changes of one constraint of a pattern. */
    static List<Instead> of(RulePack pack, Pattern pattern, Constraint constraint) {
        ConstraintMutants mutants = new ConstraintMutants(pack, pattern);
        if (constraint instanceof Flag f) {
            mutants.all.add(new Instead(Kind.NEGATION, new Flag(f.field(), !f.expected(), f.line(), f.column())));
        } else if (constraint instanceof Compare compare) {
            mutants.compare(compare);
        } else if (constraint instanceof In in) {
            mutants.in(in);
        }
        return mutants.all;
    }

    private void compare(Compare c) {
        boolean ordered = type(c) == FieldType.WHOLE || type(c) == FieldType.DECIMAL;
        for (Op op : ordered ? OTHERS.get(c.op()) : List.of(c.op() == Op.EQ ? Op.NE : Op.EQ)) {
            all.add(new Instead(Kind.COMPARISON, new Compare(c.field(), op, c.operand(), c.line(), c.column())));
        }
        for (Operand near : near(c, c.operand())) {
            Kind kind = near instanceof Rule.Number ? Kind.THRESHOLD : Kind.WORD;
            all.add(new Instead(kind, new Compare(c.field(), c.op(), near, c.line(), c.column())));
        }
    }

    private void in(In in) {
        List<Operand> operands = in.operands();
        for (int i = 0; i < operands.size(); i++) {
            List<Operand> less = new ArrayList<>(operands);
            less.remove(i);
            if (!less.isEmpty()) {
                all.add(new Instead(Kind.WORD, new In(in.field(), less, in.line(), in.column())));
            }
            for (Operand near : near(in, operands.get(i))) {
                List<Operand> other = new ArrayList<>(operands);
                other.set(i, near);
                List<Operand> more = new ArrayList<>(operands);
                more.add(near);
                if (!operands.contains(near)) {
                    Kind kind = near instanceof Rule.Number ? Kind.THRESHOLD : Kind.WORD;
                    all.add(new Instead(kind, new In(in.field(), other, in.line(), in.column())));
                    all.add(new Instead(kind, new In(in.field(), more, in.line(), in.column())));
                }
            }
        }
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
