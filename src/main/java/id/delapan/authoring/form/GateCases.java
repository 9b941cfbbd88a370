package id.delapan.authoring.form;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Scale;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Worked cases of the gates of an indicator: it is at its top, everything above too, but for one parent. */
final class GateCases {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final RulePack pack;
    private final Indicator indicator;

    GateCases(RulePack pack, Indicator indicator) {
        this.pack = pack;
        this.indicator = indicator;
    }

    List<CaseText> cases() {
        Cases cases = new Cases(indicator, pack.instrument().validFrom());
        for (Gate gate : indicator.gates()) {
            Scale scale = pack.indicators().get(gate.parent()).scale();
            add(cases, gate, scale.numeric() ? "0" : scale.lowest());
            if (gate.kind() == Gate.Kind.MULTIPLY && between(scale) != null) {
                add(cases, gate, between(scale));
            }
        }
        return cases.list();
    }

    private void add(Cases cases, Gate gate, String answer) {
        Map<String, String> answers = new LinkedHashMap<>();
        top(indicator, answers);
        answers.put(gate.parent(), answer);
        BigDecimal parent = share(pack.indicators().get(gate.parent()).scale(), answer);
        BigDecimal score = gate.kind() == Gate.Kind.MULTIPLY ? parent : BigDecimal.valueOf(parent.signum());
        String top = answers.get(indicator.code());
        String field = indicator.scale().numeric() ? "value: " : "level: ";
        String gatedBy = score.compareTo(BigDecimal.ONE) < 0 ? gate.parent() : "";
        cases.add("yang dijawab " + top + " menghasilkan nilai " + Cases.number(score), gate.parent() + " bernilai " + answer,
                cases.given().answers(answers.entrySet().stream()
                        .map(e -> e.getKey() + ": " + value(e.getValue()))
                        .toList()),
                "{" + field + value(top) + ", ungated: 1, score: " + Yaml.number(score) + ", gatedBy: [" + gatedBy + "]}");
    }

    /** An indicator and everything its gates lead to, at the top. */
    private void top(Indicator at, Map<String, String> answers) {
        Scale scale = at.scale();
        if (answers.put(at.code(), scale.numeric() ? Yaml.number(scale.max()) : scale.top()) == null) {
            at.gates().forEach(g -> top(pack.indicators().get(g.parent()), answers));
        }
    }

    /** An answer that is neither the best nor the worst; null when there is none. */
    private static String between(Scale scale) {
        if (scale.numeric()) {
            return Yaml.number(scale.max().divide(TWO));
        }
        List<String> names = new ArrayList<>(scale.names());
        return names.size() < 3 ? null : names.get(names.size() / 2);
    }

    private static BigDecimal share(Scale scale, String answer) {
        BigDecimal points = scale.numeric() ? new BigDecimal(answer) : scale.levels().get(answer);
        return points.divide(scale.max(), MathContext.DECIMAL128);
    }

    private static String value(String answer) {
        return answer.matches("[0-9.]+") ? answer : Yaml.name(answer);
    }
}
