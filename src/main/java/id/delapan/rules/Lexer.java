package id.delapan.rules;

import id.delapan.rules.Token.Kind;
import id.delapan.source.Problems;
import id.delapan.source.Quote;
import id.delapan.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a rule file into tokens. What the allowed language does not know becomes a STRANGE or BAD token. */
final class Lexer {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final List<String> FOREIGN =
            List.of("===", "=>", "=<", "<>", "&&", "||", "->", ":=", "+=", "-=", "++", "--", "!.", "::", "=~");
    private static final List<String> SIGNS =
            List.of("==", "!=", "<=", ">=", "<", ">", "(", ")", ",", ":", ";", ".", "!", "*");
    private static final String TYPESET = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u2033\uff02\u00ab\u00bb";
    private static final int MOST_TOKENS = 20_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_WORD = 80;

    private final Problems problems;
    private final String text;
    private final String file;
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
                newLine();
            } else if (at == lineStart && lineEnd() - at > LONGEST_LINE) {
                problems.add(file, line, 1, "line-too-long", LONGEST_LINE);
                tokens.add(new Token(Kind.BAD, "", line, 1));
                at = lineEnd();
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

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private void token(char c) {
        if (text.startsWith("//", at)) {
            comment();
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (c == '"' || c == '\'') {
            quote(c);
        } else if (letter(at) || c == '_') {
            word(Kind.WORD, word(at));
        } else if (c == '$' && at + 1 < text.length() && letter(at + 1)) {
            int end = word(at + 1);
            boolean plain = run(at + 1, LETTERS + DIGITS + "_") == end;
            word(plain ? Kind.VARIABLE : Kind.STRANGE, end);
        } else if (digit(at) || c == '-' && digit(at + 1)) {
            number();
        } else {
            sign();
        }
    }

    private void sign() {
        int c = text.codePointAt(at);
        if (TYPESET.indexOf(c) >= 0) {
            typeset();
            return;
        }
        if (Character.isSpaceChar(c) || Quote.hidden(c)) {
            problems.add(file, line, column(at), Character.isSpaceChar(c) ? "odd-blank" : "hidden-character");
            at += Character.charCount(c);
            return;
        }
        for (String sign : FOREIGN) {
            if (text.startsWith(sign, at)) {
                add(Kind.STRANGE, at + sign.length());
                return;
            }
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                add(Kind.SIGN, at + sign.length());
                return;
            }
        }
        add(Kind.STRANGE, at + Character.charCount(text.codePointAt(at)));
    }

    private void word(Kind kind, int end) {
        if (end - at > LONGEST_WORD) {
            bad("word-too-long", end, text.substring(at, end), LONGEST_WORD);
        } else {
            add(kind, end);
        }
    }

    private void number() {
        int end = run(at + 1, DIGITS);
        if (end < text.length() - 1 && text.charAt(end) == '.' && digit(end + 1)) {
            end = run(end + 1, DIGITS);
        }
        if (letter(end)) {
            add(Kind.STRANGE, word(end));
        } else if (end - at > LONGEST_NUMBER) {
            bad("word-too-long", end, text.substring(at, end), LONGEST_NUMBER);
        } else {
            add(Kind.NUMBER, end);
        }
    }

    /** A comment is shown to people, so it may hide nothing from them. */
    private void comment() {
        int end = lineEnd();
        IntStream.range(at, text.startsWith("\r", end - 1) ? end - 1 : end)
                .filter(i -> Quote.hidden(text.codePointAt(i)) && text.charAt(i) != '\t')
                .findFirst()
                .ifPresent(i -> problems.add(file, line, column(i), "hidden-character"));
        add(Kind.COMMENT, end);
    }

    /** Says it once, and keeps it as a comment, so that a rule below it is not blamed for lacking one. */
    private void blockComment() {
        problems.add(file, line, column(at), "block-comment");
        int close = text.indexOf("*/", at + 2);
        int end = close < 0 ? text.length() : close + 2;
        for (int next = text.indexOf('\n', at); next >= 0 && next < end; next = text.indexOf('\n', at)) {
            at = next;
            newLine();
        }
        tokens.add(new Token(Kind.COMMENT, "/*", line, column(at)));
        at = end;
    }

    private void quote(char mark) {
        Quotes quotes = new Quotes(text, at, lineEnd());
        if (mark == '\'') {
            bad("single-quotes", quotes.endOf('\''), text.substring(at, quotes.endOf('\'')));
        } else if (quotes.neverOpened() && wordsBefore() < tokens.size()) {
            neverOpened();
        } else if (quotes.neverClosed()) {
            bad("quote-not-closed", quotes.likelyEnd(), text.substring(at, quotes.likelyEnd()));
        } else {
            text(quotes);
        }
    }

    private void text(Quotes quotes) {
        int end = quotes.closing();
        quotes.unfit().forEach(i -> problems.add(
                file, line, column(i), "character-in-quotes", Character.toString(text.codePointAt(i))));
        if (end - at > Quotes.LONGEST) {
            bad("word-too-long", end + 1, text.substring(at + 1, end), Quotes.LONGEST);
        } else if (!quotes.unfit().isEmpty()) {
            add(Kind.BAD, end + 1);
        } else {
            tokens.add(new Token(Kind.QUOTED, text.substring(at + 1, end), line, column(at)));
            at = end + 1;
        }
    }

    /** The words before this quote were meant to be inside it. */
    private void neverOpened() {
        int first = wordsBefore();
        int from = lineStart + tokens.get(first).column() - 1;
        tokens.subList(first, tokens.size()).clear();
        int quote = at;
        at = from;
        bad("quote-not-opened", quote + 1, text.substring(from, quote));
    }

    private int wordsBefore() {
        int first = tokens.size();
        while (first > 0 && tokens.get(first - 1).line() == line && partOfText(tokens.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean partOfText(Token token) {
        return switch (token.kind()) {
            case WORD -> !token.is("in") && !token.is("rule");
            case NUMBER, STRANGE, VARIABLE -> true;
            default -> token.is(".");
        };
    }

    /** A text between quotation marks as word processors make them. */
    private void typeset() {
        int end = at + 1;
        while (end < lineEnd() && TYPESET.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int after = end < lineEnd() ? end + 1 : at + 1;
        bad("typeset-quotes", after, text.substring(at, after));
    }

    private void bad(String code, int end, Object... args) {
        problems.add(file, line, column(at), code, args);
        add(Kind.BAD, end);
    }

    private boolean digit(int position) {
        return position < text.length() && DIGITS.indexOf(text.charAt(position)) >= 0;
    }

    private boolean letter(int position) {
        return position < text.length() && Character.isLetter(text.codePointAt(position));
    }

    /** The end of a word: letters, digits, {@code _}, and hyphens inside, which make it a word no rule knows. */
    private int word(int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean hyphen = c == '-' && end > from && (letter(end + 1) || digit(end + 1));
            if (!hyphen && c != '_' && !Character.isLetterOrDigit(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private int run(int from, String allowed) {
        int end = from;
        while (end < text.length() && allowed.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), line, column(at)));
        at = end;
    }

    private int column(int position) {
        return position - lineStart + 1;
    }
}
