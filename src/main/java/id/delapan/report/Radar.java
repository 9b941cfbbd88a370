package id.delapan.report;

import id.delapan.model.Assessment.PartResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the lines of a radar of areas run, in a square of {@link #SIZE}; the first axis points up, the rest go clockwise. */
final class Radar {
    static final int SIZE = 320;

    private static final int CENTRE = SIZE / 2;
    private static final int RADIUS = 124;
    private static final int LABEL = RADIUS + 18;
    private static final int LEAST_AXES = 3;

    private final List<PartResult> areas;

    Radar(List<PartResult> areas) {
        this.areas = areas;
    }

    /** Fewer axes make no figure. */
    boolean drawn() {
        return areas.size() >= LEAST_AXES;
    }

    boolean hasClaims() {
        return areas.stream().anyMatch(a -> a.claimed() != null);
    }

    /** Grid lines at a quarter, a half, three quarters and all. */
    List<String> rings() {
        return IntStream.rangeClosed(1, 4).mapToObj(i -> shape(a -> i / 4.0)).toList();
    }

    String scores() {
        return shape(a -> share(a.score(), a.weight()));
    }

    String claims() {
        return shape(a -> share(a.claimed(), a.weight()));
    }

    List<Axis> axes() {
        return IntStream.range(0, areas.size())
                .mapToObj(i -> new Axis(areas.get(i), point(i, RADIUS), point(i, LABEL),
                        point(i, RADIUS * share(areas.get(i).score(), areas.get(i).weight()))))
                .toList();
    }

    /** An axis: its end, the middle of its label, and its score. */
    record Axis(PartResult area, Point end, Point label, Point score) {}

    /** Coordinates as SVG writes them. */
    record Point(String x, String y) {}

    private String shape(Function<PartResult, Double> share) {
        return IntStream.range(0, areas.size())
                .mapToObj(i -> point(i, RADIUS * share.apply(areas.get(i))))
                .map(p -> p.x() + "," + p.y())
                .collect(Collectors.joining(" "));
    }

    private Point point(int axis, double distance) {
        double angle = 2 * StrictMath.PI * axis / areas.size();
        return new Point(round(CENTRE + distance * StrictMath.sin(angle)), round(CENTRE - distance * StrictMath.cos(angle)));
    }

    private static String round(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    private static double share(BigDecimal points, BigDecimal weight) {
        return points == null ? 0 : Numbers.share(points, weight).doubleValue();
    }
}
