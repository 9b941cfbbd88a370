package id.delapan.worksheet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.delapan.Dossiers;
import id.delapan.Fixtures;
import id.delapan.Pack;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Lang;
import id.delapan.worksheet.Sheets;
import id.delapan.worksheet.Wanted;
import id.delapan.worksheet.Worksheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExportTest {
    private static final int USED = 23;
    private static final int CLAIMED = 10;

    @TempDir
    private Path folder;

    private static byte[] export(Dossier dossier, boolean blank, Lang lang) throws IOException {
        return WorksheetWriter.bytes(Pack.rules().instrument(), dossier, Pack.evaluator().evaluate(dossier, new Options(false, lang)), blank);
    }

    private Worksheet again(byte[] sheet) throws IOException {
        return Sheets.read(Files.write(folder.resolve("again.xlsx"), sheet), new Wanted(null, null, null, null, null));
    }

    private static double last(XSSFSheet sheet, int column) {
        XSSFCell cell = sheet.getRow(sheet.getLastRowNum()).getCell(column);
        sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        return cell.getNumericCellValue();
    }

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#ofThePack")
    void theFormulasGiveTheIndexAlsoWhereMuchIsOpen(Path fixture) throws IOException {
        Dossier dossier = Dossiers.read(fixture);
        Assessment assessment = Pack.evaluator().evaluate(dossier);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export(dossier, false, Lang.ID)))) {
            assertThat(last(book.getSheetAt(0), USED)).isCloseTo(assessment.index().value().doubleValue(), within(1e-9));
            double claimed = assessment.index().claimed() == null ? 0 : assessment.index().claimed().doubleValue();
            assertThat(last(book.getSheetAt(0), CLAIMED)).isCloseTo(claimed, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#ofThePack")
    void whatIsWrittenIsReadAgain(Path fixture) throws IOException {
        Dossier dossier = Dossiers.read(fixture);
        Worksheet read = again(export(dossier, false, Lang.ID));

        assertThat(read.dossier().answers()).extracting(ExportTest::said).containsExactlyInAnyOrderElementsOf(
                dossier.answers().stream().map(ExportTest::said).toList());
        assertThat(read.dossier().agency().name()).isEqualTo(dossier.agency().name());
        assertThat(read.dossier().year()).isEqualTo(dossier.year());
    }

    private static String said(Answer a) {
        return a.indicator() + " " + a.by() + " " + Sheets.said(a) + " " + (a.note() == null ? "" : a.note().strip().replaceAll("\\s+", " "));
    }

    @Test
    void importExportImportKeepsAnswersAndIndex() throws IOException {
        Dossier first = Sheets.read(Sheets.REAL).dossier();
        Worksheet second = again(export(first, false, Lang.ID));

        assertThat(second.dossier().answers()).isEqualTo(first.answers());
        assertThat(Pack.evaluator().evaluate(second.dossier()).index().display()).isEqualTo("60,86");
        assertThat(id.delapan.worksheet.audit.Auditor.of(second, Pack.engine())).filteredOn(a -> a.by() == By.ASSESSOR).singleElement().satisfies(a -> {
            assertThat(a.cells()).isEmpty();
            assertThat(a.differences()).isEmpty();
            assertThat(a.formulas()).isGreaterThan(190);
        });
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theBlankFormHoldsNoAnswersAndOffersTheAllowedOnes(Lang lang) throws IOException {
        Dossier dossier = Dossiers.read(Fixtures.FOLDER.resolve("rekaan-campuran.json"));
        byte[] sheet = export(dossier, true, lang);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            List<? extends DataValidation> offered = book.getSheetAt(0).getDataValidations();
            assertThat(offered).extracting(v -> List.of(v.getValidationConstraint().getExplicitListValues() == null ? new String[0]
                            : v.getValidationConstraint().getExplicitListValues()))
                    .contains(List.of("Ya", "Tidak"), List.of("A", "B", "C"), List.of("A", "B", "C", "D"), List.of("A", "B", "C", "D", "E"));
            assertThat(offered).hasSize(8);
            assertThat(last(book.getSheetAt(0), USED)).isZero();
        }
        assertThat(again(sheet).dossier().answers()).isEmpty();
    }

    @Test
    void aFilledFormIsReadAsItWasFilled() throws IOException {
        byte[] blank = export(Dossiers.read(Fixtures.FOLDER.resolve("bps-2014.json")), true, Lang.EN);
        Path file = folder.resolve("filled.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank)); var out = Files.newOutputStream(file)) {
            book.getSheetAt(0).getRow(9).getCell(9).setCellValue("a.");
            book.getSheetAt(0).getRow(9).getCell(17).setCellValue("B");
            book.write(out);
        }
        assertThat(Sheets.read(file, new Wanted(null, null, null, null, null)).dossier().answers()).extracting(ExportTest::said)
                .containsExactlyInAnyOrder("P1.1.a AGENCY A ", "P1.1.a NATIONAL B ");
    }

    @Test
    void textStaysText() throws IOException {
        Dossier plain = Dossiers.read(Fixtures.FOLDER.resolve("bps-2014.json"));
        List<String> notes = List.of("=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2", "@SUM(A1)", "<b>&amp;</b>\u0007");
        List<Answer> answers = plain.answers().stream().sorted(Comparator.comparing(Answer::indicator)).map(a -> a).toList();
        List<Answer> noted = new java.util.ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer a = answers.get(i);
            noted.add(new Answer(a.indicator(), a.by(), a.level(), a.value(), notes.get(i % notes.size()), List.of()));
        }
        Dossier dossier = new Dossier(plain.instrument(), new Dossier.Agency("x", "=1+1", Dossier.Kind.AGENCY), 2014, noted,
                List.of(), List.of(), List.of(), List.of());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export(dossier, false, Lang.ID)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(5).getCellType()).isEqualTo(CellType.STRING);
            int quoted = 0;
            for (var row : sheet) {
                XSSFCell cell = (XSSFCell) row.getCell(16);
                if (cell != null && cell.getCellType() == CellType.STRING && cell.getStringCellValue().matches("(?s)[=+\\-@].*")) {
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    quoted++;
                }
                assertThat(cell == null || cell.getCellType() != CellType.FORMULA).isTrue();
            }
            assertThat(quoted).isGreaterThan(100);
        }
    }
}
