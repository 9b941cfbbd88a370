package id.delapan.worksheet.grid;

import id.delapan.source.Problems;
import id.delapan.source.Source;

/** Reads text with separated values: comma, semicolon or tab, texts in double quotes where they need them. */
final class Csv {
    private static final int LAST_ROW = 20_000;
    private static final int LAST_COLUMN = 1_000;
    private static final int LOOKED_AT = 4_000;

    private final String text;
    private final Grid grid = Grid.named("CSV");
    private int row;
    private int column;

    private Csv(String text) {
        this.text = text;
    }

    static Grid read(Source source, Problems problems) {
        Csv csv = new Csv(source.text());
        if (!csv.read(csv.separator())) {
            problems.add(source.name(), csv.row + 1, 0, "csv-quote");
        }
        return csv.grid;
    }

    /** Whichever stands most often outside quotes. */
    private char separator() {
        int[] counts = new int[3];
        String marks = ",;\t";
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
            quoted ^= text.charAt(i) == '"';
            int mark = marks.indexOf(text.charAt(i));
            if (!quoted && mark >= 0) {
                counts[mark]++;
            }
        }
        return counts[1] > counts[0] ? counts[2] > counts[1] ? '\t' : ';' : counts[2] > counts[0] ? '\t' : ',';
    }

    private boolean read(char separator) {
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.toString().isBlank()) {
                quoted = true;
                field.setLength(0);
            } else if (c == separator) {
                end(field);
                column++;
            } else if (c == '\n') {
                end(field);
                row++;
                column = 0;
            } else if (c != '\r') {
                field.append(c);
            }
        }
        end(field);
        return !quoted;
    }

    private void end(StringBuilder field) {
        if (row > LAST_ROW || column > LAST_COLUMN) {
            throw new TooLarge("sheet-too-large", grid.name(), LAST_ROW, LAST_ROW, LAST_COLUMN);
        }
        if (!field.toString().isBlank()) {
            Ref at = new Ref(row, column);
            grid.cells().put(at, new Cell(at, Cell.Kind.TEXT, field.toString(), null, null));
        }
        field.setLength(0);
    }
}
