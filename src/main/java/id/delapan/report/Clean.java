package id.delapan.report;

import java.util.regex.Pattern;

/** Takes out of a text what could steer a terminal or reorder a page: control, format and direction characters. */
public final class Clean {
    /** More marks on one letter than any script needs; they would cover the lines around. */
    private static final Pattern PILE = Pattern.compile("(\\p{M}{4})\\p{M}+");

    private Clean() {}

    /** Whether a character is never shown: C0, DEL, C1, format and direction characters, line separators. */
    static boolean harmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** On one line: white space of any kind becomes single blanks, the rest that is harmful goes. */
    public static String line(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        unpiled(text).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (!harmful(c)) {
                clean.appendCodePoint(whole(c));
            }
        });
        return clean.toString().stripTrailing();
    }

    /** On one line with its blanks as they are. */
    public static String spaced(String text) {
        return text(text).replace('\n', ' ');
    }

    /** As it stands, line feeds included, without what is harmful. */
    public static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        unpiled(text).codePoints().filter(c -> c == '\n' || !harmful(c)).forEach(c -> clean.appendCodePoint(whole(c)));
        return clean.toString();
    }

    private static String unpiled(String text) {
        return PILE.matcher(text).replaceAll("$1");
    }

    private static int whole(int c) {
        return Character.getType(c) == Character.SURROGATE ? 0xfffd : c;
    }
}
