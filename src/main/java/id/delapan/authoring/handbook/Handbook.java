package id.delapan.authoring.handbook;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.delapan.model.Lang;
import id.delapan.report.Clean;
import id.delapan.report.PageStyles;
import id.delapan.rules.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A rule pack as one HTML page that refers to nothing outside itself and runs no script: the instrument's handbook. */
public final class Handbook {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Handbook.class.getClassLoader(), Handbook.class.getPackageName());
    private static final String STYLES = PageStyles.css() + styles();

    private Handbook() {}

    /** The page; equal packs and programs give equal pages. */
    public static String render(RulePack pack, Lang lang, String program) {
        StringOutput page = new StringOutput();
        ENGINE.render("page.jte", new Page(new Book(pack, lang), STYLES, program), page);
        return Clean.text(page.toString());
    }

    /** What the outermost template is given. */
    record Page(Book book, String styles, String program) {}

    private static String styles() {
        try (InputStream in = Handbook.class.getResourceAsStream("handbook.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
