package id.delapan.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something wrong with an input, said so that its author can mend it.
 *
 * @param file the file as the user named it, with {@code /}; never null
 * @param line 1-based; 0 when the problem concerns the file as a whole
 * @param column 1-based; 0 when unknown
 * @param code a stable short name of the kind of problem, such as {@code unknown-key}
 * @param message what is wrong
 * @param hint what to do about it; null when the message says it all
 * @param witness a smallest dossier that shows it, and what comes of it; null when there is none
 */
public record Problem(String file, int line, int column, String code, Wording message, Wording hint, Wording witness)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(p -> p.message().id());

    public Problem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /** One that no dossier shows. */
    public Problem(String file, int line, int column, String code, Wording message, Wording hint) {
        this(file, line, column, code, message, hint, null);
    }

    /** {@code file:line:column: message}, with hint and witness indented on lines of their own. */
    public String in(Lang lang) {
        String place = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        return place + ": " + message.in(lang) + indented(hint, lang) + indented(witness, lang);
    }

    private static String indented(Wording words, Lang lang) {
        return words == null ? "" : "\n    " + words.in(lang);
    }

    /** In file order. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
