package id.delapan.web.page;

import id.delapan.compare.Assessors;
import id.delapan.compare.ComparisonWords;
import id.delapan.engine.Standpoints;
import id.delapan.engine.Standpoints.Said;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Dossier.By;
import id.delapan.report.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Agency, assessor and national evaluator side by side. */
public record AssessorsPage(Assessors assessors, Numbers numbers, ComparisonWords words) {
    /** What one says, and by how much the index would change if that counted; empty where it counts. */
    public record Cell(String mark, String change, boolean unproven) {}

    /** Those who may answer, as words of the pages name them. */
    public List<String> bys() {
        return Arrays.stream(By.values()).map(by -> by.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** The cells of the three, then that of the evidence. */
    public List<Cell> cells(Standpoints s) {
        List<Cell> cells = new ArrayList<>();
        for (By by : By.values()) {
            Said said = s.said().get(by);
            cells.add(said == null ? cell(null, null, s, false) : cell(said.mark(), said.change(), s, !said.proven()));
        }
        cells.add(cell(s.supported(), s.ofEvidence(), s, false));
        return cells;
    }

    private Cell cell(Mark mark, BigDecimal change, Standpoints s, boolean unproven) {
        return new Cell(numbers.mark(mark), mark == null || mark.equals(s.counted()) ? "" : words.signed(change), unproven);
    }
}
