package id.delapan.source;

import id.delapan.model.Problem;
import id.delapan.model.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects the problems of an input, so that all are said at once. */
public final class Problems {
    private static final int MOST = 1_000;
    private static final int LONGEST_QUOTE = 80;
    private static final int LONGEST_CHOICES = 600;

    private final List<Problem> found = new ArrayList<>();
    private int left;

    /** Notes a problem worded under {@code code} and, where there is one, {@code code.hint}. */
    public void add(String file, int line, int column, String code, Object... args) {
        addShown(file, line, column, null, code, args);
    }

    /** The same with what shows it; null when nothing does. */
    public void addShown(String file, int line, int column, Wording witness, String code, Object... args) {
        if (found.size() >= MOST) {
            left++;
            return;
        }
        found.add(new Problem(
                Quote.of(file, Integer.MAX_VALUE), line, column, code,
                Messages.get(code, Quote.texts(args, LONGEST_QUOTE)),
                Messages.find(code + ".hint", Quote.texts(args, LONGEST_CHOICES)), witness));
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
        return found.size() + left;
    }

    /** All of them in file order, each once; of very many the first, and how many more. */
    public List<Problem> list() {
        List<Problem> list = new ArrayList<>(new TreeSet<>(found));
        if (left > 0) {
            list.add(new Problem(list.get(list.size() - 1).file(), 0, 0, "more-problems",
                    Messages.get("more-problems", left), Messages.find("more-problems.hint")));
        }
        return List.copyOf(list);
    }
}
