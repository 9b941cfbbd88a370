package id.delapan.worksheet.export;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look, and the one way text gets into them. */
final class Styles {
    /** What a cell is. */
    enum Look { TITLE, HEADING, PART, TEXT, ANSWER, VALUE, PART_VALUE, SHARE, PLAIN }

    private static final int LONGEST = 32_000;
    private static final String STEERING = "[\\p{Cntrl}&&[^\\n]]|\\p{Cs}|\uFFFE|\uFFFF";
    private static final byte[] BLUE = {(byte) 0xDD, (byte) 0xE8, (byte) 0xF3};
    private static final byte[] GREY = {(byte) 0xF0, (byte) 0xF1, (byte) 0xF3};
    private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xFB, (byte) 0xE6};
    private static final short TITLE_POINTS = 14;

    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
    private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

    Styles(XSSFWorkbook book) {
        for (Look look : Look.values()) {
            styles.put(look, style(book, look));
            XSSFCellStyle asText = style(book, look);
            asText.setQuotePrefixed(true);
            quoted.put(look, asText);
        }
    }

    private static XSSFCellStyle style(XSSFWorkbook book, Look look) {
        XSSFCellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        boolean strong = look == Look.TITLE || look == Look.HEADING || look == Look.PART || look == Look.PART_VALUE;
        if (strong) {
            XSSFFont font = book.createFont();
            font.setBold(true);
            if (look == Look.TITLE) {
                font.setFontHeightInPoints(TITLE_POINTS);
            }
            style.setFont(font);
        }
        if (look != Look.TITLE && look != Look.PLAIN) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setWrapText(true);
        }
        byte[] fill = look == Look.HEADING ? BLUE : look == Look.PART || look == Look.PART_VALUE ? GREY : look == Look.ANSWER ? YELLOW : null;
        if (fill != null) {
            style.setFillForegroundColor(new XSSFColor(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look == Look.HEADING || look == Look.ANSWER) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        if (look == Look.VALUE || look == Look.PART_VALUE) {
            style.setDataFormat(book.createDataFormat().getFormat("0.00"));
        } else if (look == Look.SHARE) {
            style.setDataFormat(book.createDataFormat().getFormat("0.00%"));
        }
        return style;
    }

    void apply(Cell cell, Look look) {
        cell.setCellStyle(styles.get(look));
    }

    /** Text that stays text, whatever it begins with. */
    void text(Cell cell, Look look, String text) {
        String clean = text.replace("\r\n", "\n").replaceAll(STEERING, "\uFFFD");
        cell.setCellValue(clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean);
        cell.setCellStyle((clean.matches("(?s)[=+\\-@\\t].*") ? quoted : styles).get(look));
    }
}
