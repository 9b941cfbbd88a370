package id.delapan.worksheet.audit;

import id.delapan.engine.Engine;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.worksheet.Layout;
import id.delapan.worksheet.Worksheet;
import id.delapan.worksheet.audit.Audit.Blank;
import id.delapan.worksheet.audit.Audit.CellFinding;
import id.delapan.worksheet.audit.Audit.Difference;
import id.delapan.worksheet.grid.Ref;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks what a worksheet says of itself. */
public final class Auditor {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final double EQUAL = 1e-9;

    private final Places places;
    private final Map<String, Answer> answers;
    private final Assessment ours;
    private final Recalculation sheet;
    private final By by;
    private final Layout layout;

    private Auditor(Layout layout, Worksheet worksheet, By by, Engine engine) {
        this.layout = layout;
        this.by = by;
        this.places = new Places(layout, engine.pack());
        this.answers = worksheet.dossier().answers().stream().filter(a -> a.by() == by)
                .collect(Collectors.toMap(Answer::indicator, a -> a));
        this.ours = engine.evaluate(worksheet.only(by), Options.DEFAULT, LIMIT, "");
        this.sheet = Recalculation.of(layout.grid());
    }

    /** One audit for each who answered. */
    public static List<Audit> of(Worksheet worksheet, Engine engine) {
        return worksheet.layouts().entrySet().stream()
                .map(e -> new Auditor(e.getValue(), worksheet, e.getKey(), engine).audit(worksheet.dossier().year()))
                .toList();
    }

    private Audit audit(int year) {
        BigDecimal index = ours.index().value();
        List<Blank> blanks = blanks();
        if (layout.columns().value() == null) {
            return new Audit(by, layout.grid().name().strip(), null, null, null, index, 0, List.of(), blanks, List.of());
        }
        Ref whole = places.value(null);
        FormulaCheck formulas = new FormulaCheck(places, answers, sheet, year);
        List<CellFinding> cells = formulas.findings();
        return new Audit(by, layout.grid().name().strip(), Ref.letters(layout.columns().value()), stored(whole),
                Say.figure(sheet.number(whole)), index, formulas.count(), differences(), blanks, cells);
    }

    private BigDecimal stored(Ref at) {
        return at != null && Recalculation.stored(places.grid().at(at)) instanceof Double d ? Say.figure(d) : null;
    }

    private List<Blank> blanks() {
        return places.pack().indicators().values().stream()
                .filter(i -> !answers.containsKey(i.code()))
                .map(i -> new Blank(places.grid().called(places.answer(i.code())), i.code(), cost(places.value(i.code()))))
                .toList();
    }

    /** What the index loses when a blank counts 0. */
    private BigDecimal cost(Ref value) {
        Ref whole = places.value(null);
        Double before = value == null ? null : sheet.number(whole);
        Double after = before == null ? null : sheet.with(Map.of(value, 0.0)).number(whole);
        return after == null ? null : Say.figure(before - after);
    }

    private List<Difference> differences() {
        Map<String, BigDecimal> figures = new HashMap<>();
        ours.indicators().forEach(i -> figures.put(i.code(), points(i)));
        ours.parts().forEach(p -> points(p, figures));
        List<Difference> differences = new ArrayList<>();
        for (Indicator indicator : places.pack().indicators().values()) {
            if (answers.containsKey(indicator.code())) {
                differ(indicator.code(), figures.get(indicator.code()), differences);
            }
        }
        places.pack().instrument().allParts().map(Part::code).forEach(code -> differ(code, figures.get(code), differences));
        differ(null, ours.index().value(), differences);
        return differences;
    }

    private BigDecimal points(IndicatorResult result) {
        return result.score().multiply(Places.scale(places.indicator(result.code())));
    }

    private static void points(PartResult part, Map<String, BigDecimal> figures) {
        figures.put(part.code(), part.score());
        part.parts().forEach(p -> points(p, figures));
    }

    private void differ(String code, BigDecimal figure, List<Difference> differences) {
        Ref at = places.value(code);
        if (at == null) {
            return;
        }
        BigDecimal stored = stored(at);
        BigDecimal recalculated = Say.figure(sheet.number(at));
        if (!same(stored, figure) || !same(recalculated, figure)) {
            differences.add(new Difference(places.grid().called(at), code, stored, recalculated, figure));
        }
    }

    private static boolean same(BigDecimal sheet, BigDecimal ours) {
        return sheet != null && sheet.subtract(ours).abs().doubleValue() < EQUAL;
    }
}
