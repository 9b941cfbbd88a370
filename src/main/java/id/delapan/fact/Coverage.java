package id.delapan.fact;

import java.math.BigDecimal;

/**
 * How much of a total is done, as rules see it.
 *
 * @param share done / total, 0..1; null when the total is 0
 * @param band {@code all, most, few, none} as the pack draws them; null when the total is 0
 */
public record Coverage(String id, String subject, int done, int total, BigDecimal share, String band) {}
