package id.delapan.worksheet;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Part;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks down the rows of a sheet beside the tree of an instrument, by their numbering. */
final class LayoutReader {
    private static final class Open {
        private final Part part;
        private final List<Part> parts;
        private final List<Indicator> indicators;
        private final Ref at;
        private int seen;

        Open(Part part, List<Part> parts, List<Indicator> indicators, Ref at) {
            this.part = part;
            this.parts = parts;
            this.indicators = indicators;
            this.at = at;
        }

        int size() {
            return parts.size() + indicators.size();
        }

        String code(int child) {
            return child < parts.size() ? parts.get(child).code() : indicators.get(child - parts.size()).code();
        }

        String title(int child) {
            return child < parts.size() ? parts.get(child).title().id() : indicators.get(child - parts.size()).title().id();
        }
    }

    private final AnswerColumns columns;
    private final CellProblems problems;
    private final Map<String, Line> rows = new LinkedHashMap<>();
    private final List<Line> totals = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int skipBelow = Integer.MAX_VALUE;

    private LayoutReader(AnswerColumns columns, CellProblems problems) {
        this.columns = columns;
        this.problems = problems;
    }

    /** Finds the rows; what does not fit is noted, and what lies below it is passed over. */
    static Layout read(AnswerColumns columns, int headingRow, Instrument instrument, CellProblems problems) {
        LayoutReader reader = new LayoutReader(columns, problems);
        reader.walk(Line.of(problems.grid(), headingRow, columns.labelsFrom(), columns.labelsTo()), instrument);
        return new Layout(problems.grid(), columns, instrument, reader.rows, reader.totals);
    }

    private void walk(List<Line> lines, Instrument instrument) {
        Depths depths = new Depths(lines);
        open.push(new Open(null, instrument.parts(), List.of(), columns.heading()));
        for (Line line : lines) {
            Numbering numbering = line.number() == null ? null : depths.of(line);
            if (numbering == null) {
                if (skipBelow == Integer.MAX_VALUE) {
                    unnumbered(line.unnumbered());
                }
            } else if (numbering.depth() <= skipBelow) {
                skipBelow = Integer.MAX_VALUE;
                if (open.size() > numbering.depth()) {
                    close(numbering.depth() + 1);
                    take(line, numbering);
                } else {
                    problems.problem(line.at(), "row-out-of-place", line.number(), line.title());
                    skipBelow = numbering.depth();
                }
            }
        }
        close(0);
    }

    private void take(Line line, Numbering numbering) {
        Open parent = open.element();
        int ordinal = numbering.ordinal(line.number());
        if (ordinal > parent.size()) {
            problems.problem(line.at(), "row-unknown", line.number(), line.title(), name(parent), parent.size());
            skipBelow = numbering.depth();
            return;
        }
        if (ordinal <= parent.seen) {
            problems.problem(line.at(), "row-twice", line.number(), line.title(), parent.code(ordinal - 1));
            skipBelow = numbering.depth();
            return;
        }
        missing(parent, ordinal - 1, line.at());
        parent.seen = ordinal;
        rows.put(parent.code(ordinal - 1), line);
        if (ordinal <= parent.parts.size()) {
            Part part = parent.parts.get(ordinal - 1);
            open.push(new Open(part, part.parts(), part.indicators(), line.at()));
        }
    }

    /** A row without numbering is the only question of its part, a total, or only text. */
    private void unnumbered(Line line) {
        Open parent = open.element();
        Grid grid = problems.grid();
        boolean choices = columns.choices() != null && !grid.text(line.at().in(columns.choices())).isEmpty();
        boolean answered = !grid.text(line.at().in(columns.answer())).isEmpty();
        if (parent.seen == 0 && parent.parts.isEmpty() && parent.size() == 1 && (choices || answered)) {
            parent.seen = 1;
            rows.put(parent.code(0), line);
        } else if (choices) {
            problems.problem(line.at(), "row-without-number", line.title());
        } else if (columns.value() != null && !grid.at(line.at().in(columns.value())).blank()) {
            totals.add(line);
        }
    }

    private void missing(Open parent, int upTo, Ref at) {
        for (int child = parent.seen; child < upTo; child++) {
            problems.problem(at, "row-missing", parent.code(child), parent.title(child), name(parent));
        }
    }

    private void close(int depth) {
        while (open.size() > depth) {
            Open parent = open.pop();
            missing(parent, parent.size(), parent.at);
        }
    }

    private static String name(Open parent) {
        return parent.part == null ? "-" : parent.part.code();
    }
}
