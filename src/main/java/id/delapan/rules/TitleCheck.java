package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Part;
import id.delapan.model.Term;
import id.delapan.model.Title.Condition;
import id.delapan.model.Title.Figure;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks that the conditions of titles look at what is there, and can be met. */
final class TitleCheck {
    private final InstrumentReader head;
    private final Known known;
    private final Problems problems;
    private final Map<String, BigDecimal> weights;
    private Node at;

    private TitleCheck(InstrumentReader head, Instrument instrument, Known known, Problems problems) {
        this.head = head;
        this.known = known;
        this.problems = problems;
        this.weights = instrument.allParts().collect(Collectors.toMap(Part::code, Part::weight, (a, b) -> a));
    }

    static void check(InstrumentReader head, Instrument instrument, Known known, Problems problems) {
        TitleCheck check = new TitleCheck(head, instrument, known, problems);
        instrument.titles().forEach(title -> title.conditions().forEach(check::condition));
    }

    private void condition(Condition condition) {
        condition.anyOf().forEach(this::condition);
        at = head.conditionNode(condition);
        if (condition.figure() == Figure.MEASURE) {
            measure(condition, condition.of().get(0));
        } else if (condition.figure() == Figure.INDICATOR) {
            Indicator indicator = known.indicators().get(condition.of().get(0));
            if (indicator == null && known.indicatorsWhole()) {
                problem("unknown-figure", condition.of().get(0), Struct.meant(condition.of().get(0), known.indicators().keySet()));
            } else if (indicator != null && indicator.weight() != null) {
                reached(condition, indicator.weight());
            }
        } else if (condition.figure() == Figure.PARTS) {
            reached(condition, condition.of().stream().map(weights::get).reduce(BigDecimal.ZERO, BigDecimal::add));
        } else if (condition.figure() == Figure.INDEX) {
            reached(condition, BigDecimal.valueOf(100));
        }
    }

    private void reached(Condition condition, BigDecimal weight) {
        BigDecimal bound = condition.atLeast() != null ? condition.atLeast() : condition.above();
        if (bound != null && (bound.compareTo(weight) > 0 || bound.signum() < 0 || condition.above() != null && bound.compareTo(weight) == 0)) {
            problem("condition-never-met", bound.toPlainString(), String.join(" + ", condition.of()), weight.toPlainString());
        }
    }

    private void measure(Condition condition, String key) {
        Term term = known.term(key, Term.Kind.MEASURE);
        if (term == null) {
            if (!known.mayHold(key)) {
                List<String> keys = known.keys(Term.Kind.MEASURE);
                problem("unknown-evidence-key", key, Struct.meant(key, keys));
            }
            return;
        }
        condition.levels().stream().filter(level -> !term.levels().contains(level)).forEach(level ->
                problem("unknown-measure-level", level, key, Struct.meant(level, term.levels()), String.join(", ", term.levels())));
    }

    private void problem(String code, Object... args) {
        problems.add(head.file(), at.line(), at.column(), code, args);
    }
}
