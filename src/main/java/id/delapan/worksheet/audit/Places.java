package id.delapan.worksheet.audit;

import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.rules.RulePack;
import id.delapan.worksheet.Layout;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Where on a sheet the answers, values and weights of an instrument stand. */
final class Places {
    private final Layout layout;
    private final RulePack pack;
    private final Integer weights;

    Places(Layout layout, RulePack pack) {
        this.layout = layout;
        this.pack = pack;
        this.weights = weightColumn();
    }

    Grid grid() {
        return layout.grid();
    }

    Ref answer(String code) {
        return layout.answer(code);
    }

    /** Null where the sheet has none; the code of the whole is null. */
    Ref value(String code) {
        return layout.value(code);
    }

    /** The cell of the allowed answers; null when the sheet has none. */
    Ref choices(String code) {
        Integer column = layout.columns().choices();
        return column == null ? null : answer(code).in(column);
    }

    /** The cell of the share in percent; null when the sheet has none. */
    Ref share(String code) {
        Ref value = value(code);
        return value == null || layout.columns().share() == null ? null : value.in(layout.columns().share());
    }

    /** The cell of a weight; null when the sheet has none for it. */
    Ref weight(String code) {
        Ref value = value(code);
        Ref at = value == null || weights == null ? null : value.in(weights);
        return at == null || grid().at(at).number() == null ? null : at;
    }

    /** The column whose numbers are the weights of most parts; null when there is none. */
    private Integer weightColumn() {
        Map<Integer, Integer> hits = new HashMap<>();
        Set<Part> parts = new LinkedHashSet<>(layout.instrument().allParts().toList());
        for (Part part : parts) {
            Ref value = layout.value(part.code());
            if (value != null) {
                grid().row(value.row()).stream()
                        .filter(c -> c.at().column() < layout.columns().answer() && c.number() != null)
                        .filter(c -> c.number().compareTo(part.weight()) == 0)
                        .forEach(c -> hits.merge(c.at().column(), 1, Integer::sum));
            }
        }
        return hits.entrySet().stream()
                .filter(h -> h.getValue() * 2 > parts.size())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey).orElse(null);
    }

    /** Points an indicator's value is out of: its own weight, or 1. */
    static BigDecimal scale(Indicator indicator) {
        return indicator.weight() == null ? BigDecimal.ONE : indicator.weight();
    }

    Indicator indicator(String code) {
        return pack.indicators().get(code);
    }

    RulePack pack() {
        return pack;
    }
}
