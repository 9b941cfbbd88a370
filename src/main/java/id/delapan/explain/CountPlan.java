package id.delapan.explain;

import id.delapan.explain.Explanation.CountChange;
import id.delapan.model.Share;
import id.delapan.model.Share.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fewest counts that must change for a share to be full. What is counted as a whole stays, unless there is none of it. */
final class CountPlan {
    private CountPlan() {}

    /**
     * The changes, in the order of the formula; empty when it is full.
     *
     * @param known the counts, by code, without those that are not known: they must be stated first
     */
    static List<CountChange> of(Share share, Map<String, BigDecimal> known) {
        List<CountChange> unknown = share.counts().stream()
                .filter(code -> !known.containsKey(code))
                .map(code -> new CountChange(code, null, null))
                .toList();
        if (!unknown.isEmpty()) {
            return unknown;
        }
        if (share.from(known::get).compareTo(BigDecimal.ONE) == 0) {
            return List.of();
        }
        Map<String, BigDecimal> counts = new HashMap<>(known);
        if (share.formula() == Formula.REDUCTION) {
            share.of().forEach(code -> counts.put(code, BigDecimal.ZERO));
        } else {
            if (sum(share.by(), counts).signum() == 0) {
                counts.put(share.by().get(0), BigDecimal.ONE);
            }
            String first = share.of().get(0);
            BigDecimal more = sum(share.by(), counts).subtract(sum(share.of(), counts)).max(BigDecimal.ZERO);
            counts.merge(first, more, BigDecimal::add);
        }
        List<CountChange> changes = new ArrayList<>();
        share.counts().forEach(code -> {
            if (counts.get(code).compareTo(known.get(code)) != 0) {
                changes.add(new CountChange(code, known.get(code), counts.get(code)));
            }
        });
        return changes;
    }

    private static BigDecimal sum(List<String> codes, Map<String, BigDecimal> counts) {
        return codes.stream().map(counts::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
