package id.delapan.engine;

import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which questions of a pack ask for which evidence, and the area of each. Worked out once for a pack; immutable. */
final class Asking {
    private static final String AREA = "area";
    private static final Set<String> VALIDITY = Set.of("inForce", "expired");

    private final List<String> codes;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, List<String>> questions = new HashMap<>();
    private final Map<String, Set<String>> areasByKey = new HashMap<>();
    private final Set<String> validityRules = new HashSet<>();

    Asking(RulePack pack) {
        codes = List.copyOf(pack.indicators().keySet());
        codes.forEach(code -> order.put(code, order.size()));
        pack.instrument().parts().forEach(part -> place(part, part.code(), false));
        Map<String, Set<Integer>> asked = new HashMap<>();
        for (Indicator indicator : pack.indicators().values()) {
            indicator.expects().forEach(key -> ask(asked, key, indicator.code()));
        }
        for (Rule rule : pack.rules()) {
            rule.when().stream().filter(p -> p.key() != null).forEach(p -> ask(asked, p.key(), rule.then().indicator()));
            if (!rule.awards() && rule.when().stream().anyMatch(Asking::asksForValidity)) {
                validityRules.add(rule.name());
            }
        }
        asked.forEach((key, by) -> {
            List<String> of = by.stream().map(codes::get).toList();
            questions.put(key, of);
            Set<String> in = new TreeSet<>();
            of.forEach(code -> in.add(areas.get(code)));
            areasByKey.put(key, in);
        });
    }

    private void place(Part part, String area, boolean below) {
        boolean starts = !below && part.kind().equals(AREA);
        String own = starts ? part.code() : area;
        part.indicators().forEach(i -> areas.put(i.code(), own));
        part.parts().forEach(child -> place(child, own, below || starts));
    }

    private void ask(Map<String, Set<Integer>> asked, String key, String indicator) {
        asked.computeIfAbsent(key, k -> new TreeSet<>()).add(order.get(indicator));
    }

    private static boolean asksForValidity(Pattern pattern) {
        return pattern.quantifier() == Quantifier.EACH
                && pattern.constraints().stream().map(Constraint::field).anyMatch(VALIDITY::contains);
    }

    /** The questions whose expected evidence or rules name a key, in instrument order. */
    List<String> questions(String key) {
        return questions.getOrDefault(key, List.of());
    }

    /** The areas of those questions. */
    Set<String> areasOf(String key) {
        return areasByKey.getOrDefault(key, Set.of());
    }

    /** The area of a question; where the instrument has none above it, the part at the top. */
    String area(String indicator) {
        return areas.get(indicator);
    }

    /** Whether a rule raises its finding over the validity of a document. */
    boolean speaksOfValidity(String rule) {
        return validityRules.contains(rule);
    }

    /** Instrument order of questions. */
    Comparator<String> order() {
        return Comparator.comparing(order::get);
    }

    /** The first of some questions in instrument order; null of none. */
    String first(List<String> of) {
        return new ArrayList<>(of).stream().min(order()).orElse(null);
    }
}
