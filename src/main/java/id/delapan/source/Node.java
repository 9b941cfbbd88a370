package id.delapan.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a JSON or YAML file with its place.
 *
 * @param text what stands there for a scalar; null for an object or a list
 * @param fields of an object, in file order; empty otherwise
 * @param items of a list; empty otherwise
 * @param path such as {@code answers[3].level}; empty for the root
 */
public record Node(
        Kind kind, String text, Map<String, Node> fields, List<Node> items, String path, int line, int column) {
    /** What a node is. */
    public enum Kind { OBJECT, LIST, TEXT, NUMBER, YESNO, NULL }

    static Node object(String path, int line, int column) {
        return new Node(Kind.OBJECT, null, new LinkedHashMap<>(), List.of(), path, line, column);
    }

    /** Whether it is absent or an explicit null. */
    static boolean none(Node node) {
        return node == null || node.kind == Kind.NULL;
    }
}
