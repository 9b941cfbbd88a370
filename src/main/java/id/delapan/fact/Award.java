package id.delapan.fact;

import java.math.BigDecimal;

/** A judgement of a rule: the evidence supports this level, coverage band or value of an indicator. */
public record Award(String indicator, String level, String band, BigDecimal value) {
    /** The evidence supports a named level. */
    public static Award level(String indicator, String level) {
        return new Award(indicator, level, null, null);
    }

    /** The evidence supports the level that the indicator's scale gives to a coverage band. */
    public static Award band(String indicator, String band) {
        return new Award(indicator, null, band, null);
    }

    /** The evidence supports a number. */
    public static Award value(String indicator, BigDecimal value) {
        return new Award(indicator, null, null, value);
    }
}
