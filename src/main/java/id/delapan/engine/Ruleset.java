package id.delapan.engine;

import id.delapan.model.EvaluationStopped;
import id.delapan.rules.FactIndex;
import id.delapan.rules.FactIndex.Place;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.rules.Rule.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of an engine, with what of them is the same for every dossier worked out once. */
final class Ruleset {
    private static final int MOST = 100_000;
    private static final int MOST_TOGETHER = 1_000_000;

    private record Combining(Rule rule, List<Place> places) {}

    private final Map<String, Rule> byName = new HashMap<>();
    private final List<Combining> combining = new ArrayList<>();

    Ruleset(Collection<Rule> rules) {
        for (Rule rule : rules) {
            byName.put(rule.name(), rule);
            combining.add(new Combining(rule, rule.when().stream().filter(Ruleset::combines).map(Place::of).toList()));
        }
    }

    Rule named(String name) {
        return byName.get(name);
    }

    /**
     * The engine tries all combinations for a rule in one go, which nothing can stop once begun. For {@code exists} all
     * facts are tried, to name those behind a judgement.
     *
     * @throws EvaluationStopped when a rule, or all of them together, would have to compare too many
     */
    void refuseTooMuch(FactIndex facts) {
        double together = 0;
        for (Combining each : combining) {
            double combinations = 1;
            for (Place place : each.places()) {
                combinations *= facts.at(place).size();
            }
            if (combinations > MOST) {
                throw new EvaluationStopped("rule " + each.rule().name() + " would have to compare more than " + MOST
                        + " combinations of evidence");
            }
            together += combinations;
        }
        if (together > MOST_TOGETHER) {
            throw new EvaluationStopped("the rules would have to compare more than " + MOST_TOGETHER + " combinations of evidence");
        }
    }

    private static boolean combines(Pattern pattern) {
        return pattern.quantifier() != Quantifier.NOT || pattern.constraints().stream().anyMatch(Ruleset::joins);
    }

    private static boolean joins(Constraint constraint) {
        return constraint instanceof Compare compare && compare.operand() instanceof Variable;
    }
}
