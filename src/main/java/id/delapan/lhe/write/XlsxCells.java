package id.delapan.lhe.write;

import id.delapan.report.Clean;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Cells of a report's workbook and how they look. */
final class XlsxCells {
    /** The usual font of the book too, since the widths of columns are counted in its digits. */
    private static final String FONT = "Arial";
    private static final int LONGEST = 32_000;
    private static final byte[] HEAD = {(byte) 0xdf, (byte) 0xe7, (byte) 0xf0};

    private final XSSFWorkbook book;
    private final XSSFCellStyle title;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle text;
    private final XSSFCellStyle head;
    private final XSSFCellStyle[][] body = new XSSFCellStyle[2][6];

    XlsxCells(XSSFWorkbook book) {
        this.book = book;
        XSSFFont usual = book.getFontAt(0);
        usual.setFontName(FONT);
        usual.setFontHeightInPoints((short) 10);
        title = style(font(true, 18), null);
        heading = style(font(true, 12), null);
        heading.setVerticalAlignment(VerticalAlignment.BOTTOM);
        text = style(font(false, 10), null);
        head = bordered(style(font(true, 10), null));
        head.setFillForegroundColor(new XSSFColor(HEAD, null));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        for (int strong = 0; strong < 2; strong++) {
            XSSFFont font = font(strong == 1, 10);
            body[strong][0] = bordered(style(font, null));
            body[strong][1] = bordered(style(font, "0.00"));
            body[strong][2] = bordered(style(font, "0.00\"*\""));
            body[strong][3] = bordered(style(font, "0"));
            body[strong][4] = bordered(style(font, "0.00%"));
            body[strong][5] = bordered(style(font, null));
            body[strong][5].setAlignment(HorizontalAlignment.RIGHT);
        }
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle body(boolean strong) {
        return body[strong ? 1 : 0][0];
    }

    /** The same for what stands among figures. */
    XSSFCellStyle amongFigures(boolean strong) {
        return body[strong ? 1 : 0][5];
    }

    /** For a figure that a page shows so: a whole number, a share in percent, one with an asterisk behind it, or any other. */
    XSSFCellStyle figure(boolean strong, String shown) {
        return body[strong ? 1 : 0][shown.matches("[0-9]+") ? 3 : shown.endsWith("%") ? 4 : shown.endsWith("*") ? 2 : 1];
    }

    /** Puts text into a cell, which it stays whatever it begins with. */
    XSSFCell put(XSSFRow row, int column, String words, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        String clean = Clean.text(words);
        cell.setCellValue(clean.length() > LONGEST ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST / 2)) + "…" : clean);
        cell.setCellStyle(style);
        return cell;
    }

    private XSSFFont font(boolean bold, int size) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        return font;
    }

    private XSSFCellStyle style(XSSFFont font, String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(format == null ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
        if (format == null) {
            style.setQuotePrefixed(true);
        } else {
            style.setDataFormat(book.createDataFormat().getFormat(format));
        }
        return style;
    }

    private static XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        return style;
    }
}
