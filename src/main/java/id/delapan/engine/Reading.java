package id.delapan.engine;

import id.delapan.fact.Award;
import id.delapan.fact.Finding;
import id.delapan.rules.FactIndex;
import id.delapan.rules.FactIndex.Place;
import id.delapan.rules.Matching;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads rules one after another over the facts of a dossier, without the rule engine: what it says needs no compiling.
 * Immutable and safe to use from many threads.
 */
public final class Reading {
    private final Map<Place, List<Rule>> byPlace = new HashMap<>();

    /** Of these rules, each of which needs some evidence of a named key. */
    public Reading(Collection<Rule> rules) {
        for (Rule rule : rules) {
            Pattern needed = rule.when().stream()
                    .filter(p -> p.positive() && p.type().kind() != null)
                    .findFirst()
                    .orElseThrow();
            byPlace.computeIfAbsent(Place.of(needed), p -> new ArrayList<>()).add(rule);
        }
    }

    /** What the rules say, in the order that the engine's judgements have. */
    public List<Judgement> of(FactIndex facts) {
        List<Judgement> all = new ArrayList<>();
        for (Place place : facts.places()) {
            byPlace.getOrDefault(place, List.of()).forEach(rule -> all.addAll(of(rule, facts)));
        }
        all.sort(Judgement.ORDER);
        return all;
    }

    /** What one rule says. */
    public static List<Judgement> of(Rule rule, FactIndex facts) {
        List<Judgement> judgements = new ArrayList<>();
        if (facts.mayFire(rule)) {
            read(rule, facts, 0, Map.of(), List.of(), judgements);
        }
        return judgements;
    }

    private static void read(
            Rule rule, FactIndex facts, int at, Map<String, Object> bound, List<Object> matched, List<Judgement> said) {
        if (at == rule.when().size()) {
            said.add(new Judgement(rule, inserted(rule.then(), bound), matched));
            return;
        }
        Pattern pattern = rule.when().get(at);
        List<?> fitting = Matching.among(pattern, facts.candidates(pattern), bound);
        switch (pattern.quantifier()) {
            case EACH -> fitting.forEach(fact -> read(rule, facts, at + 1, Matching.bind(pattern, fact, bound),
                    with(matched, List.of(fact)), said));
            case EXISTS -> {
                if (!fitting.isEmpty()) {
                    read(rule, facts, at + 1, bound, with(matched, fitting), said);
                }
            }
            case NOT -> {
                if (fitting.isEmpty()) {
                    read(rule, facts, at + 1, bound, matched, said);
                }
            }
        }
    }

    private static List<Object> with(List<Object> matched, List<?> more) {
        List<Object> all = new ArrayList<>(matched);
        all.addAll(more);
        return all;
    }

    static Object inserted(Rule.Action action, Map<String, Object> bound) {
        if (action instanceof FindingAction finding) {
            return Finding.raise(finding.indicator(), finding.key());
        }
        AwardAction award = (AwardAction) action;
        Object operand = value(award.operand(), bound);
        return switch (award.what()) {
            case "level" -> Award.level(award.indicator(), (String) operand);
            case "band" -> Award.band(award.indicator(), (String) operand);
            default -> Award.value(award.indicator(), (BigDecimal) operand);
        };
    }

    private static Object value(Operand operand, Map<String, Object> bound) {
        return operand instanceof Rule.Variable variable ? bound.get(variable.name())
                : operand instanceof Rule.Text text ? text.value()
                : operand instanceof Rule.Number number ? number.value() : (Object) ((Rule.YesNo) operand).value();
    }
}
