package id.delapan.worksheet.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas copied to another place. */
final class Moved {
    /** A text in quotes, a name that is no cell, or a cell with what is fixed in it. */
    private static final Pattern PARTS = Pattern.compile(
            "\"[^\"]*\"|'[^']*'|[A-Za-z_.]+[0-9]*\\(|(\\$?)([A-Z]{1,3})(\\$?)([0-9]{1,7})(?![A-Za-z0-9_(])");

    private Moved() {}

    /** The formula with all cells that are not fixed moved. */
    static String formula(String formula, int rows, int columns) {
        Matcher m = PARTS.matcher(formula);
        StringBuilder moved = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(moved, Matcher.quoteReplacement(m.group(2) == null ? m.group() : cell(m, rows, columns)));
        }
        return m.appendTail(moved).toString();
    }

    private static String cell(Matcher m, int rows, int columns) {
        Ref from = Ref.of(m.group(2) + m.group(4));
        if (from == null) {
            return "#REF!";
        }
        int row = m.group(3).isEmpty() ? from.row() + rows : from.row();
        int column = m.group(1).isEmpty() ? from.column() + columns : from.column();
        return row < 0 || column < 0 ? "#REF!" : m.group(1) + Ref.letters(column) + m.group(3) + (row + 1);
    }
}
