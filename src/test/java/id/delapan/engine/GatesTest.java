package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.delapan.Pack;
import id.delapan.authoring.Case;
import id.delapan.authoring.CaseRunner;
import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Indicator.Gate.Kind;
import id.delapan.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No gate can be lost or changed without some worked case noticing. */
class GatesTest {
    private record Link(String child, Gate gate) {
        @Override
        public String toString() {
            return child + " behind " + gate.parent() + " (" + gate.kind() + ")";
        }
    }

    @Test
    void everyGateOfTheOfficialSheetIsThere() {
        assertThat(links()).hasSize(39);
    }

    @TestFactory
    Stream<DynamicTest> aCaseFailsWithoutTheGate() {
        return links().stream().map(link -> dynamicTest(link.toString(), () ->
                assertNoticed(link, gates -> gates.stream().filter(g -> g != link.gate()).toList())));
    }

    @TestFactory
    Stream<DynamicTest> aCaseFailsWhenTheGateIsOfTheOtherKind() {
        List<Link> telling = links().stream().filter(l -> betweenNoneAndAll(l.gate().parent())).toList();
        assertThat(telling).hasSizeGreaterThan(10);
        return telling.stream().map(link -> dynamicTest(link.toString(), () ->
                assertNoticed(link, gates -> gates.stream().map(g -> g == link.gate() ? other(g) : g).toList())));
    }

    private static void assertNoticed(Link link, UnaryOperator<List<Gate>> change) {
        Engine changed = Pack.engine().with(Changed.gates(Pack.rules(), link.child(), change));
        Optional<Case> noticing = Worked.CASES.stream()
                .filter(c -> c.levels().containsKey(link.child()))
                .filter(c -> !passes(changed, c))
                .findFirst();
        assertThat(noticing).as("a case that notices").isPresent();
        assertThat(passes(Pack.engine(), noticing.orElseThrow())).as("the case as the pack stands").isTrue();
    }

    private static boolean passes(Engine engine, Case one) {
        Problems problems = new Problems();
        CaseRunner.note(new CaseRunner(engine).run(one), problems);
        return problems.isEmpty();
    }

    private static Gate other(Gate gate) {
        return new Gate(gate.parent(), gate.kind() == Kind.ZERO ? Kind.MULTIPLY : Kind.ZERO);
    }

    /** Whether a question's score after its own gates can lie between 0 and 1; only then do the kinds differ. */
    private static boolean betweenNoneAndAll(String code) {
        Indicator question = Pack.rules().indicators().get(code);
        boolean between = question.scale().numeric()
                || question.scale().levels().values().stream()
                        .anyMatch(p -> p.signum() > 0 && p.compareTo(question.scale().max()) < 0);
        return between
                || question.gates().stream().anyMatch(g -> g.kind() == Kind.MULTIPLY && betweenNoneAndAll(g.parent()));
    }

    private static List<Link> links() {
        List<Link> links = new ArrayList<>();
        Pack.rules().indicators().values().forEach(q -> q.gates().forEach(g -> links.add(new Link(q.code(), g))));
        return links;
    }
}
