package id.delapan.compare;

import id.delapan.compare.Assessors.Difference;
import id.delapan.compare.Assessors.Side;
import id.delapan.engine.Standpoints;
import id.delapan.engine.Standpoints.Said;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Dossier.By;
import id.delapan.model.Lang;
import id.delapan.report.Cells;
import id.delapan.report.Screen;
import id.delapan.report.Style;
import java.math.BigDecimal;
import java.util.List;

/** Assessors side by side as a page of a terminal. */
public final class AssessorsText {
    private static final int MOST = 60;
    private static final int NUMBER = 10;
    private static final int MARK = 14;
    static final String NONE = "–";

    private final ComparisonWords words;
    private final Screen screen;

    private AssessorsText(Lang lang, int width, boolean color) {
        this.words = new ComparisonWords(lang);
        this.screen = new Screen(width, color);
    }

    /**
     * The whole page.
     *
     * @param width columns of the terminal
     * @param color whether to emphasise with ANSI escapes
     */
    public static String of(Assessors assessors, Lang lang, int width, boolean color) {
        AssessorsText text = new AssessorsText(lang, width, color);
        text.write(assessors);
        return text.screen.text();
    }

    private void write(Assessors assessors) {
        Assessment a = assessors.assessment();
        screen.wrapped("", words.say("assessors-title") + " · " + words.estimate(), Style.FAINT);
        screen.wrapped("", a.agency().name(), Style.BOLD);
        screen.wrapped("", words.say("compare-year", a.year()) + " · " + a.instrument().title(), Style.PLAIN);
        screen.rule();
        screen.wrapped("", words.say("assessors-index", words.two(a.index().value()), a.index().gradeOnly()), Style.BOLD);
        screen.blank();
        sides(assessors.sides(), a);
        if (assessors.differences().isEmpty()) {
            screen.blank();
            screen.wrapped("", words.say("assessors-same"), Style.PLAIN);
        } else {
            differences(assessors.differences());
        }
    }

    private void sides(List<Side> sides, Assessment a) {
        side("", words.say("assessors-answers"), words.say("assessors-alone"), words.say("assessors-unproven"),
                words.say("assessors-uncited"), Style.FAINT);
        sides.forEach(s -> side(words.who(s.by()), String.valueOf(s.answers()), words.two(s.index()), String.valueOf(s.unproven()),
                String.valueOf(s.uncited()), Style.PLAIN));
        side(words.say("assessors-evidence"), "", words.two(a.index().supported()), "", "", Style.PLAIN);
    }

    private void side(String who, String answers, String alone, String unproven, String uncited, Style style) {
        screen.line("", Cells.left(who, 20) + Cells.right(answers, NUMBER) + Cells.right(alone, 16)
                + Cells.right(unproven, 26) + Cells.right(uncited, 20), style);
    }

    private void differences(List<Difference> all) {
        screen.heading(words.say("assessors-differences", all.size()));
        screen.wrapped("", words.say("assessors-why"), Style.FAINT);
        screen.blank();
        List<Difference> shown = all.subList(0, Math.min(all.size(), MOST));
        int code = Cells.widest(shown.stream().map(d -> d.standpoints().code()).toList());
        row(Cells.left("", code), words.who(By.AGENCY), words.who(By.ASSESSOR), words.who(By.NATIONAL), words.say("assessors-evidence"),
                words.say("compare-indicator"), Style.FAINT);
        for (Difference d : shown) {
            Standpoints s = d.standpoints();
            row(Cells.left(s.code(), code), said(s, By.AGENCY), said(s, By.ASSESSOR), said(s, By.NATIONAL),
                    cell(s.supported(), s.ofEvidence(), s, false), d.title(), Style.PLAIN);
        }
        if (all.size() > MOST) {
            screen.wrapped("    ", words.say("assessors-more", all.size() - MOST), Style.FAINT);
        }
    }

    private void row(String code, String agency, String assessor, String national, String evidence, String title, Style style) {
        int left = screen.width() - Cells.width(code) - 4 * MARK - 2;
        screen.line("", code + "  " + Cells.left(title, left - 2) + "  " + Cells.left(agency, MARK) + Cells.left(assessor, MARK)
                + Cells.left(national, MARK) + Cells.left(evidence, MARK), style);
    }

    private String said(Standpoints s, By by) {
        Said said = s.said().get(by);
        return said == null ? NONE : cell(said.mark(), said.change(), s, !said.proven());
    }

    /** A mark with what it would change; the one that counts changes nothing. An asterisk: no evidence supports it. */
    private String cell(Mark mark, BigDecimal change, Standpoints s, boolean unproven) {
        if (mark == null) {
            return NONE;
        }
        String text = words.mark(mark);
        String figure = (unproven ? "*" : "") + (mark.equals(s.counted()) ? "" : " " + words.signed(change));
        int room = MARK - 1 - Cells.width(figure);
        return (Cells.width(text) > room ? Cells.left(text, room) : text) + figure;
    }
}
