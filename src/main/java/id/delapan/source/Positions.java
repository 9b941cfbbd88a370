package id.delapan.source;

import java.util.ArrayList;
import java.util.List;

/** Where lines and columns, as a YAML reader counts them, lie in a text. */
final class Positions {
    private static final String BREAKS = "\n\u0085\u2028\u2029";

    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    Positions(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lonely = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (BREAKS.indexOf(c) >= 0 || lonely) {
                starts.add(i + 1);
            }
        }
    }

    /** The index of a place; columns count code points. */
    int at(Node.Place place) {
        return text.offsetByCodePoints(starts.get(place.line() - 1), place.column() - 1);
    }

    /** Where the line of an index begins. */
    int lineStart(int index) {
        return starts.stream().filter(s -> s <= index).reduce(0, (a, b) -> b);
    }

    /** Where the next line begins; the index itself when it begins a line. */
    int nextLine(int index) {
        return starts.stream().filter(s -> s >= index && s > 0).findFirst().orElse(text.length());
    }
}
