package id.delapan.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lines of CSV (RFC 4180). A spreadsheet never takes a text for a formula: one that begins like it gets an apostrophe.
 */
public final class Csv {
    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /** A line with its end: texts, figures, which stay exact, and nothing for null. */
    public static String line(Object... values) {
        return Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(",")) + END;
    }

    private static String cell(Object value) {
        return value == null ? "" : value instanceof BigDecimal n ? Figure.plain(n).toPlainString()
                : value instanceof String text ? text(text) : value.toString();
    }

    private static String text(String text) {
        String safe = Clean.line(text);
        String plain = !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
        return plain.matches("[^,\"']*") ? plain : "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
