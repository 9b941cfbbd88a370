package id.delapan.report;

import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.PartResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The table of components and areas, and what the scores rest on. */
final class TextScores {
    private static final int NUMBER = 7;
    private static final int GAP = 2;
    private static final int MOST_CODES = 12;
    private static final String SPACE = " ".repeat(GAP);

    private final View view;
    private final Screen screen;
    private final Words words;
    private final int code;
    private final int title;
    private final int bar;

    private TextScores(View view, Screen screen) {
        this.view = view;
        this.screen = screen;
        words = view.words();
        bar = screen.width() < 80 ? 8 : screen.width() < 100 ? 16 : 24;
        code = Math.min(12, Cells.widest(shown().stream().map(TextScores::code).toList()));
        title = screen.width() - code - 3 * NUMBER - bar - 5 * GAP;
    }

    static void print(View view, Screen screen) {
        TextScores scores = new TextScores(view, screen);
        scores.table();
        scores.method();
    }

    private List<View.Row> shown() {
        return view.rows().stream().filter(row -> !row.subArea()).toList();
    }

    private static String code(View.Row row) {
        return "  ".repeat(row.depth()) + row.part().code();
    }

    private void table() {
        screen.heading(words.get("scores"));
        row("", words.get("part"), words.get("weight"), words.get("score"), words.get("reached"), "", Style.FAINT);
        shown().forEach(this::row);
    }

    private void row(View.Row row) {
        PartResult part = row.part();
        Numbers n = view.numbers();
        row(code(row), "  ".repeat(row.depth()) + Clean.line(part.title()), n.two(part.weight()), n.two(part.score()),
                n.percent(part.score(), part.weight()), bar(part), row.depth() == 0 ? Style.BOLD : Style.PLAIN);
    }

    private void row(String code, String text, String weight, String score, String percent, String bar, Style style) {
        int indent = text.length() - text.stripLeading().length();
        List<String> lines = Cells.wrap(text.strip(), title - indent);
        String space = " ".repeat(indent);
        screen.line("", Cells.left(code, this.code) + SPACE + Cells.left(space + lines.get(0), title) + SPACE
                + Cells.right(weight, NUMBER) + SPACE + Cells.right(score, NUMBER) + SPACE
                + Cells.right(percent, NUMBER) + SPACE + bar, style);
        lines.stream().skip(1).forEach(
                line -> screen.line("", " ".repeat(this.code + GAP) + space + line, style));
    }

    private String bar(PartResult part) {
        int full = Numbers.share(part.score(), part.weight())
                .multiply(BigDecimal.valueOf(bar))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return "█".repeat(full) + "░".repeat(bar - full);
    }

    private void method() {
        screen.blank();
        view.phrases().method().forEach(line -> screen.wrapped("", line, Style.PLAIN));
        codes("gated.count", view.gated());
        codes("unconfirmed.count", view.unconfirmed());
    }

    private void codes(String key, List<IndicatorResult> indicators) {
        if (!indicators.isEmpty()) {
            List<String> codes = indicators.stream().map(IndicatorResult::code).toList();
            screen.wrapped("", words.get(key, codes.size()) + " " + words.list(codes, MOST_CODES), Style.PLAIN);
        }
    }
}
