package id.delapan.authoring.gaps;

import id.delapan.authoring.possible.Line;
import id.delapan.authoring.possible.Line.Point;
import id.delapan.authoring.possible.Space;
import id.delapan.authoring.possible.State;
import id.delapan.authoring.possible.Variant;
import id.delapan.authoring.possible.Verdict;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Pattern;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for values that no rule covers though rules cover those around them: between two that are rated higher, beyond the
 * best rated one, or, among levels of an outside scale, one left out where others are rated lowest on purpose. What lies
 * below everything covered is meant to get the lowest level.
 */
final class Holes {
    private record Hole(Point before, Point inside, Point after) {
        int size() {
            return inside.state().items().size();
        }
    }

    private final Space space;
    private final Notes notes;
    private final Map<List<String>, Hole> found = new LinkedHashMap<>();

    Holes(Space space, Notes notes) {
        this.space = space;
        this.notes = notes;
    }

    void check() {
        boolean followed = space.variants().stream().anyMatch(v -> v.rule().then() instanceof AwardAction award
                && award.what().equals("value") && award.operand() instanceof Rule.Variable);
        if (followed) {
            return;
        }
        for (Line line : space.lines()) {
            if (line.ordered()) {
                runs(line);
            } else {
                levels(line);
            }
        }
        if (space.whole()) {
            found.forEach((where, hole) -> note(where.get(0), hole));
        }
    }

    private void runs(Line line) {
        List<Point> points = line.points();
        for (int from = 0; from < points.size(); from++) {
            int to = from;
            while (to < points.size() && !covered(points.get(to))) {
                to++;
            }
            if (to > from) {
                List<Point> before = points.subList(0, from);
                List<Point> after = points.subList(to, points.size());
                if (hole(worth(points.get(from)), before, after)) {
                    Point inside = points.subList(from, to).stream()
                            .min(Comparator.comparingInt(p -> p.text().length())).orElseThrow();
                    add(line, new Hole(before.isEmpty() ? null : before.get(from - 1), inside, after.isEmpty() ? null : after.get(0)));
                }
                from = to;
            }
        }
    }

    private boolean hole(BigDecimal inside, List<Point> before, List<Point> after) {
        boolean below = !before.isEmpty() && worth(before.get(before.size() - 1)).compareTo(inside) > 0;
        boolean above = !after.isEmpty() && worth(after.get(0)).compareTo(inside) > 0;
        if (!before.isEmpty() && !after.isEmpty()) {
            return below && above;
        }
        return below && rises(before, before.get(before.size() - 1)) || above && rises(after, after.get(0));
    }

    /** Whether some covered point is rated lower than the best one, the last before values end. */
    private boolean rises(List<Point> covered, Point best) {
        return covered.stream().anyMatch(p -> covered(p) && worth(p).compareTo(worth(best)) < 0);
    }

    private void levels(Line line) {
        boolean lowestMeant = line.points().stream().anyMatch(p -> covered(p) && worth(p).signum() == 0);
        for (Point point : line.points()) {
            if (lowestMeant && !covered(point)) {
                add(line, new Hole(null, point, null));
            }
        }
    }

    private void add(Line line, Hole hole) {
        String before = hole.before() == null ? "" : hole.before().text();
        String after = hole.after() == null ? "" : hole.after().text();
        String level = line.ordered() ? "" : hole.inside().text();
        found.merge(List.of(line.key(), before, after, level), hole, (a, b) -> b.size() < a.size() ? b : a);
    }

    private boolean covered(Point point) {
        return Verdict.of(space, point.state()).byRule();
    }

    private BigDecimal worth(Point point) {
        Mark mark = Verdict.of(space, point.state()).mark();
        return mark == null ? BigDecimal.ONE.negate() : space.indicator().scale().points(mark.level(), mark.value());
    }

    private void note(String key, Hole hole) {
        Point beside = hole.after() != null ? hole.after() : hole.before();
        Variant variant = beside == null ? reading(key) : best(key, beside.state());
        Pattern at = variant.when().stream().filter(p -> key.equals(p.key())).findFirst().orElseThrow();
        String code = space.indicator().code();
        notes.warn(variant.rule(), at.line(), at.column(),
                notes.shown(hole.inside().state(), code),
                "values-uncovered", key, range(hole), code);
    }

    private Variant reading(String key) {
        return space.variants().stream().filter(v -> reads(v, key)).findFirst().orElseThrow();
    }

    private static boolean reads(Variant variant, String key) {
        return variant.when().stream().anyMatch(p -> key.equals(p.key()));
    }

    private Variant best(String key, State state) {
        return state.fires().stream().mapToObj(space.variants()::get).filter(v -> reads(v, key)).findFirst()
                .orElseGet(() -> reading(key));
    }

    private static Wording range(Hole hole) {
        return hole.before() != null && hole.after() != null
                ? Messages.get("range-between", hole.before().text(), hole.after().text())
                : hole.before() != null ? Messages.get("range-above", hole.before().text())
                : hole.after() != null ? Messages.get("range-below", hole.after().text())
                : Messages.get("range-level", hole.inside().text());
    }
}
