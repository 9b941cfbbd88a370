package id.delapan.authoring.possible;

import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Number;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The numbers that conditions on a field tell apart. */
public final class Numbers {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private Numbers() {}

    /** Numbers the patterns compare {@code field} with. */
    static TreeSet<BigDecimal> named(Collection<Pattern> patterns, String field) {
        TreeSet<BigDecimal> named = new TreeSet<>();
        patterns.stream()
                .flatMap(p -> p.constraints().stream())
                .filter(c -> c.field().equals(field))
                .flatMap(Numbers::operands)
                .filter(o -> o instanceof Number)
                .forEach(o -> named.add(((Number) o).value()));
        return named;
    }

    private static Stream<Operand> operands(Constraint constraint) {
        return constraint instanceof Compare compare ? Stream.of(compare.operand())
                : constraint instanceof In in ? in.operands().stream() : Stream.empty();
    }

    /** The whole number at or below one, and its neighbours. */
    static List<Integer> near(BigDecimal number) {
        int n = number.setScale(0, RoundingMode.FLOOR).min(MOST).max(MOST.negate()).intValue();
        return List.of(n - 1, n, n + 1, n + 2);
    }

    /** Whether totals up to four miss a share, or a side of it. */
    static boolean fine(BigDecimal share) {
        return share.multiply(BigDecimal.valueOf(4)).stripTrailingZeros().scale() > 0;
    }

    /** A total so large that some of it comes close to a share on either side. */
    static int denominator(BigDecimal share) {
        int scale = Math.max(0, share.stripTrailingZeros().scale());
        return BigDecimal.TEN.pow(Math.max(1, Math.min(6, scale) + 1)).intValue();
    }

    /** Whole numbers on, just below and just above each named one, and a few small ones; none below {@code least}. */
    static List<Integer> whole(Collection<BigDecimal> named, int least, int usual) {
        TreeSet<Integer> whole = new TreeSet<>();
        for (int n = least; n <= usual; n++) {
            whole.add(n);
        }
        named.forEach(number -> whole.addAll(near(number)));
        return List.copyOf(whole.tailSet(least, true));
    }

    /**
     * Every named number within the bounds, the bounds, and two numbers strictly between each two neighbours, so that any two
     * numbers that conditions could order are among them; the shortest first. Null bounds are open.
     */
    public static List<BigDecimal> points(Collection<BigDecimal> named, BigDecimal min, BigDecimal max) {
        TreeSet<BigDecimal> marks = new TreeSet<>(named);
        BigDecimal low = min != null ? min : marks.isEmpty() ? BigDecimal.ZERO : marks.first().subtract(TWO);
        BigDecimal high = max != null ? max : (marks.isEmpty() ? BigDecimal.ZERO : marks.last()).add(TWO);
        marks.add(low);
        marks.add(high);
        List<BigDecimal> points = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal mark : marks.subSet(low, true, high, true)) {
            if (before != null) {
                points.addAll(between(before, mark));
            }
            points.add(mark);
            before = mark;
        }
        points.sort(Comparator.comparingInt((BigDecimal p) -> Math.max(0, p.stripTrailingZeros().scale()))
                .thenComparing(p -> p));
        return points;
    }

    /** Two different numbers between two, as short as may be: whole ones where there are. */
    private static List<BigDecimal> between(BigDecimal low, BigDecimal high) {
        BigDecimal one = null;
        for (int scale = 0; ; scale++) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
            BigDecimal first = low.setScale(scale, RoundingMode.FLOOR).add(step);
            BigDecimal last = high.setScale(scale, RoundingMode.CEILING).subtract(step);
            if (one == null && first.compareTo(last) <= 0) {
                one = first;
            }
            if (one != null && last.compareTo(one) > 0) {
                return List.of(one, last);
            }
        }
    }
}
