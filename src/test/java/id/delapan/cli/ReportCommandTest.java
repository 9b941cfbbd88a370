package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCommandTest {
    private static final String DETAILS = "format: delapan/report/1\noffice: Inspektorat Daerah\n";

    @TempDir
    private Path folder;

    private Path dossier;

    @BeforeEach
    void write() {
        dossier = Cli.write(folder.resolve("in/a.json"), Cli.DOSSIER);
    }

    @ParameterizedTest
    @CsvSource({"html, <!DO", "pdf, %PDF", "docx, 'PK\u0003\u0004'", "xlsx, 'PK\u0003\u0004'"})
    void writesEveryFormat(String format, String beginning) throws IOException {
        Path out = folder.resolve("a." + format);
        assertThat(Cli.run("evaluate", dossier, "--format", format, "--out", out).exits(0).err()).isEmpty();
        assertThat(new String(Files.readAllBytes(out), 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo(beginning);
        Path again = folder.resolve("again");
        Cli.run("evaluate", dossier, Cli.write(folder.resolve("in/b.json"), Cli.DOSSIER), "--format", format, "--out", again).exits(0);
        assertThat(again.resolve("a." + format)).isNotEmptyFile();
        assertThat(again.resolve("b." + format)).isNotEmptyFile();
    }

    @Test
    void readsWhatLiesBesideTheDossier() {
        assertThat(html()).contains("……………………").doesNotContain("Inspektorat");
        Cli.write(folder.resolve("in/report.yaml"), DETAILS);
        assertThat(html()).contains("Inspektorat Daerah");
        Cli.write(folder.resolve("in/a.report.yaml"), DETAILS.replace("Daerah", "Kota"));
        assertThat(html()).contains("Inspektorat Kota");
        Path other = Cli.write(folder.resolve("lain.yaml"), DETAILS.replace("Daerah", "Provinsi"));
        assertThat(html("--report", other)).contains("Inspektorat Provinsi");
        assertThat(Cli.run("evaluate", folder.resolve("in"), "--format", "html", "--out", folder.resolve("out")).exits(0).out()).contains("1 dossier");
        assertThat(folder.resolve("out/a.html")).content().contains("Inspektorat Kota");
    }

    private String html(Object... more) {
        Object[] words = Stream.concat(Stream.of("evaluate", dossier, "--format", "html"),
                Arrays.stream(more)).toArray();
        return Cli.run(words).exits(0).out();
    }

    @Test
    void writesNothingWhenSomethingIsWrong() {
        Path out = folder.resolve("a.pdf");
        Cli.write(folder.resolve("in/report.yaml"), "format: delapan/report/1\nkantor: x\n");
        Path templates = Cli.write(folder.resolve("templat/closing.md"), "{{agensi}}").getParent();

        assertThat(Cli.run("evaluate", dossier, "--format", "pdf", "--out", out).exits(3).err())
                .startsWith(folder + "/in/report.yaml:2:1: `kantor` tidak dikenal di sini");
        assertThat(Cli.run("evaluate", dossier, "--format", "pdf", "--out", out, "--report", folder.resolve("none.yaml")).exits(3).err())
                .startsWith(folder + "/none.yaml: berkas tidak ditemukan");
        assertThat(Cli.run("evaluate", dossier, "--format", "pdf", "--out", out, "--template", templates).exits(3).err())
                .startsWith(templates + "/closing.md:1:1: `agensi` bukan nama yang dapat dipakai di sini (mungkin maksudnya `agency`?)");
        assertThat(out).doesNotExist();
        Cli.run("evaluate", folder.resolve("in"), "--format", "pdf", "--out", folder.resolve("out"), "--template", templates).exits(3);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--style audit|--style", "--report x.yaml|--report", "--template x|--template", "--worksheet x.xlsx|--worksheet"})
    void refusesWhatOtherFormatsHaveNoUseFor(String option, String named) {
        String[] words = option.split(" ");
        assertThat(Cli.run("evaluate", dossier, words[0], words[1]).exits(2).err())
                .startsWith(named + " hanya untuk --format html, pdf, docx, atau xlsx");
        assertThat(Cli.run("evaluate", dossier, words[0], words[1], "--detail", "full").exits(2).err()).contains(named);
    }

    @Test
    void auditsTheWorksheet() throws IOException {
        Path sheet = Path.of("fixtures/worksheets/lke-rb-bps-2014.xlsx");
        Path out = folder.resolve("bps.xlsx");
        Cli.bare("evaluate", "fixtures/bps-2014.json", "--rules", "rules", "--format", "xlsx", "--worksheet", sheet, "--out", out).exits(0);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(out)))) {
            String audit = StreamSupport.stream(book.getSheet("Pemeriksaan lembar kerja").spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(Object::toString)
                    .collect(Collectors.joining("|"));
            assertThat(audit).contains("LKE!K17|P1.2.d|", "Kesalahan rumus: membaca J114",
                    "Indeks tersimpan 60,860202, menurut rumus lembar kerja 60,860202, menurut perhitungan ini 60,860202");
        }
        assertThat(Cli.bare("evaluate", "fixtures", "--rules", "rules", "--format", "html", "--worksheet", sheet, "--out", folder.resolve("o"))
                .exits(2).err()).startsWith("--worksheet hanya untuk satu dossier");
    }

    @Test
    void theWorksheetIsThatOfTheAgency() throws IOException {
        Path sheet = Path.of("fixtures/worksheets/lke-rb-bps-2014.xlsx");
        String bps = Files.readString(Path.of("fixtures/bps-2014.json"));
        assertThat(worksheet("Badan Pusat Statistik Republik Indonesia", bps, sheet).exits(0).out()).doesNotContain("tidak menyebut nama instansi");
        assertThat(worksheet("Badan Pengawas Obat", bps, sheet).exits(3).err())
                .startsWith("fixtures/worksheets/lke-rb-bps-2014.xlsx: lembar kerja ini milik `").contains("sedangkan dossier milik `Badan Pengawas Obat`");
    }

    @Test
    void theReportSaysInBoldThatTheWorksheetNamesNobody() throws IOException {
        Path unnamed = folder.resolve("tanpa-nama.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                Files.readAllBytes(Path.of("fixtures/worksheets/lke-rb-bps-2014.xlsx")))); OutputStream out = Files.newOutputStream(unnamed)) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.toString().toLowerCase(Locale.ROOT).contains("badan pusat statistik")) {
                    cell.setBlank();
                }
            })));
            book.write(out);
        }
        String bps = Files.readString(Path.of("fixtures/bps-2014.json"));
        assertThat(worksheet("Badan Pengawas Obat", bps, unnamed).exits(0).out()).contains(
                "<strong>Lembar kerja tidak menyebut nama instansi; dianggap lembar kerja Badan Pengawas Obat.</strong>");
    }

    private Cli.Result worksheet(String agency, String dossier, Path sheet) {
        Path named = Cli.write(folder.resolve("n/bps.json"), dossier.replace("Badan Pusat Statistik", agency));
        return Cli.bare("evaluate", named, "--rules", "rules", "--format", "html", "--worksheet", sheet);
    }
}
