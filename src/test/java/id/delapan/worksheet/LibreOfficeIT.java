package id.delapan.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.delapan.Dossiers;
import id.delapan.LibreOffice;
import id.delapan.Pack;
import id.delapan.model.Assessment;
import id.delapan.model.Dossier;
import id.delapan.worksheet.export.WorksheetWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exported worksheets worked out by LibreOffice; passed over where it is not installed ({@code libreoffice-calc}). */
@Tag("soak")
class LibreOfficeIT {
    private static final int USED = 23;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#ofThePack")
    void recalculatesToTheSameIndexAndAnswers(Path fixture) throws IOException, InterruptedException {
        Dossier dossier = Dossiers.read(fixture);
        Assessment assessment = Pack.evaluator().evaluate(dossier);
        Path recalculated = LibreOffice.convert(withoutValues(
                WorksheetWriter.bytes(Pack.rules().instrument(), dossier, assessment, false)), "xlsx", folder);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(recalculated))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(USED).getNumericCellValue())
                    .isCloseTo(assessment.index().value().doubleValue(), within(1e-9));
        }
        Worksheet again = Sheets.read(recalculated, new Wanted(null, null, null, null, null));
        Dossier answersOnly = new Dossier(dossier.instrument(), dossier.agency(), dossier.year(), dossier.answers().stream()
                .map(a -> new Dossier.Answer(a.indicator(), a.by(), a.level(), a.value(), a.note(), List.of())).toList(),
                List.of(), List.of(), List.of(), List.of());
        assertThat(again.dossier().answers()).containsExactlyInAnyOrderElementsOf(answersOnly.answers());
        assertThat(Pack.evaluator().evaluate(again.dossier()).index().value())
                .isEqualByComparingTo(Pack.evaluator().evaluate(answersOnly).index().value());
    }

    /** The file with no stored values, so that whoever opens it has to work them out. */
    private Path withoutValues(byte[] sheet) throws IOException {
        Path file = folder.resolve("lke.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet)); OutputStream out = Files.newOutputStream(file)) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    String formula = cell.getCellFormula();
                    cell.setBlank();
                    cell.setCellFormula(formula);
                }
            }));
            book.write(out);
        }
        return file;
    }
}
