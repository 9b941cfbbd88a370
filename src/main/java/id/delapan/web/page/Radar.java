package id.delapan.web.page;

import id.delapan.model.Assessment.PartResult;
import id.delapan.report.Numbers;
import id.delapan.report.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Areas as a web: each on an axis of its own, as a share of its weight.
 *
 * @param rings outlines of a quarter, half, three quarters and the whole, as SVG takes points
 * @param before last year's; null where it is not known
 * @param words the figures, for who does not see the picture
 */
public record Radar(List<String> rings, List<Axis> axes, String now, String before, String words) {
    private static final int FEWEST = 3;
    private static final double MIDDLE_X = 170;
    private static final double MIDDLE_Y = 150;
    private static final double LONGEST = 115;
    private static final double BEYOND = 1.13;
    private static final double[] RINGS = {0.25, 0.5, 0.75, 1};

    /** One area: where its axis ends, and where its name stands. */
    public record Axis(String code, String x, String y, String labelX, String labelY) {}

    /** Null where there are too few areas to draw. */
    static Radar of(View view, View earlier) {
        List<PartResult> areas = view.areas();
        int n = areas.size();
        if (n < FEWEST) {
            return null;
        }
        List<String> rings = new ArrayList<>();
        for (double ring : RINGS) {
            rings.add(outline(IntStream.range(0, n).mapToObj(i -> ring).toList()));
        }
        List<Axis> axes = IntStream.range(0, n).mapToObj(i -> new Axis(areas.get(i).code(), x(i, n, 1), y(i, n, 1),
                x(i, n, BEYOND), y(i, n, BEYOND))).toList();
        boolean known = earlier != null && areas.stream().allMatch(a -> earlier.part(a.code()) != null);
        return new Radar(rings, axes, outline(areas.stream().map(Radar::share).toList()),
                known ? outline(areas.stream().map(a -> share(earlier.part(a.code()))).toList()) : null,
                areas.stream().map(a -> a.code() + " " + view.numbers().percent(a.score(), a.weight())).collect(Collectors.joining("; ")));
    }

    private static double share(PartResult part) {
        return Numbers.share(part.score(), part.weight()).doubleValue();
    }

    private static String outline(List<Double> shares) {
        int n = shares.size();
        return IntStream.range(0, n).mapToObj(i -> x(i, n, shares.get(i)) + "," + y(i, n, shares.get(i)))
                .collect(Collectors.joining(" "));
    }

    private static String x(int i, int n, double share) {
        return figure(MIDDLE_X + LONGEST * share * Math.sin(2 * Math.PI * i / n));
    }

    private static String y(int i, int n, double share) {
        return figure(MIDDLE_Y - LONGEST * share * Math.cos(2 * Math.PI * i / n));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
