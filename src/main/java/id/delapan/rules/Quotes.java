package id.delapan.rules;

import id.delapan.source.Quote;
import java.util.List;
import java.util.stream.IntStream;

/** Tells of a quotation mark whether it opens a text, and when one is missing on the line, which. */
record Quotes(String text, int at, int lineEnd) {
    static final int LONGEST = 200;

    /** Where the text that begins here is closed; -1 when it is not. A quote after a backslash does not close. */
    int closing() {
        return next(at + 1);
    }

    /** Whether a mark is missing and this one closes the word before it. */
    boolean neverOpened() {
        return unpaired() && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** Whether a mark is missing and the next one does not close this text but opens another. */
    boolean neverClosed() {
        int end = closing();
        return end < 0 || unpaired() && end + 1 < lineEnd && Character.isLetterOrDigit(text.charAt(end + 1));
    }

    /** Where a text that is never closed probably ends. */
    int likelyEnd() {
        return IntStream.range(at, lineEnd)
                .filter(i -> ",;)".indexOf(text.charAt(i)) >= 0)
                .findFirst()
                .orElse(text.startsWith("\r", lineEnd - 1) ? lineEnd - 1 : lineEnd);
    }

    /** The end of a text between marks of another kind. */
    int endOf(char mark) {
        int end = text.indexOf(mark, at + 1);
        return end < 0 || end >= lineEnd ? likelyEnd() : end + 1;
    }

    /** Where characters stand that no text of a rule may hold. */
    List<Integer> unfit() {
        return IntStream.range(at + 1, closing()).filter(i -> unfit(text.codePointAt(i))).boxed().toList();
    }

    private static boolean unfit(int c) {
        return c == '\\' || c == '\'' || Quote.hidden(c);
    }

    private boolean unpaired() {
        int marks = 0;
        for (int i = at; i >= 0; i = next(i + 1)) {
            marks++;
        }
        return marks % 2 == 1;
    }

    private int next(int from) {
        for (int i = from; i < lineEnd; i++) {
            if (text.charAt(i) == '"' && text.charAt(i - 1) != '\\') {
                return i;
            }
        }
        return -1;
    }
}
