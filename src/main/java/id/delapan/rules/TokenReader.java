package id.delapan.rules;

import id.delapan.rules.Token.Kind;
import id.delapan.source.Problems;
import java.util.List;

/** Walks over the tokens of a rule file and says what was expected where something else stands. */
final class TokenReader {
    /** The rest of the rule cannot be read; the problem is already noted. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private final String file;
    private final Problems problems;
    private int at;

    TokenReader(List<Token> tokens, String file, Problems problems) {
        this.tokens = tokens;
        this.file = file;
        this.problems = problems;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    /** The sentence of the comment lines that stand directly before the next token; null when there are none. */
    String commentAbove() {
        StringBuilder sentence = new StringBuilder();
        int lastLine = 0;
        while (peek().kind() == Kind.COMMENT) {
            Token comment = next();
            if (comment.line() > lastLine + 1) {
                sentence.setLength(0);
            }
            lastLine = comment.line();
            String line = comment.text().replaceFirst("^/+", "").strip();
            sentence.append(sentence.length() > 0 ? " " : "").append(line);
        }
        boolean adjacent = peek().line() <= lastLine + 1;
        return sentence.toString().isBlank() || !adjacent ? null : sentence.toString();
    }

    void skipComments() {
        while (peek().kind() == Kind.COMMENT) {
            next();
        }
    }

    void word(String word) {
        Token token = next();
        if (!token.is(word)) {
            throw refuse(token, "word-expected", word, token.shown());
        }
    }

    void optional(String sign) {
        if (peek().is(sign)) {
            next();
        }
    }

    boolean accept(String sign) {
        boolean there = peek().is(sign);
        if (there) {
            next();
        }
        return there;
    }

    Token kind(Kind kind, String code, Object... args) {
        Token token = next();
        if (token.kind() != kind) {
            Object[] all = new Object[args.length + 1];
            all[0] = token.shown();
            System.arraycopy(args, 0, all, 1, args.length);
            throw refuse(token, code, all);
        }
        return token;
    }

    Refused refuse(Token token, String code, Object... args) {
        if (token.kind() != Kind.BAD) {
            note(token, code, args);
        }
        return new Refused();
    }

    void note(Token token, String code, Object... args) {
        problems.add(file, token.line(), token.column(), code, args);
    }

    /** Moves to the comment or word that begins the next rule. */
    void skipToRule() {
        if (at > 0 && tokens.get(at - 1).is("rule") && startsLine(at - 1)) {
            at--;
        } else {
            while (peek().kind() != Kind.END && !(peek().is("rule") && startsLine(at))) {
                at++;
            }
        }
        while (at > 0 && tokens.get(at - 1).kind() == Kind.COMMENT) {
            at--;
        }
    }

    private boolean startsLine(int index) {
        return index == 0 || tokens.get(index - 1).line() < tokens.get(index).line();
    }
}
