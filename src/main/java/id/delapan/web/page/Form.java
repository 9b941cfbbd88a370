package id.delapan.web.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is entered of one item of a dossier.
 *
 * @param name what it is called where it is told that it is saved or not
 * @param list the list of the dossier it belongs to
 * @param item what identifies it there, as JSON
 * @param fixed fields that are not entered, as JSON
 * @param fresh whether the dossier does not hold it yet
 */
public record Form(String name, String list, String item, String fixed, boolean fresh, List<Field> fields) {
    /** How a field is entered. */
    public enum Kind { TEXT, NOTE, NUMBER, DATE, CHOICE, PICK, LIST }

    /**
     * A field.
     *
     * @param name as the dossier calls it
     * @param value as it is shown
     * @param hint unit and range; null for none
     */
    public record Field(String name, Kind kind, String value, List<Choice> choices, String hint, boolean needed) {}

    /** What may be chosen; {@code yesNo} values are {@code true} and {@code false}. */
    public record Choice(String value, String label) {}

    /** Adds up the fields of a form. */
    static final class Fields {
        private final List<Field> fields = new ArrayList<>();

        Fields add(String name, Kind kind, Object value, String hint, boolean needed) {
            fields.add(new Field(name, kind, value == null ? "" : value.toString(), List.of(), hint, needed));
            return this;
        }

        Fields choose(String name, Kind kind, Object value, List<Choice> choices, boolean needed) {
            fields.add(new Field(name, kind, value == null ? "" : value.toString(), choices, null, needed));
            return this;
        }

        List<Field> all() {
            return List.copyOf(fields);
        }
    }

    /** An object of texts, as JSON; names and values in turn. */
    static String json(String... pairs) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i], pairs[i + 1]);
        }
        return object.toString();
    }
}
