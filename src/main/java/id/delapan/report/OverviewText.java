package id.delapan.report;

import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Lang;
import id.delapan.report.Overview.Area;
import id.delapan.report.Overview.Common;
import id.delapan.report.Overview.Grades;
import id.delapan.report.Overview.Group;
import id.delapan.report.Overview.Ranked;
import id.delapan.report.Overview.Twice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tables of a run as a page of a terminal. */
public final class OverviewText {
    private static final int MOST_RANKED = 40;
    private static final int FIRST = 20;
    private static final int LAST = 5;
    private static final int MOST_FINDINGS = 20;
    private static final int MOST_TWICE = 10;
    private static final int NUMBER = 7;
    private static final int GRADE = 3;
    private static final int BAR = 20;
    private static final String SPACE = "  ";

    private final Screen screen;
    private final Words words;
    private final Numbers numbers;

    private OverviewText(Screen screen, Lang lang) {
        this.screen = screen;
        words = Words.in(lang);
        numbers = new Numbers(lang);
    }

    /** The page; control and direction characters of texts are dropped. Width and colour as in {@link TextReport#render}. */
    public static String render(Overview overview, Lang lang, int width, boolean color) {
        Screen screen = new Screen(width, color);
        OverviewText text = new OverviewText(screen, lang);
        overview.groups().forEach(text::group);
        text.twice(overview.twice());
        return screen.text();
    }

    private void group(Group group) {
        screen.wrapped("", words.get("overview") + " · " + words.get("estimate"), Style.FAINT);
        screen.wrapped("", group.title() + " (" + group.instrument() + ") · " + words.get("year", group.year()), Style.BOLD);
        int count = group.ranking().size();
        screen.wrapped("", words.get("overview.mean", count, numbers.two(group.mean())), Style.PLAIN);
        screen.heading(words.get("overview.grades"));
        group.grades().forEach(g -> grade(g, count));
        screen.heading(words.get("overview.areas"));
        int code = Cells.widest(group.areas().stream().map(Area::code).toList());
        group.areas().forEach(a -> area(a, code));
        findings(group.findings(), count);
        ranking(group.ranking());
        screen.blank();
    }

    private void grade(Grades g, int count) {
        BigDecimal whole = BigDecimal.valueOf(count);
        BigDecimal part = BigDecimal.valueOf(g.count());
        line(Cells.left(g.grade(), GRADE), g.label() == null ? "" : g.label(), Cells.right(String.valueOf(g.count()), NUMBER) + SPACE
                + Cells.right(numbers.percent(part, whole), NUMBER) + SPACE + bar(part, whole), Style.PLAIN);
    }

    private void area(Area a, int code) {
        line(Cells.left(a.code(), code), a.title(), Cells.right(numbers.two(a.mean()), NUMBER) + SPACE
                + Cells.right(numbers.percent(a.mean(), a.weight()), NUMBER) + SPACE + bar(a.mean(), a.weight()), Style.PLAIN);
    }

    private void findings(List<Common> findings, int count) {
        screen.heading(words.get("overview.findings"));
        findings.stream().limit(MOST_FINDINGS).forEach(c -> screen.wrapped(
                Cells.right(String.valueOf(c.count()), NUMBER) + SPACE
                        + Cells.right(numbers.percent(BigDecimal.valueOf(c.count()), BigDecimal.valueOf(count)), NUMBER) + SPACE
                        + Cells.left(c.code(), NUMBER) + SPACE,
                c.title() + ": " + what(c), Style.PLAIN));
        if (findings.isEmpty()) {
            screen.wrapped("", words.get("findings.none"), Style.PLAIN);
        } else if (findings.size() > MOST_FINDINGS) {
            screen.wrapped("", words.get("overview.more", findings.size() - MOST_FINDINGS), Style.FAINT);
        }
    }

    /** The kind of finding in words, the label of the missing evidence, or the rule pack's name of it. */
    private String what(Common c) {
        if (c.label() != null) {
            return words.of("finding", FindingKind.MISSING_EVIDENCE) + ", " + c.label();
        }
        return Arrays.stream(FindingKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(c.what()))
                .findFirst()
                .map(kind -> words.of("finding", kind))
                .orElse(c.what());
    }

    private void ranking(List<Ranked> ranking) {
        screen.heading(words.get("overview.ranking"));
        int all = ranking.size();
        if (all <= MOST_RANKED) {
            ranking.forEach(this::ranked);
            return;
        }
        ranking.subList(0, FIRST).forEach(this::ranked);
        screen.wrapped("", words.get("overview.more", all - FIRST - LAST), Style.FAINT);
        new ArrayList<>(ranking.subList(all - LAST, all)).forEach(this::ranked);
    }

    private void ranked(Ranked r) {
        line(Cells.right(String.valueOf(r.place()), NUMBER), Clean.line(r.agency().name()) + " (" + Clean.line(r.agency().id()) + ")",
                Cells.right(numbers.two(r.index()), NUMBER) + SPACE + Cells.left(r.grade() == null ? "" : r.grade(), GRADE), Style.PLAIN);
    }

    private void line(String start, String text, String end, Style style) {
        int width = screen.width() - Cells.width(start) - Cells.width(end) - 2 * SPACE.length();
        screen.line("", start + SPACE + Cells.left(text, width) + SPACE + end, style);
    }

    private static String bar(BigDecimal part, BigDecimal whole) {
        int full = Numbers.share(part, whole).multiply(BigDecimal.valueOf(BAR)).setScale(0, RoundingMode.HALF_UP).intValue();
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private void twice(List<Twice> twice) {
        if (!twice.isEmpty()) {
            screen.heading(words.get("overview.twice"));
            twice.stream().limit(MOST_TWICE).forEach(t -> screen.wrapped("", t.agency().name() + " (" + t.agency().id() + "), "
                    + words.get("year", t.year()) + ": " + words.list(t.places(), MOST_TWICE), Style.YELLOW));
            if (twice.size() > MOST_TWICE) {
                screen.wrapped("", words.get("overview.more", twice.size() - MOST_TWICE), Style.FAINT);
            }
        }
    }
}
