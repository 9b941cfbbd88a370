package id.delapan.worksheet.audit;

import id.delapan.model.Dossier.Answer;
import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.source.Messages;
import id.delapan.worksheet.audit.Audit.CellFinding;
import id.delapan.worksheet.audit.Audit.Kind;
import id.delapan.worksheet.audit.Audit.Reason;
import id.delapan.worksheet.formula.Expr;
import id.delapan.worksheet.formula.FormulaException;
import id.delapan.worksheet.grid.Cell;
import id.delapan.worksheet.grid.Ref;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Looks at every formula of a sheet, and at what stands where a formula belongs. */
final class FormulaCheck {
    private final Places places;
    private final Recalculation sheet;
    private final Right right;
    private final IndicatorCheck indicators;
    private final PartCheck parts;
    private final List<CellFinding> findings = new ArrayList<>();
    private final int count;

    FormulaCheck(Places places, Map<String, Answer> answers, Recalculation sheet, int year) {
        this.places = places;
        this.sheet = sheet;
        this.right = new Right(places, answers);
        this.indicators = new IndicatorCheck(places, year);
        this.parts = new PartCheck(places);
        List<Ref> cells = Stream.concat(places.pack().indicators().keySet().stream(),
                        places.pack().instrument().allParts().map(Part::code))
                .map(places::value).filter(Objects::nonNull).toList();
        this.count = (int) cells.stream().filter(c -> places.grid().at(c).formula() != null).count();
        if (count * 2 > cells.size()) {
            checkAll();
        }
    }

    /** How many computed cells hold a formula; when most hold none, the sheet was saved without them and none is missed. */
    int count() {
        return count;
    }

    List<CellFinding> findings() {
        return findings;
    }

    private void checkAll() {
        for (Indicator indicator : places.pack().indicators().values()) {
            cell(places.value(indicator.code()), indicator.code(), (e, s) -> indicators.check(indicator, e, s), right.of(indicator, sheet));
            share(indicator.code(), indicator.weight());
            weight(indicator.code(), indicator.weight());
        }
        places.pack().instrument().allParts().forEach(part -> {
            cell(places.value(part.code()), part.code(), (e, s) -> parts.check(part, e, s), right.of(part, sheet));
            share(part.code(), part.weight());
            weight(part.code(), part.weight());
        });
        List<Part> all = places.pack().instrument().parts();
        cell(places.value(null), null, (e, s) -> parts.check(all, e, s), right.whole(all, sheet));
    }

    private void cell(Ref at, String code, BiFunction<Expr, Recalculation, List<Reason>> check, Object mended) {
        if (at != null) {
            Cell cell = places.grid().at(at);
            List<Reason> reasons = cell.formula() == null ? withoutFormula(cell) : reasons(cell.formula(), check);
            note(at, code, cell, reasons, mended);
        }
    }

    private static List<Reason> withoutFormula(Cell cell) {
        return List.of(cell.blank() ? new Reason(Kind.EMPTY, Messages.get("audit-empty"))
                : new Reason(Kind.TYPED_NUMBER, Messages.get("audit-typed", cell.text().length() > 40 ? "…" : cell.text())));
    }

    private List<Reason> reasons(String formula, BiFunction<Expr, Recalculation, List<Reason>> check) {
        Expr parsed;
        try {
            parsed = sheet.parse(formula);
            sheet.check(parsed);
        } catch (FormulaException e) {
            return List.of(new Reason(Kind.NOT_UNDERSTOOD, Messages.get("audit-not-understood", e.part())));
        }
        return check.apply(parsed, sheet);
    }

    private void share(String code, BigDecimal points) {
        Ref at = points == null ? null : places.share(code);
        Ref weight = at == null ? null : places.weight(code);
        Cell cell = at == null ? null : places.grid().at(at);
        if (weight != null && cell.formula() != null) {
            note(at, code, cell, reasons(cell.formula(),
                    (e, s) -> parts.share(places.value(code), weight, points.doubleValue(), e, s)), null);
        }
    }

    private void weight(String code, BigDecimal points) {
        Ref at = points == null ? null : places.weight(code);
        BigDecimal there = at == null ? null : places.grid().at(at).number();
        if (there != null && there.compareTo(points) != 0) {
            note(at, code, places.grid().at(at), List.of(new Reason(Kind.WEIGHT,
                    Messages.get("audit-weight", Say.value(there.doubleValue()), Say.value(points.doubleValue())))), points.doubleValue());
        }
    }

    /** Null {@code mended} for a cell the index does not rest on. */
    private void note(Ref at, String code, Cell cell, List<Reason> reasons, Object mended) {
        if (!reasons.isEmpty()) {
            boolean variant = reasons.stream().allMatch(r -> r.kind() == Kind.VARIANT);
            findings.add(new CellFinding(places.grid().called(at), code, cell.formula() == null ? null : "=" + cell.formula(),
                    variant, List.copyOf(reasons), mended == null ? BigDecimal.ZERO : cost(at, mended)));
        }
    }

    private BigDecimal cost(Ref at, Object mended) {
        Ref whole = places.value(null);
        Double now = sheet.number(whole);
        Double after = now == null ? null : sheet.with(Map.of(at, mended)).number(whole);
        return after == null ? null : Say.figure(now - after);
    }
}
