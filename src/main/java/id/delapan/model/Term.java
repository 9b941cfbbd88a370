package id.delapan.model;

import id.delapan.model.Instrument.Band;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A key of a pack's evidence vocabulary.
 *
 * @param unit what is counted or measured; null where there is none
 * @param min smallest value of a measure; null when unbounded
 * @param max largest value of a measure; null when unbounded
 * @param levels names a measure's level may have, in no order; empty when it has none
 * @param bands how a measure's value gives its level; empty when levels are only stated
 * @param confidence how sure the outside scale is
 * @param from the results by other instruments it may be taken from; null when it can only be stated
 */
public record Term(
        Kind kind,
        String key,
        Wording label,
        Wording unit,
        BigDecimal min,
        BigDecimal max,
        List<String> levels,
        List<Band> bands,
        Confidence confidence,
        Result from) {
    /** One that can only be stated. */
    public Term(
            Kind kind,
            String key,
            Wording label,
            Wording unit,
            BigDecimal min,
            BigDecimal max,
            List<String> levels,
            List<Band> bands,
            Confidence confidence) {
        this(kind, key, label, unit, min, max, levels, bands, confidence, null);
    }

    /**
     * Results by other instruments that give a measure its value: how many of them reach a title, or what one of them comes to.
     *
     * @param instruments ids of those instruments
     * @param title code of the title; null for a figure
     * @param of {@code index}, or the code of a part whose points it is; null for a title
     * @param kinds kinds of agency whose results it takes; empty for all
     */
    public record Result(List<String> instruments, String title, String of, Set<Dossier.Kind> kinds) {}

    /** The fact types of evidence. */
    public enum Kind { DOCUMENT, COVERAGE, MEASURE, PRACTICE }

    private static final int LONGEST_KEY = 80;

    /** Whether a new kind of evidence may be called so: lower case, and not after an indicator. */
    public static boolean isKey(String key) {
        return key.length() <= LONGEST_KEY
                && key.matches("[a-z0-9]+([.-][a-z0-9]+)*")
                && !key.matches(".*\\b[ph][0-9](\\..*)?");
    }
}
