package id.delapan.engine;

import id.delapan.rules.FactIndex;
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
    private record Combining(Rule rule, List<Pattern> patterns) {}

    private final Map<String, Rule> byName = new HashMap<>();
    private final List<Combining> combining = new ArrayList<>();

    Ruleset(Collection<Rule> rules) {
        for (Rule rule : rules) {
            byName.put(rule.name(), rule);
            combining.add(new Combining(rule, rule.when().stream().filter(Ruleset::combines).toList()));
        }
    }

    Rule named(String name) {
        return byName.get(name);
    }

    /** The rule that would have to compare most combinations of these facts, when they are more than {@code most}; else null. */
    Rule tooMuch(FactIndex facts, int most) {
        for (Combining each : combining) {
            if (each.patterns().size() < 2 && facts.all().size() <= most) {
                continue;
            }
            double combinations = 1;
            for (Pattern pattern : each.patterns()) {
                combinations *= facts.candidates(pattern).size();
            }
            if (combinations > most) {
                return each.rule();
            }
        }
        return null;
    }

    private static boolean combines(Pattern pattern) {
        return pattern.quantifier() == Quantifier.EACH || pattern.constraints().stream().anyMatch(Ruleset::joins);
    }

    private static boolean joins(Constraint constraint) {
        return constraint instanceof Compare compare && compare.operand() instanceof Variable;
    }
}
