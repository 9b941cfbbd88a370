package id.delapan.explain;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.rules.Rule;
import java.math.BigDecimal;
import java.util.List;

/**
 * Why an indicator has its level, and why not more.
 *
 * @param target the next level above what the evidence supports; null when it supports the top, or for a number
 * @param attempts for each rule that could award the target, which of its conditions hold
 * @param plan the fewest changes of evidence that reach the target; null when none can
 * @param counts of a share the fewest counts that must change for it to be full; empty for any other and when it is
 */
public record Explanation(
        Assessment assessment,
        IndicatorResult result,
        String target,
        List<Attempt> attempts,
        List<Change> plan,
        List<CountChange> counts) {

    /**
     * A count that must change for its share to be full.
     *
     * @param from what it is; null when not known
     * @param to what it must become; null when it must be stated first
     */
    public record CountChange(String code, BigDecimal from, BigDecimal to) {}

    /** A rule that awards the target. */
    public record Attempt(Rule rule, List<Condition> conditions) {}

    /**
     * One of its conditions.
     *
     * @param evidence ids of the evidence that meets it
     * @param failures where there is evidence of the kind that does not; empty when met or when there is none at all
     */
    public record Condition(String words, boolean met, List<String> evidence, List<Failure> failures) {}

    /** A piece of evidence that fails a condition: the conditions in words with what is found instead. */
    public record Failure(String evidence, List<Mismatch> mismatches) {}

    /** A demand and what is there instead. */
    public record Mismatch(String wanted, String found) {}
}
