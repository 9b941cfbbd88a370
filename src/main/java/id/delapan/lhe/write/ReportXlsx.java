package id.delapan.lhe.write;

import id.delapan.lhe.content.Block;
import id.delapan.lhe.content.Block.Chart;
import id.delapan.lhe.content.Block.Heading;
import id.delapan.lhe.content.Block.Items;
import id.delapan.lhe.content.Block.Paragraph;
import id.delapan.lhe.content.Block.Signatures;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.content.Table;
import id.delapan.report.Words;
import java.io.IOException;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A report as a workbook: its text on the first sheet, and a sheet for each table. No cell is a formula. */
public final class ReportXlsx {
    /** As wide as a printed page: a single wider column is cut by some programs although it is to fit. */
    private static final int TEXT_WIDTH = 84;
    private static final int UNITS = 256;
    private static final int ROW_HEIGHT = 20;
    private static final double CHART_SIZE = 0.8;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Report report;
    private final Words words;
    private final XlsxCells cells = new XlsxCells(book);
    private final Captions captions;
    private final XSSFSheet text;

    private ReportXlsx(Report report) {
        this.report = report;
        this.words = Words.in(report.lang());
        captions = new Captions(words);
        text = book.createSheet(words.get("lhe.text"));
        text.setColumnWidth(0, TEXT_WIDTH * UNITS);
        text.setDisplayGridlines(false);
        XlsxSheet.print(text, false);
    }

    /** The workbook. */
    public static byte[] bytes(Report report) throws IOException {
        ReportXlsx writer = new ReportXlsx(report);
        try (XSSFWorkbook book = writer.book) {
            report.blocks().forEach(writer::block);
            return OfficeFile.bytes(book, report);
        }
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            line(ReportHtml.plain(heading.text()), heading.level() == 1 ? cells.title() : cells.heading());
        } else if (block instanceof Paragraph paragraph) {
            line(ReportHtml.plain(paragraph.text()), cells.text());
        } else if (block instanceof Items items) {
            items(items, "");
        } else if (block instanceof Table table) {
            String sheet = WorkbookUtil.createSafeSheetName(table.title());
            line(words.get("lhe.see", captions.table(), sheet), cells.text());
            link(sheet);
            if (book.getSheet(sheet) == null) {
                new XlsxSheet(book.createSheet(sheet), cells, words).write(table);
            }
        } else if (block instanceof Chart chart) {
            chart(chart);
        } else if (block instanceof Signatures signatures) {
            signatures.signatures().forEach(s -> List.of("", s.place(), s.position(), "", s.name(), s.below())
                    .forEach(each -> line(each, cells.text())));
        }
    }

    /** From the line just written to a sheet. */
    private void link(String sheet) {
        XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setLocation("'" + sheet.replace("'", "''") + "'!A1");
        text.getRow(text.getLastRowNum()).getCell(0).setHyperlink(link);
    }

    private void items(Items items, String indent) {
        int number = 0;
        for (List<Block> item : items.items()) {
            number++;
            String sign = items.numbered() ? number + ". " : "• ";
            for (Block block : item) {
                if (block instanceof Paragraph paragraph) {
                    line(indent + sign + ReportHtml.plain(paragraph.text()), cells.text());
                } else if (block instanceof Items inner) {
                    items(inner, indent + "    ");
                } else {
                    block(block);
                }
            }
        }
    }

    private void line(String words, XSSFCellStyle style) {
        XSSFRow row = text.createRow(text.getLastRowNum() + 1);
        cells.put(row, 0, words, style);
        XlsxSheet.height(row, List.of(XlsxSheet.lines(words, TEXT_WIDTH) + (style == cells.text() ? 0 : 1)));
    }

    private void chart(Chart chart) {
        text.setRowBreak(text.getLastRowNum());
        line(captions.chart(chart.caption()), cells.heading());
        int from = text.getLastRowNum() + 1;
        int width = (int) (ChartImages.WIDTH * CHART_SIZE);
        int height = (int) (ChartImages.height(chart) * CHART_SIZE);
        for (int i = 0; i <= height / ROW_HEIGHT + 1; i++) {
            text.createRow(from + i);
        }
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, Units.pixelToEMU(width), 0, 0, from, 0, from + height / ROW_HEIGHT);
        anchor.setAnchorType(AnchorType.MOVE_DONT_RESIZE);
        var picture = text.createDrawingPatriarch().createPicture(anchor, book.addPicture(ChartImages.png(chart, report.lang()), XSSFWorkbook.PICTURE_TYPE_PNG));
        picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(chart.alt());
    }
}
