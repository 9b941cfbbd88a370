package id.delapan.authoring;

import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a pack says of an indicator.
 *
 * @param weight points of the index it can bring
 * @param rules that judge it or raise findings on it, in file order
 * @param gated indicators whose score it lowers
 * @param cases that expect something of it
 */
public record IndicatorSheet(
        Indicator indicator, BigDecimal weight, List<Rule> rules, List<Indicator> gated, List<Case> cases) {

    /** The sheets of all indicators by code, in instrument order. Cases that cannot be read are left out. */
    public static Map<String, IndicatorSheet> of(RulePack pack) {
        return of(pack, CaseReader.read(pack, new Problems()), pack.indicators().keySet());
    }

    /** Those of some indicators, with cases that were read. */
    public static Map<String, IndicatorSheet> of(RulePack pack, List<Case> cases, Collection<String> codes) {
        Map<String, IndicatorSheet> sheets = new LinkedHashMap<>();
        pack.instrument().allParts().forEach(part -> part.indicators().stream().filter(i -> codes.contains(i.code())).forEach(indicator -> {
            String code = indicator.code();
            sheets.put(code, new IndicatorSheet(
                    indicator,
                    weight(indicator, part),
                    pack.rules().stream().filter(r -> r.then().indicator().equals(code)).toList(),
                    pack.indicators().values().stream()
                            .filter(i -> i.gates().stream().anyMatch(g -> g.parent().equals(code)))
                            .toList(),
                    cases.stream().filter(c -> c.concerns(code)).toList()));
        }));
        return sheets;
    }

    private static BigDecimal weight(Indicator indicator, Part part) {
        return !indicator.scored() ? BigDecimal.ZERO
                : indicator.weight() != null ? indicator.weight()
                : part.weight().divide(BigDecimal.valueOf(part.indicators().stream().filter(Indicator::scored).count()), MathContext.DECIMAL128);
    }
}
