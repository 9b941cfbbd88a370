package id.delapan.worksheet.grid;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a grid. Rows and columns count from 0; spreadsheets call (9, 10) {@code K10}. */
public record Ref(int row, int column) implements Comparable<Ref> {
    private static final Pattern A1 = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");
    private static final Comparator<Ref> ORDER = Comparator.comparingInt(Ref::row).thenComparingInt(Ref::column);
    private static final int LETTERS = 26;

    /** The place {@code A1} names; null when it names none. */
    public static Ref of(String a1) {
        Matcher m = A1.matcher(a1);
        if (!m.matches() || Integer.parseInt(m.group(2)) == 0) {
            return null;
        }
        int column = 0;
        for (char c : m.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * LETTERS + c - 'A' + 1;
        }
        return new Ref(Integer.parseInt(m.group(2)) - 1, column - 1);
    }

    /** The letters of a column. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (c - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** The place in the same row, in another column. */
    public Ref in(int otherColumn) {
        return new Ref(row, otherColumn);
    }

    @Override
    public int compareTo(Ref other) {
        return ORDER.compare(this, other);
    }

    /** As spreadsheets write it. */
    @Override
    public String toString() {
        return letters(column) + (row + 1);
    }
}
