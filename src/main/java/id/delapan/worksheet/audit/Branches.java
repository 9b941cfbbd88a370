package id.delapan.worksheet.audit;

import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import id.delapan.source.Messages;
import id.delapan.worksheet.audit.Audit.Kind;
import id.delapan.worksheet.audit.Audit.Reason;
import id.delapan.worksheet.formula.Expr;
import id.delapan.worksheet.grid.Ref;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Walks through the branches of a formula, knowing which scale each is for. */
final class Branches {
    private final Places places;
    private final Indicator indicator;
    private final Map<String, Scale> scales;
    private final Map<Ref, Indicator> answers = new HashMap<>();
    private final Set<Ref> allowed = new HashSet<>();
    private final Set<Reason> reasons = new LinkedHashSet<>();

    Branches(Places places, Indicator indicator, Set<String> above, Map<String, Scale> scales) {
        this.places = places;
        this.indicator = indicator;
        this.scales = scales;
        allow(indicator.code());
        allowed.remove(places.value(indicator.code()));
        above.forEach(this::allow);
    }

    private void allow(String code) {
        answers.put(places.answer(code), places.indicator(code));
        allowed.add(places.answer(code));
        allowed.add(places.value(code));
        allowed.add(places.weight(code));
        allowed.add(places.choices(code));
    }

    Set<Reason> check(Expr formula) {
        formula.all().forEach(e -> {
            if (e instanceof Expr.At at && !allowed.contains(at.ref())) {
                other(at.ref().toString());
            } else if (e instanceof Expr.Range range && !(allowed.contains(range.area().from()) && allowed.contains(range.area().to()))) {
                other(range.area().from() + ":" + range.area().to());
            }
        });
        walk(formula, indicator.scale());
        return reasons;
    }

    private void other(String cell) {
        reasons.add(new Reason(Kind.OTHER_CELL, Messages.get("audit-other-cell", cell, places.answer(indicator.code()).row() + 1)));
    }

    private void walk(Expr expr, Scale scale) {
        if (expr instanceof Expr.Call call && call.name().equals("IF") && call.args().size() > 1
                && call.args().get(0) instanceof Expr.Binary test && test.sign().equals("=")
                && test.left() instanceof Expr.At at && test.right() instanceof Expr.Literal literal
                && literal.value() instanceof String text) {
            Scale then = scale;
            if (at.ref().equals(places.choices(indicator.code()))) {
                then = scales.get(text);
            } else if (answers.containsKey(at.ref())) {
                boolean own = answers.get(at.ref()) == indicator;
                choice(at.ref(), text, call.args().get(1), own, own ? scale : answers.get(at.ref()).scale());
            }
            for (int i = 1; i < call.args().size(); i++) {
                walk(call.args().get(i), i == 1 ? then : scale);
            }
        } else {
            expr.parts().forEach(part -> walk(part, scale));
        }
    }

    private void choice(Ref at, String text, Expr result, boolean own, Scale scale) {
        if (scale == null || scale.numeric()) {
            return;
        }
        String level = scale.names().stream().filter(n -> n.equalsIgnoreCase(text)).findFirst().orElse(null);
        if (level == null) {
            reasons.add(new Reason(Kind.OTHER_CHOICE, Messages.get("audit-other-choice", at.toString(), text, scale.name())));
            return;
        }
        Double written = factor(result);
        double right = scale.levels().get(level).doubleValue() / scale.max().doubleValue() * Places.scale(indicator).doubleValue();
        if (own && written != null && Math.abs(written - right) > 1e-9) {
            reasons.add(new Reason(Kind.SCALE_VALUE, Messages.get(
                    scale.name().equals(indicator.scale().name()) ? "audit-scale-value" : "audit-scale-value-unused",
                    level, Say.value(written), Say.value(right), scale.name())));
        }
    }

    /** The number a branch gives, but for cells it is multiplied with; null when it is something else. */
    private static Double factor(Expr expr) {
        if (expr instanceof Expr.Literal literal && literal.value() instanceof Double d) {
            return d;
        }
        return expr instanceof Expr.Binary b && b.sign().equals("*") && b.right() instanceof Expr.At ? factor(b.left()) : null;
    }
}
