package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.By;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random dossiers against a calculation of the worksheet that knows nothing of the program's own. */
class IndependentCalculationTest {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private final Map<Status, Integer> met = new EnumMap<>(Status.class);
    private int gated;
    private int multiplied;
    private int blocked;

    @Test
    void figuresOfRandomDossiersAgreeWithAnIndependentCalculation() {
        agree(0, 300);
    }

    @Test
    @Tag("soak")
    void figuresOfManyRandomDossiersAgreeWithAnIndependentCalculation() {
        agree(1_000, 10_000);
    }

    private void agree(long first, int dossiers) {
        for (long seed = first; seed < first + dossiers; seed++) {
            Dossier dossier = RandomDossiers.of(Pack.rules(), seed);
            Options options = seed % 2 == 0 ? Options.DEFAULT : Pack.CLAIMS_COUNTED;
            Assessment got = Pack.engine().evaluate(dossier, options, Pack.LIMIT, "");
            Expected expected = new Expected(Pack.rules(), dossier, options.countClaims());
            String which = "dossier of seed " + seed;
            got.indicators().forEach(r -> indicator(which, r, expected));
            indices(which, got, expected);
            parts(which, got, PartResult::score, expected.shares);
        }
        assertThat(met).containsOnlyKeys(Status.NATIONAL, Status.ASSESSOR, Status.EVIDENCE, Status.CLAIM, Status.UNASSESSED);
        assertThat(met.values()).allMatch(n -> n > 10 * dossiers);
        assertThat(gated).isGreaterThan(dossiers);
        assertThat(multiplied).isGreaterThan(dossiers / 10);
        assertThat(blocked).isGreaterThan(dossiers);
    }

    private static void indices(String which, Assessment got, Expected expected) {
        same(which + " index", got.index().value(), expected.index);
        same(which + " low", got.index().low(), index(expected.lowest));
        same(which + " high", got.index().high(), index(expected.highest));
        side(which + " claimed", got, got.index().claimed(), PartResult::claimed, expected.answered.get(By.AGENCY));
        side(which + " supported", got, got.index().supported(), PartResult::supported, expected.supported);
    }

    private static void side(
            String which, Assessment got, BigDecimal index, Function<PartResult, BigDecimal> figure,
            Map<String, BigDecimal> shares) {
        if (shares.isEmpty()) {
            assertThat(index).as(which).isNull();
            assertThat(Flat.parts(got, figure).values()).as(which).containsOnlyNulls();
        } else {
            same(which, index, index(shares));
            parts(which, got, figure, shares);
        }
    }

    private static void parts(
            String which, Assessment got, Function<PartResult, BigDecimal> figure, Map<String, BigDecimal> shares) {
        Map<String, BigDecimal> points = Expected.SHEET.points(Expected.SHEET.lowered(shares));
        Map<String, BigDecimal> parts = new HashMap<>(Flat.parts(got, figure));
        assertThat(parts.keySet()).as(which).isEqualTo(points.keySet());
        parts.forEach((code, score) -> same(which + " " + code, score, points.get(code)));
    }

    private void indicator(String dossier, IndicatorResult got, Expected expected) {
        String code = got.code();
        String which = dossier + " " + code;
        Status status = expected.status.get(code);
        assertThat(got.status()).as(which).isEqualTo(status);
        assertThat(got.missing().isEmpty()).as(which).isNotEqualTo(expected.incomplete.get(code));
        same(which + " ungated", got.ungated(), expected.shares.get(code));
        same(which + " score", got.score(), expected.scores.get(code));
        assertThat(got.gatedBy()).as(which).isEqualTo(expected.gatedBy(code));
        BigDecimal gain = expected.gain(code);
        same(which + " gain", got.gain(), gain);
        assertThat(got.gain()).as(which).isNotNegative();
        met.merge(status, 1, Integer::sum);
        gated += got.gatedBy().isEmpty() ? 0 : 1;
        multiplied += got.score().signum() > 0 && got.score().compareTo(got.ungated()) < 0 ? 1 : 0;
        if (gain.signum() == 0 && expected.shares.get(code).compareTo(BigDecimal.ONE) < 0) {
            blocked++;
            assertThat(got.blockedBy()).as(which + " blocked by").isNotEmpty().allSatisfy(parent ->
                    assertThat(expected.scores.get(parent)).isZero());
        } else {
            assertThat(got.blockedBy()).as(which + " blocked by").isEmpty();
        }
    }

    private static BigDecimal index(Map<String, BigDecimal> shares) {
        return Expected.SHEET.index(Expected.SHEET.lowered(shares));
    }

    private static void same(String what, BigDecimal got, BigDecimal expected) {
        if (got == null || got.subtract(expected).abs().compareTo(TOLERANCE) > 0) {
            assertThat(got).as(what).isEqualTo(expected);
        }
    }
}
