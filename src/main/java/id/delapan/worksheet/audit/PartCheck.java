package id.delapan.worksheet.audit;

import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.source.Messages;
import id.delapan.worksheet.audit.Audit.Kind;
import id.delapan.worksheet.audit.Audit.Reason;
import id.delapan.worksheet.formula.Expr;
import id.delapan.worksheet.grid.Area;
import id.delapan.worksheet.grid.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the formula of a part with what it should add up: by the cells it reads, and by what it makes of made-up values. */
final class PartCheck {
    private static final double EQUAL = 1e-9;
    private static final int LARGEST_AREA = 5_000;

    private final Places places;

    PartCheck(Places places) {
        this.places = places;
    }

    /** Of a part's formula. */
    List<Reason> check(Part part, Expr formula, Recalculation sheet) {
        return check(children(part.parts(), part.indicators()), part, formula, sheet);
    }

    /** Of the formula of the index. */
    List<Reason> check(List<Part> parts, Expr formula, Recalculation sheet) {
        return check(children(parts, List.of()), null, formula, sheet);
    }

    private Map<String, Boolean> children(List<Part> parts, List<Indicator> indicators) {
        Map<String, Boolean> equal = new LinkedHashMap<>();
        parts.forEach(p -> equal.put(p.code(), false));
        indicators.forEach(i -> equal.put(i.code(), i.weight() == null));
        return equal;
    }

    private List<Reason> check(Map<String, Boolean> children, Part part, Expr formula, Recalculation sheet) {
        if (children.keySet().stream().anyMatch(code -> places.value(code) == null)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        Ref weight = part == null ? null : places.weight(part.code());
        Set<Ref> read = read(formula, weight, children, reasons);
        children.keySet().stream().filter(code -> !read.contains(places.value(code))).forEach(code ->
                reasons.add(new Reason(Kind.LEFT_OUT, Messages.get("audit-left-out", places.value(code).toString(), code))));
        for (int trial = 1; reasons.isEmpty() && trial <= 2; trial++) {
            Map<Ref, Object> cells = new HashMap<>();
            double[] right = {0, 0};
            int n = 0;
            for (Map.Entry<String, Boolean> child : children.entrySet()) {
                double value = trial == 1 ? 1.0 / (++n + 1) : 0.1 * ++n * n;
                cells.put(places.value(child.getKey()), value);
                right[child.getValue() ? 1 : 0] += value;
            }
            if (weight != null) {
                cells.put(weight, part.weight().doubleValue());
            }
            double expected = right[0] + (right[1] == 0 ? 0 : right[1] / children.size() * part.weight().doubleValue());
            Object given = sheet.with(cells).worth(formula);
            if (!(given instanceof Double d) || Math.abs(d - expected) > EQUAL) {
                reasons.add(new Reason(Kind.RESULT, Messages.get("audit-result", Say.value(given), Say.value(expected))));
            }
        }
        return reasons;
    }

    /** The cells a formula reads; those it should not are noted, but for empty ones within a range. */
    private Set<Ref> read(Expr formula, Ref weight, Map<String, Boolean> children, List<Reason> reasons) {
        Set<Ref> allowed = new LinkedHashSet<>(children.keySet().stream().map(places::value).toList());
        allowed.add(weight);
        Set<Ref> read = new LinkedHashSet<>();
        Set<Ref> other = new LinkedHashSet<>();
        formula.all().forEach(e -> {
            if (e instanceof Expr.At at) {
                read.add(at.ref());
                other.add(at.ref());
            } else if (e instanceof Expr.Range range) {
                cells(range.area()).stream().filter(c -> allowed.contains(c) || !places.grid().at(c).blank()).forEach(c -> {
                    read.add(c);
                    other.add(c);
                });
            }
        });
        other.removeAll(allowed);
        other.forEach(cell -> reasons.add(new Reason(Kind.OTHER_CELL, Messages.get("audit-counts-other", cell.toString()))));
        return read;
    }

    private static List<Ref> cells(Area area) {
        List<Ref> cells = new ArrayList<>();
        for (int row = area.from().row(); row <= area.to().row() && cells.size() < LARGEST_AREA; row++) {
            for (int column = area.from().column(); column <= area.to().column(); column++) {
                cells.add(new Ref(row, column));
            }
        }
        return cells;
    }

    /** Of the formula of a share in percent. */
    List<Reason> share(Ref value, Ref weight, double points, Expr formula, Recalculation sheet) {
        List<Reason> reasons = new ArrayList<>();
        formula.all().forEach(e -> {
            if (e instanceof Expr.At at && !at.ref().equals(value) && !at.ref().equals(weight)) {
                reasons.add(new Reason(Kind.OTHER_CELL, Messages.get("audit-counts-other", at.ref().toString())));
            }
        });
        double share = 0.37;
        Object given = sheet.with(Map.of(value, share * points, weight, points)).worth(formula);
        if (reasons.isEmpty() && !(given instanceof Double d && Math.abs(d - share) < EQUAL)) {
            reasons.add(new Reason(Kind.RESULT, Messages.get("audit-result", Say.value(given), Say.value(share))));
        }
        return reasons;
    }
}
