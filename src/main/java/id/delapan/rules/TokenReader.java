package id.delapan.rules;

import id.delapan.rules.Token.Kind;
import id.delapan.source.Nearest;
import id.delapan.source.Problems;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Walks over the tokens of a rule file and says what was expected where something else stands: once for each place, so
 * that what merely follows from a fault stays unsaid. {@link Places} knows where reading can go on.
 */
final class TokenReader {
    /** This piece cannot be read; the problem is already noted. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private final Places places;
    private final String file;
    private final Problems problems;
    private int at;
    private int said = -1;
    private boolean inRule;

    TokenReader(List<Token> tokens, String file, Problems problems) {
        this.tokens = tokens;
        this.places = new Places(tokens);
        this.file = file;
        this.problems = problems;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    /** The token before the next; the next where there is none. */
    Token last() {
        return tokens.get(Math.max(0, at - 1));
    }

    boolean ahead(String sign) {
        return peek().is(sign);
    }

    boolean ahead(Kind kind) {
        return peek().kind() == kind;
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
            commentsInRule();
        }
        return token;
    }

    /** From now on a comment is out of place, until {@link #ruleAhead} or the end of the rule. */
    void inRule(boolean inside) {
        inRule = inside;
    }

    private void commentsInRule() {
        while (inRule && ahead(Kind.COMMENT) && !places.ruleAt(at)) {
            if (!peek().text().startsWith("/*")) {
                note(peek(), "comment-in-rule");
            }
            at++;
        }
    }

    /** The sentence of the comment lines that stand directly before the next token; null when there are none. */
    String commentAbove() {
        Deque<String> sentence = new ArrayDeque<>();
        int lastLine = 0;
        for (; ahead(Kind.COMMENT); at++) {
            Token comment = peek();
            if (comment.line() > lastLine + 1) {
                sentence.clear();
            }
            if (places.startsLine(at)) {
                lastLine = comment.line();
                sentence.add(comment.text().replaceFirst("^/+", "").strip());
            }
        }
        String text = String.join(" ", sentence);
        return text.isBlank() || peek().line() > lastLine + 1 ? null : text;
    }

    /** Whether a line of words stands directly above a rule that has no comment. */
    boolean sentenceWithoutSlashes() {
        int i = 0;
        while (peek(i).line() == peek().line() && peek(i).kind() != Kind.END) {
            i++;
        }
        return ahead(Kind.WORD) && i > 2 && peek(1).kind() != Kind.QUOTED && peek(i).is("rule") && peek(i).line() == peek().line() + 1;
    }

    /** Goes past a word and the comments above it. */
    boolean acceptBelowComments(String word) {
        int i = 0;
        while (peek(i).kind() == Kind.COMMENT) {
            i++;
        }
        boolean there = peek(i).is(word);
        at += there ? i + 1 : 0;
        return there;
    }

    boolean accept(String sign) {
        boolean there = ahead(sign);
        if (there) {
            next();
        }
        return there;
    }

    /** Goes past a sign or word; where it is missing, says so and goes on as if it were there. */
    void expect(String sign) {
        if (accept(sign)) {
            return;
        }
        boolean mistyped = mistyped(sign);
        if (at > 0 && peek().line() > last().line() && !mistyped) {
            missing(sign);
        } else {
            wrong("word-expected", sign, peek().shown());
        }
        if (mistyped) {
            next();
        }
    }

    /** Whether the next token is a word written almost like this one. */
    boolean mistyped(String word) {
        return Character.isLetter(word.charAt(0))
                && ahead(Kind.WORD)
                && !peek(1).is("(")
                && Nearest.to(peek().text(), List.of(word)) != null;
    }

    /** Says that something is missing just after the last token. */
    void missing(String what) {
        if (at != said) {
            problems.add(file, last().line(), last().after(), "missing-here", what);
            said = at;
        }
    }

    /** Says what is wrong at the next token, unless something was already said there. */
    Refused wrong(String code, Object... args) {
        Token token = peek();
        if (at != said && token.kind() != Kind.BAD) {
            if (token.kind() == Kind.STRANGE && code.endsWith("-expected")) {
                note(token, "strange-character", token.text());
            } else {
                note(token, code, args);
            }
        }
        said = at;
        return new Refused();
    }

    void note(Token token, String code, Object... args) {
        problems.add(file, token.line(), token.column(), code, args);
    }

    /** The next token with all that touches it, up to a sign that cannot belong to it. */
    String shownRun() {
        StringBuilder run = new StringBuilder(peek().shown());
        for (int i = 0; peek(i).touches(peek(i + 1)) && !",;()".contains(peek(i + 1).text()); i++) {
            run.append(peek(i + 1).shown());
        }
        return run.toString();
    }

    /** Whether a sign is next that other languages join conditions with. */
    boolean joined() {
        return ahead(Kind.STRANGE) && (peek().text().equals("&&") || peek().text().equals("||"));
    }

    /** Whether this rule is over: the next one, with its comment, or the end of the file follows. */
    boolean ruleAhead() {
        return places.ruleAt(at);
    }

    /** Whether the next token cannot belong to a pattern. */
    boolean patternOver() {
        return places.patternOver(at);
    }

    boolean startsLine() {
        return places.startsLine(at);
    }

    /** To the {@code ,} or {@code )} that ends the piece begun. */
    void skipPiece() {
        int depth = 0;
        while (!patternOver() && !(depth == 0 && (ahead(",") || ahead(")")))) {
            depth += ahead("(") ? 1 : ahead(")") ? -1 : 0;
            at++;
        }
    }

    /** Past what cannot be read and its brackets, to what is no part of it. */
    void skipPattern() {
        int depth = 0;
        do {
            depth += ahead("(") ? 1 : ahead(")") ? -1 : 0;
            at += ahead(Kind.END) ? 0 : 1;
        } while (!places.conditionsOver(at) && !(depth <= 0 && patternOver()));
    }

    /** To the next token, from here on, where {@code there} holds. */
    void skipUntil(BooleanSupplier there) {
        while (!ahead(Kind.END) && !there.getAsBoolean()) {
            at++;
        }
    }

    /** Past the next token, then to one where {@code there} holds. */
    void skipTo(BooleanSupplier there) {
        if (!ahead(Kind.END)) {
            at++;
        }
        skipUntil(there);
    }
}
