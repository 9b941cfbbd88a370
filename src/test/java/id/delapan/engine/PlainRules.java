package id.delapan.engine;

import id.delapan.fact.Award;
import id.delapan.fact.Finding;
import id.delapan.model.Dossier;
import id.delapan.rules.FactType;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Judges a dossier by reading rules one after another, without the rule engine and without any code of the program. */
public final class PlainRules {
    /** What a rule says of a dossier, and the ids of the evidence behind it in pattern order. */
    public record Said(String rule, Object fact, List<String> evidence) {
        static Said of(Judgement judgement) {
            return new Said(judgement.rule().name(), judgement.fact(),
                    judgement.matched().stream().map(Facts::id).filter(Objects::nonNull).toList());
        }
    }

    private final Map<String, List<PlainFact>> facts = new HashMap<>();
    private final List<Said> said = new ArrayList<>();

    private PlainRules(List<PlainFact> all) {
        for (PlainFact fact : all) {
            Object key = fact.fields().get(String.valueOf(fact.type().keyField()));
            facts.computeIfAbsent(place(fact.type(), key), k -> new ArrayList<>()).add(fact);
        }
    }

    public static List<Said> judge(RulePack pack, Dossier dossier) {
        return judge(pack, pack.rules(), dossier);
    }

    public static List<Said> judge(RulePack pack, Collection<Rule> rules, Dossier dossier) {
        PlainRules plain = new PlainRules(PlainFact.of(dossier, pack));
        rules.forEach(rule -> plain.match(rule, 0, Map.of(), List.of()));
        plain.said.sort(ORDER);
        return plain.said;
    }

    static final Comparator<Said> ORDER = Comparator.comparing(Said::toString);

    private static String place(FactType type, Object key) {
        return type + " " + key;
    }

    private void match(Rule rule, int at, Map<String, Object> bound, List<String> evidence) {
        if (at == rule.when().size()) {
            said.add(new Said(rule.name(), fact(rule.then(), bound), evidence));
            return;
        }
        Pattern pattern = rule.when().get(at);
        List<PlainFact> fitting = facts.getOrDefault(place(pattern.type(), pattern.key()), List.of()).stream()
                .filter(fact -> pattern.constraints().stream().allMatch(c -> holds(c, fact, bound)))
                .toList();
        switch (pattern.quantifier()) {
            case EACH -> fitting.forEach(fact -> match(rule, at + 1, bind(pattern, fact, bound), with(evidence, List.of(fact))));
            case EXISTS -> {
                if (!fitting.isEmpty()) {
                    match(rule, at + 1, bound, with(evidence, fitting));
                }
            }
            case NOT -> {
                if (fitting.isEmpty()) {
                    match(rule, at + 1, bound, evidence);
                }
            }
        }
    }

    private static List<String> with(List<String> evidence, List<PlainFact> more) {
        List<String> all = new ArrayList<>(evidence);
        more.stream().map(PlainFact::id).filter(Objects::nonNull).sorted().forEach(all::add);
        return all;
    }

    private static Map<String, Object> bind(Pattern pattern, PlainFact fact, Map<String, Object> bound) {
        Map<String, Object> more = new HashMap<>(bound);
        pattern.constraints().forEach(c -> {
            if (c instanceof Rule.Bind bind) {
                more.put(bind.variable(), fact.fields().get(bind.field()));
            }
        });
        return more;
    }

    static boolean holds(Rule.Constraint constraint, PlainFact fact, Map<String, Object> bound) {
        Object value = fact.fields().get(constraint.field());
        if (value == null) {
            return false;
        }
        if (constraint instanceof Rule.Flag flag) {
            return flag.expected() == (Boolean) value;
        }
        if (constraint instanceof Rule.In in) {
            return in.operands().stream().anyMatch(o -> compared(value, operand(o, bound)) == 0);
        }
        if (constraint instanceof Rule.Compare compare) {
            int sign = compared(value, operand(compare.operand(), bound));
            return switch (compare.op()) {
                case EQ -> sign == 0;
                case NE -> sign != 0;
                case LT -> sign < 0;
                case LE -> sign <= 0;
                case GT -> sign > 0;
                case GE -> sign >= 0;
            };
        }
        return true;
    }

    private static int compared(Object value, Object other) {
        return value instanceof Number
                ? new BigDecimal(value.toString()).compareTo(new BigDecimal(other.toString()))
                : value.toString().compareTo(other.toString());
    }

    private static Object operand(Rule.Operand operand, Map<String, Object> bound) {
        return operand instanceof Rule.Variable variable ? bound.get(variable.name())
                : operand instanceof Rule.Text text ? text.value()
                : operand instanceof Rule.Number number ? number.value() : ((Rule.YesNo) operand).value();
    }

    private static Object fact(Rule.Action action, Map<String, Object> bound) {
        if (action instanceof Rule.FindingAction finding) {
            return new Finding(finding.indicator(), finding.key());
        }
        Rule.AwardAction award = (Rule.AwardAction) action;
        Object operand = operand(award.operand(), bound);
        return switch (award.what()) {
            case "level" -> new Award(award.indicator(), (String) operand, null, null);
            case "band" -> new Award(award.indicator(), null, (String) operand, null);
            default -> new Award(award.indicator(), null, null, (BigDecimal) operand);
        };
    }
}
