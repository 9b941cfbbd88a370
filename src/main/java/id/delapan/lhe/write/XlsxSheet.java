package id.delapan.lhe.write;

import id.delapan.lhe.content.Table;
import id.delapan.lhe.content.Table.Cell;
import id.delapan.lhe.content.Table.Column;
import id.delapan.lhe.content.Table.Kind;
import id.delapan.lhe.content.Table.Look;
import id.delapan.lhe.content.Table.Row;
import id.delapan.report.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A table as a sheet: the heading stays in view and on every page, columns can be filtered. */
final class XlsxSheet {
    private static final int ALL_WIDTH = 110;
    private static final int STACKED_WIDTH = 50;
    private static final int LEAST_STACKED = 18;
    private static final int FEW_LINES = 3;
    private static final int LEAST_WIDTH = 9;
    private static final int GROUP_WIDTH = 28;
    /** Less wide, a line often ends far before its column does. */
    private static final int NARROW = 40;
    private static final int UNITS = 256;
    private static final int LINE_POINTS = 13;
    private static final int MOST_LINES = 30;

    private final XSSFSheet sheet;
    private final XlsxCells cells;
    private final Words words;
    private final List<Integer> widths = new ArrayList<>();

    XlsxSheet(XSSFSheet sheet, XlsxCells cells, Words words) {
        this.sheet = sheet;
        this.cells = cells;
        this.words = words;
    }

    void write(Table table) {
        int shift = table.grouped() ? 1 : 0;
        XSSFRow head = sheet.createRow(0);
        if (shift == 1) {
            head(head, words.get("lhe.group"), GROUP_WIDTH);
        }
        int all = table.upright().stream().mapToInt(Column::width).sum();
        int room = table.stacks() ? ALL_WIDTH / 3 : ALL_WIDTH;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            head(head, column.title(), column.kind() == Kind.STACKED ? stacked(table, i) : Math.max(LEAST_WIDTH, room * column.width() / all));
        }
        height(head, IntStream.range(0, widths.size()).mapToObj(i -> lines(head.getCell(i).getStringCellValue(), widths.get(i))).toList());
        table.rows().forEach(row -> row(table, row, shift));
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, widths.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, 0));
        print(sheet, table.stacks());
        if (table.note() != null) {
            XSSFRow below = sheet.createRow(sheet.getLastRowNum() + 2);
            cells.put(below, 0, table.note(), cells.text());
            sheet.addMergedRegion(new CellRangeAddress(below.getRowNum(), below.getRowNum(), 0, widths.size() - 1));
            height(below, List.of(lines(table.note(), widths.stream().mapToInt(w -> w).sum())));
        }
    }

    /** Wide enough for its longest text to take a few lines, so that a print of all columns stays legible. */
    private static int stacked(Table table, int column) {
        int longest = table.rows().stream().mapToInt(r -> r.cells().get(column).text().length()).max().orElse(0);
        return Math.max(LEAST_STACKED, Math.min(STACKED_WIDTH, longest / FEW_LINES));
    }

    private void head(XSSFRow head, String title, int width) {
        int at = widths.size();
        int fitting = Math.max(width, longestWord(title) + 4);
        widths.add(fitting);
        sheet.setColumnWidth(at, fitting * UNITS);
        cells.put(head, at, title, cells.head());
    }

    private static int longestWord(String title) {
        int longest = 0;
        for (String word : title.split(" ")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private void row(Table table, Row row, int shift) {
        boolean strong = row.look() == Look.STRONG;
        XSSFRow to = sheet.createRow(sheet.getLastRowNum() + 1);
        List<Integer> lines = new ArrayList<>();
        if (shift == 1) {
            String group = row.group() == null ? "" : row.group();
            cells.put(to, 0, group, cells.body(strong));
            lines.add(lines(group, widths.get(0)));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell.number() != null) {
                XSSFCell figure = to.createCell(i + shift);
                figure.setCellValue(cell.number().doubleValue());
                figure.setCellStyle(cells.figure(strong, cell.text()));
            } else {
                cells.put(to, i + shift, cell.text(),
                        table.columns().get(i).kind() == Kind.NUMBER ? cells.amongFigures(strong) : cells.body(strong));
            }
            lines.add(lines(cell.text(), widths.get(i + shift)));
        }
        height(to, lines);
    }

    /** How many lines a text takes. */
    static int lines(String text, int width) {
        int lines = 0;
        double each = width < NARROW ? 1.1 : 0.95;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(line.length() * each / width));
        }
        return lines;
    }

    static void height(XSSFRow row, List<Integer> lines) {
        int most = Math.min(MOST_LINES, Collections.max(lines));
        row.setHeightInPoints(most * LINE_POINTS + 2);
    }

    static void print(XSSFSheet sheet, boolean landscape) {
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setRight("&P / &N");
    }
}
