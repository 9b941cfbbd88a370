package id.delapan.compare;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.delapan.model.Lang;
import id.delapan.report.Clean;
import id.delapan.report.HtmlReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A comparison as one HTML page that refers to nothing outside itself and runs no script. */
public final class ComparisonHtml {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ComparisonHtml.class.getClassLoader(), ComparisonHtml.class.getPackageName());

    private ComparisonHtml() {}

    /** What the template is given. */
    record Page(Comparison comparison, ComparisonWords words, String shared, String own) {}

    /** The page. */
    public static String of(Comparison comparison, Lang lang) {
        return Clean.text(rendered("page.jte", comparison, lang));
    }

    /** A section of the page on the newer assessment. */
    public static String section(Comparison comparison, Lang lang) {
        return rendered("section.jte", comparison, lang);
    }

    private static String rendered(String template, Comparison comparison, Lang lang) {
        StringOutput page = new StringOutput();
        ENGINE.render(template, new Page(comparison, new ComparisonWords(lang), HtmlReport.styles(), styles()), page);
        return page.toString();
    }

    private static String styles() {
        try (InputStream in = ComparisonHtml.class.getResourceAsStream("compare.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
