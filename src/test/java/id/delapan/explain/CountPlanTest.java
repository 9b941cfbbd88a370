package id.delapan.explain;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.explain.Explanation.CountChange;
import id.delapan.model.Share;
import id.delapan.model.Share.Formula;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountPlanTest {
    private static final Share RATIO = new Share(Formula.RATIO, List.of("done"), List.of("a", "b", "c"), BigDecimal.ZERO, List.of());
    private static final Share FULL_OF_NONE = new Share(Formula.RATIO, List.of("done"), List.of("due"), BigDecimal.ONE, List.of());
    private static final Share FALL = new Share(Formula.REDUCTION, List.of("now"), List.of("before"), null, List.of());

    private static CountChange change(String code, int from, int to) {
        return new CountChange(code, BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    private static Map<String, BigDecimal> known(Object... pairs) {
        Map<String, BigDecimal> known = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            known.put((String) pairs[i], BigDecimal.valueOf((int) pairs[i + 1]));
        }
        return known;
    }

    @Test
    void whatIsDoneMustBecomeWhatIsDue() {
        assertThat(CountPlan.of(RATIO, known("done", 5, "a", 2, "b", 4, "c", 3))).containsExactly(change("done", 5, 9));
        assertThat(CountPlan.of(RATIO, known("done", 9, "a", 2, "b", 4, "c", 3))).isEmpty();
        assertThat(CountPlan.of(RATIO, known("done", 10, "a", 2, "b", 4, "c", 3))).isEmpty();
        assertThat(CountPlan.of(FULL_OF_NONE, known("done", 0, "due", 0))).isEmpty();
    }

    @Test
    void ofNothingOneIsTheFewest() {
        assertThat(CountPlan.of(RATIO, known("done", 0, "a", 0, "b", 0, "c", 0))).containsExactly(change("done", 0, 1), change("a", 0, 1));
        assertThat(CountPlan.of(RATIO, known("done", 1, "a", 0, "b", 0, "c", 0))).containsExactly(change("a", 0, 1));
    }

    @Test
    void aFallIsFullAtNone() {
        assertThat(CountPlan.of(FALL, known("before", 4, "now", 1))).containsExactly(change("now", 1, 0));
        assertThat(CountPlan.of(FALL, known("before", 0, "now", 1))).containsExactly(change("now", 1, 0));
        assertThat(CountPlan.of(FALL, known("before", 0, "now", 0))).isEmpty();
    }

    @Test
    void whatIsNotKnownComesFirst() {
        assertThat(CountPlan.of(RATIO, known("done", 5, "b", 4)))
                .containsExactly(new CountChange("a", null, null), new CountChange("c", null, null));
    }

    @Test
    void thePlanMakesItFullAndNoSmallerOneDoes() {
        int planned = 0;
        for (int done = 0; done < 5; done++) {
            for (int a = 0; a < 4; a++) {
                for (int b = 0; b < 4; b++) {
                    Map<String, BigDecimal> counts = known("done", done, "a", a, "b", b, "c", 0);
                    List<CountChange> plan = CountPlan.of(RATIO, counts);
                    plan.forEach(c -> counts.put(c.code(), c.to()));
                    assertThat(RATIO.from(counts::get)).isEqualByComparingTo("1");
                    assertThat(plan).hasSizeLessThanOrEqualTo(a + b == 0 ? 2 : 1);
                    planned += plan.size();
                }
            }
        }
        assertThat(planned).isGreaterThan(20);
    }
}
