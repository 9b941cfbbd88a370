package id.delapan.source;

import java.util.List;
import java.util.Map;

/**
 * A value of a JSON or YAML file with its place.
 *
 * @param text what stands there for a scalar; null for an object or a list
 * @param fields of an object, in file order; empty otherwise
 * @param items of a list; empty otherwise
 * @param path such as {@code answers[3].level}; empty for the root
 * @param key where the name of this field stands; the value's own place when it is no field
 * @param end just after its last character; of an indented object or list, where what follows begins
 */
public record Node(
        Kind kind,
        String text,
        Map<String, Node> fields,
        List<Node> items,
        String path,
        Place at,
        Place key,
        Place end) {
    /** What a node is; {@code REFUSED} is a value whose fault is noted already. */
    public enum Kind { OBJECT, LIST, TEXT, NUMBER, YESNO, NULL, REFUSED }

    /** A place in the file; both 1-based. */
    public record Place(int line, int column) {}

    static Node scalar(Kind kind, String text, String path, Place at, Place key, Place end) {
        return new Node(kind, text, Map.of(), List.of(), path, at, key, end);
    }

    static Node object(Map<String, Node> fields, String path, Place at, Place key, Place end) {
        return new Node(Kind.OBJECT, null, fields, List.of(), path, at, key, end);
    }

    static Node list(List<Node> items, String path, Place at, Place key, Place end) {
        return new Node(Kind.LIST, null, Map.of(), List.copyOf(items), path, at, key, end);
    }

    /** 1-based. */
    public int line() {
        return at.line();
    }

    /** 1-based. */
    public int column() {
        return at.column();
    }

    /** What stands there, short enough for a message. */
    String shown() {
        return kind == Kind.OBJECT ? "{…}" : kind == Kind.LIST ? "[…]" : text;
    }

    /** Whether it is absent, an explicit null, or refused. */
    static boolean none(Node node) {
        return node == null || node.kind == Kind.NULL || node.kind == Kind.REFUSED;
    }
}
