package id.delapan.engine;

import id.delapan.model.Lang;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How figures are rounded and written. */
public final class Numbers {
    private static final int PLACES = 12;
    private static final MathContext SHORT = MathContext.DECIMAL64;

    private Numbers() {}

    /** The one rounding of every figure: half up to 12 decimals. Null for null. */
    public static BigDecimal round(BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal rounded = figure.scale() <= PLACES ? figure : figure.setScale(PLACES, RoundingMode.HALF_UP);
        if (rounded.scale() == 0) {
            return rounded;
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A quotient to all digits of {@link Facts#PRECISION}; by the short way where that is exact, since most are. */
    static BigDecimal quotient(BigDecimal of, BigDecimal by) {
        BigDecimal quotient = of.divide(by, SHORT);
        return quotient.multiply(by).compareTo(of) == 0 ? quotient : of.divide(by, Facts.PRECISION);
    }

    /** Two decimals with a decimal comma, in any language. */
    public static String display(BigDecimal figure) {
        return figure.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }

    /** Two decimals in the way of the language. */
    public static String decimal(BigDecimal figure, Lang lang) {
        String plain = figure.setScale(2, RoundingMode.HALF_UP).toPlainString();
        return lang == Lang.ID ? plain.replace('.', ',') : plain;
    }

    /** All decimals a figure has, in the way of the language. */
    public static String exact(BigDecimal figure, Lang lang) {
        String plain = round(figure).toPlainString();
        return lang == Lang.ID ? plain.replace('.', ',') : plain;
    }
}
