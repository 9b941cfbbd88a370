package id.delapan.worksheet;

import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import id.delapan.source.Struct;
import id.delapan.worksheet.grid.Area;
import id.delapan.worksheet.grid.Cell;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;

/** Reads the answers of one column. */
final class AnswerReader {
    private static final int DATE_GUESS = -1;

    private final Layout layout;
    private final By by;
    private final CellProblems problems;
    private final Grid grid;

    AnswerReader(Layout layout, By by, CellProblems problems) {
        this.layout = layout;
        this.by = by;
        this.problems = problems;
        this.grid = layout.grid();
    }

    /** The answers given; what is blank is left out, what cannot be read is noted. */
    List<Answer> read() {
        List<Answer> answers = new ArrayList<>();
        layout.instrument().indicators().filter(i -> layout.rows().containsKey(i.code())).forEach(indicator -> {
            Answer answer = read(indicator);
            if (answer != null) {
                answers.add(answer);
            }
        });
        return answers;
    }

    private Answer read(Indicator indicator) {
        Ref at = layout.answer(indicator.code());
        Cell cell = grid.at(at);
        Area merged = grid.mergedAt(at);
        if (merged != null && !merged.from().equals(at) && !grid.at(merged.from()).blank()
                || merged != null && merged.to().row() > merged.from().row() && !grid.at(merged.from()).blank()) {
            problems.problem(at, "answer-merged", indicator.code(), grid.called(merged.from()));
            return null;
        }
        if (cell.blank()) {
            return null;
        }
        if (cell.formula() != null) {
            problems.problem(at, "answer-formula", indicator.code(), "=" + cell.formula());
            return null;
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            problems.problem(at, "answer-error", indicator.code(), cell.text());
            return null;
        }
        return indicator.scale().numeric() ? value(indicator, at, cell) : level(indicator, at, cell);
    }

    private Answer level(Indicator indicator, Ref at, Cell cell) {
        Scale scale = indicator.scale();
        Integer choices = layout.columns().choices();
        String level = Choices.level(cell.text(), scale, choices == null ? "" : grid.text(at.in(choices)));
        if (level == null || cell.kind() == Cell.Kind.YES_NO) {
            problems.problem(at, "answer-not-a-choice", indicator.code(), cell.text(),
                    Struct.meant(cell.text(), scale.names()), String.join(", ", scale.names()));
            return null;
        }
        return new Answer(indicator.code(), by, level, null, note(at), List.of());
    }

    private Answer value(Indicator indicator, Ref at, Cell cell) {
        BigDecimal number = cell.number();
        String format = cell.format() == null ? "" : cell.format();
        if (format.contains("%") || DateUtil.isADateFormat(DATE_GUESS, format)) {
            problems.problem(at, "answer-shown-otherwise", indicator.code(), cell.text(), format);
            return null;
        }
        if (number == null) {
            problems.problem(at, "answer-not-a-number", indicator.code(), cell.text());
            return null;
        }
        BigDecimal max = indicator.scale().max();
        if (number.signum() < 0 || number.compareTo(max) > 0) {
            problems.problem(at, "answer-beyond-scale", indicator.code(), number.toPlainString(), max.toPlainString());
            return null;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return new Answer(indicator.code(), by, null, plain.scale() < 0 ? plain.setScale(0) : plain, note(at), List.of());
    }

    /** Notes beside the answer and addresses behind them; null when there are none. */
    private String note(Ref at) {
        Set<String> parts = new LinkedHashSet<>();
        link(at, parts);
        for (int column : layout.columns().notes()) {
            Ref beside = at.in(column);
            if (!grid.text(beside).isEmpty()) {
                parts.add(grid.text(beside).replaceAll("\\s+", " "));
            }
            link(beside, parts);
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    private void link(Ref at, Set<String> parts) {
        String link = grid.links().get(at);
        if (link != null) {
            parts.add(link);
        }
    }
}
