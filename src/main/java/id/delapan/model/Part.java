package id.delapan.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A node of the instrument's tree: component, area, sub-area or result group. Holds parts or indicators, not both.
 *
 * @param kind the word the pack uses, such as {@code area}
 * @param weight points of the index it can bring
 * @param confidence how sure the weight is
 * @param units the share 0..1 of its scores that the mean of an agency's units decides, where the dossier holds units;
 *     null as in the part above, where at the top none is
 * @param kinds kinds of agency it is asked of; empty for all
 */
public record Part(
        String kind,
        String code,
        Wording title,
        BigDecimal weight,
        List<Part> parts,
        List<Indicator> indicators,
        Confidence confidence,
        BigDecimal units,
        Set<Dossier.Kind> kinds) {

    /** One whose weight is confirmed, asked of every agency and never of its units. */
    public Part(String kind, String code, Wording title, BigDecimal weight, List<Part> parts, List<Indicator> indicators) {
        this(kind, code, title, weight, parts, indicators, Confidence.CONFIRMED, null, Set.of());
    }

    /** The same with other shares that units decide, by code of the part; a part not named keeps its own. */
    public Part withUnits(Map<String, BigDecimal> shares) {
        return new Part(kind, code, title, weight, parts.stream().map(p -> p.withUnits(shares)).toList(), indicators, confidence,
                shares.getOrDefault(code, units), kinds);
    }

    /** The same with another weight and content. */
    public Part with(BigDecimal points, List<Part> below, List<Indicator> questions) {
        return new Part(kind, code, title, points, below, questions, confidence, units, kinds);
    }
}
