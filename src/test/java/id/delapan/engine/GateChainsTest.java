package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.authoring.Case;
import id.delapan.authoring.Case.Expected;
import id.delapan.engine.IndependentSheet.Lowering;
import id.delapan.model.Dossier;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked cases follow gates all the way down. */
class GateChainsTest {
    private static final IndependentSheet SHEET = new IndependentSheet();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aCaseCarriesANoughtDownAChainOfGates(int links) {
        assertSomewhere((child, expected, one) ->
                is(expected.score(), 0) && links(child, answered(one)) == links);
    }

    @Test
    void aCaseHasBothGatesOfOneQuestionShut() {
        assertSomewhere((child, expected, one) ->
                child.equals("P8.1.e") && List.of("P8.1.a", "P8.1.c").equals(expected.gatedBy()));
    }

    @Test
    void aCaseHasAnUnassessedParent() {
        assertSomewhere((child, expected, one) -> is(expected.ungated(), 1)
                && is(expected.score(), 0)
                && SHEET.gates(child).stream()
                        .map(gate -> one.levels().get(gate.parent()))
                        .anyMatch(parent -> parent != null && parent.unassessed()));
    }

    @Test
    void aCaseMultipliesByAParentBetweenNoneAndAll() {
        assertSomewhere((child, expected, one) -> is(expected.score(), 1)
                && expected.ungated() != null
                && expected.score().compareTo(expected.ungated()) < 0);
    }

    private interface Condition {
        boolean holds(String child, Expected expected, Case one);
    }

    private static void assertSomewhere(Condition condition) {
        boolean shown = Worked.CASES.stream().anyMatch(one -> one.levels().entrySet().stream()
                .anyMatch(e -> condition.holds(e.getKey(), e.getValue(), one)));
        assertThat(shown).as("a worked case shows it").isTrue();
    }

    private static boolean is(BigDecimal figure, int sign) {
        return figure != null && figure.signum() == sign;
    }

    /** How many gates lie between a question above 0 and the nought furthest above it, all between them above 0. */
    private static int links(String code, Map<String, BigDecimal> shares) {
        BigDecimal share = shares.get(code);
        if (share == null || share.signum() == 0) {
            return 0;
        }
        int most = 0;
        for (Lowering gate : SHEET.gates(code)) {
            BigDecimal parent = shares.get(gate.parent());
            int above = links(gate.parent(), shares);
            boolean nought = parent != null && parent.signum() == 0;
            most = Math.max(most, nought || above > 0 ? above + 1 : 0);
        }
        return most;
    }

    private static Map<String, BigDecimal> answered(Case one) {
        Map<String, BigDecimal> shares = new HashMap<>();
        for (Dossier.Answer a : one.given().answers()) {
            shares.put(a.indicator(), SHEET.share(a.indicator(), a.level(), a.value()));
        }
        return shares;
    }
}
