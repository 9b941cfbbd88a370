package id.delapan.authoring.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.authoring.Case;
import id.delapan.authoring.CaseReader;
import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.model.Lang;
import id.delapan.source.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The worked cases of the shipped pack notice small changes of it. */
class ShippedPackTest {
    private static final BigDecimal LEAST = BigDecimal.valueOf(99);
    private static final int EVERY = 9;
    /** What this pack has none of. */
    private static final EnumSet<Kind> ELSEWHERE = EnumSet.of(Kind.TITLE, Kind.SHARE, Kind.COUNT, Kind.HELD, Kind.UNITS);

    private static final List<Case> CASES = CaseReader.read(Pack.rules(), new Problems());
    private static final List<Mutant> MUTANTS = Mutation.mutants(Pack.rules(), Pack.rules().indicators().keySet(), true);

    @Test
    void thereIsAMutantOfEveryKindAndNoneTwice() {
        assertThat(MUTANTS).hasSizeGreaterThan(7000).doesNotHaveDuplicates();
        assertThat(MUTANTS.stream().map(Mutant::kind).collect(Collectors.toSet())).isEqualTo(EnumSet.complementOf(ELSEWHERE));
        Set<String> indicators = Pack.rules().indicators().keySet();
        assertThat(indicators).allSatisfy(code ->
                assertThat(MUTANTS).anyMatch(m -> m.change() instanceof Mutant.RuleChange c && c.from().then().indicator().equals(code)));
        assertThat(MUTANTS).allSatisfy(m -> assertThat(m.line()).isPositive());
    }

    @Test
    void everyNinthChangeIsNoticed() {
        List<Mutant> sample = new ArrayList<>();
        for (int i = 0; i < MUTANTS.size(); i += EVERY) {
            sample.add(MUTANTS.get(i));
        }
        assertNoticed(sample);
    }

    @Test
    @Tag("soak")
    void everyChangeIsNoticed() {
        assertNoticed(MUTANTS);
    }

    private static void assertNoticed(List<Mutant> mutants) {
        assertThat(Mutation.failing(Pack.rules(), CASES)).isEmpty();
        List<Fate> fates = Mutation.run(Pack.rules(), CASES, mutants);

        assertThat(fates).hasSameSizeAs(mutants);
        assertThat(Mutation.percent(fates))
                .as(() -> fates.stream().filter(Fate::survives).map(f -> f.problem().in(Lang.EN)).collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo(LEAST);
        assertThat(fates).filteredOn(f -> f.equivalent() != null).hasSizeLessThan(mutants.size() / 10);
    }
}
