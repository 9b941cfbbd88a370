package id.delapan.compare;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.delapan.engine.Standpoints;
import id.delapan.engine.Standpoints.Said;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Dossier.By;
import id.delapan.model.Lang;
import id.delapan.report.Clean;
import id.delapan.report.PageStyles;
import java.math.BigDecimal;

/** Assessors side by side as one HTML page that refers to nothing outside itself and runs no script. */
public final class AssessorsHtml {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, AssessorsHtml.class.getClassLoader(), AssessorsHtml.class.getPackageName());

    private AssessorsHtml() {}

    /** What the template is given. */
    record Page(Assessors assessors, ComparisonWords words, String styles) {
        /** What one of the three says. */
        String said(Standpoints s, By by) {
            Said said = s.said().get(by);
            return said == null ? AssessorsText.NONE : cell(said.mark(), said.change(), s) + (said.proven() ? "" : "*");
        }

        String evidence(Standpoints s) {
            return s.supported() == null ? AssessorsText.NONE : cell(s.supported(), s.ofEvidence(), s);
        }

        /** A mark with what it would change; the one that counts changes nothing. */
        private String cell(Mark mark, BigDecimal change, Standpoints s) {
            String text = words.mark(mark);
            return mark.equals(s.counted()) ? text : text + " (" + words.signed(change) + ")";
        }
    }

    /** The page, with every difference. */
    public static String of(Assessors assessors, Lang lang) {
        StringOutput page = new StringOutput();
        ENGINE.render("assessors.jte", new Page(assessors, new ComparisonWords(lang),
                PageStyles.css() + ComparisonHtml.styles()), page);
        return Clean.text(page.toString());
    }
}
