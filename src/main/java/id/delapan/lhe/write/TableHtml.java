package id.delapan.lhe.write;

import static id.delapan.lhe.write.ReportHtml.escaped;

import id.delapan.lhe.content.Table;
import id.delapan.lhe.content.Table.Cell;
import id.delapan.lhe.content.Table.Column;
import id.delapan.lhe.content.Table.Kind;
import id.delapan.lhe.content.Table.Look;
import id.delapan.lhe.content.Table.Row;
import id.delapan.report.Words;
import java.util.List;

/** Tables in HTML. */
final class TableHtml {
    private static final int MOST_TOGETHER = 16;
    private static final int MOST_LINES_TOGETHER = 20;
    private static final int CHARACTERS = 90;
    private static final int HEADING_MM = 30;
    private static final int LINE_MM = 5;
    private static final int MOST_MM = 150;

    private final StringBuilder out;
    private final Words words;

    TableHtml(StringBuilder out, Words words) {
        this.out = out;
        this.words = words;
    }

    void write(Table table, String number, String attributes) {
        List<Column> columns = table.upright();
        int all = columns.stream().mapToInt(Column::width).sum() + table.stackedWidth();
        boolean small = table.rows().size() <= MOST_TOGETHER && !table.stacks()
                && table.rows().stream().mapToInt(row -> lines(table, row, all)).sum() <= MOST_LINES_TOGETHER;
        if (small) {
            out.append("<div class=\"together\">\n<table").append(attributes);
        } else {
            room(table, all, attributes);
            out.append("<table");
        }
        out.append(">\n<caption>").append(escaped(number + ". " + table.title())).append("</caption>\n");
        columns.forEach(column -> col(column.width(), all));
        if (table.stacks()) {
            col(table.stackedWidth(), all);
        }
        out.append("<thead><tr>");
        columns.forEach(this::heading);
        if (table.stacks()) {
            out.append("<th scope=\"col\">").append(escaped(words.get("lhe.column.figure"))).append("</th>");
        }
        out.append("</tr></thead>\n" + (table.grouped() ? "" : body(false)));
        String group = null;
        boolean heading = false;
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            if (row.group() != null && !row.group().equals(group)) {
                out.append(group == null ? "" : "</tbody>\n").append(body(true)).append("<tr><th scope=\"colgroup\" class=\"group\" colspan=\"")
                        .append(columns.size() + (table.stacks() ? 1 : 0)).append("\">").append(escaped(row.group())).append("</th></tr>\n");
                heading = true;
            } else if (heading || i > 1 && i == table.rows().size() - 2 && table.rows().size() > MOST_TOGETHER) {
                out.append("</tbody>\n").append(body(!heading));
                heading = false;
            }
            group = row.group();
            row(table, row);
        }
        out.append("</tbody>\n</table>\n");
        if (table.note() != null) {
            out.append("<p class=\"note\">").append(escaped(table.note())).append("</p>\n");
        }
        out.append(small ? "</div>\n" : "");
    }

    /** Rows begin; some are not to be parted by the end of a page, so that the last is never alone. */
    private static String body(boolean together) {
        return together ? "<tbody class=\"together\">\n" : "<tbody>\n";
    }

    /**
     * Sees to it that the page has room for the headings of a table and about its first row, and takes none: a table which the
     * renderer itself has to move to the next page loses the protection of all its rows from being cut in two.
     */
    private void room(Table table, int all, String attributes) {
        int height = Math.min(HEADING_MM + LINE_MM * lines(table, table.rows().get(0), all), MOST_MM);
        out.append("<div").append(attributes.isEmpty() ? " class=\"room\"" : attributes.replace("break", "break room"))
                .append(" style=\"height: ").append(height).append("mm; margin-bottom: -").append(height).append("mm\"></div>\n");
    }

    /** About how many lines a row takes. */
    private static int lines(Table table, Row row, int all) {
        int lines = 0;
        int stacked = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            int length = row.cells().get(i).text().length();
            if (column.kind() != Kind.STACKED) {
                lines = Math.max(lines, 1 + length * all / (CHARACTERS * column.width()));
            } else if (length > 0) {
                stacked += 1 + (length + column.title().length()) * all / (CHARACTERS * table.stackedWidth());
            }
        }
        return Math.max(lines, stacked);
    }

    private void col(int width, int all) {
        out.append("<col style=\"width: ").append(100 * width / all).append("%\"/>\n");
    }

    private void heading(Column column) {
        out.append("<th scope=\"col\"").append(column.kind() == Kind.NUMBER ? " class=\"number\">" : ">")
                .append(escaped(column.title())).append("</th>");
    }

    private void row(Table table, Row row) {
        out.append("<tr class=\"").append(ReportHtml.name(row.look())).append("\">");
        StringBuilder stacked = new StringBuilder();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            Cell cell = row.cells().get(i);
            if (column.kind() == Kind.STACKED) {
                stacked.append(cell.text().isEmpty() ? "" : "<div><span class=\"label\">" + escaped(column.title()) + ":</span> "
                        + lines(cell.text()) + "</div>");
            } else {
                String kind = column.kind() == Kind.NUMBER ? cell.number() == null ? " class=\"word\"" : " class=\"number\"" : i == 1 ? " class=\"second\"" : "";
                String named = i == 0 && !table.named() && row.look() != Look.STRONG ? " class=\"plain\"" : kind;
                out.append(i == 0 ? "<th scope=\"row\"" : "<td").append(named).append('>').append(lines(cell.text()))
                        .append(i == 0 ? "</th>" : "</td>");
            }
        }
        out.append(table.stacks() ? "<td class=\"stacked\">" + stacked + "</td>" : "").append("</tr>\n");
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br/>");
    }
}
