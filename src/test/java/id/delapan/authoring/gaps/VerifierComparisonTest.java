package id.delapan.authoring.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Problem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the verifier of the rule engine says of the same faults. It is slow and brings jars that no other test may see:
 * {@code mvn test -Pverifier}.
 */
@Tag("verifier")
class VerifierComparisonTest {
    /** Said of packs without any fault as well. */
    private static final Set<String> SOUND = new TreeSet<>(VerifierMessages.of(Seed.of("none")));

    static Stream<Seed> seeds() {
        return Seeds.all();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allItFindsIsFound(Seed seed) {
        List<String> said = VerifierMessages.of(seed);
        said.removeIf(SOUND::contains);
        List<Problem> found = SeededFaultsTest.of(seed.pack());

        assertThat(!said.isEmpty()).as(said.toString()).isEqualTo(seed.verifierFinds());
        assertThat(found).extracting(Problem::code).containsExactlyInAnyOrderElementsOf(
                seed.expected().stream().map(Seed.Expected::code).toList());
    }
}
