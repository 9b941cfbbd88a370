package id.delapan.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.delapan.model.Assessment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** An assessment as one HTML file that refers to nothing outside itself and runs no script. */
public final class HtmlReport {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());
    private static final String STYLES = styles();

    private HtmlReport() {}

    /** Writes the page, in the language of the assessment, and leaves {@code out} open. It is declared to be in UTF-8. */
    public static void render(Assessment assessment, Writer out) throws IOException {
        render(assessment, "", out);
    }

    /** The same with a section more, which is HTML of this program's own making. */
    public static void render(Assessment assessment, String section, Writer out) throws IOException {
        View view = new View(Objects.requireNonNull(assessment, "assessment"));
        StringOutput page = new StringOutput();
        ENGINE.render("page.jte", new Page(view, STYLES, section), page);
        out.write(Clean.text(page.toString()));
        out.flush();
    }

    /** What the outermost template is given. */
    record Page(View view, String styles, String section) {}

    /** The style sheet that pages of this program share. */
    public static String styles() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
