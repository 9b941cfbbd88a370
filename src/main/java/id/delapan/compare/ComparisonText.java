package id.delapan.compare;

import id.delapan.compare.Comparison.IndicatorMove;
import id.delapan.compare.Comparison.PartMove;
import id.delapan.compare.FollowUp.Status;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Lang;
import id.delapan.report.Cells;
import id.delapan.report.Screen;
import id.delapan.report.Style;
import java.util.List;

/** A comparison as a page of a terminal. */
public final class ComparisonText {
    private static final int MOST_INDICATORS = 40;
    private static final int MOST_OF_A_STATUS = 12;
    private static final int MOST_CODES = 12;
    private static final int NUMBER = 9;

    private final Comparison comparison;
    private final ComparisonWords words;
    private final Screen screen;

    private ComparisonText(Comparison comparison, Lang lang, int width, boolean color) {
        this.comparison = comparison;
        this.words = new ComparisonWords(lang);
        this.screen = new Screen(width, color);
    }

    /**
     * The whole page.
     *
     * @param width columns of the terminal
     * @param color whether to emphasise with ANSI escapes
     */
    public static String of(Comparison comparison, Lang lang, int width, boolean color) {
        ComparisonText text = new ComparisonText(comparison, lang, width, color);
        text.screen.wrapped("", text.words.say("compare-title") + " · " + text.words.estimate(), Style.FAINT);
        text.screen.wrapped("", comparison.after().agency().name(), Style.BOLD);
        text.screen.wrapped("", text.words.years(comparison) + " · " + comparison.after().instrument().title(), Style.PLAIN);
        text.screen.rule();
        text.body();
        return text.screen.text();
    }

    /** The page without its head, to follow the report on the newer assessment. */
    public static String section(Comparison comparison, Lang lang, int width, boolean color) {
        ComparisonText text = new ComparisonText(comparison, lang, width, color);
        text.screen.heading(text.words.say("compare-title") + " " + text.words.years(comparison));
        text.body();
        return text.screen.text();
    }

    private void body() {
        screen.wrapped(words.say("compare-index") + "  ", words.index(comparison), Style.BOLD);
        if (comparison.index().shares() != null) {
            screen.wrapped("  ", words.shares(comparison.index().shares()), Style.PLAIN);
        }
        words.notes(comparison).forEach(note -> screen.wrapped("  ", note, Style.FAINT));
        if (comparison.same()) {
            screen.blank();
            screen.wrapped("", words.say("compare-same"), Style.PLAIN);
        }
        parts();
        indicators();
        followUps();
        findings("compare-new", comparison.newFindings());
        findings("compare-reopened", comparison.reopened());
    }

    private void parts() {
        List<PartMove> shown = comparison.parts().stream().filter(p -> !p.kind().equals("subarea")).toList();
        if (shown.isEmpty()) {
            return;
        }
        screen.heading(words.say("compare-parts"));
        int code = Cells.widest(shown.stream().map(PartMove::code).toList());
        int title = screen.width() - code - 3 * (NUMBER + 1) - 2;
        line(" ".repeat(code), Cells.left("", title), words.say("compare-before"), words.say("compare-after"),
                words.say("compare-moved"), Style.FAINT);
        shown.forEach(p -> line(Cells.left(p.code(), code), Cells.left(p.title(), title), words.two(p.points().before()),
                words.two(p.points().after()), words.signed(p.points().by()), Style.PLAIN));
    }

    private void line(String code, String title, String before, String after, String moved, Style style) {
        screen.line("", code + "  " + title + " " + Cells.right(before, NUMBER) + " " + Cells.right(after, NUMBER) + " "
                + Cells.right(moved, NUMBER), style);
    }

    private void indicators() {
        List<IndicatorMove> all = comparison.indicators();
        if (all.isEmpty()) {
            return;
        }
        screen.heading(words.say("compare-indicators", all.size()));
        List<IndicatorMove> shown = all.stream()
                .sorted((a, b) -> b.points().by().abs().compareTo(a.points().by().abs()))
                .limit(MOST_INDICATORS)
                .toList();
        int code = Cells.widest(shown.stream().map(m -> m.pair().code()).toList());
        int moved = Cells.widest(shown.stream().map(m -> words.signed(m.points().by())).toList());
        for (IndicatorMove m : shown) {
            screen.wrapped(Cells.left(m.pair().code(), code) + "  " + Cells.right(words.signed(m.points().by()), moved) + "  ",
                    m.title() + ": " + words.level(m) + " (" + words.causes(m) + ")", Style.PLAIN);
        }
        more(all.size() - shown.size());
    }

    private void followUps() {
        if (comparison.followUps().isEmpty()) {
            return;
        }
        screen.heading(words.say("compare-follow-ups", comparison.before().year()));
        screen.wrapped("", words.totals(comparison), Style.PLAIN);
        for (Status status : Status.values()) {
            List<FollowUp> of = words.of(comparison, status);
            if (!of.isEmpty()) {
                screen.subheading(words.status(status) + " (" + of.size() + ")");
                List<FollowUp> missing = of.stream().filter(f -> f.finding().kind() == FindingKind.MISSING_EVIDENCE).toList();
                int full = of.size() - missing.size();
                of.stream().limit(Math.min(full, MOST_OF_A_STATUS)).forEach(this::followUp);
                more(full - MOST_OF_A_STATUS);
                missing(missing);
            }
        }
    }

    private void missing(List<FollowUp> missing) {
        if (!missing.isEmpty()) {
            List<String> codes = missing.stream().map(f -> f.finding().indicator()).distinct().toList();
            String some = String.join(", ", codes.subList(0, Math.min(codes.size(), MOST_CODES)));
            screen.wrapped("  ", words.kind(missing.get(0).finding()) + " (" + missing.size() + "): " + some
                    + (codes.size() > MOST_CODES ? " " + words.say("and-more", codes.size() - MOST_CODES) : ""), Style.PLAIN);
        }
    }

    private void followUp(FollowUp f) {
        String open = words.open(f);
        screen.wrapped("  ", words.finding(f.finding()) + (open.isEmpty() ? "" : " · " + open),
                f.critical() ? Style.RED : Style.PLAIN);
        screen.wrapped("    ", f.finding().condition(), Style.FAINT);
        screen.wrapped("    → ", words.why(f), Style.PLAIN);
    }

    private void findings(String code, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        screen.heading(words.say(code, findings.size()));
        words.grave(findings).stream().limit(MOST_OF_A_STATUS).forEach(f ->
                screen.wrapped("  ", words.finding(f) + " · " + words.severity(f) + ": " + f.condition(), Style.PLAIN));
        more(findings.size() - MOST_OF_A_STATUS);
    }

    private void more(int count) {
        if (count > 0) {
            screen.wrapped("    ", words.say("compare-more", count), Style.FAINT);
        }
    }
}
