package id.delapan.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.model.Lang;
import id.delapan.model.Problem;

/** Problems and remarks of one run as one JSON array; what has no place in a file has an empty {@code file}. */
final class ProblemsJson {
    private static final String ERROR = "error";
    private static final String WARNING = "warning";
    private static final String NOTE = "note";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ArrayNode all = mapper.createArrayNode();
    private final Lang lang;

    ProblemsJson(Lang lang) {
        this.lang = lang;
    }

    void problem(Problem p) {
        told(p, ERROR);
    }

    void warning(Problem p) {
        told(p, WARNING);
    }

    private void told(Problem p, String severity) {
        ObjectNode node = add(p.file(), p.line(), p.column(), p.code(), p.message().in(lang),
                p.hint() == null ? null : p.hint().in(lang), severity);
        if (p.witness() != null) {
            node.put("witness", p.witness().in(lang));
        }
    }

    void refusal(String code, String message, String hint) {
        add("", 0, 0, code, message, hint, ERROR);
    }

    void note(String code, String message) {
        add("", 0, 0, code, message, null, NOTE);
    }

    private ObjectNode add(String file, int line, int column, String code, String message, String hint, String severity) {
        ObjectNode node = all.addObject();
        node.put("file", file).put("line", line).put("column", column).put("code", code);
        node.put("message", message).put("hint", hint).put("severity", severity);
        return node;
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
