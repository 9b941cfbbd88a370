package id.delapan.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A node of the instrument's tree: component, area, sub-area or result group. Holds parts or indicators, not both.
 *
 * @param kind the word the pack uses, such as {@code area}
 * @param weight points of the index it can bring
 */
public record Part(
        String kind, String code, Wording title, BigDecimal weight, List<Part> parts, List<Indicator> indicators) {}
