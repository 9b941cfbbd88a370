package id.delapan.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A title an instrument awards when every condition is met, whatever the index.
 *
 * @param confidence how sure its thresholds are
 */
public record Title(String code, Wording title, Confidence confidence, List<Condition> conditions) {
    /** The same with other conditions. */
    public Title with(List<Condition> others) {
        return new Title(code, title, confidence, others);
    }

    /** What a condition looks at. */
    public enum Figure {
        /** The index. */
        INDEX,
        /** The points of one part, or of several together. */
        PARTS,
        /** The points of an indicator. */
        INDICATOR,
        /** A measure among the evidence: a precondition that is not scored. */
        MEASURE
    }

    /**
     * One condition, with one bound; a measure may ask for levels instead. Where {@code anyOf} is not empty, one of those
     * must be met and nothing else is set.
     *
     * @param of codes of the parts or the indicator, or the key of the measure
     * @param atLeast the figure is this or more
     * @param above the figure is more than this
     * @param share the figure is this share of the weight or more, 0..1
     * @param levels one of these levels of a measure
     */
    public record Condition(
            Figure figure,
            List<String> of,
            BigDecimal atLeast,
            BigDecimal above,
            BigDecimal share,
            List<String> levels,
            List<Condition> anyOf) {}
}
