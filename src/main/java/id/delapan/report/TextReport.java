package id.delapan.report;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Index;
import id.delapan.model.Assessment.Receipt;
import java.util.List;
import java.util.Objects;

/** An assessment as a page of a terminal: what an inspector needs to see first, and where the rest is found. */
public final class TextReport {
    private TextReport() {}

    /**
     * The page, in the language of the assessment. Control and direction characters of its texts are dropped.
     *
     * @param width columns of the terminal; less than 60 counts as 60, more than 120 as 120
     * @param color whether to emphasise with ANSI escapes
     */
    public static String render(Assessment assessment, int width, boolean color) {
        View view = new View(Objects.requireNonNull(assessment, "assessment"));
        Screen screen = new Screen(width, color);
        head(view, screen);
        TextScores.print(view, screen);
        TextTitles.print(view, screen);
        TextRecommendations.print(view, screen);
        TextFindings.print(view, screen);
        foot(view, screen);
        return screen.text();
    }

    private static void head(View view, Screen screen) {
        Assessment a = view.assessment();
        Words words = view.words();
        screen.wrapped("", words.get("title") + " · " + words.get("estimate"), Style.FAINT);
        screen.wrapped("", a.agency().name(), Style.BOLD);
        screen.wrapped("", words.of("kind", a.agency().kind()) + " · " + words.get("year", a.year()), Style.PLAIN);
        screen.wrapped("", words.get("instrument", a.instrument().title(), a.instrument().id(), a.instrument().version()),
                Style.PLAIN);
        screen.wrapped("", a.instrument().basis(), Style.FAINT);
        screen.rule();
        index(view, screen);
        screen.blank();
        screen.wrapped("", words.get("estimate.why"), Style.PLAIN);
        a.notes().forEach(note -> screen.wrapped("! ", Style.YELLOW, note, Style.YELLOW));
    }

    private static void index(View view, Screen screen) {
        Index index = view.assessment().index();
        Words words = view.words();
        Numbers n = view.numbers();
        List<String> labels = List.of(
                words.get("index"), words.get("interval"), words.get("claimed.index"), words.get("supported.index"));
        int width = Cells.widest(labels) + 2;
        screen.wrapped(Cells.left(labels.get(0), width),
                n.two(index.value()) + (index.grade() == null ? "" : " · " + index.graded()), Style.BOLD);
        if (index.low().compareTo(index.high()) != 0) {
            screen.wrapped(Cells.left(labels.get(1), width),
                    words.get("interval.why", n.two(index.low()), n.two(index.high())), Style.PLAIN);
        }
        if (index.claimed() != null) {
            screen.wrapped(Cells.left(labels.get(2), width),
                    words.get("claimed.why", n.two(index.claimed())), Style.PLAIN);
        }
        if (index.supported() != null) {
            screen.wrapped(Cells.left(labels.get(3), width),
                    words.get("supported.why", n.two(index.supported())), Style.PLAIN);
        }
    }

    private static void foot(View view, Screen screen) {
        Receipt receipt = view.assessment().receipt();
        Words words = view.words();
        screen.heading(words.get("receipt"));
        screen.wrapped("", words.get("receipt.why"), Style.FAINT);
        List<String> labels = List.of(
                words.get("receipt.program"), words.get("receipt.rules"), words.get("receipt.dossier"));
        List<String> values = List.of(receipt.program(), receipt.rules(), receipt.dossier());
        int width = Cells.widest(labels) + 2;
        for (int i = 0; i < labels.size(); i++) {
            screen.wrapped(Cells.left(labels.get(i), width), values.get(i), Style.PLAIN);
        }
    }
}
