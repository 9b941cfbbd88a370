package id.delapan.lhe;

/**
 * What became of a recommendation or finding of last year, in words.
 *
 * @param indicator its code; null when it concerns none
 * @param matter what was found or recommended
 * @param status such as {@code sesuai rekomendasi}
 * @param note what the status rests on, or how long it has been open; null for nothing
 */
public record FollowUp(String indicator, String matter, String status, String note) {}
