package id.delapan.authoring.form;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.TreeSet;

/** A measure whose value is the value of the indicator. */
record ValueProof(Item measure) implements Proof {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public List<Item> items() {
        return List.of(measure);
    }

    @Override
    public List<RuleText> rules(Indicator indicator) {
        return List.of(new RuleText(
                RuleText.name(indicator.code(), "nilai"),
                Cases.label(measure.term()) + " tahun evaluasi menjadi nilai indikator.",
                List.of("Measure( key == \"" + key() + "\", $value : value, age == 0 )"),
                "Award.value( \"" + indicator.code() + "\", $value )"));
    }

    @Override
    public List<CaseText> cases(Indicator indicator, Instrument instrument) {
        Cases cases = new Cases(indicator, instrument.validFrom());
        BigDecimal min = measure.term().min();
        BigDecimal max = measure.term().max();
        for (BigDecimal value : new TreeSet<>(List.of(min, min.add(max).divide(TWO), max)).descendingSet()) {
            cases.value(value, value.divide(indicator.scale().max(), MathContext.DECIMAL128), said(value),
                    cases.given().measure(key(), Yaml.number(value)));
        }
        cases.unassessed(said(max) + " pada tahun sebelumnya", cases.given().lastYears(key(), Yaml.number(max)));
        cases.unassessed(Cases.label(measure.term()) + " tidak ada", cases.given());
        return cases.list();
    }

    private String said(BigDecimal value) {
        return Cases.label(measure.term()) + " " + Cases.number(value) + Cases.unit(measure.term());
    }

    private String key() {
        return measure.term().key();
    }
}
