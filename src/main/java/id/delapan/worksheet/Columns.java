package id.delapan.worksheet;

import id.delapan.model.Dossier.By;
import id.delapan.worksheet.grid.Area;
import id.delapan.worksheet.grid.Cell;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Finds the heading row of a sheet and what its columns are for. */
final class Columns {
    private static final int SEARCHED_ROWS = 200;
    private static final int ROWS_ABOVE = 4;

    private final Grid grid;
    private final int row;
    private final Map<Integer, Heading> kinds = new TreeMap<>();

    private Columns(Grid grid, int row) {
        this.grid = grid;
        this.row = row;
        int last = grid.cells().keySet().stream().mapToInt(Ref::column).max().orElse(0);
        for (int column = 0; column <= last; column++) {
            Heading kind = kind(column);
            if (kind != null) {
                kinds.put(column, kind);
            }
        }
    }

    /** The headings of a sheet; null when it has no row of them. */
    static Columns of(Grid grid) {
        Columns best = null;
        for (int row = 0; row <= Math.min(grid.lastRow(), SEARCHED_ROWS); row++) {
            long different = grid.row(row).stream().map(c -> Heading.of(c.text())).filter(Objects::nonNull).distinct().count();
            if (different >= 2) {
                Columns found = new Columns(grid, row);
                if (found.kinds.containsValue(Heading.ANSWER)) {
                    return found;
                }
                best = best == null ? found : best;
            }
        }
        return best;
    }

    /** The row the headings stand in; what they head begins below. */
    int row() {
        return row;
    }

    /** A cell of the heading row, to point at. */
    Ref cell() {
        return new Ref(row, kinds.keySet().iterator().next());
    }

    /** The first column of this kind; null when there is none. */
    Integer first(Heading kind) {
        return kinds.entrySet().stream().filter(e -> e.getValue() == kind).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** What the heading of a column says: its own cell, the merged one it lies in, or one above that reaches down to it. */
    private Heading kind(int column) {
        Ref at = new Ref(row, column);
        String own = grid.text(anchor(at));
        return own.isEmpty() && row > 0 ? Heading.of(grid.text(new Ref(row - 1, column))) : Heading.of(own);
    }

    private Ref anchor(Ref at) {
        Area merged = grid.mergedAt(at);
        return merged == null ? at : merged.from();
    }

    /** All columns of answers, from the left. */
    List<AnswerColumns> answers() {
        List<AnswerColumns> sets = new ArrayList<>();
        int blockFrom = 0;
        int last = -1;
        Integer choices = null;
        Integer explanation = null;
        int labelsTo = 0;
        for (Map.Entry<Integer, Heading> entry : kinds.entrySet()) {
            int column = entry.getKey();
            switch (entry.getValue()) {
                case CHOICES -> choices = column;
                case EXPLANATION -> explanation = column;
                case ANSWER -> {
                    Integer year = year(column);
                    boolean newBlock = sets.isEmpty() || !Objects.equals(year, sets.get(sets.size() - 1).year());
                    if (newBlock) {
                        blockFrom = last + 1;
                        labelsTo = labelsTo(blockFrom, column);
                    }
                    AnswerColumns set = set(column, year, blockFrom, labelsTo, choices, explanation);
                    sets.add(set);
                }
                default -> { }
            }
            last = sets.isEmpty() || entry.getValue() == Heading.CHOICES || entry.getValue() == Heading.EXPLANATION
                    || entry.getValue() == Heading.WEIGHT ? last : column;
        }
        return sets;
    }

    /** The first column of a block that holds something other than numbering and titles. */
    private int labelsTo(int from, int answer) {
        return kinds.keySet().stream().filter(c -> c >= from && c <= answer).findFirst().orElse(answer);
    }

    private AnswerColumns set(int column, Integer year, int from, int to, Integer choices, Integer explanation) {
        By by = whose(column);
        int next = kinds.keySet().stream().filter(c -> c > column && ends(c, column)).findFirst().orElse(Integer.MAX_VALUE);
        Integer value = by == null ? null : claimed(Heading.VALUE, by, column);
        Integer share = by == null ? null : claimed(Heading.SHARE, by, column);
        List<Integer> notes = kinds.keySet().stream()
                .filter(c -> c > column && c < next && kinds.get(c) == Heading.NOTE)
                .toList();
        return new AnswerColumns(by, year, from, to, choices, explanation, column,
                value != null ? value : within(Heading.VALUE, column, next),
                share != null ? share : within(Heading.SHARE, column, next), notes, new Ref(row, column));
    }

    private boolean ends(int column, int answer) {
        Heading kind = kinds.get(column);
        return kind == Heading.ANSWER || kind == Heading.OURS || kind == Heading.CHOICES || kind == Heading.EXPLANATION
                || !Objects.equals(year(column), year(answer));
    }

    /** A column right of the answers whose own heading says it is of the same person. */
    private Integer claimed(Heading kind, By by, int answer) {
        return kinds.keySet().stream()
                .filter(c -> c > answer && kinds.get(c) == kind && Objects.equals(year(c), year(answer)) && whose(c) == by)
                .findFirst().orElse(null);
    }

    private Integer within(Heading kind, int from, int to) {
        return kinds.keySet().stream().filter(c -> c > from && c < to && kinds.get(c) == kind).findFirst().orElse(null);
    }

    /** Whose column it is, by its heading, the cell below a merged one, or the merged cells above. */
    private By whose(int column) {
        By own = Heading.whose(grid.text(anchor(new Ref(row, column))));
        Area merged = grid.mergedAt(new Ref(row, column));
        if (own == null && merged != null && merged.to().column() > merged.from().column()) {
            own = Heading.whose(grid.text(new Ref(merged.to().row() + 1, column)));
        }
        for (int above = row - 1; own == null && above >= Math.max(0, row - ROWS_ABOVE); above--) {
            Area over = grid.mergedAt(new Ref(above, column));
            String text = grid.text(over == null ? new Ref(above, column) : over.from());
            own = text.contains(":") || wide(over) ? null : Heading.whose(text);
        }
        return own;
    }

    /** Whether a merged cell spans numbering, answers and all: then it is a title and says nothing of one column. */
    private boolean wide(Area over) {
        return over != null && kinds.entrySet().stream()
                .filter(e -> e.getValue() == Heading.ANSWER)
                .filter(e -> e.getKey() >= over.from().column() && e.getKey() <= over.to().column())
                .count() > 1;
    }

    /** The year of the block a column lies in. */
    private Integer year(int column) {
        for (int above = row - 1; above >= Math.max(0, row - ROWS_ABOVE); above--) {
            Integer year = null;
            boolean any = false;
            for (Cell cell : grid.row(above)) {
                Integer named = Heading.of(cell.text()) == null && cell.text().matches(".*[A-Za-z]{4}.*") ? Heading.year(cell.text()) : null;
                if (named != null) {
                    any = true;
                    year = cell.at().column() <= column ? named : year;
                }
            }
            if (any) {
                return year;
            }
        }
        return Heading.year(grid.text(anchor(new Ref(row, column))));
    }
}
