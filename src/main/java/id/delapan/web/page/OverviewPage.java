package id.delapan.web.page;

import id.delapan.model.Dossier.Kind;
import id.delapan.model.Lang;
import id.delapan.report.Numbers;
import id.delapan.store.Evaluations.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The agencies of a year at a glance.
 *
 * @param years that have evaluations, newest first
 */
public record OverviewPage(Lang lang, int year, List<Integer> years, List<Row> rows) {
    /** One line with figures as they are shown. */
    public record Row(Line line, BigDecimal points, BigDecimal before, Numbers numbers) {
        public String index() {
            return numbers.two(points);
        }

        /** Against the year before; empty where there is none. */
        public String moved() {
            if (before == null || points == null) {
                return "";
            }
            BigDecimal by = points.subtract(before);
            return (by.signum() >= 0 ? "+" : "−") + numbers.two(by.abs());
        }

        /** By how much it moved, to sort by. */
        public String movedBy() {
            return before == null || points == null ? "" : points.subtract(before).toPlainString();
        }

        public String range() {
            return line.low() == null || line.low().equals(line.high()) ? ""
                    : numbers.two(new BigDecimal(line.low())) + "–" + numbers.two(new BigDecimal(line.high()));
        }
    }

    /** Of lines as the store has them, highest index first. */
    public static OverviewPage of(Lang lang, int year, List<Integer> years, List<Line> lines) {
        Numbers numbers = new Numbers(lang);
        return new OverviewPage(lang, year, years, lines.stream()
                .map(l -> new Row(l, figure(l.points()), figure(l.before()), numbers))
                .sorted((a, b) -> b.points().compareTo(a.points()))
                .toList());
    }

    private static BigDecimal figure(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** How many agencies have each grade. */
    public Map<String, Long> grades() {
        return rows.stream().filter(r -> r.line().grade() != null)
                .collect(Collectors.groupingBy(r -> r.line().grade(), TreeMap::new, Collectors.counting()));
    }

    /** The words for kinds of agencies, to choose by. */
    public List<String> kinds() {
        return Kind.words();
    }
}
