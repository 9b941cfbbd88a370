package id.delapan.workbench;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What differs between the files of two versions of a pack, line by line. */
public final class TextDiff {
    private static final int AROUND = 2;

    private TextDiff() {}

    /**
     * A line.
     *
     * @param kind {@code same}, {@code removed}, {@code added}, or {@code gap} for lines left out
     * @param before its number in the old text; 0 where it is not there
     * @param after its number in the new text; 0 where it is not there
     */
    public record Line(String kind, int before, int after, String text) {}

    /** One file; {@code change} is added, removed or changed. */
    public record Changed(String path, String change, List<Line> lines) {}

    /** All files that differ, by path. */
    public static List<Changed> between(Map<String, String> before, Map<String, String> after) {
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<Changed> changed = new ArrayList<>();
        for (String path : paths) {
            String old = before.get(path);
            String now = after.get(path);
            if (!Objects.equals(old, now)) {
                changed.add(new Changed(path, old == null ? "added" : now == null ? "removed" : "changed",
                        shortened(lines(old, now))));
            }
        }
        return changed;
    }

    private static List<Line> lines(String before, String after) {
        List<Line> lines = new ArrayList<>();
        int left = 0;
        int right = 0;
        List<Line> added = new ArrayList<>();
        for (DiffRow row : DiffRowGenerator.create().lineNormalizer(line -> line).build().generateDiffRows(list(before), list(after))) {
            boolean same = row.getTag() == DiffRow.Tag.EQUAL;
            if (same) {
                lines.addAll(added);
                added.clear();
                lines.add(new Line("same", ++left, ++right, row.getOldLine()));
                continue;
            }
            if (row.getTag() != DiffRow.Tag.INSERT) {
                lines.add(new Line("removed", ++left, 0, row.getOldLine()));
            }
            if (row.getTag() != DiffRow.Tag.DELETE) {
                added.add(new Line("added", 0, ++right, row.getNewLine()));
            }
        }
        lines.addAll(added);
        return lines;
    }

    private static List<String> list(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    /** Without the lines far from any that differs. */
    private static List<Line> shortened(List<Line> lines) {
        List<Line> shown = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (near(lines, i)) {
                if (last < i - 1) {
                    shown.add(new Line("gap", 0, 0, ""));
                }
                shown.add(lines.get(i));
                last = i;
            }
        }
        return shown;
    }

    private static boolean near(List<Line> lines, int at) {
        for (int i = Math.max(0, at - AROUND); i <= Math.min(lines.size() - 1, at + AROUND); i++) {
            if (!lines.get(i).kind().equals("same")) {
                return true;
            }
        }
        return false;
    }
}
