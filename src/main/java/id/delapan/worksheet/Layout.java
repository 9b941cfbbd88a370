package id.delapan.worksheet;

import id.delapan.model.Instrument;
import id.delapan.model.Part;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.util.List;
import java.util.Map;

/**
 * Where on a sheet the parts and questions of an instrument stand, for one set of answers.
 *
 * @param rows by code: the row of each question, and of each part the sheet has a row for
 * @param totals rows without numbering that hold a computed value, from the top
 */
public record Layout(Grid grid, AnswerColumns columns, Instrument instrument, Map<String, Line> rows, List<Line> totals) {

    /** The cell an indicator is answered in. */
    public Ref answer(String code) {
        return rows.get(code).at().in(columns.answer());
    }

    /** The cell of the computed value of an indicator or part, or of the whole for a code of null; null when there is none. */
    public Ref value(String code) {
        Line line = code == null ? whole() : rows.get(code);
        if (columns.value() == null) {
            return null;
        }
        if (code != null && line != null && !valueOf(line).blank(grid)) {
            return valueOf(line).ref();
        }
        Line total = code == null ? line : total(code);
        return total == null ? line == null || code == null ? null : valueOf(line).ref() : valueOf(total).ref();
    }

    private record Value(Ref ref) {
        boolean blank(Grid grid) {
            return grid.at(ref).blank();
        }
    }

    private Value valueOf(Line line) {
        return new Value(line.at().in(columns.value()));
    }

    /** The row that adds up a component: the first total below its rows and above the next component's. */
    private Line total(String code) {
        List<Part> components = instrument.parts();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).code().equals(code)) {
                int from = lastRow(components.get(i));
                int to = i + 1 < components.size() && rows.containsKey(components.get(i + 1).code())
                        ? rows.get(components.get(i + 1).code()).at().row() : Integer.MAX_VALUE;
                List<Line> between = totals.stream().filter(t -> t.at().row() > from && t.at().row() < to).toList();
                boolean last = i + 1 == components.size();
                return between.isEmpty() || last && between.size() == 1 ? null : between.get(0);
            }
        }
        return null;
    }

    private int lastRow(Part part) {
        return part.parts().stream().mapToInt(this::lastRow).max().orElse(0) > 0
                ? part.parts().stream().mapToInt(this::lastRow).max().orElseThrow()
                : part.indicators().stream().mapToInt(i -> rows.containsKey(i.code()) ? rows.get(i.code()).at().row() : 0).max().orElse(0);
    }

    /** The row of the index: the last total below everything. */
    private Line whole() {
        int last = instrument.parts().stream().mapToInt(this::lastRow).max().orElse(0);
        List<Line> below = totals.stream().filter(t -> t.at().row() > last).toList();
        return below.isEmpty() ? null : below.get(below.size() - 1);
    }
}
