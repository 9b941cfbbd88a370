package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.engine.PlainRules.Said;
import id.delapan.model.Dossier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine against a reading of the rules that uses neither it nor the program's own facts. */
class RuleConditionsTest {

    @Test
    void theEngineSaysOfEveryCaseAndFixtureWhatAPlainReadingOfTheRulesSays() {
        Set<String> rules = new HashSet<>();
        for (Dossier dossier : Worked.dossiers()) {
            rules.addAll(agree(dossier));
        }
        assertThat(rules).hasSameSizeAs(Pack.rules().rules());
    }

    @Test
    void theEngineSaysOfRandomDossiersWhatAPlainReadingOfTheRulesSays() {
        assertThat(rulesHeardIn(100)).hasSizeGreaterThan(Pack.rules().rules().size() * 9 / 10);
    }

    @Test
    @Tag("soak")
    void theEngineSaysOfManyRandomDossiersWhatAPlainReadingOfTheRulesSays() {
        assertThat(rulesHeardIn(10_000)).hasSameSizeAs(Pack.rules().rules());
    }

    private static Set<String> rulesHeardIn(int dossiers) {
        Set<String> rules = new HashSet<>();
        LongStream.range(0, dossiers)
                .mapToObj(seed -> RandomDossiers.of(Pack.rules(), seed))
                .forEach(dossier -> rules.addAll(agree(dossier)));
        return rules;
    }

    private static Set<String> agree(Dossier dossier) {
        List<Said> plain = PlainRules.judge(Pack.rules(), dossier);
        List<Said> engine = Pack.engine().judge(dossier, Pack.LIMIT).stream()
                .map(Said::of)
                .sorted(PlainRules.ORDER)
                .toList();
        assertThat(engine).isEqualTo(plain);
        Set<String> rules = new HashSet<>();
        plain.forEach(s -> rules.add(s.rule()));
        return rules;
    }
}
