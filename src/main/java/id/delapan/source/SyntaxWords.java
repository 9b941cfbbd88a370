package id.delapan.source;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import id.delapan.model.Wording;
import java.util.List;

/** Says in plain words why a JSON or YAML text cannot be read, without the parser's own terms. */
final class SyntaxWords {
    private record Phrase(String part, String code) {}

    /** The first that occurs in the parser's message tells. */
    private static final List<Phrase> PHRASES = List.of(
            new Phrase("mapping values are not allowed", "syntax-colon"),
            new Phrase("found character '\t", "syntax-tab"),
            new Phrase("found character '\\t", "syntax-tab"),
            new Phrase("end-of-input", "syntax-cut"),
            new Phrase("while scanning a quoted scalar", "syntax-quote"),
            new Phrase("while parsing a block mapping", "syntax-indent"),
            new Phrase("while parsing a block collection", "syntax-indent"),
            new Phrase("did not find expected <block end>", "syntax-indent"),
            new Phrase("while parsing a flow", "syntax-bracket"),
            new Phrase("could not find expected ':'", "syntax-colon-missing"),
            new Phrase("unknown escape character", "syntax-escape"),
            new Phrase("that cannot start any token", "syntax-start"),
            new Phrase("special characters are not allowed", "syntax-character"),
            new Phrase("comment", "syntax-comment"),
            new Phrase("expecting comma", "syntax-comma"),
            new Phrase("to start field name", "syntax-name"),
            new Phrase("expecting a colon", "syntax-colon-missing"),
            new Phrase("Unrecognized token", "syntax-unquoted"),
            new Phrase("Non-standard token", "syntax-unquoted"),
            new Phrase("numeric value", "syntax-number"),
            new Phrase("character escape", "syntax-escape"),
            new Phrase("CTRL-CHAR", "syntax-control"),
            new Phrase("close marker", "syntax-close"),
            new Phrase("expected a valid value", "syntax-value"));

    private SyntaxWords() {}

    static Wording of(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof StreamConstraintsException || message.contains("Nesting Depth")) {
            return Messages.get("syntax-limit");
        }
        return Messages.get(PHRASES.stream()
                .filter(phrase -> message.contains(phrase.part()))
                .map(Phrase::code)
                .findFirst()
                .orElse("syntax-other"));
    }
}
