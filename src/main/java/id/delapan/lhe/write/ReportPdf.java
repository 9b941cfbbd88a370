package id.delapan.lhe.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import id.delapan.lhe.content.Block.Chart;
import id.delapan.lhe.content.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A report as PDF for print and for readers who listen: tagged, with bookmarks, and all fonts within. */
public final class ReportPdf {
    private static final String CHART = "chart";
    private static final int CHART_WIDTH = 140;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private ReportPdf() {}

    /** The document; equal reports give equal bytes. */
    public static byte[] bytes(Report report) throws IOException {
        String page = ReportHtml.page(report, ReportPdf::object);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            font(builder, document, "Sans-Regular", Fonts.SANS, 400, FontStyle.NORMAL);
            font(builder, document, "Sans-Bold", Fonts.SANS, 700, FontStyle.NORMAL);
            font(builder, document, "Serif-Regular", Fonts.SERIF, 400, FontStyle.NORMAL);
            font(builder, document, "Serif-Bold", Fonts.SERIF, 700, FontStyle.NORMAL);
            font(builder, document, "Serif-Italic", Fonts.SERIF, 400, FontStyle.ITALIC);
            font(builder, document, "Serif-BoldItalic", Fonts.SERIF, 700, FontStyle.ITALIC);
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, type) -> uri.toLowerCase(Locale.ROOT).startsWith("data:"), when);
            }
            builder.useObjectDrawerFactory(drawing(report));
            builder.useUnicodeLineBreaker(new LineBreaks());
            builder.usePageSupplier(ReportPdf::page);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Delapan");
            builder.withHtmlContent(page, null);
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFKeepOpen();
                document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
                document.setDocumentId((long) page.hashCode());
                document.save(out);
            }
        }
        return out.toByteArray();
    }

    private static PDPage page(PDDocument document, float width, float height, int page, int shadow) {
        PDPage added = new PDPage(new PDRectangle(width, height));
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.PROPERTIES, new PageMarks());
        added.setResources(resources);
        document.addPage(added);
        return added;
    }

    private static String object(Chart chart) {
        return String.format(Locale.ROOT, "object type=\"%s\" data=\"%s\" style=\"width: %dmm; height: %dmm\"", CHART, chart.name(),
                CHART_WIDTH, CHART_WIDTH * ChartImages.height(chart) / ChartImages.WIDTH);
    }

    /** Draws charts as lines and areas, which are sharper than an image and take less time. */
    private static DefaultObjectDrawerFactory drawing(Report report) {
        Map<String, Chart> charts = report.blocks().stream().filter(Chart.class::isInstance).map(Chart.class::cast)
                .collect(Collectors.toMap(Chart::name, chart -> chart, (first, again) -> first));
        DefaultObjectDrawerFactory factory = new DefaultObjectDrawerFactory();
        factory.registerDrawer(CHART, (element, x, y, width, height, device, context, dots) -> {
            device.drawWithGraphics((float) x, (float) y, (float) width / dots, (float) height / dots,
                    graphics -> ChartImages.paint(charts.get(element.getAttribute("data")), report.lang(), graphics, width / dots));
            return null;
        });
        return factory;
    }

    /** Without looking for ligatures, which takes more time than all the rest. */
    private static void font(PdfRendererBuilder builder, PDDocument document, String face, String family, int weight, FontStyle style)
            throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Fonts.file(face)));
        font.setEnableGsub(false);
        builder.useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), family, weight, style, true);
    }
}
