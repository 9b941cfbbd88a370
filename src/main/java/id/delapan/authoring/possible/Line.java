package id.delapan.authoring.possible;

import java.math.BigDecimal;
import java.util.List;

/**
 * States that differ in one value only.
 *
 * @param key of the coverage or measure that differs
 * @param ordered whether the points are in order of their value; else each has another level of an outside scale
 */
public record Line(String key, boolean ordered, List<Point> points) {

    /**
     * A state of a line.
     *
     * @param value the share or value there; null for a level
     * @param text as a worked case writes it
     */
    public record Point(BigDecimal value, String text, State state) {}
}
