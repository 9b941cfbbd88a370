package id.delapan.fact;

import java.math.BigDecimal;

/**
 * A figure for a year, as rules see it.
 *
 * @param value null when only a level is stated
 * @param level stated, or derived from the value on the pack's outside scale; null when neither
 * @param age the year evaluated minus {@code year}; 0 for this year, 1 for last year
 */
public record Measure(String id, String key, BigDecimal value, String level, int year, int age) {}
