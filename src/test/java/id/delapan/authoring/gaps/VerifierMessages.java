package id.delapan.authoring.gaps;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.verifier.Verifier;
import org.drools.verifier.builder.VerifierBuilderFactory;
import org.drools.verifier.data.VerifierReport;
import org.drools.verifier.report.components.Severity;
import org.drools.verifier.report.components.VerifierMessageBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.io.ResourceFactory;

/** Asks the verifier of the rule engine; apart from its test, which is looked at also where the verifier's jars are not. */
final class VerifierMessages {
    private VerifierMessages() {}

    /** Its messages but those that a value has no opposite, which it says of every literal. */
    static List<String> of(Seed seed) {
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
