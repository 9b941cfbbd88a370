package id.delapan.rules;

import id.delapan.rules.Token.Kind;
import java.util.Set;

/** Reads what stands around rules: package and import, a rule's name, and all that may not stand there. */
final class HeaderParser {
    private static final String IMPORT = "id.delapan.fact.*";
    private static final Set<String> CONSTRUCTS =
            Set.of("package", "import", "global", "function", "query", "declare", "unit", "dialect", "template", "expander");
    private static final Set<String> ATTRIBUTES = Set.of(
            "salience", "no-loop", "agenda-group", "ruleflow-group", "activation-group", "auto-focus", "lock-on-active",
            "dialect", "date-effective", "date-expires", "enabled", "duration", "timer", "calendars", "extends", "refract",
            "direct", "attributes", "unlinked");

    private final TokenReader in;

    HeaderParser(TokenReader in) {
        this.in = in;
    }

    /** Package and import; {@code packageName} is null when any will do. */
    void header(String packageName) {
        if (in.acceptBelowComments("package")) {
            Token name = in.peek();
            String written = statement();
            if (packageName != null && !written.equals(packageName)) {
                in.note(name, "wrong-package", written, packageName);
            }
        } else if (packageName != null) {
            in.note(in.peek(), "package-missing", packageName);
        }
        if (!in.acceptBelowComments("import")) {
            in.note(in.peek(), "import-missing");
            return;
        }
        Token start = in.peek();
        String written = statement();
        if (!written.equals(IMPORT)) {
            in.note(start, "wrong-import", written);
        }
    }

    /** The rest of the line up to a {@code ;}, without blanks. */
    private String statement() {
        StringBuilder written = new StringBuilder();
        int line = in.peek().line();
        while (in.peek().line() == line && !in.ahead(Kind.END) && !in.ahead(Kind.COMMENT) && !in.ahead(";")) {
            written.append(in.next().shown());
        }
        in.accept(";");
        return written.toString();
    }

    /** Refuses what stands between rules, and goes to what comes after; whether it was no rule that went lost. */
    boolean construct() {
        boolean known = CONSTRUCTS.contains(in.peek().text());
        in.wrong(known || in.ahead(Kind.STRANGE) ? "construct-refused" : "rule-expected", in.shownRun());
        in.skipTo(() -> in.ruleAhead()
                || in.startsLine() && in.ahead(Kind.WORD) && CONSTRUCTS.contains(in.peek().text()));
        return known;
    }

    /** A rule's name up to {@code when}; an empty one when there is none. */
    Token name() {
        Token name = in.peek();
        if (in.ahead(Kind.QUOTED) || in.ahead(Kind.BAD)) {
            in.next();
        } else {
            in.wrong("rule-name-expected", in.shownRun());
            in.skipUntil(() -> in.startsLine() || in.ahead("when") || in.ruleAhead());
        }
        while (attributeAhead()) {
            in.wrong("attribute-refused", in.shownRun());
            in.skipTo(() -> in.startsLine() || in.patternOver() || attributeAhead());
        }
        if (in.patternOver() || in.mistyped("when")) {
            in.expect("when");
        } else {
            in.wrong("word-expected", "when", in.shownRun());
            in.skipUntil(in::patternOver);
            in.accept("when");
        }
        return name.kind() == Kind.QUOTED ? name : new Token(name.kind(), "", name.line(), name.column());
    }

    private boolean attributeAhead() {
        return in.ahead(Kind.STRANGE) && in.peek().text().equals("@")
                || in.ahead(Kind.WORD) && ATTRIBUTES.contains(in.peek().text());
    }
}
