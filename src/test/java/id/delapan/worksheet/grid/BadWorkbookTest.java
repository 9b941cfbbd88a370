package id.delapan.worksheet.grid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.worksheet.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadWorkbookTest {
    private static final int ROWS = 1_048_576;

    @TempDir
    private Path folder;

    private String refusal(Path file) {
        return Sheets.problems(() -> Sheets.read(file)).get(0);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(Sheets.REAL))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    private Path with(String name, String part, Part content) throws IOException {
        Map<String, byte[]> parts = parts();
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                if (!each.getKey().equals(part)) {
                    zip.putNextEntry(new ZipEntry(each.getKey()));
                    zip.write(each.getValue());
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            content.write(zip);
        }
        return file;
    }

    @Test
    void oldAndEncryptedWorkbooksAreToldApart() throws IOException {
        Path old = folder.resolve("lama.xlsx");
        try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(old)) {
            book.createSheet("x");
            book.write(out);
        }
        Path encrypted = folder.resolve("rahasia.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(encrypted)) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            files.writeFilesystem(out);
        }
        assertThat(refusal(old)).contains("old workbook (.xls)", "save it as .xlsx");
        assertThat(refusal(encrypted)).contains("encrypted", "save it without");
    }

    @Test
    void macrosAreNotOpened() throws IOException {
        assertThat(refusal(with("makro.xlsm", "xl/vbaProject.bin", out -> out.write(1)))).contains("holds macros");
    }

    @Test
    void bombsAreNotUnpacked() throws IOException {
        Path bomb = with("bom.xlsx", "xl/worksheets/sheet1.xml", out -> {
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < 220; i++) {
                out.write(blank);
            }
        });
        assertThat(refusal(bomb)).contains("suspiciously large", "200 MiB");
    }

    @Test
    void aMillionRowsAreRefused() throws IOException {
        Random random = new Random(1);
        Path many = with("banyak.xlsx", "xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>".getBytes(UTF_8));
            StringBuilder rows = new StringBuilder();
            for (int i = 1; i <= ROWS; i++) {
                rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>").append(random.nextInt()).append("</v></c></row>");
                if (rows.length() > 1 << 20) {
                    out.write(rows.toString().getBytes(UTF_8));
                    rows.setLength(0);
                }
            }
            out.write((rows + "</sheetData></worksheet>").getBytes(UTF_8));
        });
        long before = System.nanoTime();
        assertThat(refusal(many)).contains("holds more than any worksheet does", "row 20000");
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    }

    @Test
    void aMillionEmptyRowsAreNoHarm() throws IOException {
        String sheet = new String(parts().get("xl/worksheets/sheet1.xml"), UTF_8);
        Random random = new Random(1);
        Path many = with("kosong.xlsx", "xl/worksheets/sheet1.xml", out -> {
            out.write(sheet.substring(0, sheet.indexOf("</sheetData>")).getBytes(UTF_8));
            StringBuilder rows = new StringBuilder();
            for (int i = 300; i <= 200_000; i++) {
                rows.append("<row r=\"").append(i).append("\" ht=\"").append(random.nextInt(90_000)).append("\"><c r=\"A").append(i).append("\" s=\"1\"/></row>");
            }
            out.write((rows + sheet.substring(sheet.indexOf("</sheetData>"))).getBytes(UTF_8));
        });
        assertThat(Sheets.read(many).dossier().answers()).hasSize(151);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"})
    void entitiesAreNotResolved(String part) throws IOException {
        Path secret = file("rahasia.txt", "RAHASIA".getBytes(UTF_8));
        String text = new String(parts().get(part), UTF_8);
        int root = text.indexOf('<', text.indexOf("?>"));
        String trick = text.substring(0, root) + "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + text.substring(root).replaceFirst(">", ">&e;");
        Path file = with("jebakan.xlsx", part, out -> out.write(trick.getBytes(UTF_8)));

        assertThat(Sheets.problems(() -> Sheets.read(file))).singleElement().asString().contains("broken").doesNotContain("RAHASIA");
    }

    @Test
    void brokenFilesAreSaidToBeBroken() throws IOException {
        byte[] whole = Files.readAllBytes(Sheets.REAL);
        assertThat(refusal(file("potong.xlsx", Arrays.copyOf(whole, whole.length / 2)))).contains("not an .xlsx workbook");
        assertThat(refusal(file("kosong.xlsx", new byte[0]))).contains("not an .xlsx workbook");
        assertThat(refusal(file("teks.xlsx", "bukan".getBytes(UTF_8)))).contains("not an .xlsx workbook");
        assertThat(refusal(with("xml.xlsx", "xl/worksheets/sheet1.xml", out -> out.write("<worksheet><row>".getBytes(UTF_8))))).contains("broken");
        assertThat(refusal(with("indeks.xlsx", "xl/worksheets/sheet1.xml", out -> out.write(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999</v></c></row></sheetData></worksheet>".getBytes(UTF_8)))))
                .contains("broken");
        assertThat(refusal(folder.resolve("tiada.xlsx"))).contains("no such file");
        assertThat(refusal(folder)).contains("a folder");
    }

    @Test
    void foreignSheetsAreNotRecognised() throws IOException {
        assertThat(refusal(file("lain.csv", "nama;umur\nA;5\n".getBytes(UTF_8)))).contains("no sheet holds a worksheet of lke-2014");
        assertThat(refusal(file("kutip.csv", "a;\"b\nc".getBytes(UTF_8)))).contains("double quote is not closed");
        assertThat(refusal(file("lain2.csv", "PENILAIAN;;Pilihan Jawaban;Jawaban\nA.;Umum;;\nI.;Satu;;\n".getBytes(UTF_8))))
                .contains("of 151 questions", "CSV!");
    }

    @Test
    void sharedFormulasAreWrittenOutForEachCell() throws IOException {
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"B1\"><f t=\"shared\" si=\"0\" ref=\"B1:B2\">IF(A1=\"A1\",$A$1,A$1)+SUM(A1:A2)</f><v>1</v></c></row>"
                + "<row r=\"2\"><c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row></sheetData></worksheet>";
        Path file = with("bersama.xlsx", "xl/worksheets/sheet1.xml", out -> out.write(sheet.getBytes(UTF_8)));

        assertThat(Workbook.read(file, "x", new id.delapan.source.Problems()).get(0).at(Ref.of("B2")).formula())
                .isEqualTo("IF(A2=\"A1\",$A$1,A$1)+SUM(A2:A3)");
    }
}
