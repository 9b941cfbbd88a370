package id.delapan.compare;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.delapan.model.Lang;
import id.delapan.report.Clean;
import id.delapan.report.PageStyles;
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
        StringOutput page = new StringOutput();
        ENGINE.render("page.jte", new Page(comparison, new ComparisonWords(lang), PageStyles.css(), styles()), page);
        return Clean.text(page.toString());
    }

    /** What the page says below its heading, for a page that has a heading of its own. */
    public static String body(Comparison comparison, Lang lang) {
        StringOutput body = new StringOutput();
        ENGINE.render("body.jte", new Page(comparison, new ComparisonWords(lang), "", ""), body);
        return Clean.text(body.toString());
    }

    /** The styles of a comparison, beside those that pages share. */
    public static String styles() {
        try (InputStream in = ComparisonHtml.class.getResourceAsStream("compare.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
