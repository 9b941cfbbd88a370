package id.delapan.lhe.write;

import id.delapan.lhe.content.Block.Signature;
import id.delapan.lhe.content.Block.Signatures;
import id.delapan.lhe.content.Table;
import id.delapan.lhe.content.Table.Cell;
import id.delapan.lhe.content.Table.Column;
import id.delapan.lhe.content.Table.Kind;
import id.delapan.lhe.content.Table.Look;
import id.delapan.lhe.content.Table.Row;
import id.delapan.report.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Tables of a text document; their heading stands on every page. */
final class DocxTable {
    private static final String HEAD = "DFE7F0";
    private static final String GROUP = "EEF2F6";

    private final XWPFDocument document;
    private final Words words;

    DocxTable(XWPFDocument document, Words words) {
        this.document = document;
        this.words = words;
    }

    void write(Table table, String called, XWPFParagraph caption) {
        ReportDocx.text(caption, called + ". " + table.title(), false, false);
        List<Column> columns = table.upright();
        int stacked = table.stackedWidth();
        int all = columns.stream().mapToInt(Column::width).sum() + stacked;
        List<Integer> widths = new ArrayList<>();
        columns.forEach(c -> widths.add(DocxStyles.textWidth() * c.width() / all));
        if (table.stacks()) {
            widths.add(DocxStyles.textWidth() * stacked / all);
        }
        XWPFTable to = create(widths);
        XWPFTableRow head = to.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < widths.size(); i++) {
            boolean upright = i < columns.size();
            boolean number = upright && columns.get(i).kind() == Kind.NUMBER;
            text(head.getCell(i), upright ? columns.get(i).title() : words.get("lhe.column.figure"), true, number, HEAD);
        }
        String group = null;
        for (Row row : table.rows()) {
            if (row.group() != null && !row.group().equals(group)) {
                group(to, row.group(), widths);
            }
            group = row.group();
            row(table, row, create(to, widths));
        }
        XWPFParagraph note = document.createParagraph();
        note.setStyle(DocxStyles.CELL);
        if (table.note() != null) {
            ReportDocx.text(note, table.note(), false, false);
        }
    }

    private XWPFTable create(List<Integer> widths) {
        XWPFTable table = document.createTable(1, widths.size());
        table.setWidth(DocxStyles.textWidth());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(30, 80, 30, 80);
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        width(table.getRow(0), widths);
        return table;
    }

    private static XWPFTableRow create(XWPFTable table, List<Integer> widths) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        width(row, widths);
        return row;
    }

    private static void width(XWPFTableRow row, List<Integer> widths) {
        for (int i = 0; i < widths.size(); i++) {
            width(row.getCell(i), widths.get(i));
        }
    }

    private static void width(XWPFTableCell cell, int width) {
        CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        CTTblWidth to = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        to.setType(STTblWidth.DXA);
        to.setW(BigInteger.valueOf(width));
    }

    private void group(XWPFTable table, String name, List<Integer> widths) {
        XWPFTableRow row = create(table, widths);
        while (row.getTableCells().size() > 1) {
            row.removeCell(1);
        }
        XWPFTableCell cell = row.getCell(0);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
        width(cell, DocxStyles.textWidth());
        text(cell, name, true, false, GROUP);
        cell.getParagraphs().get(0).setKeepNext(true);
    }

    private static void row(Table table, Row row, XWPFTableRow to) {
        boolean strong = row.look() == Look.STRONG;
        int at = 0;
        boolean first = true;
        XWPFTableCell last = to.getCell(to.getTableCells().size() - 1);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            Cell cell = row.cells().get(i);
            if (column.kind() != Kind.STACKED) {
                text(to.getCell(at), cell.text(), strong || at == 0 && table.named(), column.kind() == Kind.NUMBER, null);
                at++;
            } else if (!cell.text().isEmpty()) {
                XWPFParagraph paragraph = first ? last.getParagraphs().get(0) : last.addParagraph();
                first = false;
                paragraph.setStyle(DocxStyles.CELL);
                ReportDocx.text(paragraph, column.title() + ": ", false, true);
                ReportDocx.text(paragraph, cell.text(), false, false);
            }
        }
    }

    private static void text(XWPFTableCell cell, String text, boolean strong, boolean number, String colour) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(DocxStyles.CELL);
        paragraph.setAlignment(number ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        ReportDocx.text(paragraph, text, strong, false);
        if (colour != null) {
            cell.setColor(colour);
        }
    }

    void write(Signatures signatures) {
        List<Signature> all = new ArrayList<>(signatures.signatures());
        int count = Math.max(2, all.size());
        List<Integer> widths = Collections.nCopies(count, DocxStyles.textWidth() / count);
        XWPFTable table = create(widths);
        table.removeBorders();
        XWPFTableRow row = table.getRow(0);
        row.setCantSplitRow(true);
        for (int i = 0; i < all.size(); i++) {
            Signature s = all.get(i);
            XWPFTableCell cell = row.getCell(count - all.size() + i);
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            ReportDocx.text(paragraph, s.place() + "\n" + s.position() + "\n\n\n\n", false, false);
            ReportDocx.text(paragraph, s.name(), true, false);
            ReportDocx.text(paragraph, "\n" + s.below(), false, false);
        }
    }
}
