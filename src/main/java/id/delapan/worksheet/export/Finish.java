package id.delapan.worksheet.export;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a worksheet is shown and printed. */
final class Finish {
    private static final int CHARACTER = 256;
    private static final int[] LABELS = {1, 4, 5, 4, 4, 50};
    private static final int[] BESIDE = {8, 45, 16};
    private static final int ANSWER = 14;
    private static final int VALUE = 9;
    private static final int NOTE = 30;

    private final XSSFSheet sheet;
    private final int lastRow;

    Finish(XSSFSheet sheet, int lastRow) {
        this.sheet = sheet;
        this.lastRow = lastRow;
    }

    void apply() {
        for (int i = 0; i < LABELS.length; i++) {
            width(i, LABELS[i]);
        }
        for (int i = 0; i < BESIDE.length; i++) {
            width(WorksheetWriter.WEIGHT + i, BESIDE[i]);
        }
        int last = 0;
        for (Answering each : WorksheetWriter.ALL) {
            width(each.answer(), ANSWER);
            last = each.answer();
            if (each.counts()) {
                width(each.value(), VALUE);
                width(each.share(), VALUE);
                last = each.share();
            }
            if (each.note() >= 0) {
                width(each.note(), NOTE);
            }
        }
        sheet.createFreezePane(WorksheetWriter.WEIGHT, WorksheetWriter.HEADING_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(WorksheetWriter.HEADING_ROW, WorksheetWriter.HEADING_ROW, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getWorkbook().setPrintArea(0, WorksheetWriter.FIRST_LABEL, last, 0, lastRow);
    }

    private void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * CHARACTER);
    }
}
