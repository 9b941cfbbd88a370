package id.delapan.explain;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.engine.RandomDossiers;
import id.delapan.model.Dossier;
import id.delapan.rules.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Trying everything there is finds no way to a level with fewer items than its plan names. */
class FewestTest {

    @Test
    void fromNothingNoSingleItemReachesWhatAPlanOfTwoReaches() {
        assertThat(tryFewerFromNothing(2, 90)).isGreaterThan(40);
    }

    @Test
    @Tag("soak")
    void fromNothingNothingSmallerReachesWhatAPlanReaches() {
        assertThat(tryFewerFromNothing(9, 50_000)).isGreaterThan(100);
    }

    @Test
    void fromRandomEvidenceNoSingleChangeReachesWhatAPlanOfMoreReaches() {
        assertThat(trySingleChanges(4, 12)).isGreaterThan(4);
    }

    @Test
    @Tag("soak")
    void fromMuchRandomEvidenceNoSingleChangeReachesWhatAPlanOfMoreReaches() {
        assertThat(trySingleChanges(60, 60)).isGreaterThan(300);
    }

    /** Over all plans of 2 to {@code largest} items for which there are not too many ways to try; how many those are. */
    private static int tryFewerFromNothing(int largest, long mostWays) {
        int tried = 0;
        for (Target target : Target.all()) {
            List<Change> plan = target.planFrom(Target.NOTHING);
            List<List<Record>> kinds = keys(target).stream().map(k -> Variants.of(k, Target.NOTHING.year(), k)).toList();
            boolean small = plan != null && plan.size() >= 2 && plan.size() <= largest
                    && ways(kinds, plan.size() - 1) <= mostWays;
            if (small) {
                assertNoneReaches(target, kinds, 0, plan.size() - 1, new ArrayList<>(), plan);
                tried++;
            }
        }
        return tried;
    }

    private static long ways(List<List<Record>> kinds, int items) {
        long[] ways = new long[items + 1];
        ways[0] = 1;
        for (List<Record> kind : kinds) {
            for (int n = items; n > 0; n--) {
                ways[n] += ways[n - 1] * kind.size();
            }
        }
        return ways[items];
    }

    private static void assertNoneReaches(
            Target target, List<List<Record>> kinds, int from, int items, List<Change> added, List<Change> plan) {
        if (items == 0) {
            Dossier tried = Change.applyAll(Target.NOTHING, added);
            assertThat(target.reachedBy(tried)).as("%s by %s, not only by %s", target, added, plan).isFalse();
            return;
        }
        for (int kind = from; kind <= kinds.size() - items; kind++) {
            for (Record item : kinds.get(kind)) {
                added.add(new Change(null, item));
                assertNoneReaches(target, kinds, kind + 1, items - 1, added, plan);
                added.remove(added.size() - 1);
            }
        }
    }

    private static int trySingleChanges(int dossiers, int targetsEach) {
        int tried = 0;
        for (long seed = 0; seed < dossiers; seed++) {
            Dossier dossier = evidenceOf(RandomDossiers.of(Pack.rules(), seed));
            List<Target> targets = new ArrayList<>(Target.all());
            Collections.shuffle(targets, new Random(seed));
            for (Target target : targets.subList(0, targetsEach)) {
                List<Change> plan = target.planFrom(dossier);
                if (plan != null && plan.size() >= 2) {
                    tried++;
                    assertThat(singleChanges(target, dossier)).as("%s in seed %s, plan %s", target, seed, plan)
                            .noneMatch(change -> target.reachedBy(change.apply(dossier)));
                }
            }
        }
        return tried;
    }

    /** Without answers, which may name a piece of evidence that goes. */
    private static Dossier evidenceOf(Dossier d) {
        return new Dossier(d.instrument(), d.agency(), d.year(), List.of(), d.documents(), d.coverages(), d.measures(),
                d.practices());
    }

    private static List<Change> singleChanges(Target target, Dossier dossier) {
        List<Change> changes = new ArrayList<>();
        for (String key : keys(target)) {
            List<Record> existing = Existing.of(dossier, key);
            existing.forEach(item -> changes.add(new Change(item, null)));
            for (Record variant : Variants.of(key, dossier.year(), "baru")) {
                if (Existing.mayStandBeside(existing, variant)) {
                    changes.add(new Change(null, variant));
                }
            }
            for (Record item : existing) {
                for (Record variant : Variants.of(key, dossier.year(), Existing.id(item))) {
                    if (Existing.mayStandBeside(existing.stream().filter(e -> e != item).toList(), variant)) {
                        changes.add(new Change(item, variant));
                    }
                }
            }
        }
        return changes;
    }

    private static Set<String> keys(Target target) {
        Set<String> keys = new TreeSet<>(target.question().expects());
        Pack.rules().rules().stream()
                .filter(r -> r.awards() && r.then().indicator().equals(target.question().code()))
                .flatMap(Rule::neededKeys)
                .forEach(keys::add);
        return keys;
    }
}
