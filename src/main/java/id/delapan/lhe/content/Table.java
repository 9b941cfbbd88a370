package id.delapan.lhe.content;

import java.math.BigDecimal;
import java.util.List;

/**
 * A table. On a page its stacked columns share one wide column at the right, each with its heading before it; in a
 * spreadsheet every column stands for itself.
 *
 * @param name what templates call it
 * @param title its caption, and the name of its sheet
 * @param columns stacked ones last
 * @param note what is said below; null for nothing
 */
public record Table(String name, String title, List<Column> columns, List<Row> rows, String note) implements Block {
    private static final int MOST_OF_NAME = 5;

    /** What a column holds. */
    public enum Kind { TEXT, NUMBER, STACKED }

    /** A column and how much of the width it takes, in parts of all its table's. */
    public record Column(String title, int width, Kind kind) {}

    /** How a row stands out. */
    public enum Look { STRONG, PLAIN, INDENTED }

    /** A row; rows of one {@code group} follow each other under its name; null for none. */
    public record Row(String group, Look look, List<Cell> cells) {
        /** The same row in a group. */
        public Row in(String name) {
            return new Row(name, look, cells);
        }
    }

    /** What a cell shows and, where that is a figure, its value. Empty text shows nothing. */
    public record Cell(String text, BigDecimal number) {
        /** A cell of text; null for nothing. */
        public static Cell of(String text) {
            return new Cell(text == null ? "" : text, null);
        }
    }

    /** Whether the first column names its rows briefly. */
    public boolean named() {
        return columns.get(0).width() * MOST_OF_NAME < columns.stream()
                .filter(c -> c.kind() != Kind.STACKED).mapToInt(Column::width).sum() + stackedWidth();
    }

    /** How much of the width the stacked columns take together; 0 when there are none. */
    public int stackedWidth() {
        return columns.stream().filter(c -> c.kind() == Kind.STACKED).mapToInt(Column::width).findFirst().orElse(0);
    }

    /** Columns that are not stacked. */
    public List<Column> upright() {
        return columns.stream().filter(c -> c.kind() != Kind.STACKED).toList();
    }

    /** Whether some columns share one. */
    public boolean stacks() {
        return columns.stream().anyMatch(c -> c.kind() == Kind.STACKED);
    }

    /** Whether rows stand in groups. */
    public boolean grouped() {
        return rows.stream().anyMatch(r -> r.group() != null);
    }
}
