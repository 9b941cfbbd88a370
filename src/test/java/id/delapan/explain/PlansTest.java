package id.delapan.explain;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.engine.RandomDossiers;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is named as the fewest items to add or change reaches the level, and none of it can be left out. */
class PlansTest {
    private final Map<Integer, Integer> sizes = new TreeMap<>();

    @Test
    void fromNothingEveryLevelIsReachedByItsPlan() {
        List<Target> targets = Target.all();
        assertThat(targets).hasSizeGreaterThan(330);
        targets.forEach(target -> assertReached(target, Target.NOTHING));
        assertThat(sizes).containsKeys(1, 2, 3);
    }

    @Test
    void fromTheNextLowerLevelEveryLevelIsReachedByItsPlan() {
        int steps = 0;
        for (Target target : Target.all()) {
            List<String> names = target.question().scale().names();
            if (!target.level().equals(target.question().scale().lowest())) {
                Target lower = new Target(target.question(), names.get(target.rank(target.level()) + 1));
                List<Change> plan = lower.planFrom(Target.NOTHING);
                assertReached(target, plan == null ? Target.NOTHING : Change.applyAll(Target.NOTHING, plan));
                steps++;
            }
        }
        assertThat(steps).isGreaterThan(250);
    }

    @Test
    void fromRandomEvidenceLevelsAreReachedByTheirPlans() {
        assertReachedFromRandom(4, 30);
    }

    @Test
    @Tag("soak")
    void fromMuchRandomEvidenceEveryLevelIsReachedByItsPlan() {
        assertReachedFromRandom(60, Integer.MAX_VALUE);
    }

    @Test
    void anExplanationNamesThePlanForTheNextLevel() {
        Dossier dossier = RandomDossiers.of(Pack.rules(), 3);
        Assessment assessment = Pack.engine().evaluate(dossier, Options.DEFAULT, Pack.LIMIT, "");
        Explainer explainer = new Explainer(Pack.engine(), dossier, assessment, Lang.ID);
        List<Explanation> explained = Stream.of("P1.2.a", "P1.2.d", "P4.1.b", "P7.2.a", "P8.4.a")
                .map(explainer::explain)
                .filter(e -> e.target() != null)
                .toList();
        assertThat(explained).isNotEmpty().allSatisfy(e -> {
            Target target = new Target(Pack.rules().indicators().get(e.result().code()), e.target());
            assertThat(e.plan()).isEqualTo(explainer.reach(e.result().code(), e.target()));
            assertThat(target.reachedBy(Change.applyAll(dossier, e.plan()))).isTrue();
        });
    }

    private void assertReachedFromRandom(int dossiers, int targetsEach) {
        for (long seed = 0; seed < dossiers; seed++) {
            Dossier dossier = RandomDossiers.of(Pack.rules(), seed);
            List<Target> targets = new ArrayList<>(Target.all());
            Collections.shuffle(targets, new Random(seed));
            targets.stream().limit(targetsEach).forEach(target -> assertReached(target, dossier));
        }
        assertThat(sizes).containsKeys(0, 1, 2);
    }

    private void assertReached(Target target, Dossier from) {
        List<Change> plan = target.planFrom(from);
        if (plan == null) {
            assertThat(target.question().judgementReason()).as("no plan for " + target).isNotNull();
            return;
        }
        sizes.merge(plan.size(), 1, Integer::sum);
        assertThat(plan.isEmpty()).as(target + " is there already").isEqualTo(target.reachedBy(from));
        assertThat(target.reachedBy(Change.applyAll(from, plan))).as("%s by %s", target, plan).isTrue();
        for (Change change : plan) {
            List<Change> less = plan.stream().filter(c -> c != change).toList();
            assertThat(target.reachedBy(Change.applyAll(from, less)))
                    .as("%s without %s of %s", target, change, plan)
                    .isFalse();
        }
        assertThat(plan).as("%s changes no item twice", target).noneMatch(c -> plan.stream()
                .anyMatch(other -> other != c && c.after() != null && c.after().equals(other.before())));
    }
}
