package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.model.Dossier;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Order says nothing: of evidence and answers in a dossier, of rule files, of rules in a file. */
class OrderTest {
    private static final List<Dossier> DOSSIERS = Json.rich(3);
    private static final List<String> RESULTS =
            DOSSIERS.stream().map(d -> Json.of(Pack.engine(), d)).toList();

    @Test
    void evidenceAndAnswersComeInAnyOrder() {
        assertDossierOrderSaysNothing(60);
    }

    @Test
    @Tag("soak")
    void evidenceAndAnswersComeInVeryManyOrders() {
        assertDossierOrderSaysNothing(1_000);
    }

    @Test
    void ruleFilesComeInAnyOrder() {
        assertFileOrderSaysNothing(20);
    }

    @Test
    @Tag("soak")
    void ruleFilesComeInVeryManyOrders() {
        assertFileOrderSaysNothing(200);
    }

    @Test
    void rulesOfAFileComeInAnyOrder() {
        assertRuleOrderSaysNothing(10);
    }

    @Test
    @Tag("soak")
    void rulesOfAFileComeInVeryManyOrders() {
        assertRuleOrderSaysNothing(50);
    }

    private static void assertDossierOrderSaysNothing(int orders) {
        Random random = new Random(orders);
        Set<Dossier> seen = new HashSet<>(DOSSIERS);
        for (int i = 0; i < orders; i++) {
            int which = i % DOSSIERS.size();
            Dossier mixed = mixed(DOSSIERS.get(which), random);
            assertThat(seen.add(mixed)).isTrue();
            assertThat(Json.of(Pack.engine(), mixed)).isEqualTo(RESULTS.get(which));
        }
    }

    private static Dossier mixed(Dossier d, Random random) {
        return new Dossier(d.instrument(), d.agency(), d.year(), mixed(d.answers(), random),
                mixed(d.documents(), random), mixed(d.coverages(), random), mixed(d.measures(), random),
                mixed(d.practices(), random));
    }

    private static <T> List<T> mixed(List<T> items, Random random) {
        List<T> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** Files are taken in the order of their names, so each gets a number before its name. */
    private static void assertFileOrderSaysNothing(int orders) {
        RulePack pack = Pack.rules();
        Random random = new Random(orders);
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < orders; i++) {
            List<String> files = mixed(List.copyOf(pack.rulesByFile().keySet()), random);
            assertThat(files).hasSizeGreaterThan(30);
            assertThat(seen.add(files)).isTrue();
            Map<String, String> numbered = new HashMap<>();
            files.forEach(f -> numbered.put(f, f.replaceFirst("lke-2014/", "lke-2014/%03d!".formatted(files.indexOf(f)))));
            List<Rule> renamed = pack.rules().stream()
                    .map(r -> new Rule(r.name(), r.sentence(), numbered.get(r.file()), r.line(), r.column(), r.when(),
                            r.then()))
                    .toList();
            Engine engine = Pack.engine().with(Changed.rules(pack, renamed));
            assertThat(engine.pack().rulesByFile().keySet())
                    .containsExactlyElementsOf(files.stream().map(numbered::get).toList());
            for (int which = 0; which < DOSSIERS.size(); which++) {
                String result = Json.of(engine, DOSSIERS.get(which)).replaceAll("lke-2014/\\d{3}!", "lke-2014/");
                assertThat(result).isEqualTo(RESULTS.get(which));
            }
        }
    }

    private static void assertRuleOrderSaysNothing(int orders) {
        RulePack pack = Pack.rules();
        Random random = new Random(orders);
        Set<List<Rule>> seen = new HashSet<>(pack.rulesByFile().values());
        while (seen.size() < pack.rulesByFile().size() + orders) {
            String file = mixed(List.copyOf(pack.rulesByFile().keySet()), random).get(0);
            List<Rule> turned = mixed(pack.rulesByFile().get(file), random);
            if (!seen.add(turned)) {
                continue;
            }
            List<Rule> rules = new ArrayList<>(pack.rules());
            rules.removeAll(turned);
            rules.addAll(turned);
            Engine engine = Pack.engine().with(Changed.rules(pack, rules));
            for (int which = 0; which < DOSSIERS.size(); which++) {
                assertThat(Json.of(engine, DOSSIERS.get(which))).isEqualTo(RESULTS.get(which));
            }
        }
    }
}
