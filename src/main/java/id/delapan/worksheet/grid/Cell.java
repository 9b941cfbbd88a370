package id.delapan.worksheet.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/**
 * A cell that holds something.
 *
 * @param text what it shows, or the exact digits of a number; empty for a formula whose value was not stored
 * @param formula without {@code =}; null when there is none
 * @param format how a number is shown; null for the usual way
 */
public record Cell(Ref at, Kind kind, String text, String formula, String format) {
    /** Spreadsheets keep 15 digits; what is beyond is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}([.,][0-9]{1,20})?");
    private static final int LONGEST_NUMBER = 40;

    /** What a cell's value is. */
    public enum Kind { TEXT, NUMBER, YES_NO, ERROR }

    /** The number it holds, also when it is written as text with a decimal comma or point; null when it holds none. */
    public BigDecimal number() {
        if (kind == Kind.NUMBER) {
            return stored(text);
        }
        String plain = text.strip();
        return kind == Kind.TEXT && plain.length() <= LONGEST_NUMBER && NUMBER.matcher(plain).matches()
                ? new BigDecimal(plain.replace(',', '.')) : null;
    }

    private static BigDecimal stored(String digits) {
        try {
            double value = Double.parseDouble(digits);
            return Double.isFinite(value) ? BigDecimal.valueOf(value).round(DIGITS) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether there is nothing to see in it. */
    public boolean blank() {
        return text.isBlank() && formula == null;
    }
}
