package id.delapan.worksheet.audit;

import id.delapan.worksheet.formula.Evaluation;
import id.delapan.worksheet.formula.Expr;
import id.delapan.worksheet.formula.Fault;
import id.delapan.worksheet.formula.FormulaException;
import id.delapan.worksheet.formula.Parser;
import id.delapan.worksheet.grid.Cell;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What a sheet's own formulas come to, some cells given other values. A formula that cannot be worked out keeps its stored value. */
final class Recalculation {
    private static final int DEEPEST = 200;

    private final Grid grid;
    private final Map<String, Expr> parsed;
    private final Map<Ref, Object> instead;
    private final Map<Ref, Object> known = new HashMap<>();
    private final Evaluation evaluation = new Evaluation(this::of);
    private int depth;

    private Recalculation(Grid grid, Map<String, Expr> parsed, Map<Ref, Object> instead) {
        this.grid = grid;
        this.parsed = parsed;
        this.instead = instead;
    }

    /** Of a sheet as it is. */
    static Recalculation of(Grid grid) {
        return new Recalculation(grid, new HashMap<>(), Map.of());
    }

    /** Of the same sheet with these values in these cells. */
    Recalculation with(Map<Ref, Object> values) {
        return new Recalculation(grid, parsed, values);
    }

    /** The value of a cell; null for an empty one. */
    Object of(Ref at) {
        if (instead.containsKey(at)) {
            return instead.get(at);
        }
        Cell cell = grid.at(at);
        if (cell.formula() == null) {
            return stored(cell);
        }
        if (known.containsKey(at)) {
            return known.get(at);
        }
        Object value;
        try {
            value = ++depth > DEEPEST ? new Fault("#REF!") : evaluation.of(parse(cell.formula()));
        } catch (FormulaException e) {
            value = stored(cell);
        }
        depth--;
        known.put(at, value);
        return value;
    }

    /** What a formula gives. */
    Object worth(Expr formula) {
        try {
            return evaluation.of(formula);
        } catch (FormulaException e) {
            return null;
        }
    }

    /**
     * Does nothing for a formula that can be worked out.
     *
     * @throws FormulaException when it cannot
     */
    void check(Expr formula) {
        evaluation.of(formula);
    }

    /** The formula taken apart; what was taken apart once is kept. */
    Expr parse(String formula) {
        return parsed.computeIfAbsent(formula, Parser::parse);
    }

    /** The value of a cell as a number; null when it is none. */
    Double number(Ref at) {
        return at != null && of(at) instanceof Double d ? d : null;
    }

    /** The value a cell was stored with. */
    static Object stored(Cell cell) {
        if (cell.text().isEmpty()) {
            return null;
        }
        return switch (cell.kind()) {
            case NUMBER -> {
                BigDecimal number = cell.number();
                yield number == null ? new Fault("#NUM!") : (Object) number.doubleValue();
            }
            case YES_NO -> cell.text().equals("1");
            case ERROR -> new Fault(cell.text());
            case TEXT -> cell.text();
        };
    }
}
