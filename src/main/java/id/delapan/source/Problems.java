package id.delapan.source;

import id.delapan.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects the problems of an input, so that all are said at once. */
public final class Problems {
    private static final int LONGEST_QUOTE = 80;
    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem worded under {@code code} and, where there is one, {@code code.hint}. */
    public void add(String file, int line, int column, String code, Object... args) {
        Object[] short_ = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            short_[i] = args[i] instanceof String s ? quote(s) : args[i];
        }
        found.add(new Problem(
                file, line, column, code, Messages.get(code, short_), Messages.find(code + ".hint", short_)));
    }

    /** Notes problems found elsewhere. */
    public void addAll(Collection<Problem> more) {
        found.addAll(more);
    }

    /** Whether there are none so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many there are so far. */
    public int size() {
        return found.size();
    }

    /** All of them in file order, each once. */
    public List<Problem> list() {
        return List.copyOf(new TreeSet<>(found));
    }

    /** Makes text of an input fit to be shown in one line of a message. */
    static String quote(String text) {
        String safe = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
        return safe.length() <= LONGEST_QUOTE ? safe : safe.substring(0, LONGEST_QUOTE) + "…";
    }
}
