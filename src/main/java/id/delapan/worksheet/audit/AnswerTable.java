package id.delapan.worksheet.audit;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.worksheet.formula.Expr;
import id.delapan.worksheet.grid.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a formula gives for every answer of its question and of the questions above it. */
final class AnswerTable {
    private static final int MOST_ROWS = 4_000;
    private static final double EQUAL = 1e-9;

    /** One combination of answers: their shares before gates, and what the formula gives. */
    record Row(Map<String, Object> answers, Object value) {}

    private final Places places;
    private final Indicator indicator;
    private final Set<String> codes = new LinkedHashSet<>();
    private final List<Row> rows = new ArrayList<>();

    /** Of an indicator's formula; {@code above} are all questions it may rest on. */
    AnswerTable(Places places, Indicator indicator, Set<String> above, Expr formula, Recalculation sheet) {
        this.places = places;
        this.indicator = indicator;
        codes.addAll(above);
        codes.add(indicator.code());
        fill(new LinkedHashMap<>(), List.copyOf(codes), formula, sheet);
    }

    private void fill(Map<String, Object> answers, List<String> left, Expr formula, Recalculation sheet) {
        if (rows.size() >= MOST_ROWS) {
            return;
        }
        if (left.isEmpty()) {
            rows.add(new Row(new LinkedHashMap<>(answers), value(answers, formula, sheet)));
            return;
        }
        for (Object answer : possible(places.indicator(left.get(0)))) {
            answers.put(left.get(0), answer);
            fill(answers, left.subList(1, left.size()), formula, sheet);
        }
    }

    private static List<Object> possible(Indicator indicator) {
        double max = indicator.scale().max().doubleValue();
        return indicator.scale().numeric() ? List.of(max, max / 2, max / 3, 0.0) : List.copyOf(indicator.scale().names());
    }

    private Object value(Map<String, Object> answers, Expr formula, Recalculation sheet) {
        Map<Ref, Object> cells = new HashMap<>();
        Map<String, Double> gated = gated(answers, Indicator::gates);
        answers.forEach((code, answer) -> {
            cells.put(places.answer(code), answer);
            if (places.weight(code) != null) {
                cells.put(places.weight(code), Places.scale(places.indicator(code)).doubleValue());
            }
            if (!code.equals(indicator.code())) {
                cells.put(places.value(code), gated.get(code) * Places.scale(places.indicator(code)).doubleValue());
            }
        });
        return sheet.with(cells).worth(formula);
    }

    /** Shares after gates, in the form the pack or a variant gives them. */
    private Map<String, Double> gated(Map<String, Object> answers, Function<Indicator, List<Gate>> form) {
        Map<String, Double> gated = new HashMap<>();
        codes.forEach(code -> gate(code, answers, form, gated));
        return gated;
    }

    private double gate(String code, Map<String, Object> answers, Function<Indicator, List<Gate>> form, Map<String, Double> gated) {
        if (!gated.containsKey(code)) {
            Indicator each = places.indicator(code);
            Object answer = answers.get(code);
            double share = Right.share(each, answer instanceof String level ? level : null, answer instanceof Double d ? d : 0);
            for (Gate gate : (code.equals(indicator.code()) ? form.apply(each) : each.gates())) {
                share *= Right.factor(gate, gate(gate.parent(), answers, form, gated));
            }
            gated.put(code, share);
        }
        return gated.get(code);
    }

    /** Whether the formula gives what the gates in this form give, for every combination. */
    boolean fits(List<Gate> gates) {
        return rows.stream().allMatch(row -> right(row, gates));
    }

    private boolean right(Row row, List<Gate> gates) {
        double expected = gated(row.answers(), i -> gates).get(indicator.code()) * Places.scale(indicator).doubleValue();
        return row.value() instanceof Double d && Math.abs(d - expected) < EQUAL;
    }

    /** Answers of the question itself whose value is wrong even where no parent lowers it. */
    List<Object> wrongByItself() {
        return rows.stream()
                .filter(row -> indicator.gates().stream().allMatch(g ->
                        Right.factor(g, gated(row.answers(), Indicator::gates).get(g.parent())) == 1))
                .filter(row -> !right(row, indicator.gates()))
                .map(row -> row.answers().get(indicator.code()))
                .distinct()
                .toList();
    }

    /** What the formula gives for an answer where no parent lowers it. */
    Object given(Object answer) {
        return rows.stream()
                .filter(row -> row.answers().get(indicator.code()).equals(answer))
                .filter(row -> indicator.gates().stream().allMatch(g ->
                        Right.factor(g, gated(row.answers(), Indicator::gates).get(g.parent())) == 1))
                .map(Row::value)
                .findFirst().orElse(null);
    }

    /** Whether the answers of other questions change nothing. */
    boolean restsOnItselfAlone() {
        Map<Object, Object> first = new HashMap<>();
        return rows.stream().allMatch(row -> {
            Object own = row.answers().get(indicator.code());
            Object before = first.putIfAbsent(own, String.valueOf(row.value()));
            return before == null || before.equals(String.valueOf(row.value()));
        });
    }
}
