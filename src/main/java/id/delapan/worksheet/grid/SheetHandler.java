package id.delapan.worksheet.grid;

import id.delapan.worksheet.grid.Cell.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the cells of one sheet as they are read, and stops when there are more than a worksheet can hold. */
final class SheetHandler extends DefaultHandler {
    private static final int LAST_ROW = 20_000;
    private static final int LAST_COLUMN = 1_000;
    private static final int MOST_CELLS = 200_000;
    private static final int MOST_AREAS = 20_000;
    private static final int LONGEST = 40_000;

    private record Shared(Ref at, String formula) {}

    private final Grid grid;
    private final IntFunction<String> strings;
    private final IntFunction<String> formats;
    private final Map<String, String> linkIds = new HashMap<>();
    private final Map<String, Shared> shared = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private boolean reading;
    private int row = -1;
    private int column = -1;
    private String type;
    private String style;
    private String formula;
    private String sharedAs;

    /** Fills {@code grid}; {@code strings} are the texts cells share, {@code formats} how numbers of a style are shown. */
    SheetHandler(Grid grid, IntFunction<String> strings, IntFunction<String> formats) {
        this.grid = grid;
        this.strings = strings;
        this.formats = formats;
    }

    /** Relation ids of links, by the area they lie behind. */
    Map<String, String> linkIds() {
        return linkIds;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes a) {
        switch (name) {
            case "row" -> {
                row = a.getValue("r") == null ? row + 1 : Integer.parseInt(a.getValue("r")) - 1;
                column = -1;
            }
            case "c" -> {
                Ref at = a.getValue("r") == null ? new Ref(row, column + 1) : Ref.of(a.getValue("r"));
                if (at == null) {
                    throw new IllegalArgumentException("a cell without a place");
                }
                row = at.row();
                column = at.column();
                type = a.getValue("t");
                style = a.getValue("s");
                formula = null;
                sharedAs = null;
                value.setLength(0);
            }
            case "f" -> {
                sharedAs = "shared".equals(a.getValue("t")) ? a.getValue("si") : null;
                start();
            }
            case "v", "t" -> start();
            case "mergeCell" -> area(Area.of(a.getValue("ref")));
            case "hyperlink" -> {
                String id = a.getValue("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
                if (id != null && linkIds.size() < MOST_AREAS) {
                    linkIds.put(a.getValue("ref"), id);
                }
            }
            default -> { }
        }
    }

    private void start() {
        reading = true;
        text.setLength(0);
    }

    private void area(Area area) {
        if (grid.merged().size() >= MOST_AREAS) {
            throw new TooLarge("sheet-too-large", grid.name().strip(), MOST_CELLS, LAST_ROW, LAST_COLUMN);
        }
        if (area != null) {
            grid.merged().add(area);
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (reading) {
            if (text.length() + length > LONGEST) {
                throw new TooLarge("cell-too-long", grid.called(new Ref(row, column)), LONGEST);
            }
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "f" -> {
                reading = false;
                formula = text.toString();
            }
            case "v" -> {
                reading = false;
                value.setLength(0);
                value.append(text);
            }
            case "t" -> {
                reading = false;
                value.append(text);
            }
            case "c" -> cell();
            default -> { }
        }
    }

    private void cell() {
        String written = formula();
        if (value.isEmpty() && written == null) {
            return;
        }
        if (row > LAST_ROW || column > LAST_COLUMN || grid.cells().size() >= MOST_CELLS) {
            throw new TooLarge("sheet-too-large", grid.name().strip(), MOST_CELLS, LAST_ROW, LAST_COLUMN);
        }
        Ref at = new Ref(row, column);
        String shown = "s".equals(type) ? strings.apply(Integer.parseInt(value.toString().strip())) : value.toString();
        Kind kind = kind(shown);
        String format = kind == Kind.NUMBER && style != null ? formats.apply(Integer.parseInt(style)) : null;
        grid.cells().put(at, new Cell(at, kind, shown, written, format));
    }

    private Kind kind(String shown) {
        if (type == null || type.equals("n")) {
            return shown.isEmpty() ? Kind.TEXT : Kind.NUMBER;
        }
        return switch (type) {
            case "b" -> Kind.YES_NO;
            case "e" -> Kind.ERROR;
            default -> Kind.TEXT;
        };
    }

    /** The formula of this cell; one shared with others is written out for its place. */
    private String formula() {
        if (sharedAs == null) {
            return formula == null || formula.isBlank() ? null : formula;
        }
        if (formula != null && !formula.isBlank()) {
            shared.putIfAbsent(sharedAs, new Shared(new Ref(row, column), formula));
            return formula;
        }
        Shared first = shared.get(sharedAs);
        return first == null ? "#REF!" : Moved.formula(first.formula(), row - first.at().row(), column - first.at().column());
    }
}
