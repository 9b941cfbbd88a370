package id.delapan.model;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * How an indicator is answered: with one of its levels, or, when it has none, with a number from 0 to {@code max}.
 *
 * @param name as the instrument writes it, such as {@code A/B/C/D}
 * @param levels points of each level, highest first; empty for a number
 * @param max the points that count as a full score
 * @param bands the level each coverage band reaches ({@code all, most, few, none}); empty when bands cannot answer it
 * @param bandsConfidence how sure {@code bands} is
 * @param count whether its numbers are counts: whole, and without a top that would be a full score
 */
public record Scale(
        String name,
        Map<String, BigDecimal> levels,
        BigDecimal max,
        Map<String, String> bands,
        Confidence bandsConfidence,
        boolean count) {
    /** The largest count. */
    public static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    /** Of an indicator worked out from counts: a share from 0 to 1. */
    public static final Scale SHARE = new Scale("0-1", Map.of(), BigDecimal.ONE, Map.of(), Confidence.CONFIRMED);

    /** A scale of levels or of numbers up to {@code max}. */
    public Scale(
            String name, Map<String, BigDecimal> levels, BigDecimal max, Map<String, String> bands, Confidence bandsConfidence) {
        this(name, levels, max, bands, bandsConfidence, false);
    }

    /** A scale of counts. */
    public static Scale counts(String name) {
        return new Scale(name, Map.of(), MOST, Map.of(), Confidence.CONFIRMED, true);
    }

    /** The same with other figures. */
    public Scale with(Map<String, BigDecimal> points, BigDecimal top, Map<String, String> byBand) {
        return new Scale(name, points, top, byBand, bandsConfidence, count);
    }

    /** Whether answers are numbers. */
    public boolean numeric() {
        return levels.isEmpty();
    }

    /** The best level; null for a number. */
    public String top() {
        return numeric() ? null : levels.keySet().iterator().next();
    }

    /** The lowest level; null for a number. */
    public String lowest() {
        String last = null;
        for (Iterator<String> each = levels.keySet().iterator(); each.hasNext(); ) {
            last = each.next();
        }
        return last;
    }

    /** Names of the levels, highest first. */
    public List<String> names() {
        return List.copyOf(levels.keySet());
    }

    /** Points of a level or of a number, not yet divided by {@link #max()}. */
    public BigDecimal points(String level, BigDecimal value) {
        return numeric() ? value : levels.get(level);
    }
}
