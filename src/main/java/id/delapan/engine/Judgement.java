package id.delapan.engine;

import id.delapan.rules.Rule;
import java.util.Comparator;
import java.util.List;

/**
 * What a rule inserted.
 *
 * @param fact an award or a finding
 * @param matched the facts of its patterns, in pattern order
 */
public record Judgement(Rule rule, Object fact, List<Object> matched) {
    /** An order that depends on neither rule nor fact order. */
    static final Comparator<Judgement> ORDER = Comparator.comparing((Judgement j) -> j.rule().name())
            .thenComparing(j -> String.valueOf(j.fact()))
            .thenComparing(j -> String.valueOf(j.matched()));
}
