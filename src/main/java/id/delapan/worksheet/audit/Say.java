package id.delapan.worksheet.audit;

import id.delapan.engine.Numbers;
import id.delapan.model.Lang;
import id.delapan.model.Wording;
import id.delapan.worksheet.formula.Fault;
import java.math.BigDecimal;
import java.math.MathContext;

/** Values of cells in words. */
final class Say {
    private static final MathContext DIGITS = new MathContext(6);

    private Say() {}

    /** A value as a reader of either language writes it. */
    static Object value(Object value) {
        if (value instanceof Double d) {
            BigDecimal figure = BigDecimal.valueOf(d).round(DIGITS);
            return new Wording(Numbers.exact(figure, Lang.ID), Numbers.exact(figure, Lang.EN));
        }
        return value == null ? "-" : value instanceof Fault fault ? fault.name() : value.toString();
    }

    /** A figure with the digits every figure has; null for null. */
    static BigDecimal figure(Double value) {
        return value == null ? null : Numbers.round(BigDecimal.valueOf(value));
    }
}
