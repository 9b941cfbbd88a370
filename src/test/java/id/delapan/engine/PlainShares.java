package id.delapan.engine;

import id.delapan.model.Assessment.PartResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shares of counts in plain doubles, by the published formulas, and the parts they are compared with. */
final class PlainShares {
    private PlainShares() {}

    /** Sum by sum, at most 1; 0 while a count is missing, {@code none} when there is nothing to divide by. */
    static double ratio(Map<String, Double> said, double none, List<String> of, List<String> by) {
        if (!said.keySet().containsAll(of) || !said.keySet().containsAll(by)) {
            return 0;
        }
        double above = of.stream().mapToDouble(said::get).sum();
        double below = by.stream().mapToDouble(said::get).sum();
        return below == 0 ? none : Math.min(1, above / below);
    }

    /** What a count fell by, within 0 and 1; nothing and still nothing is 1. */
    static double fall(Double before, Double after) {
        return before == null || after == null ? 0
                : before == 0 ? (after == 0 ? 1 : 0) : Math.max(0, Math.min(1, (before - after) / before));
    }

    /** A part and all below it. */
    static Stream<PartResult> all(PartResult part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(PlainShares::all));
    }
}
