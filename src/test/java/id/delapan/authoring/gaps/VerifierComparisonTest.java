package id.delapan.authoring.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.verifier.Verifier;
import org.drools.verifier.builder.VerifierBuilderFactory;
import org.drools.verifier.data.VerifierReport;
import org.drools.verifier.report.components.Severity;
import org.drools.verifier.report.components.VerifierMessageBase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.io.ResourceType;
import org.kie.internal.io.ResourceFactory;

/**
 * What the verifier of the rule engine says of the same faults. It is slow and brings jars that no other test may see:
 * {@code mvn test -DexcludedGroups=none -Dgroups=verifier -Dmaven.test.dependency.excludes=none}.
 */
@Tag("verifier")
class VerifierComparisonTest {
    /** Said of packs without any fault as well. */
    private static final Set<String> SOUND = new TreeSet<>(said(Seed.of("none")));

    static Stream<Seed> seeds() {
        return Seeds.all();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allItFindsIsFound(Seed seed) {
        List<String> said = said(seed);
        said.removeIf(SOUND::contains);
        List<Problem> found = SeededFaultsTest.of(seed.pack());

        assertThat(!said.isEmpty()).as(said.toString()).isEqualTo(seed.verifierFinds());
        assertThat(found).extracting(Problem::code).containsExactlyInAnyOrderElementsOf(
                seed.expected().stream().map(Seed.Expected::code).toList());
    }

    /** Its messages but those that a value has no opposite, which it says of every literal. */
    private static List<String> said(Seed seed) {
        Verifier verifier = VerifierBuilderFactory.newVerifierBuilder().newVerifier();
        try {
            seed.texts().forEach((path, text) -> {
                if (path.endsWith(".drl")) {
                    verifier.addResourcesToVerify(
                            ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
                }
            });
            verifier.fireAnalysis();
            VerifierReport report = verifier.getResult();
            List<String> said = new ArrayList<>();
            for (Severity severity : Severity.values()) {
                for (VerifierMessageBase message : report.getBySeverity(severity)) {
                    String type = String.valueOf(message.getMessageType());
                    if (!type.equals("MISSING_EQUALITY")) {
                        said.add(type + " " + message.getFaulty());
                    }
                }
            }
            return said;
        } finally {
            verifier.dispose();
        }
    }
}
