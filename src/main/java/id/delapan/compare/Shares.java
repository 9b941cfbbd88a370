package id.delapan.compare;

import id.delapan.engine.Numbers;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * What moved a figure: changed rules, then changed evidence (with the year it is judged for), then changed answers, one after
 * the other. They add up to the whole movement exactly.
 */
public record Shares(BigDecimal rules, BigDecimal evidence, BigDecimal answers) {
    /** The shares of a figure that is read from each step; a figure that is not there counts as 0. */
    static <T> Shares of(T before, T byNewRules, T withNewEvidence, T after, Function<T, BigDecimal> figure) {
        BigDecimal first = or(figure, before);
        BigDecimal second = or(figure, byNewRules);
        BigDecimal third = or(figure, withNewEvidence);
        return new Shares(Numbers.round(second.subtract(first)), Numbers.round(third.subtract(second)),
                Numbers.round(or(figure, after).subtract(third)));
    }

    private static <T> BigDecimal or(Function<T, BigDecimal> figure, T of) {
        BigDecimal value = of == null ? null : figure.apply(of);
        return value == null ? BigDecimal.ZERO : value;
    }

    /** All of it. */
    public BigDecimal total() {
        return rules.add(evidence).add(answers);
    }
}
