package id.delapan.worksheet.audit;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Lang;
import id.delapan.model.Scale;
import id.delapan.model.Wording;
import id.delapan.source.Messages;
import id.delapan.worksheet.audit.Audit.Kind;
import id.delapan.worksheet.audit.Audit.Reason;
import id.delapan.worksheet.formula.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the formula of a question with its scale and gates: by what it gives for every answer, and by what it reads. */
final class IndicatorCheck {
    private final Places places;
    private final Map<String, Scale> scales;
    private final Map<Integer, Map<String, List<Gate>>> variants;
    private final int year;

    IndicatorCheck(Places places, int year) {
        this.places = places;
        this.scales = places.pack().scales();
        this.variants = places.pack().worksheetGates();
        this.year = year;
    }

    /** Everything about the formula that is not as in the pack; empty when it is right. */
    List<Reason> check(Indicator indicator, Expr formula, Recalculation sheet) {
        List<List<Gate>> known = known(indicator.code());
        Set<String> above = above(indicator, known);
        if (above.stream().anyMatch(code -> places.value(code) == null)) {
            return List.of();
        }
        Set<Reason> reasons = new LinkedHashSet<>(new Branches(places, indicator, above, scales).check(formula));
        AnswerTable table = new AnswerTable(places, indicator, above, formula, sheet);
        if (!table.fits(indicator.gates())) {
            List<Gate> variant = known.stream().filter(table::fits).findFirst().orElse(null);
            if (variant != null) {
                reasons.add(new Reason(Kind.VARIANT, Messages.get("audit-variant", form(indicator.gates()), form(variant))));
            } else {
                wrong(indicator, table, reasons);
            }
        }
        return List.copyOf(reasons);
    }

    private void wrong(Indicator indicator, AnswerTable table, Set<Reason> reasons) {
        List<Object> wrong = table.wrongByItself();
        if (!wrong.isEmpty()) {
            if (reasons.stream().noneMatch(r -> r.kind() == Kind.SCALE_VALUE)) {
                wrong.forEach(answer -> reasons.add(new Reason(Kind.SCALE_VALUE, Messages.get("audit-gives",
                        Say.value(answer), Say.value(table.given(answer)), Say.value(Right.share(indicator,
                                answer instanceof String level ? level : null, answer instanceof Double d ? d : 0)
                                * Places.scale(indicator).doubleValue())))));
            }
        } else if (table.restsOnItselfAlone()) {
            reasons.add(new Reason(Kind.GATE_MISSING, Messages.get("audit-gate-missing", form(indicator.gates()))));
        } else {
            reasons.add(new Reason(Kind.GATE_OTHER, Messages.get("audit-gate-other", form(indicator.gates()))));
        }
    }

    /** The forms official worksheets of the year have; of every year when that year's are not known. */
    private List<List<Gate>> known(String code) {
        return variants.entrySet().stream()
                .filter(v -> !variants.containsKey(year) || v.getKey() == year)
                .map(v -> v.getValue().get(code))
                .filter(g -> g != null)
                .toList();
    }

    private Set<String> above(Indicator indicator, List<List<Gate>> known) {
        List<String> open = new ArrayList<>(indicator.gates().stream().map(Gate::parent).toList());
        known.forEach(gates -> gates.forEach(g -> open.add(g.parent())));
        Set<String> above = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String code = open.remove(0);
            if (!code.equals(indicator.code()) && above.add(code)) {
                places.indicator(code).gates().forEach(g -> open.add(g.parent()));
            }
        }
        return above;
    }

    private static Object form(List<Gate> gates) {
        if (gates.isEmpty()) {
            return Messages.get("audit-form-none");
        }
        List<Wording> forms = gates.stream()
                .map(g -> Messages.get(g.kind() == Gate.Kind.ZERO ? "audit-form-zero" : "audit-form-multiply", g.parent()))
                .toList();
        return new Wording(forms.stream().map(f -> f.in(Lang.ID)).collect(Collectors.joining(", ")),
                forms.stream().map(f -> f.in(Lang.EN)).collect(Collectors.joining(", ")));
    }
}
