package id.delapan.lhe.write;

import id.delapan.lhe.content.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;

/** A finished document as bytes that are the same whenever the same report is written. */
final class OfficeFile {
    /** Entries of a zip file must have a time. */
    private static final LocalDateTime TIMELESS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private OfficeFile() {}

    static byte[] bytes(POIXMLDocument document, Report report) throws IOException {
        CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(report.title());
        properties.setCreator(report.author());
        properties.setCreated(Optional.<Date>empty());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        document.write(written);
        ByteArrayOutputStream out = new ByteArrayOutputStream(written.size());
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(TIMELESS);
                to.putNextEntry(timeless);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
