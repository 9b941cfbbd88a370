package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which questions of another instrument a pack continues. What is in neither map is new; what no map names of the other
 * instrument has ended.
 *
 * @param from id of the other instrument
 * @param same its code by the pack's: the question asks the same on the same scale
 * @param changed its code by the pack's: the question goes on, but asks something else or on another scale
 */
public record Crosswalk(String from, Map<String, String> same, Map<String, String> changed) {
    /** The file of a pack that says so. */
    static final String FILE = "crosswalk.yaml";

    /** The crosswalks of a pack; what {@code known} does not hold is a problem, when it is given. */
    static List<Crosswalk> read(Node node, String file, List<Part> parts, Known known, Problems problems) {
        List<Crosswalk> all = new ArrayList<>();
        Struct root = Struct.of(node, file, problems, "crosswalks");
        for (Node item : root == null || root.need("crosswalks") == null ? List.<Node>of() : root.list("crosswalks")) {
            Struct each = Struct.of(item, file, problems, "from", "sameCodes", "same", "changed");
            if (each == null) {
                continue;
            }
            Map<String, String> changed = codes(each, "changed", file, known, problems);
            Map<String, String> same = new LinkedHashMap<>();
            each.list("sameCodes").forEach(part -> sameCodes(each, part, parts, same));
            same.putAll(codes(each, "same", file, known, problems));
            same.keySet().removeAll(changed.keySet());
            String from = each.needText("from");
            if (from != null && all.stream().anyMatch(c -> c.from().equals(from))) {
                each.problem(each.get("from"), "crosswalk-twice", from);
            }
            all.add(new Crosswalk(from, same, changed));
            Map<String, String> seen = new HashMap<>();
            Stream.concat(same.entrySet().stream(), changed.entrySet().stream()).forEach(e -> {
                String other = seen.put(e.getValue(), e.getKey());
                if (other != null) {
                    each.problem(item, "crosswalk-code-twice", e.getValue(), other, e.getKey());
                }
            });
        }
        return List.copyOf(all);
    }

    private static Map<String, String> codes(Struct owner, String key, String file, Known known, Problems problems) {
        Map<String, String> codes = new LinkedHashMap<>();
        Struct map = owner.get(key) == null ? null : Struct.of(owner.get(key), file, problems);
        (map == null ? Map.<String, Node>of() : map.node().fields()).forEach((code, old) -> {
            if (known != null && known.indicatorsWhole() && !known.indicators().containsKey(code)) {
                map.problem(old, "code-unknown", code, Struct.meant(code, known.indicators().keySet()));
            }
            String text = map.text(old);
            if (text != null) {
                codes.put(code, text);
            }
        });
        return codes;
    }

    private static void sameCodes(Struct owner, Node item, List<Part> parts, Map<String, String> same) {
        String code = owner.text(item);
        List<Part> named = parts.stream().flatMap(Crosswalk::all).filter(p -> p.code().equals(code)).toList();
        if (code != null && named.isEmpty()) {
            owner.problem(item, "code-unknown", code, Struct.meant(code, parts.stream().flatMap(Crosswalk::all).map(Part::code).toList()));
        }
        named.stream().flatMap(Crosswalk::all).flatMap(p -> p.indicators().stream()).map(Indicator::code).forEach(c -> same.put(c, c));
    }

    private static Stream<Part> all(Part part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(Crosswalk::all));
    }
}
