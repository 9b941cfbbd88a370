package id.delapan.authoring.impact;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.delapan.authoring.impact.PackDiff.Difference;
import id.delapan.model.Lang;
import id.delapan.report.Clean;
import id.delapan.report.PageStyles;
import java.util.List;

/** An impact as one HTML page that refers to nothing outside itself and runs no script. */
public final class ImpactHtml {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ImpactHtml.class.getClassLoader(), ImpactHtml.class.getPackageName());

    private ImpactHtml() {}

    /** What the template is given. */
    record Page(Impact impact, List<Difference> differences, ImpactWords words, String styles) {}

    /** The page. */
    public static String of(Impact impact, List<Difference> differences, Lang lang) {
        return rendered("page.jte", impact, differences, lang);
    }

    /** What the page holds, to be put into another one. */
    public static String piece(Impact impact, List<Difference> differences, Lang lang) {
        return rendered("piece.jte", impact, differences, lang);
    }

    /** A table of differences alone, to be put into another page. */
    public static String differences(List<Difference> differences, Lang lang) {
        return rendered("differences.jte", null, differences, lang);
    }

    private static String rendered(String template, Impact impact, List<Difference> differences, Lang lang) {
        StringOutput page = new StringOutput();
        ENGINE.render(template, new Page(impact, differences, new ImpactWords(lang), PageStyles.css()), page);
        return Clean.text(page.toString());
    }
}
