package id.delapan.authoring.impact;

import id.delapan.model.Lang;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What differs between two versions of a pack, item by item. */
public final class PackDiff {
    /** What kind of thing changed. */
    public enum Kind { STRUCTURE, WEIGHT, SCALE, GATE, WORDING, RULE, EVIDENCE, CASE }

    /**
     * One difference, as a reader of the pack would say it.
     *
     * @param before null for something new
     * @param after null for something gone
     */
    public record Difference(Kind kind, String where, String before, String after) {
        /** The lines that went, without those at either end that stay. */
        public List<String> removed() {
            return onlyIn(before, after);
        }

        /** The lines that came, without those at either end that stay. */
        public List<String> added() {
            return onlyIn(after, before);
        }

        private static List<String> onlyIn(String text, String other) {
            if (text == null) {
                return List.of();
            }
            List<String> own = text.lines().toList();
            List<String> others = other == null ? List.of() : other.lines().toList();
            int most = Math.min(own.size(), others.size());
            int head = 0;
            while (head < most && own.get(head).equals(others.get(head))) {
                head++;
            }
            int tail = 0;
            while (tail < most - head
                    && own.get(own.size() - 1 - tail).equals(others.get(others.size() - 1 - tail))) {
                tail++;
            }
            return own.subList(head, own.size() - tail);
        }
    }

    private PackDiff() {}

    /** All differences, in the order of {@link Kind}; rules are said in words, cases as they are written. */
    public static List<Difference> between(RulePack before, RulePack after, Lang lang) {
        PackItems left = new PackItems(before, lang);
        PackItems right = new PackItems(after, lang);
        List<Difference> differences = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<String, String> old = left.of(kind);
            Map<String, String> now = right.of(kind);
            Set<String> names = new LinkedHashSet<>(old.keySet());
            names.addAll(now.keySet());
            for (String name : names) {
                if (!Objects.equals(old.get(name), now.get(name))) {
                    differences.add(new Difference(kind, name, old.get(name), now.get(name)));
                }
            }
        }
        return List.copyOf(differences);
    }
}
