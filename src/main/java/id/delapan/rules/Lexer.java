package id.delapan.rules;

import id.delapan.rules.Token.Kind;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.ArrayList;
import java.util.List;

/** Splits a rule file into tokens. What the allowed language does not know becomes a problem and a BAD token. */
final class Lexer {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final List<String> SIGNS =
            List.of("==", "!=", "<=", ">=", "<", ">", "(", ")", ",", ":", ";", ".", "!", "*", "$");
    private static final int MOST_TOKENS = 60_000;

    private final String text;
    private final String file;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(Source source, Problems problems) {
        this.text = source.text();
        this.file = source.name();
        this.problems = problems;
    }

    static List<Token> split(Source source, Problems problems) {
        return new Lexer(source, problems).run();
    }

    private List<Token> run() {
        while (at < text.length() && tokens.size() < MOST_TOKENS) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else {
                token(c);
            }
        }
        if (at < text.length()) {
            problems.add(file, line, 1, "rule-file-too-long");
        }
        tokens.add(new Token(Kind.END, "", line, column(at)));
        return tokens;
    }

    private void token(char c) {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            add(Kind.COMMENT, end < 0 ? text.length() : end);
        } else if (c == '"') {
            quoted();
        } else if (LETTERS.indexOf(c) >= 0 || c == '_') {
            add(Kind.WORD, run(at, LETTERS + DIGITS + "_"));
        } else if (c == '$' && at + 1 < text.length() && LETTERS.indexOf(text.charAt(at + 1)) >= 0) {
            add(Kind.VARIABLE, run(at + 1, LETTERS + DIGITS + "_"));
        } else if (DIGITS.indexOf(c) >= 0 || c == '-') {
            number();
        } else {
            for (String sign : SIGNS) {
                if (text.startsWith(sign, at)) {
                    add(Kind.SIGN, at + sign.length());
                    return;
                }
            }
            bad(text.startsWith("/*", at) ? "block-comment" : "strange-character", text.codePointAt(at));
        }
    }

    private void number() {
        int end = run(at + 1, DIGITS);
        if (end < text.length() - 1 && text.charAt(end) == '.' && DIGITS.indexOf(text.charAt(end + 1)) >= 0) {
            end = run(end + 1, DIGITS);
        }
        if (end - at > 20 || text.startsWith("-", at) && end == at + 1) {
            bad("strange-character", text.codePointAt(at));
        } else {
            add(Kind.NUMBER, end);
        }
    }

    private void quoted() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
            char c = text.charAt(end);
            if (c == '\\' || c == '\'' || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                problems.add(file, line, column(end), "character-in-quotes", String.valueOf(c));
            }
            end++;
        }
        if (end >= text.length() || text.charAt(end) == '\n') {
            problems.add(file, line, column(at), "quote-not-closed");
            add(Kind.BAD, end);
            return;
        }
        tokens.add(new Token(Kind.QUOTED, text.substring(at + 1, end), line, column(at)));
        at = end + 1;
    }

    private void bad(String code, int codePoint) {
        problems.add(file, line, column(at), code, Character.toString(codePoint));
        add(Kind.BAD, at + Character.charCount(codePoint));
    }

    private int run(int from, String allowed) {
        int end = from;
        while (end < text.length() && allowed.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), line, column(at)));
        at = end;
    }

    private int column(int position) {
        return position - lineStart + 1;
    }
}
