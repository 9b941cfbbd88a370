package id.delapan.report;

import id.delapan.model.Assessment.Mark;
import id.delapan.model.Lang;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures as a reader sees them: two decimals, half up, with the decimal sign of the language. */
public final class Numbers {
    /** Stands where there is no figure. */
    static final String NONE = "–";

    public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;

    private final char sign;

    public Numbers(Lang lang) {
        sign = lang == Lang.ID ? ',' : '.';
    }

    public String two(BigDecimal value) {
        return value == null ? NONE : signed(value.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** With all its decimals, two at least: what somebody answered is not rounded. */
    public String exact(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= DECIMALS ? two(value) : signed(value.stripTrailingZeros());
    }

    /** Without needless decimals, six at most: {@code 0,5}, {@code 20}. */
    public String brief(BigDecimal value) {
        BigDecimal shown = value.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return signed(shown.signum() == 0 ? BigDecimal.ZERO : shown);
    }

    /** {@code part} of {@code whole}, such as {@code 66,67%}; none when there is no whole. */
    public String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? NONE : two(share(part, whole).multiply(HUNDRED)) + "%";
    }

    /** A gain: {@code +0,67}. */
    public String gain(BigDecimal value) {
        return "+" + two(value);
    }

    /** A level, or a number; none when null. */
    public String mark(Mark mark) {
        return mark == null ? NONE : mark(mark.level(), mark.value());
    }

    public String mark(String level, BigDecimal value) {
        return level != null ? level : value != null ? exact(value) : NONE;
    }

    /** From 0 to 1, whatever the figures. */
    public static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.divide(whole, MathContext.DECIMAL128).max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private String signed(BigDecimal value) {
        return value.toPlainString().replace('.', sign);
    }
}
