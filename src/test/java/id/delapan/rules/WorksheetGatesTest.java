package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorksheetGatesTest {
    private static final String FILE = "worksheet.yaml";

    @Test
    void gatesOfAYearAreReadWithThePack() {
        RulePack pack = TinyPack.valid()
                .with(FILE, "gates:\n  - year: 2020\n    indicators:\n      S1.b: []\n      S2.a: [{parent: S1.a, kind: multiply}]\n")
                .read();

        assertThat(pack.worksheetGates()).isEqualTo(Map.of(2020,
                Map.of("S1.b", List.of(), "S2.a", List.of(new Gate("S1.a", Gate.Kind.MULTIPLY)))));
        assertThat(TinyPack.valid().read().worksheetGates()).isEmpty();
    }

    @Test
    void whatIsWrongInThemIsSaidWithItsPlace() {
        List<Problem> problems = TinyPack.valid()
                .with(FILE, "gates:\n  - year: 2020\n    indicators:\n      S9.b: []\n      S2.a: [{parent: S1.z, kind: zero}]\n  - year: 20\n")
                .problems();

        assertThat(problems).extracting(Problem::code).containsExactly("worksheet-gate-unknown", "worksheet-gate-unknown", "missing-field");
        assertThat(problems).extracting(Problem::line).containsExactly(4, 5, 6);
    }

    /** The real worksheets: what only one of two years has, and the chain that one year writes otherwise. */
    @Test
    void theShippedPackKnowsWhereTwoYearsDiffer() {
        Map<Integer, Map<String, List<Gate>>> gates = Pack.rules().worksheetGates();

        assertThat(gates.get(2014)).containsOnlyKeys("P5.4.c", "P5.4.d", "P5.4.e", "P8.4.c");
        assertThat(gates.get(2015)).hasSize(32).containsEntry("P1.2.b", List.of()).doesNotContainKeys("P1.2.d", "P8.4.b");
    }
}
