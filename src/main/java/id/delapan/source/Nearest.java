package id.delapan.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the word somebody probably meant. */
public final class Nearest {
    private static final int LONGEST = 200;
    private static final int MOST = 2_000;
    private static final int SHORTEST_BEGINNING = 4;

    private Nearest() {}

    /**
     * The candidate nearest to {@code word}, the first of several in the alphabet, else the shortest that begins
     * with it; null when none is near enough.
     */
    public static String to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST || candidates.size() > MOST) {
            return null;
        }
        String best = null;
        int least = Math.min(Math.max(1, word.length() / 3), word.length() - 1) + 1;
        for (String candidate : candidates) {
            if (Math.abs(word.length() - candidate.length()) > least) {
                continue;
            }
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least || distance == least && best != null && candidate.compareTo(best) < 0) {
                least = distance;
                best = candidate;
            }
        }
        return best != null || word.length() < SHORTEST_BEGINNING ? best : candidates.stream()
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** How many letters must be changed, added, left out or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped = i > 1 && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = swapped ? Math.min(d[i][j], d[i - 2][j - 2] + 1) : d[i][j];
            }
        }
        return d[a.length()][b.length()];
    }
}
