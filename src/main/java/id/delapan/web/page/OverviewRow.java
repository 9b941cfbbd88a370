package id.delapan.web.page;

import id.delapan.report.Numbers;
import id.delapan.store.Evaluations;
import id.delapan.store.Evaluations.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of the overview, with figures as they are shown.
 *
 * @param place among those of its instrument and year, from 1; equal figures have the same; 0 where there is no figure
 */
public record OverviewRow(int place, Line line, Numbers numbers) {
    static BigDecimal points(Line line) {
        return figure(line.points());
    }

    private static BigDecimal figure(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    public String index() {
        return numbers.two(points(line));
    }

    /** Against the year before; null where there is none. */
    public BigDecimal moved() {
        BigDecimal before = figure(line.before());
        BigDecimal points = points(line);
        return before == null || points == null ? null : points.subtract(before);
    }

    /** The same as it is shown; empty where there is none. */
    public String movedBy() {
        BigDecimal by = moved();
        return by == null ? "" : (by.signum() > 0 ? "+" : by.signum() < 0 ? "−" : "±") + numbers.two(by.abs());
    }

    /** Which way: up, down, or the same. */
    public String way() {
        BigDecimal by = moved();
        return by == null || by.signum() == 0 ? "same" : by.signum() > 0 ? "up" : "down";
    }

    /** The grade of the year before where it was another; else null. */
    public String otherGrade() {
        return line.gradeBefore() == null || line.gradeBefore().equals(line.grade()) ? null : line.gradeBefore();
    }

    /** Whether what is not known leaves the index open. */
    public boolean spread() {
        return line.low() != null && figure(line.low()).compareTo(figure(line.high())) != 0;
    }

    /** From where to where the index may still be. */
    public String range() {
        return numbers.two(figure(line.low())) + "–" + numbers.two(figure(line.high()));
    }

    /** How wide that is. */
    public String width() {
        return line.low() == null ? "" : figure(line.high()).subtract(figure(line.low())).toPlainString();
    }

    /** A figure on a line of 0 to 100, for a drawing. */
    public String at(String figure) {
        return figure(figure).max(BigDecimal.ZERO).min(Numbers.HUNDRED).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** Length of the range on that line. */
    public String length() {
        return new BigDecimal(at(line.high())).subtract(new BigDecimal(at(line.low()))).toPlainString();
    }

    /** Whether it may still be worked on. */
    public boolean open() {
        return line.stage().equals(Evaluations.OPEN);
    }
}
