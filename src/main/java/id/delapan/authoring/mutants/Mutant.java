package id.delapan.authoring.mutants;

import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.util.Set;

/**
 * One small change of a pack, made to see whether some worked case would notice it.
 *
 * @param file where it is made
 * @param line 1-based; 0 when unknown
 * @param where the rule, indicator or scale changed
 * @param before what stands there; null for a whole rule
 * @param after what would stand there instead; null when it would be gone
 * @param in the condition it stands in, as written; null where {@code before} says all
 */
public record Mutant(
        Kind kind,
        String file,
        int line,
        int column,
        String where,
        String before,
        String after,
        String in,
        Change change) {

    /** What is changed. */
    public enum Kind {
        THRESHOLD, COMPARISON, NEGATION, WORD, CONSTRAINT, PATTERN, RULE, LEVEL, GATE, EXPECTS, WEIGHT, BAND, POINTS, GRADE,
        TITLE, SHARE, COUNT, HELD, UNITS
    }

    /** How the pack is changed. */
    sealed interface Change permits RuleChange, PackChange {}

    /** One rule is another; null when it is gone. */
    record RuleChange(Rule from, Rule to) implements Change {}

    /**
     * The pack is another.
     *
     * @param codes indicators that come out differently; null for all
     * @param facts whether evidence reads differently
     */
    record PackChange(RulePack to, Set<String> codes, boolean facts) implements Change {}
}
