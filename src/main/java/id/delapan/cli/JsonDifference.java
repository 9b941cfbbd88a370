package id.delapan.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A place at which two JSON documents differ. Items of lists are told apart by their code or id, and their order counts. */
record JsonDifference(String path, String before, String after) {
    private static final String NOTHING = "–";

    static List<JsonDifference> between(JsonNode before, JsonNode after) {
        List<JsonDifference> differences = new ArrayList<>();
        compare("", before, after, differences);
        return differences;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<JsonDifference> differences) {
        if (before == null || after == null || !before.isContainerNode() || before.getNodeType() != after.getNodeType()) {
            if (!same(before, after)) {
                differences.add(new JsonDifference(path, shown(before), shown(after)));
            }
            return;
        }
        Map<String, JsonNode> left = children(before);
        Map<String, JsonNode> right = children(after);
        Set<String> names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        for (String name : names) {
            String at = name.startsWith("[") ? path + name : path.isEmpty() ? name : path + "." + name;
            compare(at, left.get(name), right.get(name), differences);
        }
        boolean reordered = before.isArray() && !List.copyOf(left.keySet()).equals(List.copyOf(right.keySet()));
        if (reordered && left.keySet().equals(right.keySet())) {
            differences.add(new JsonDifference(path, String.join(" ", left.keySet()), String.join(" ", right.keySet())));
        }
    }

    private static boolean same(JsonNode a, JsonNode b) {
        if (a != null && b != null && a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0;
        }
        return a != null && a.equals(b);
    }

    private static Map<String, JsonNode> children(JsonNode node) {
        Map<String, JsonNode> children = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties().forEach(field -> children.put(field.getKey(), field.getValue()));
            return children;
        }
        for (JsonNode item : node) {
            String name = item.path("code").asText(item.path("id").asText(String.valueOf(children.size())));
            String unique = "[" + name + "]";
            while (children.containsKey(unique)) {
                unique += "'";
            }
            children.put(unique, item);
        }
        return children;
    }

    private static String shown(JsonNode node) {
        return node == null || node.isNull() ? NOTHING : node.isContainerNode() ? "…" : node.asText();
    }
}
