package id.delapan.rules;

import id.delapan.model.Scale;
import id.delapan.model.Term;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Pattern;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.util.List;
import java.util.Map;

/** The house rules for an award: a level, band or value that the indicator's scale has, from evidence that can prove it. */
final class AwardLint {
    private final Draft draft;
    private final Rule rule;
    private final AwardAction award;
    private final Scale scale;
    private final Map<String, Term> terms;
    private final Map<String, Pattern> bound;
    private final Problems problems;

    AwardLint(
            Draft draft,
            AwardAction award,
            Scale scale,
            Map<String, Term> terms,
            Map<String, Pattern> bound,
            Problems problems) {
        this.draft = draft;
        this.rule = draft.rule();
        this.award = award;
        this.scale = scale;
        this.terms = terms;
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        switch (award.what()) {
            case "level" -> level();
            case "band" -> band();
            default -> value();
        }
        if (rule.when().stream().anyMatch(p -> p.type() == FactType.ANSWER)) {
            problems.add(rule.file(), rule.line(), rule.column(), "award-from-answer", rule.name());
        }
        if (draft.whole() && practiceOnly() && scale.levels().size() >= 4
                && award.operand() instanceof Rule.Text level && level.value().equals(scale.top())) {
            problems.add(rule.file(), rule.line(), rule.column(), "practice-alone-at-top", rule.name());
        }
    }

    private boolean practiceOnly() {
        return rule.when().stream().noneMatch(p -> p.positive() && p.type().kind() != null && p.type() != FactType.PRACTICE);
    }

    private void level() {
        if (award.operand() instanceof Rule.Text level) {
            level(level.value());
        } else if (bound(FactType.MEASURE, "level")) {
            Term term = terms.get(bound.get(variable()).key());
            if (term != null) {
                term.levels().forEach(this::level);
            }
        }
    }

    private void level(String level) {
        if (!scale.levels().containsKey(level)) {
            note("unknown-level", level, scale.name(), Struct.meant(level, scale.names()), String.join(", ", scale.names()));
        }
    }

    private void band() {
        if (scale.bands().isEmpty()) {
            note("scale-without-bands", scale.name());
        } else if (award.operand() instanceof Rule.Text band) {
            if (!InstrumentReader.BANDS.contains(band.value())) {
                note("word-never-occurs", band.value(), "band", Struct.meant(band.value(), InstrumentReader.BANDS),
                        String.join(", ", InstrumentReader.BANDS));
            }
        } else {
            bound(FactType.COVERAGE, "band");
        }
    }

    private void value() {
        if (!scale.numeric()) {
            note("scale-without-values", scale.name(), String.join(", ", scale.names()));
        } else if (award.operand() instanceof Rule.Number number) {
            if (number.value().compareTo(scale.max()) > 0 || number.value().signum() < 0) {
                note("value-off-scale", number.value().toPlainString(), scale.name());
            }
        } else {
            bound(FactType.MEASURE, "value");
        }
    }

    /** The variables bound to that field. */
    private List<String> bindings(FactType type, String field) {
        return bound.entrySet().stream()
                .filter(e -> e.getValue().type() == type && e.getValue().constraints().stream()
                        .anyMatch(c -> c instanceof Bind b && b.variable().equals(e.getKey()) && b.field().equals(field)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether the operand is a variable bound to that field by a pattern that matches each fact. */
    private boolean bound(FactType type, String field) {
        Pattern pattern = bound.get(variable());
        boolean right = bindings(type, field).contains(variable());
        boolean lost = pattern == null && award.operand() instanceof Rule.Variable && !draft.whole();
        if (!right && !lost) {
            note("award-operand", type.word(), field, Struct.meant(variable(), bindings(type, field)));
        }
        return right;
    }

    private String variable() {
        return award.operand() instanceof Rule.Variable v ? v.name() : "";
    }

    private void note(String code, Object... args) {
        Token at = draft.awarded();
        problems.add(rule.file(), at.line(), at.column(), code, args);
    }
}
