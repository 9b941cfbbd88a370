package id.delapan.authoring.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A worked case to be written.
 *
 * @param name the sentence that says it
 * @param expect what is expected of the indicator: a level, or fields in braces
 * @param findings that rules of other indicators raise on the same evidence
 */
record CaseText(String name, Given given, String code, String expect, List<String> findings) {
    static final String UNASSESSED = "unassessed";

    CaseText with(List<String> raised) {
        return new CaseText(name, given, code, expect, raised);
    }

    List<String> lines() {
        List<String> expected = new ArrayList<>(List.of(code + ": " + expect));
        if (!findings.isEmpty()) {
            expected.add("findings: " + Yaml.names(findings));
        }
        return List.of(
                "- case: " + Yaml.text(name),
                "  given: " + given,
                "  expect: {" + String.join(", ", expected) + "}");
    }
}
