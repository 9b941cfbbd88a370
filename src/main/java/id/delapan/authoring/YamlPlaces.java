package id.delapan.authoring;

import id.delapan.rules.Recall;
import id.delapan.rules.RulePack;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds where the YAML files of a pack say something. */
public final class YamlPlaces {
    /** A place; {@code node} is what stands there. */
    public record At(String file, Node node) {
        /** Its line. */
        public int line() {
            return node.line();
        }

        /** Its column. */
        public int column() {
            return node.column();
        }
    }

    private static final String CODE = "code";
    private final List<At> roots = new ArrayList<>();

    /** Of all YAML files of a pack but its cases. */
    public YamlPlaces(RulePack pack) {
        this(pack, new Recall());
    }

    /** The same with what is recalled of them. */
    public YamlPlaces(RulePack pack, Recall recall) {
        for (Source source : pack.yaml().values()) {
            Node root = recall.yaml(source, new Problems());
            if (root != null) {
                roots.add(new At(source.name(), root));
            }
        }
    }

    /** What stands under a path of fields in the first file that has it all. */
    public At under(String... path) {
        for (At root : roots) {
            Node node = root.node();
            for (int i = 0; i < path.length && node != null; i++) {
                node = node.fields().get(path[i]);
            }
            if (node != null) {
                return new At(root.file(), node);
            }
        }
        return nowhere();
    }

    /** An item of a list. */
    public At item(At list, int index) {
        boolean there = index < list.node().items().size();
        return there ? new At(list.file(), list.node().items().get(index)) : list;
    }

    /** A field of an object; the object itself where it has none. */
    public At field(At object, String name) {
        Node field = object.node().fields().get(name);
        return field == null ? object : new At(object.file(), field);
    }

    /** The part or indicator of that code, wherever it is written with a field {@code having}. */
    public At coded(String code, String having) {
        for (At root : roots) {
            Node found = search(root.node(), code, having);
            if (found != null) {
                return new At(root.file(), found);
            }
        }
        return nowhere();
    }

    private static Node search(Node node, String code, String having) {
        Node own = node.fields().get(CODE);
        if (own != null && code.equals(own.text()) && node.fields().containsKey(having)) {
            return node;
        }
        for (Node child : node.fields().values()) {
            Node found = search(child, code, having);
            if (found != null) {
                return found;
            }
        }
        for (Node child : node.items()) {
            Node found = search(child, code, having);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private At nowhere() {
        Node.Place none = new Node.Place(0, 0);
        return new At(roots.get(0).file(), new Node(Node.Kind.NULL, null, Map.of(), List.of(), "", none, none, none));
    }
}
