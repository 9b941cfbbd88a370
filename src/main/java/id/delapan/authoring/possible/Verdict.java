package id.delapan.authoring.possible;

import id.delapan.model.Assessment.Mark;
import id.delapan.model.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * What some of the variants of a space make of a state.
 *
 * @param mark the highest award, else the lowest level where all expected evidence is present, else null: unassessed
 * @param byRule whether a rule awarded it
 * @param findings the findings raised
 */
public record Verdict(Mark mark, boolean byRule, Set<String> findings) {

    /** Of all variants. */
    public static Verdict of(Space space, State state) {
        return of(space, state, i -> true, space.indicator().expects());
    }

    /** Of the variants that {@code counts} accepts, were the given evidence expected. */
    public static Verdict of(Space space, State state, IntPredicate counts, List<String> expects) {
        Mark best = null;
        Set<String> findings = new TreeSet<>();
        for (int i = state.fires().nextSetBit(0); i >= 0; i = state.fires().nextSetBit(i + 1)) {
            Variant variant = space.variants().get(i);
            if (!counts.test(i)) {
                continue;
            }
            if (variant.finding() != null) {
                findings.add(variant.finding());
            } else if (variant.mark() != null
                    && (best == null || points(space, variant.mark()).compareTo(points(space, best)) > 0)) {
                best = variant.mark();
            }
        }
        return new Verdict(best != null ? best : byDefault(space, state, expects), best != null, findings);
    }

    private static Mark byDefault(Space space, State state, List<String> expects) {
        Indicator indicator = space.indicator();
        boolean complete = !expects.isEmpty()
                && expects.stream().allMatch(key -> state.present().get(indicator.expects().indexOf(key)));
        return complete && !indicator.scale().numeric() ? new Mark(indicator.scale().lowest(), null) : null;
    }

    private static BigDecimal points(Space space, Mark mark) {
        return space.indicator().scale().points(mark.level(), mark.value());
    }

    /** Whether cases could see a difference. */
    public boolean differs(Verdict other) {
        boolean same = mark == null ? other.mark == null
                : other.mark != null && String.valueOf(mark.level()).equals(String.valueOf(other.mark.level()))
                        && (mark.value() == null || mark.value().compareTo(other.mark.value()) == 0);
        return !same || !findings.equals(other.findings);
    }

    /** The level or value, or {@code unassessed}, and the findings. */
    public String shown() {
        String level = mark == null ? "unassessed" : mark.level() != null ? mark.level() : mark.value().toPlainString();
        return findings.isEmpty() ? level : level + " + " + String.join(", ", findings);
    }
}
