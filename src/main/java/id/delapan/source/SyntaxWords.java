package id.delapan.source;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import id.delapan.model.Wording;
import java.util.Map;

/** Says in plain words why a JSON or YAML text cannot be read, without the parser's own terms. */
final class SyntaxWords {
    private static final Map<String, String> BY_PHRASE = Map.ofEntries(
            Map.entry("mapping values are not allowed", "syntax-colon"),
            Map.entry("found character '\t", "syntax-tab"),
            Map.entry("found character '\\t", "syntax-tab"),
            Map.entry("while scanning a quoted scalar", "syntax-quote"),
            Map.entry("in VALUE_STRING", "syntax-quote"),
            Map.entry("closing quote", "syntax-quote"),
            Map.entry("while parsing a block mapping", "syntax-indent"),
            Map.entry("while parsing a block collection", "syntax-indent"),
            Map.entry("did not find expected <block end>", "syntax-indent"),
            Map.entry("while parsing a flow", "syntax-bracket"),
            Map.entry("could not find expected ':'", "syntax-colon-missing"),
            Map.entry("unknown escape character", "syntax-escape"),
            Map.entry("end-of-input", "syntax-cut"),
            Map.entry("special characters are not allowed", "syntax-character"));

    private SyntaxWords() {}

    static Wording of(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof StreamConstraintsException || message.contains("Nesting Depth")) {
            return Messages.get("syntax-limit");
        }
        return Messages.get(BY_PHRASE.entrySet().stream()
                .filter(entry -> message.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("syntax-other"));
    }
}
