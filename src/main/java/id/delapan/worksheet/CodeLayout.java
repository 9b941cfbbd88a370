package id.delapan.worksheet;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.source.Struct;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the rows of a plain list, one question a row, by a column of codes. */
final class CodeLayout {
    private CodeLayout() {}

    /** What the rows are; codes that are unknown, twice or missing are noted. */
    static Layout read(AnswerColumns columns, int codes, int headingRow, Instrument instrument, CellProblems problems) {
        Grid grid = problems.grid();
        Set<String> known = instrument.indicators().map(Indicator::code).collect(Collectors.toSet());
        Map<String, Line> rows = new LinkedHashMap<>();
        for (int row = headingRow + 1; row <= grid.lastRow(); row++) {
            Ref at = new Ref(row, codes);
            String code = grid.text(at);
            if (code.isEmpty()) {
                continue;
            }
            if (!known.contains(code)) {
                problems.problem(at, "row-code-unknown", code, Struct.meant(code, known));
            } else if (rows.putIfAbsent(code, new Line(at, null, "", at)) != null) {
                problems.problem(at, "row-twice", code, code, code);
            }
        }
        instrument.indicators().filter(i -> !rows.containsKey(i.code())).forEach(i ->
                problems.problem(columns.heading(), "row-missing", i.code(), i.title().id(), i.part()));
        return new Layout(grid, columns, instrument, rows, List.of());
    }
}
