package id.delapan.report;

import id.delapan.model.Assessment.ConditionResult;
import id.delapan.model.Assessment.TitleResult;
import id.delapan.model.Assessment.TitleStatus;
import id.delapan.model.Assessment.UnitResult;
import id.delapan.model.Confidence;
import java.util.List;

/** Titles and work units as they stand on a terminal. */
final class TextTitles {
    private static final int LABEL = 40;
    private static final int FIGURE = 12;

    private TextTitles() {}

    static void print(View view, Screen screen) {
        view.assessment().titles().forEach(title -> title(title, view, screen));
        List<UnitResult> units = view.assessment().units();
        if (!units.isEmpty()) {
            screen.heading(view.words().get("units"));
            units.forEach(u -> screen.wrapped(
                    Cells.right(view.numbers().two(u.index()), FIGURE) + "  ", Clean.line(u.agency().name()), Style.PLAIN));
        }
    }

    private static void title(TitleResult title, View view, Screen screen) {
        Words words = view.words();
        screen.heading(words.get("title.of", title.code(), title.title(), words.of("reached", title.status())));
        for (ConditionResult c : title.conditions()) {
            String figure = c.level() != null ? c.level() : c.value() == null ? words.get("not-known") : view.numbers().two(c.value());
            String margin = c.margin() == null ? ""
                    : words.get("title.margin", (c.margin().signum() < 0 ? "" : "+") + view.numbers().two(c.margin()));
            screen.wrapped(mark(c.status()) + " " + Cells.left(Clean.line(c.label()), LABEL) + " ",
                    Cells.right(Clean.line(figure), FIGURE) + "  " + words.get("title.needed", c.needed())
                            + (c.year() == null ? "" : " · " + c.year()) + margin,
                    c.status() == TitleStatus.MISSED ? Style.YELLOW : Style.PLAIN);
        }
        if (title.confidence() != Confidence.CONFIRMED) {
            screen.wrapped("", words.get("title.confidence", words.of("confidence", title.confidence())), Style.FAINT);
        }
    }

    private static String mark(TitleStatus status) {
        return switch (status) {
            case MET -> "✓";
            case MISSED -> "✗";
            case OPEN -> "?";
        };
    }
}
