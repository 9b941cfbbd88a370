package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import id.delapan.source.Node;
import id.delapan.source.Node.Kind;
import id.delapan.source.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an indicator that stands by itself, by the same rules and with the same messages as one in a pack. */
public final class FormIndicator {
    /** The fields a form may have. */
    public static final List<String> FIELDS = List.of("code", "title", "scale", "weight", "criteria", "basis", "gates",
            "recommend", "confidence", "rulesConfidence");

    private FormIndicator() {}

    /**
     * The indicator; null, with problems noted, when too much of it is wrong.
     *
     * @param node its fields; those not in {@link #FIELDS} are left out
     * @param subarea code of the sub-area it goes to
     */
    public static Indicator read(
            Node node, String subarea, Map<String, Scale> scales, String file, Problems problems) {
        Map<String, Node> fields = new LinkedHashMap<>(node.fields());
        fields.keySet().retainAll(FIELDS);
        fields.put("expects", list(node, List.of()));
        Map<String, Node> root = new LinkedHashMap<>();
        root.put("code", text(node, subarea));
        root.put("title", text(node, subarea));
        root.put("indicators", list(node, List.of(object(node, fields))));
        SubareaReader.Subarea read =
                SubareaReader.read(object(node, root), file, "form.yaml", scales, problems);
        return read.indicators().stream().findFirst().orElse(null);
    }

    private static Node text(Node at, String text) {
        return like(at, Kind.TEXT, text, Map.of(), List.of());
    }

    private static Node list(Node at, List<Node> items) {
        return like(at, Kind.LIST, null, Map.of(), items);
    }

    private static Node object(Node at, Map<String, Node> fields) {
        return like(at, Kind.OBJECT, null, fields, List.of());
    }

    private static Node like(Node at, Kind kind, String text, Map<String, Node> fields, List<Node> items) {
        return new Node(kind, text, fields, items, at.path(), at.at(), at.key(), at.end());
    }
}
