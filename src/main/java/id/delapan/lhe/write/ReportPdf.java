package id.delapan.lhe.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import id.delapan.lhe.content.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

/** A report as PDF for print and for readers who listen: tagged, with bookmarks, and all fonts within. */
public final class ReportPdf {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private ReportPdf() {}

    /** The document. */
    public static byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "Sans-Regular", Fonts.SANS, 400, FontStyle.NORMAL);
        font(builder, "Sans-Bold", Fonts.SANS, 700, FontStyle.NORMAL);
        font(builder, "Serif-Regular", Fonts.SERIF, 400, FontStyle.NORMAL);
        font(builder, "Serif-Bold", Fonts.SERIF, 700, FontStyle.NORMAL);
        font(builder, "Serif-Italic", Fonts.SERIF, 400, FontStyle.ITALIC);
        font(builder, "Serif-BoldItalic", Fonts.SERIF, 700, FontStyle.ITALIC);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.toLowerCase(Locale.ROOT).startsWith("data:"), when);
        }
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Delapan");
        builder.withHtmlContent(ReportHtml.page(report, ChartImages::pngLink), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String face, String family, int weight, FontStyle style) {
        builder.useFont(() -> Fonts.file(face), family, weight, style, true);
    }
}
