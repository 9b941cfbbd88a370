package id.delapan.worksheet;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.delapan.Dossiers;
import id.delapan.Pack;
import id.delapan.dossier.DossierJson;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportTest {
    /** As published; the program rounds to 12 decimals. */
    private static final double PUBLISHED = 60.860202380952386;

    @TempDir
    private Path folder;

    @Test
    void theRealWorksheetIsReadWithoutLoss() {
        Worksheet read = Sheets.read(Sheets.REAL);
        Dossier recorded = Dossiers.read(Path.of("fixtures/bps-2014.json"));
        Map<String, String> expected = recorded.answers().stream().collect(toMap(Answer::indicator, Sheets::said));

        assertThat(Sheets.answers(read)).hasSize(151).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(read.dossier().answers()).allMatch(a -> a.by() == By.ASSESSOR);
        assertThat(read.dossier().agency().name()).isEqualTo("Badan Pusat Statistik");
        assertThat(read.dossier().year()).isEqualTo(2014);
        assertThat(Pack.evaluator().evaluate(read.dossier()).index().value().doubleValue()).isCloseTo(PUBLISHED, within(1e-9));
    }

    @Test
    void theDossierWrittenIsTheDossierRead() throws IOException {
        Dossier read = Sheets.read(Sheets.REAL).dossier();
        Dossier again = Dossiers.read(new ByteArrayInputStream(DossierJson.bytes(read)), "again.json");

        assertThat(again.answers()).isEqualTo(read.answers());
        assertThat(again.agency()).isEqualTo(read.agency());
        Dossier full = Dossiers.read(Path.of("fixtures/rekaan-campuran.json"));
        Dossier fullAgain = Dossiers.read(new ByteArrayInputStream(DossierJson.bytes(full)), "again.json");
        assertThat(fullAgain).usingRecursiveComparison().ignoringFields("origin").isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "J14|ya|Ya", "J14|YA |Ya", "J14|Ya.|Ya", "J14| y|Ya", "J14|tdk|Tidak", "J14|TIDAK|Tidak", "J14|T|Tidak",
        "J10|a|A", "J10|A.|A", "J10|(b)|B", "J10|' c '|C", "J10|\u00a0a\u00a0|A", "J205|wtp|Wajar Tanpa Pengecualian",
        "J205|WTP dengan paragraf penjelas|WTP-Dengan Paragraph Penjelas", "J205|wajar dengan pengecualian|Wajar Dengan Pengecualian",
        "J205|TW|Tidak Wajar", "J200|70,05|70.05", "J200|70.05|70.05", "J200| 8 |8", "J208|3,1350|3.135",
    })
    void answersAreReadAsPeopleWriteThem(String cell, String written, String expected) {
        Worksheet read = Sheets.read(Sheets.with(cell, written));
        String code = Map.of("J14", "P1.2.a", "J10", "P1.1.a", "J205", "H2.2", "J200", "H1.1", "J208", "H3.1").get(cell);

        assertThat(Sheets.answers(read)).hasSize(151).containsEntry(code, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "J14|A|`A` is no answer to P1.2.a", "J10|D|`D` is no answer to P1.1.a", "J10|A/B|`A/B` is no answer to P1.1.a",
        "J10|-|`-` is no answer", "J10|=J11|is a formula (`=J11`)", "J200|100.01|is not between 0 and 100",
        "J200|-1|is not between 0 and 100", "J200|70.05 (B)|is not a number", "J201|5,01|is not between 0 and 5", "J205|C|`C` is no answer to H2.2",
    })
    void whatCannotBeReadIsNamedWithItsCell(String cell, String written, String message) {
        assertThat(Sheets.problems(() -> Sheets.read(Sheets.with(cell, written))))
                .hasSize(1)
                .allSatisfy(p -> assertThat(p).contains("LKE!" + cell + ": ", message));
    }

    @Test
    void everythingThatCannotBeReadIsSaidAtOnce() {
        List<String> problems = Sheets.problems(() -> Sheets.read(Sheets.with("J10", "X", "J14", "maybe", "J200", "many", "J208", "=1+1")));

        assertThat(problems).hasSize(4);
        assertThat(problems.get(0)).startsWith("lke.xlsx:10:10: LKE!J10: ");
    }

    @Test
    void aFigureShownAsPercentIsNotGuessedAt() {
        Path file = Sheets.changed(folder, sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.00%"));
            sheet.getRow(199).getCell(9).setCellValue(0.7005);
            sheet.getRow(199).getCell(9).setCellStyle(style);
        });
        assertThat(Sheets.problems(() -> Sheets.read(file))).singleElement().asString().contains("LKE!J200", "0.00%");
    }

    @Test
    void notesAndLinksBesideAnAnswerAreKept() {
        Path file = Sheets.changed(folder, sheet -> {
            sheet.getRow(5).createCell(12).setCellValue("Catatan");
            sheet.getRow(5).createCell(13).setCellValue("Bukti dukung");
            sheet.getRow(9).createCell(12).setCellValue("SK Tim\nada");
            sheet.getRow(9).createCell(13).setCellValue("folder");
            var link = sheet.getWorkbook().getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
            link.setAddress("https://contoh.go.id/sk.pdf");
            sheet.getRow(9).getCell(13).setHyperlink(link);
        });
        Answer answer = Sheets.read(file).dossier().answers().get(0);

        assertThat(answer.note()).isEqualTo("SK Tim ada; folder; https://contoh.go.id/sk.pdf");
    }

    @Test
    void anAnswerMergedOverTwoQuestionsIsRefused() {
        Path file = Sheets.changed(folder, sheet ->
                sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("J14:J15")));
        assertThat(Sheets.problems(() -> Sheets.read(file))).hasSizeGreaterThan(0).allSatisfy(p -> assertThat(p).contains("merged cell LKE!J14"));
    }

    @Test
    void blanksStayBlank() {
        assertThat(Sheets.answers(Sheets.read(Sheets.with("J20", null, "J21", "  ")))).hasSize(149).doesNotContainKeys("P1.3.a", "P1.3.b");
    }

    @Test
    void aListOfCodesInCsvIsReadToo() throws IOException {
        StringBuilder csv = new StringBuilder("Instansi;Kota Contoh\nTahun;2014\nKode;Jawaban;Catatan\n");
        Sheets.answers(Sheets.read(Sheets.REAL)).forEach((code, answer) ->
                csv.append(code).append(';').append(answer.replace('.', ',')).append(";\"lihat \"\"map\"\" 1; 2\"\n"));
        Path file = Files.writeString(folder.resolve("jawaban.csv"), csv);
        Dossier read = Sheets.read(file).dossier();

        assertThat(Pack.evaluator().evaluate(read).index().value()).isEqualByComparingTo(new BigDecimal("60.860202380952"));
        assertThat(read.agency().kind()).isEqualTo(Dossier.Kind.CITY);
        assertThat(read.answers()).allMatch(a -> a.note().equals("lihat \"map\" 1; 2"));
        Path twice = Files.writeString(folder.resolve("kurang.csv"), csv.toString().replace("P1.1.a;", "P1.1.z;"));
        assertThat(Sheets.problems(() -> Sheets.read(twice))).anyMatch(p -> p.contains("`P1.1.z` is not an indicator"))
                .anyMatch(p -> p.contains("P1.1.a")).hasSize(2);
    }
}
