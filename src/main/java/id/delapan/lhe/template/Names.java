package id.delapan.lhe.template;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a template may name: single values, and lists with what each of their items holds beside what holds anyway.
 *
 * @param values shown, or asked for
 * @param lists repeated for each item; an item without names is shown with a dot
 */
public record Names(Set<String> values, Map<String, Names> lists) {
    static final Names NONE = new Names(Set.of(), Map.of());

    /** All names, in the order of the alphabet. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(values);
        all.addAll(lists.keySet());
        return all;
    }

    /** What may be named within a list: its own, and all that could be named outside. */
    Names within(String list) {
        Names own = lists.getOrDefault(list, NONE);
        Set<String> names = new TreeSet<>(values);
        names.addAll(own.values);
        Map<String, Names> inner = new TreeMap<>(lists);
        inner.putAll(own.lists);
        return new Names(names, inner);
    }
}
