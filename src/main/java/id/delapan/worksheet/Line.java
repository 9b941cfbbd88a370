package id.delapan.worksheet;

import id.delapan.worksheet.grid.Cell;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row with a title.
 *
 * @param number its numbering as written, without dots and brackets; null when it has none
 * @param at the cell of the numbering, else of the title
 */
record Line(Ref at, String number, String title, Ref titleAt) {
    private static final Pattern NUMBER = Pattern.compile("[(\\[]?([A-Za-z]{1,5}|[0-9]{1,3})(\\.0)?[.)\\]:]{0,2}");
    private static final Pattern BOTH = Pattern.compile("[(\\[]?([A-Za-z]{1,5}|[0-9]{1,3})[.)\\]]\\s*(\\S.*)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    /** All rows with a title below the headings. */
    static List<Line> of(Grid grid, int headingRow, int from, int to) {
        List<Line> lines = new ArrayList<>();
        for (int row = headingRow + 1; row <= grid.lastRow(); row++) {
            List<Cell> cells = grid.row(row).stream()
                    .filter(c -> c.at().column() >= from && c.at().column() < to && !c.text().isBlank())
                    .toList();
            Line line = of(cells);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Line of(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String text = text(cells.get(i));
            Matcher number = NUMBER.matcher(text);
            if (number.matches() && i + 1 < cells.size() && isTitle(text(cells.get(i + 1)))) {
                return new Line(cells.get(i).at(), number.group(1), text(cells.get(i + 1)), cells.get(i + 1).at());
            }
            Matcher both = BOTH.matcher(text);
            if (both.matches() && isTitle(both.group(2))) {
                return new Line(cells.get(i).at(), both.group(1), both.group(2), cells.get(i).at());
            }
            if (isTitle(text)) {
                return new Line(cells.get(i).at(), null, text, cells.get(i).at());
            }
        }
        return null;
    }

    private static String text(Cell cell) {
        return cell.text().replace('\u00a0', ' ').strip();
    }

    private static boolean isTitle(String text) {
        Matcher number = NUMBER.matcher(text);
        return WORD.matcher(text).find() && !(number.matches() && Numbering.looks(number.group(1)) != null);
    }

    /** The same row, its numbering left aside. */
    Line unnumbered() {
        return new Line(titleAt, null, title, titleAt);
    }
}
