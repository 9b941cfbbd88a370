package id.delapan.engine;

import id.delapan.fact.Agency;
import id.delapan.fact.Answer;
import id.delapan.fact.Award;
import id.delapan.fact.Coverage;
import id.delapan.fact.Document;
import id.delapan.fact.Finding;
import id.delapan.fact.Measure;
import id.delapan.fact.Period;
import id.delapan.fact.Practice;
import id.delapan.rules.FactType;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/** The rules as somebody would write them in Java: each a method over facts found by key, with no engine between. */
final class PlainJudge {
    /** Facts by type and key. */
    record Facts(Map<String, List<Object>> byPlace) {
        static Facts of(List<Object> all) {
            Map<String, List<Object>> byPlace = new HashMap<>();
            for (Object fact : all) {
                byPlace.computeIfAbsent(place(fact), k -> new ArrayList<>()).add(fact);
            }
            return new Facts(byPlace);
        }

        private static String place(Object fact) {
            return fact instanceof Document d ? "DOCUMENT " + d.type()
                    : fact instanceof Coverage c ? "COVERAGE " + c.subject()
                    : fact instanceof Measure m ? "MEASURE " + m.key()
                    : fact instanceof Practice p ? "PRACTICE " + p.key()
                    : fact instanceof Answer a ? "ANSWER " + a.indicator()
                    : fact instanceof Period ? "PERIOD null" : "AGENCY null";
        }
    }

    private record Step(Rule.Quantifier quantifier, String place, BiPredicate<Object, Object[]> fits, int slot, Function<Object, Object> bound) {}

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Function<Object[], Object> action;

    PlainJudge(Rule rule) {
        for (Pattern pattern : rule.when()) {
            steps.add(step(pattern));
        }
        action = action(rule.then());
    }

    /** Hands over what the rule inserts. */
    void judge(Facts facts, Consumer<Object> said) {
        judge(facts, 0, new Object[slots.size()], said);
    }

    /** Whether it inserts anything. */
    boolean judges(Facts facts) {
        boolean[] any = {false};
        judge(facts, said -> any[0] = true);
        return any[0];
    }

    private void judge(Facts facts, int at, Object[] bound, Consumer<Object> said) {
        if (at == steps.size()) {
            said.accept(action.apply(bound));
            return;
        }
        Step step = steps.get(at);
        boolean any = false;
        for (Object fact : facts.byPlace().getOrDefault(step.place(), List.of())) {
            if (step.fits().test(fact, bound)) {
                if (step.quantifier() == Rule.Quantifier.EACH) {
                    if (step.bound() != null) {
                        bound[step.slot()] = step.bound().apply(fact);
                    }
                    judge(facts, at + 1, bound, said);
                } else {
                    any = true;
                    break;
                }
            }
        }
        if (step.quantifier() != Rule.Quantifier.EACH && any == (step.quantifier() == Rule.Quantifier.EXISTS)) {
            judge(facts, at + 1, bound, said);
        }
    }

    private Step step(Pattern pattern) {
        BiPredicate<Object, Object[]> fits = (fact, bound) -> true;
        int slot = -1;
        Function<Object, Object> value = null;
        for (Constraint constraint : pattern.constraints()) {
            Function<Object, Object> field = field(pattern.type(), constraint.field());
            if (constraint instanceof Rule.Bind bind) {
                slot = slots.computeIfAbsent(bind.variable(), k -> slots.size());
                value = field;
                fits = fits.and((fact, bound) -> field.apply(fact) != null);
            } else if (constraint instanceof Rule.Flag flag) {
                fits = fits.and((fact, bound) -> Boolean.valueOf(flag.expected()).equals(field.apply(fact)));
            } else if (constraint instanceof Rule.In in) {
                List<Object> literals = in.operands().stream().map(PlainJudge::literal).toList();
                fits = fits.and((fact, bound) -> literals.stream().anyMatch(l -> holds(Rule.Op.EQ, field.apply(fact), l)));
            } else if (constraint instanceof Rule.Compare compare && compare.operand() instanceof Rule.Variable variable) {
                int from = slots.get(variable.name());
                fits = fits.and((fact, bound) -> holds(compare.op(), field.apply(fact), bound[from]));
            } else if (constraint instanceof Rule.Compare compare && !isKey(pattern, compare)) {
                Object literal = literal(compare.operand());
                fits = fits.and((fact, bound) -> holds(compare.op(), field.apply(fact), literal));
            }
        }
        return new Step(pattern.quantifier(), pattern.type() + " " + pattern.key(), fits, slot, value);
    }

    private static boolean isKey(Pattern pattern, Rule.Compare compare) {
        return compare.field().equals(pattern.type().keyField()) && compare.op() == Rule.Op.EQ;
    }

    private static Object literal(Rule.Operand operand) {
        return operand instanceof Rule.Text t ? t.value()
                : operand instanceof Rule.Number n ? n.value()
                : ((Rule.YesNo) operand).value();
    }

    private static boolean holds(Rule.Op op, Object value, Object other) {
        if (value == null) {
            return false;
        }
        if (value instanceof Integer n && other instanceof BigDecimal d) {
            return op.holds(BigDecimal.valueOf(n).compareTo(d));
        }
        if (value instanceof Integer n && other instanceof Integer m) {
            return op.holds(n.compareTo(m));
        }
        return value instanceof BigDecimal d ? op.holds(d.compareTo((BigDecimal) other))
                : op == Rule.Op.EQ ? value.equals(other) : !value.equals(other);
    }

    private Function<Object[], Object> action(Rule.Action action) {
        if (action instanceof Rule.FindingAction finding) {
            return bound -> Finding.raise(finding.indicator(), finding.key());
        }
        AwardAction award = (AwardAction) action;
        Integer slot = award.operand() instanceof Rule.Variable variable ? slots.get(variable.name()) : null;
        Object literal = slot == null ? literal(award.operand()) : null;
        return switch (award.what()) {
            case "level" -> bound -> Award.level(award.indicator(), (String) (slot == null ? literal : bound[slot]));
            case "band" -> bound -> Award.band(award.indicator(), (String) (slot == null ? literal : bound[slot]));
            default -> bound -> Award.value(award.indicator(), (BigDecimal) (slot == null ? literal : bound[slot]));
        };
    }

    private static Function<Object, Object> field(FactType type, String field) {
        return switch (type + "." + field) {
            case "DOCUMENT.id" -> f -> ((Document) f).id();
            case "DOCUMENT.type" -> f -> ((Document) f).type();
            case "DOCUMENT.formal" -> f -> ((Document) f).formal();
            case "DOCUMENT.inForce" -> f -> ((Document) f).inForce();
            case "DOCUMENT.expired" -> f -> ((Document) f).expired();
            case "DOCUMENT.age" -> f -> ((Document) f).age();
            case "DOCUMENT.years" -> f -> ((Document) f).years();
            case "COVERAGE.subject" -> f -> ((Coverage) f).subject();
            case "COVERAGE.done" -> f -> ((Coverage) f).done();
            case "COVERAGE.total" -> f -> ((Coverage) f).total();
            case "COVERAGE.share" -> f -> ((Coverage) f).share();
            case "COVERAGE.band" -> f -> ((Coverage) f).band();
            case "MEASURE.key" -> f -> ((Measure) f).key();
            case "MEASURE.value" -> f -> ((Measure) f).value();
            case "MEASURE.level" -> f -> ((Measure) f).level();
            case "MEASURE.year" -> f -> ((Measure) f).year();
            case "MEASURE.age" -> f -> ((Measure) f).age();
            case "PRACTICE.key" -> f -> ((Practice) f).key();
            case "PRACTICE.observed" -> f -> ((Practice) f).observed();
            case "ANSWER.indicator" -> f -> ((Answer) f).indicator();
            case "ANSWER.by" -> f -> ((Answer) f).by();
            case "ANSWER.level" -> f -> ((Answer) f).level();
            case "ANSWER.value" -> f -> ((Answer) f).value();
            case "PERIOD.year" -> f -> ((Period) f).year();
            case "AGENCY.kind" -> f -> ((Agency) f).kind();
            default -> throw new IllegalArgumentException(type + "." + field);
        };
    }
}
