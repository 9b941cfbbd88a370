package id.delapan.report;

import java.util.ArrayList;
import java.util.List;

/** How wide a text is on a terminal, and how to break it. Never counts too little; where terminals differ it counts more. */
public final class Cells {
    /** First and last of each range that may take two cells. */
    private static final int[][] WIDE = {
        {0x1100, 0x115f}, {0x231a, 0x23ff}, {0x25fd, 0x25fe}, {0x2600, 0x27bf}, {0x2b00, 0x2bff}, {0x2e80, 0x303e},
        {0x3041, 0xa4cf}, {0xa960, 0xa97f}, {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfe10, 0xfe6f}, {0xff01, 0xff60},
        {0xffe0, 0xffe6}, {0x16fe0, 0x18d08}, {0x1aff0, 0x1b2ff}, {0x1f000, 0x1faff}, {0x20000, 0x3fffd}
    };

    private Cells() {}

    public static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** Exactly {@code width} wide: filled with blanks on the right, or cut with an ellipsis. */
    public static String left(String text, int width) {
        String shown = fit(text, width);
        return shown + " ".repeat(width - width(shown));
    }

    /** As {@link #left}, filled on the left. */
    public static String right(String text, int width) {
        String shown = fit(text, width);
        return " ".repeat(width - width(shown)) + shown;
    }

    private static String fit(String text, int width) {
        String clean = Clean.spaced(text);
        return width(clean) <= width ? clean : clean.substring(0, cut(clean, width - 1)) + "…";
    }

    /** The widest of {@code texts}. */
    public static int widest(List<String> texts) {
        return texts.stream().mapToInt(Cells::width).max().orElse(0);
    }

    /** Lines no wider than {@code width}, broken at blanks, and within a word only when it is wider than a line. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String joined = line.isEmpty() ? word : line + " " + word;
            if (width(joined) <= width) {
                line = joined;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line) > width) {
                int cut = cut(line, width);
                lines.add(line.substring(0, cut));
                line = line.substring(cut);
            }
        }
        lines.add(line);
        return lines;
    }

    /** How many characters of {@code word} fit; at least one code point, and marks stay with their letter. */
    private static int cut(String word, int width) {
        int at = Character.charCount(word.codePointAt(0));
        int used = width(word.codePointAt(0));
        while (at < word.length() && used + width(word.codePointAt(at)) <= width) {
            used += width(word.codePointAt(at));
            at += Character.charCount(word.codePointAt(at));
        }
        return at;
    }
}
