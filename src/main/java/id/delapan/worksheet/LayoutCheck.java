package id.delapan.worksheet;

import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.model.Part;
import id.delapan.model.Scale;
import id.delapan.worksheet.grid.Cell;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes sure by other signs that each row is the question its numbering says: its choices, its words, and none left over. */
final class LayoutCheck {
    /** Rows of the same part whose words fit the other's place better by this much have changed places. */
    private static final double SWAPPED = 0.05;
    private static final double ANOTHER = 0.4;
    private static final double NOTHING_ALIKE = 0.05;

    private final Layout layout;
    private final CellProblems problems;
    private final Likeness likeness;

    private LayoutCheck(Layout layout, CellProblems problems) {
        this.layout = layout;
        this.problems = problems;
        this.likeness = Stream.of(Lang.values())
                .map(lang -> Likeness.of(layout.instrument(), lang))
                .max(Comparator.comparingDouble(this::fit))
                .orElseThrow();
    }

    /** How well all rows fit the texts of a language. */
    private double fit(Likeness texts) {
        return layout.rows().entrySet().stream().mapToDouble(r -> texts.of(texts.weights(text(r.getValue())), r.getKey())).sum();
    }

    private String text(Line line) {
        Integer more = layout.columns().explanation();
        String explained = more == null ? "" : layout.grid().text(line.at().in(more));
        return line.title() + " " + line.title() + " " + explained;
    }

    static void check(Layout layout, CellProblems problems) {
        LayoutCheck check = new LayoutCheck(layout, problems);
        layout.instrument().indicators().filter(i -> layout.rows().containsKey(i.code())).forEach(check::choices);
        check.words(layout.instrument().parts(), Part::code);
        layout.instrument().allParts().forEach(part -> {
            check.words(part.parts(), Part::code);
            check.words(part.indicators(), Indicator::code);
        });
        if (problems.problems().isEmpty()) {
            check.leftOver();
        }
    }

    private void choices(Indicator indicator) {
        Integer column = layout.columns().choices();
        Ref at = column == null ? null : layout.rows().get(indicator.code()).at().in(column);
        String text = at == null ? "" : layout.grid().text(at);
        if (!text.isEmpty() && !Choices.fit(text, indicator.scale())) {
            problems.problem(at, "row-other-scale", text, indicator.code(), indicator.scale().name());
        }
    }

    private <T> void words(List<T> siblings, Function<T, String> code) {
        Map<String, Map<String, Double>> texts = new LinkedHashMap<>();
        for (T sibling : siblings) {
            Line line = layout.rows().get(code.apply(sibling));
            if (line != null && !line.title().isEmpty()) {
                texts.put(code.apply(sibling), likeness.weights(text(line)));
            }
        }
        Set<String> told = new HashSet<>();
        for (String one : texts.keySet()) {
            double own = likeness.of(texts.get(one), one);
            String best = one;
            double most = own;
            for (String other : texts.keySet()) {
                double cross = likeness.of(texts.get(one), other);
                double back = likeness.of(texts.get(other), one);
                boolean swapped = cross + back > own + likeness.of(texts.get(other), other) + SWAPPED;
                if (!other.equals(one) && (swapped || cross > own + ANOTHER) && cross > most) {
                    most = cross;
                    best = other;
                }
            }
            if (!best.equals(one) && told.add(one)) {
                problems.problem(layout.rows().get(one).titleAt(), "row-other-question", layout.rows().get(one).title(), one, best);
            } else if (own < NOTHING_ALIKE && !texts.get(one).isEmpty()) {
                problems.problem(layout.rows().get(one).titleAt(), "row-foreign", layout.rows().get(one).title(), one);
            }
        }
    }

    /** Answers in rows that are no question would be lost. */
    private void leftOver() {
        Collection<Line> lines = layout.rows().values();
        Set<Integer> known = new HashSet<>();
        Map<String, Scale> scales = new HashMap<>();
        layout.instrument().indicators().forEach(i -> {
            scales.put(i.scale().name(), i.scale());
            if (layout.rows().containsKey(i.code())) {
                known.add(layout.rows().get(i.code()).at().row());
            }
        });
        int from = lines.stream().mapToInt(l -> l.at().row()).min().orElse(0);
        int to = lines.stream().mapToInt(l -> l.at().row()).max().orElse(-1);
        Grid grid = layout.grid();
        for (int row = from; row <= to; row++) {
            Ref at = new Ref(row, layout.columns().answer());
            Cell cell = grid.at(at);
            if (!known.contains(row) && !cell.blank()
                    && scales.values().stream().anyMatch(s -> !s.numeric() && Choices.level(cell.text(), s, "") != null)) {
                problems.problem(at, "answer-left-over", cell.text());
            }
        }
    }
}
