package id.delapan.compare;

import id.delapan.engine.Numbers;
import java.math.BigDecimal;

/**
 * A figure that may have moved, in points of the index.
 *
 * @param before null where the older instrument did not have it
 * @param after null where the newer instrument does not have it
 * @param shares null where the dossiers are not known, so that nobody can tell
 */
public record Moved(BigDecimal before, BigDecimal after, Shares shares) {
    /** By how much. */
    public BigDecimal by() {
        return Numbers.round(orZero(after).subtract(orZero(before)));
    }

    /** Whether it moved at all. */
    boolean moves() {
        return by().signum() != 0;
    }

    private static BigDecimal orZero(BigDecimal figure) {
        return figure == null ? BigDecimal.ZERO : figure;
    }
}
