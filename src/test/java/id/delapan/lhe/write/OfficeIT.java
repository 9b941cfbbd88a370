package id.delapan.lhe.write;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Fixtures;
import id.delapan.LibreOffice;
import id.delapan.lhe.Order;
import id.delapan.lhe.Reports;
import id.delapan.lhe.content.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports opened by LibreOffice; passed over where it is not installed. */
@Tag("soak")
class OfficeIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void opensWithoutRepair(String format) throws IOException, InterruptedException {
        Report report = Reports.of(Fixtures.evaluate("rekaan-campuran.json"), Order.PLAIN);
        Path file = Files.write(folder.resolve("lhe." + format), format.equals("docx") ? ReportDocx.bytes(report) : ReportXlsx.bytes(report));

        try (PDDocument pdf = Loader.loadPDF(LibreOffice.convert(file, "pdf", folder).toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Laporan Hasil Evaluasi", "Rekomendasi", "36,02");
        }
    }
}
