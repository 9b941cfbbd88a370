package id.delapan.web.page;

import id.delapan.model.Instrument;
import id.delapan.model.Lang;
import id.delapan.report.Numbers;
import id.delapan.store.Evaluations.Line;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The evaluations of a year by one instrument, ranked among themselves.
 *
 * @param grades all that the instrument gives, highest first; empty when it gives none
 * @param rows highest index first
 */
public record OverviewGroup(String instrument, String title, List<Grade> grades, List<OverviewRow> rows, Numbers numbers) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * How many reached a grade.
     *
     * @param label null where the instrument says none
     * @param most how many reached the commonest grade
     */
    public record Grade(String grade, String label, long count, long most) {
        /** How long its bar is. */
        public String length() {
            return most == 0 ? "0" : 100 * count / most + "%";
        }
    }

    static OverviewGroup of(Lang lang, Instrument instrument, List<Line> lines) {
        Numbers numbers = new Numbers(lang);
        List<Line> sorted = lines.stream()
                .sorted(Comparator.comparing(OverviewRow::points, Comparator.nullsFirst(Comparator.naturalOrder())).reversed())
                .toList();
        List<OverviewRow> rows = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            BigDecimal points = OverviewRow.points(sorted.get(i));
            boolean same = i > 0 && points != null && points.equals(OverviewRow.points(sorted.get(i - 1)));
            int place = same ? rows.get(i - 1).place() : i + 1;
            rows.add(new OverviewRow(points == null ? 0 : place, sorted.get(i), numbers));
        }
        List<Grade> counted = instrument.grades().stream()
                .map(g -> new Grade(g.grade(), g.label() == null ? null : g.label().in(lang),
                        lines.stream().filter(l -> g.grade().equals(l.grade())).count(), 0))
                .toList();
        long most = counted.stream().mapToLong(Grade::count).max().orElse(0);
        return new OverviewGroup(instrument.id(), instrument.title().in(lang),
                counted.stream().map(g -> new Grade(g.grade(), g.label(), g.count(), most)).toList(), rows, numbers);
    }

    /** Points of the rows, highest first. */
    private List<BigDecimal> points() {
        return rows.stream().map(r -> OverviewRow.points(r.line())).filter(p -> p != null).toList();
    }

    public String mean() {
        List<BigDecimal> points = points();
        return numbers.two(points.isEmpty() ? null : points.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), MathContext.DECIMAL128));
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    public String median() {
        List<BigDecimal> points = points();
        int middle = points.size() / 2;
        return numbers.two(points.isEmpty() ? null : points.size() % 2 == 1 ? points.get(middle)
                : points.get(middle - 1).add(points.get(middle)).divide(TWO, MathContext.DECIMAL128));
    }

    public String highest() {
        return numbers.two(points().stream().findFirst().orElse(null));
    }

    public String lowest() {
        return numbers.two(points().stream().reduce((a, b) -> b).orElse(null));
    }

    /** How many are locked as final. */
    public long locked() {
        return rows.stream().filter(r -> !r.open()).count();
    }
}
