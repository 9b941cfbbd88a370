package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.engine.PlainRules.Said;
import id.delapan.model.Dossier;
import id.delapan.rules.FactIndex;
import id.delapan.rules.Rule;
import id.delapan.rules.SingleRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** No rule keeps another from speaking: alone, each says of every dossier what it says among all. */
class LostFindingsTest {
    private record Given(List<Object> facts, Set<String> keys, Map<String, List<Said>> said) {}

    /** Where a kind of evidence that a rule needs is absent, it can say nothing; that it did not is checked without running. */
    @Test
    void everyRuleAloneSaysOfTheEvidenceItReadsWhatItSaysAmongAll() {
        List<Dossier> dossiers = new ArrayList<>(Worked.dossiers());
        dossiers.addAll(Json.rich(10));
        assertNothingLost(dossiers, true);
    }

    @Test
    @Tag("soak")
    void everyRuleAloneSaysOfEveryDossierWhatItSaysAmongAll() {
        List<Dossier> dossiers = new ArrayList<>(Worked.dossiers());
        dossiers.addAll(Json.rich(100));
        assertNothingLost(dossiers, false);
    }

    private static void assertNothingLost(List<Dossier> dossiers, boolean onlyWhereItReads) {
        List<Given> all = dossiers.stream().map(LostFindingsTest::given).toList();
        Map<String, Supplier<KieBase>> alone = SingleRules.of(Pack.rules());
        assertThat(alone.keySet()).hasSameElementsAs(Pack.rules().rules().stream().map(Rule::name).toList());
        for (Rule rule : Pack.rules().rules()) {
            KieBase base = alone.get(rule.name()).get();
            Set<String> needed = rule.neededKeys().collect(Collectors.toSet());
            assertThat(needed).isNotEmpty();
            int spoken = 0;
            for (Given given : all) {
                List<Said> among = given.said().getOrDefault(rule.name(), List.of());
                boolean reads = given.keys().containsAll(needed) || !onlyWhereItReads;
                assertThat(reads ? said(base, rule, given) : List.<Said>of()).as(rule.name()).isEqualTo(among);
                spoken += among.size();
            }
            assertThat(spoken).as("what is heard of " + rule.name()).isPositive();
        }
    }

    private static Given given(Dossier d) {
        Set<String> keys = new HashSet<>();
        Stream.of(d.documents().stream().map(Dossier.Document::type),
                        d.coverages().stream().map(Dossier.Coverage::subject),
                        d.measures().stream().map(Dossier.Measure::key),
                        d.practices().stream().map(Dossier.Practice::key))
                .forEach(some -> some.forEach(keys::add));
        Map<String, List<Said>> said = new HashMap<>();
        Pack.engine().judge(d, Pack.LIMIT).stream()
                .map(Said::of)
                .forEach(s -> said.computeIfAbsent(s.rule(), k -> new ArrayList<>()).add(s));
        return new Given(Facts.of(d, Pack.rules()), keys, said);
    }

    private static List<Said> said(KieBase base, Rule rule, Given given) {
        return RuleSession.run(base, new Ruleset(List.of(rule)), new FactIndex(given.facts()), new Deadline(Pack.LIMIT)).stream()
                .map(Said::of)
                .toList();
    }
}
