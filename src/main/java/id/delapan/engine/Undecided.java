package id.delapan.engine;

import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import id.delapan.rules.FactIndex;
import id.delapan.rules.FactType;
import id.delapan.rules.Matching;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Variable;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds evidence that is there but leaves open what a rule asks, such as a document that does not say whether it is formal.
 * What nobody knows proves nothing, not even the lowest level.
 */
final class Undecided {
    private final Map<String, List<Rule>> awarding = new HashMap<>();

    Undecided(RulePack pack) {
        for (Rule rule : pack.rules()) {
            if (rule.awards()) {
                awarding.computeIfAbsent(rule.then().indicator(), k -> new ArrayList<>()).add(rule);
            }
        }
    }

    /** Keys of the evidence whose gaps keep a level above the lowest from being awarded; empty when there is none. */
    Set<String> keys(Indicator indicator, FactIndex facts) {
        Set<String> keys = new LinkedHashSet<>();
        for (Rule rule : awarding.getOrDefault(indicator.code(), List.of())) {
            if (!awardsLowest(rule, indicator.scale())) {
                keys.addAll(gaps(rule, indicator.scale(), facts));
            }
        }
        return keys;
    }

    private static boolean awardsLowest(Rule rule, Scale scale) {
        AwardAction award = (AwardAction) rule.then();
        return award.operand() instanceof Rule.Text text && text.value().equals(scale.lowest());
    }

    /** The keys whose gaps alone keep the rule from firing; empty when something else does. */
    private static Set<String> gaps(Rule rule, Scale scale, FactIndex facts) {
        Set<String> gaps = new LinkedHashSet<>();
        for (Pattern pattern : rule.when()) {
            if (!pattern.positive() || pattern.type().kind() == null) {
                continue;
            }
            List<Object> telling = facts.candidates(pattern).stream().filter(f -> !awardsLowest(rule, pattern, f, scale)).toList();
            boolean met = telling.stream().anyMatch(f -> possible(pattern, f, false));
            if (!met && telling.stream().noneMatch(f -> possible(pattern, f, true))) {
                return Set.of();
            }
            if (!met) {
                gaps.add(pattern.key());
            }
        }
        return gaps;
    }

    /** Whether what the rule awards is read off this fact and is the lowest level. */
    private static boolean awardsLowest(Rule rule, Pattern pattern, Object fact, Scale scale) {
        AwardAction award = (AwardAction) rule.then();
        return pattern.type().holds(fact) && pattern.constraints().stream()
                .filter(c -> c instanceof Bind bind && award.operand().equals(new Variable(bind.variable())))
                .map(c -> pattern.type().value(fact, c.field()))
                .anyMatch(v -> v != null && scale.lowest() != null
                        && scale.lowest().equals(award.what().equals("band") ? scale.bands().get(v) : v));
    }

    /** Whether a fact meets every condition, or would if what it leaves open were known; variables are left out of it. */
    private static boolean possible(Pattern pattern, Object fact, boolean gapsFilled) {
        FactType type = pattern.type();
        return type.holds(fact) && Matching.failing(pattern, fact, Map.of()).stream()
                .allMatch(c -> gapsFilled && type.value(fact, c.field()) == null && !c.field().equals("band"));
    }
}
