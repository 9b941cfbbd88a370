package id.delapan.worksheet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.worksheet.Sheets;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The formulas of the real sheet come to what another program makes of them, whatever is answered. */
class RecalculationTest {
    private static final int TRIALS = 12;

    @Test
    void agreesWithAnotherProgram() throws IOException {
        Random random = new Random(7);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(Sheets.REAL))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int trial = 0; trial < TRIALS; trial++) {
                Grid grid = Sheets.copy();
                for (int row = 9; row < 194; row++) {
                    String choices = grid.text(new Ref(row, 8));
                    if (!choices.isEmpty()) {
                        List<String> possible = choices.equals("Y/T") ? List.of("Ya", "Tidak", "") : List.of("A", "B", "C", "D", "E", "");
                        String answer = possible.get(random.nextInt(possible.size()));
                        Sheets.put(grid, new Ref(row, 9), answer.isEmpty() ? null : answer);
                        XSSFCell cell = sheet.getRow(row).getCell(9);
                        if (answer.isEmpty()) {
                            cell.setBlank();
                        } else {
                            cell.setCellValue(answer);
                        }
                    }
                }
                compare(Recalculation.of(grid), grid, sheet, book.getCreationHelper().createFormulaEvaluator());
            }
        }
    }

    private static void compare(Recalculation ours, Grid grid, XSSFSheet sheet, FormulaEvaluator other) {
        grid.cells().values().stream().filter(c -> c.formula() != null).forEach(c -> {
            CellValue value = other.evaluate(sheet.getRow(c.at().row()).getCell(c.at().column()));
            Object own = ours.of(c.at());
            if (value.getCellType() == CellType.NUMERIC) {
                assertThat((Double) own).as(c.at().toString()).isCloseTo(value.getNumberValue(), org.assertj.core.api.Assertions.within(1e-12));
            } else if (value.getCellType() == CellType.STRING) {
                assertThat(own).as(c.at().toString()).isEqualTo(value.getStringValue());
            } else if (value.getCellType() == CellType.BOOLEAN) {
                assertThat(own).as(c.at().toString()).isEqualTo(value.getBooleanValue());
            } else {
                assertThat(own).as(c.at().toString()).isInstanceOf(id.delapan.worksheet.formula.Fault.class);
            }
        });
    }
}
