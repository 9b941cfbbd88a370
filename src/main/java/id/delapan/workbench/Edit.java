package id.delapan.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A change of one item in a list of a dossier.
 *
 * @param unit id of the work unit whose list it is; null for the agency's own
 * @param list name of the list, such as {@code answers}
 * @param item what identifies it: {@code indicator} and {@code by} of an answer, else {@code id}
 * @param put the item's other fields as they shall be; null to take it away
 */
public record Edit(String unit, String list, Map<String, String> item, ObjectNode put) {
    private static final List<String> EVIDENCE = List.of("documents", "coverages", "measures", "practices");
    private static final String ANSWERS = "answers";
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_DIGITS = 100;

    /** The fields that identify an item of a list. */
    private List<String> key() {
        return list.equals(ANSWERS) ? List.of("indicator", "by") : List.of("id");
    }

    /** Does all to a dossier. */
    static void apply(List<Edit> edits, ObjectNode dossier) {
        if (edits == null || edits.stream().anyMatch(Objects::isNull)) {
            throw new Refused(Refused.Kind.UNUSABLE, "edits-missing");
        }
        if (edits.size() > MOST_AT_ONCE) {
            throw new Refused(Refused.Kind.UNUSABLE, "edits-too-many", MOST_AT_ONCE);
        }
        edits.forEach(edit -> edit.applyTo(dossier));
    }

    /** Whether a number in it would be written with more digits than any has that is meant. */
    private static boolean endless(JsonNode node) {
        if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > MOST_DIGITS) {
            return true;
        }
        for (JsonNode child : node) {
            if (endless(child)) {
                return true;
            }
        }
        return false;
    }

    /** Does it to a dossier; what comes out may be no valid dossier any more. */
    private void applyTo(ObjectNode dossier) {
        if (list == null || item == null || !list.equals(ANSWERS) && !EVIDENCE.contains(list)) {
            List<String> lists = new ArrayList<>(List.of(ANSWERS));
            lists.addAll(EVIDENCE);
            throw new Refused(Refused.Kind.UNUSABLE, "edit-of-no-list", String.valueOf(list), String.join(", ", lists));
        }
        if (key().stream().anyMatch(field -> item.get(field) == null)) {
            throw new Refused(Refused.Kind.UNUSABLE, "edit-of-no-item", list, String.join(", ", key()));
        }
        if (put != null && endless(put)) {
            throw new Refused(Refused.Kind.UNUSABLE, "edit-number");
        }
        ObjectNode owner = unit == null ? dossier : unit(dossier);
        ArrayNode items = owner.get(list) instanceof ArrayNode known ? known : owner.putArray(list);
        int at = position(items);
        if (put == null) {
            if (at < items.size()) {
                items.remove(at);
            }
            return;
        }
        ObjectNode changed = dossier.objectNode();
        key().forEach(field -> changed.set(field, TextNode.valueOf(item.get(field))));
        put.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                changed.set(field.getKey(), field.getValue());
            }
        });
        if (at < items.size()) {
            items.set(at, changed);
        } else {
            items.add(changed);
        }
    }

    private int position(ArrayNode items) {
        int at = 0;
        while (at < items.size() && !is(items.get(at))) {
            at++;
        }
        return at;
    }

    /** Where the item stands in a dossier it was applied to; null when it is not there. */
    String pointer(ObjectNode dossier) {
        ObjectNode owner = unit == null ? dossier : unit(dossier);
        int at = owner.get(list) instanceof ArrayNode items ? position(items) : 0;
        return at >= owner.path(list).size() ? null : (unit == null ? "" : "/units/" + position(dossier)) + "/" + list + "/" + at;
    }

    private int position(ObjectNode dossier) {
        int at = 0;
        while (!dossier.path("units").path(at).path("agency").path("id").asText().equals(unit)) {
            at++;
        }
        return at;
    }

    private boolean is(JsonNode node) {
        return key().stream().allMatch(field -> item.get(field).equals(node.path(field).asText()));
    }

    private ObjectNode unit(ObjectNode dossier) {
        Iterator<JsonNode> units = dossier.path("units").elements();
        while (units.hasNext()) {
            JsonNode next = units.next();
            if (next.path("agency").path("id").asText().equals(unit)) {
                return (ObjectNode) next;
            }
        }
        throw new Refused(Refused.Kind.UNUSABLE, "edit-of-no-unit", unit);
    }
}
