package id.delapan.model;

import id.delapan.model.Instrument.Band;
import java.math.BigDecimal;
import java.util.List;

/**
 * A key of a pack's evidence vocabulary.
 *
 * @param unit what is counted or measured; null where there is none
 * @param min smallest value of a measure; null when unbounded
 * @param max largest value of a measure; null when unbounded
 * @param levels names a measure's level may have, in no order; empty when it has none
 * @param bands how a measure's value gives its level; empty when levels are only stated
 * @param confidence how sure the outside scale is
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
        Confidence confidence) {
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
