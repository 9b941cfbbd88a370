package id.delapan.worksheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether two names are names of one agency, however they are written. */
public final class SameAgency {
    private static final Set<String> LEFT_OUT = Set.of("pemerintah", "republik", "indonesia", "ri", "dan");
    private static final Map<String, String> WRITTEN_OUT = Map.of("pemkot", "kota", "pemkab", "kabupaten", "kab", "kabupaten",
            "pemprov", "provinsi", "prov", "provinsi", "kemen", "kementerian");

    private SameAgency() {}

    /** Whether the words that matter are the same, or one name is the initials of the other. */
    public static boolean is(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        return a.equals(b) || initials(a, b) || initials(b, a);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        Arrays.stream(Heading.plain(name.replaceAll("\\(.*?\\)", " ")).split(" "))
                .filter(w -> !w.isEmpty() && !LEFT_OUT.contains(w))
                .forEach(w -> words.add(WRITTEN_OUT.getOrDefault(w, w)));
        return words;
    }

    private static boolean initials(List<String> brief, List<String> whole) {
        StringBuilder initials = new StringBuilder();
        whole.forEach(w -> initials.appendCodePoint(w.codePointAt(0)));
        return whole.size() > 1 && brief.size() == 1 && brief.get(0).contentEquals(initials);
    }
}
