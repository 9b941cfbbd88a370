package id.delapan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.engine.RandomDossiers;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class ComparisonPropertiesTest {
    private static final int TRIES = 25;

    private static Dossier random(long seed, int year) {
        Dossier d = RandomDossiers.of(Pack.rules(), seed);
        return new Dossier(d.instrument(), d.agency(), year, d.answers(), d.documents(), d.coverages(), d.measures(), d.practices());
    }

    private static Dossier shuffled(Dossier d, long seed) {
        return new Dossier(d.instrument(), d.agency(), d.year(), mixed(d.answers(), seed), mixed(d.documents(), seed),
                mixed(d.coverages(), seed), mixed(d.measures(), seed), mixed(d.practices(), seed));
    }

    private static <T> List<T> mixed(List<T> items, long seed) {
        List<T> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void sharesAddUpToTheWholeMovement(@ForAll long first, @ForAll long second) {
        Comparison c = Years.compare(Lang.ID, random(first, 2016), random(second, 2017));

        Stream<Moved> all = Stream.concat(Stream.of(c.index()),
                Stream.concat(c.parts().stream().map(Comparison.PartMove::points), c.indicators().stream().map(Comparison.IndicatorMove::points)));
        all.forEach(m -> {
            assertThat(m.shares().total()).isEqualByComparingTo(m.by());
            assertThat(m.by()).isEqualByComparingTo(m.after().subtract(m.before()));
            assertThat(m.shares().rules()).isEqualByComparingTo(BigDecimal.ZERO);
        });
        assertThat(c.index().by()).isEqualByComparingTo(c.after().index().value().subtract(c.before().index().value()));
        assertThat(c.indicators()).allMatch(m -> !m.causes().isEmpty());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void thereIsNothingBetweenADossierAndItself(@ForAll long seed) {
        Dossier dossier = random(seed, 2016);
        Comparison c = Years.compare(Lang.ID, dossier, shuffled(dossier, seed));

        assertThat(c.same()).isTrue();
        assertThat(c.index().shares()).isEqualTo(new Shares(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        assertThat(c.followUps()).allMatch(f -> f.why() == FollowUp.Why.NOTHING_ROSE);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void theOrderOfEvidenceMeansNothing(@ForAll long first, @ForAll long second) throws Exception {
        Dossier old = random(first, 2016);
        Dossier now = random(second, 2017);
        byte[] one = ComparisonJson.bytes(Years.compare(Lang.EN, old, now));
        byte[] other = ComparisonJson.bytes(Years.compare(Lang.EN, shuffled(old, second), shuffled(now, first)));

        assertThat(one).isEqualTo(other);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void everyFindingIsClosedOpenNewOrReopened(@ForAll long first, @ForAll long second, @ForAll long third) {
        Comparison c = Years.compare(Lang.ID, random(first, 2015), random(second, 2016), random(third, 2017));
        Set<Key> closed = keys(c.followUps().stream().filter(f -> f.now() == null).map(FollowUp::finding));
        Set<Key> open = keys(c.followUps().stream().filter(f -> f.now() != null).map(FollowUp::now));
        Set<Key> fresh = keys(c.newFindings().stream());
        Set<Key> reopened = keys(c.reopened().stream());

        assertThat(union(closed, open)).isEqualTo(keys(c.before().findings().stream())).hasSize(c.followUps().size());
        assertThat(union(open, fresh, reopened)).isEqualTo(keys(c.after().findings().stream()))
                .hasSize(open.size() + fresh.size() + reopened.size());
        assertThat(closed).doesNotContainAnyElementsOf(open);
        assertThat(c.followUps()).allMatch(f -> f.status().open() == (f.daysOpen() != null));
        assertThat(count(c.after()) - c.followUps().stream().mapToInt(FollowUp::after).sum())
                .isEqualTo(c.newFindings().size() + c.reopened().size());
    }

    private static int count(Assessment a) {
        return a.findings().size();
    }

    private static Set<Key> keys(Stream<Finding> findings) {
        Set<Key> keys = new HashSet<>();
        findings.forEach(f -> keys.add(Key.of(f)));
        return keys;
    }

    @SafeVarargs
    private static Set<Key> union(Set<Key>... sets) {
        Set<Key> all = new HashSet<>();
        for (Set<Key> set : sets) {
            all.addAll(set);
        }
        return all;
    }
}
