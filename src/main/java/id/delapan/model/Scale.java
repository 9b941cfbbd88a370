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
 */
public record Scale(
        String name, Map<String, BigDecimal> levels, BigDecimal max, Map<String, String> bands, Confidence bandsConfidence) {

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
