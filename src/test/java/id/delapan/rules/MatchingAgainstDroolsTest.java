package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;

/** The engine and {@link Matching} are two readings of one rule: they must find the same matches. */
class MatchingAgainstDroolsTest {
    private static final int RULES = 100;
    private static final int WORLDS = 60;
    private static final int FACTS = 14;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void randomRulesMatchTheSameFacts(long seed) {
        compare(seed);
    }

    @Tag("soak")
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void moreRandomRulesMatchTheSameFacts(long seed) {
        compare(seed);
    }

    private static void compare(long seed) {
        RandomRules random = new RandomRules(seed);
        List<Rule> rules = random.rules(RULES);
        KieBase base = Drools.base(rules);
        Map<String, Integer> fired = new HashMap<>();
        for (int world = 0; world < WORLDS; world++) {
            List<Object> facts = random.facts(FACTS);
            Map<String, List<List<Object>>> got = Drools.run(base, facts);
            for (Rule rule : rules) {
                List<List<Object>> expected = new ArrayList<>();
                matches(rule.when(), facts, Map.of(), List.of(), expected);
                assertThat(sorted(got.getOrDefault(rule.name(), List.of())))
                        .as("%s%n%s", DrlPrinter.print("coba", List.of(rule)), facts)
                        .isEqualTo(sorted(expected));
                fired.merge(rule.name(), expected.size(), Integer::sum);
            }
        }
        assertThat(fired.values().stream().filter(n -> n > 0)).hasSizeGreaterThan(RULES / 2);
    }

    private static List<List<Object>> sorted(List<List<Object>> matches) {
        return matches.stream().sorted(Comparator.comparing(List::toString)).toList();
    }

    private static void matches(
            List<Pattern> rest, List<Object> facts, Map<String, Object> bound, List<Object> so, List<List<Object>> into) {
        if (rest.isEmpty()) {
            into.add(so);
            return;
        }
        Pattern pattern = rest.get(0);
        List<Pattern> others = rest.subList(1, rest.size());
        List<?> found = Matching.among(pattern, facts, bound);
        if (pattern.quantifier() != Quantifier.EACH) {
            if (found.isEmpty() == (pattern.quantifier() == Quantifier.NOT)) {
                matches(others, facts, bound, so, into);
            }
            return;
        }
        for (Object fact : found) {
            List<Object> more = new ArrayList<>(so);
            more.add(fact);
            matches(others, facts, Matching.bind(pattern, fact, bound), more, into);
        }
    }
}
