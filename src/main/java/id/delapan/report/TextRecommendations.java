package id.delapan.report;

import id.delapan.model.Assessment.Recommendation;
import java.util.List;

/** The recommendations that gain most. */
final class TextRecommendations {
    private static final int MOST = 10;

    private TextRecommendations() {}

    static void print(View view, Screen screen) {
        List<Recommendation> all = view.assessment().recommendations();
        if (all.isEmpty()) {
            return;
        }
        Words words = view.words();
        screen.heading(words.get("recommendations"));
        screen.wrapped("", words.get("gain.why"), Style.FAINT);
        screen.blank();
        List<Recommendation> shown = all.subList(0, Math.min(MOST, all.size()));
        int gain = Cells.widest(shown.stream().map(r -> view.numbers().gain(r.gain())).toList());
        int code = Cells.widest(shown.stream().map(Recommendation::indicator).toList());
        shown.forEach(r -> screen.wrapped(
                Cells.right(r.priority() + "", 2) + "  " + Cells.right(view.numbers().gain(r.gain()), gain) + "  "
                        + Cells.left(r.indicator(), code) + "  ",
                r.text() + view.phrases().waiting(r.indicator()), Style.PLAIN));
        if (all.size() > MOST) {
            screen.wrapped("    ", words.get("more.recommendations", all.size() - MOST), Style.FAINT);
        }
    }
}
