package id.delapan.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a share 0..1 is worked out from counts, each an indicator of its own.
 *
 * @param of codes of the counts above the line, added up; of a reduction the one of the later year
 * @param by codes of the counts below the line, added up; of a reduction the one of the earlier year
 * @param none the share when there is nothing to divide by; null for a reduction, whose share then is 1 when there is
 *     still nothing and else 0
 * @param within codes of counts each of which can only be some of the whole ({@link #whole()}), so that more of it is a
 *     contradiction
 */
public record Share(Formula formula, List<String> of, List<String> by, BigDecimal none, List<String> within) {
    /** What is divided by what; everything is kept within 0 and 1. */
    public enum Formula {
        /** The counts above the line by those below it. */
        RATIO,
        /** What the count of the earlier year fell by, by that count. */
        REDUCTION
    }

    private static final MathContext DIGITS = new MathContext(50);

    /** Codes of all counts it needs, in the order of the formula. */
    public List<String> counts() {
        return Stream.concat(of.stream(), by.stream()).distinct().toList();
    }

    /** Codes of the counts that what is {@code within} is held against: those below the line; of a reduction the later year's. */
    public List<String> whole() {
        return formula == Formula.RATIO ? by : of;
    }

    /** The share, when every count is known. */
    public BigDecimal from(Function<String, BigDecimal> count) {
        BigDecimal above = sum(of, count);
        BigDecimal below = sum(by, count);
        if (below.signum() == 0) {
            return formula == Formula.RATIO ? none : above.signum() == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        BigDecimal share = (formula == Formula.RATIO ? above : below.subtract(above)).divide(below, DIGITS);
        return share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private static BigDecimal sum(List<String> codes, Function<String, BigDecimal> count) {
        return codes.stream().map(count).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
