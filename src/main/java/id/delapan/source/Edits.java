package id.delapan.source;

import id.delapan.source.Node.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes a YAML text at places its reader knows and leaves every other character, comments too, as it is. */
public final class Edits {
    private static final int USUAL_INDENT = 2;

    private record Change(int from, int to, String with) {}

    private final Positions positions;
    private final String text;
    private final String newline;
    private final List<Change> changes = new ArrayList<>();

    /** No change yet. */
    public Edits(String text) {
        this.text = text;
        this.positions = new Positions(text);
        this.newline = newlineOf(text);
    }

    /** The line end a text uses. */
    public static String newlineOf(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Puts other text in the place of a scalar, or of an object or list in brackets. */
    public void replace(Node node, String with) {
        changes.add(new Change(start(node), end(node), with));
    }

    /** Whether an object or list is written in brackets, not line by line. */
    public boolean bracketed(Node node) {
        return (node.kind() == Kind.OBJECT || node.kind() == Kind.LIST) && "{[".indexOf(text.charAt(start(node))) >= 0;
    }

    /** Takes the field {@code key} out of an object, with its line when the object is written line by line. */
    public void remove(Node object, String key) {
        List<String> keys = List.copyOf(object.fields().keySet());
        int at = keys.indexOf(key);
        int end = last(object.fields().get(key));
        if (!bracketed(object)) {
            changes.add(new Change(positions.lineStart(keyStart(object, key)), positions.nextLine(end), ""));
        } else if (at > 0) {
            changes.add(new Change(last(object.fields().get(keys.get(at - 1))), end, ""));
        } else {
            int until = keys.size() == 1 ? end : keyStart(object, keys.get(1));
            changes.add(new Change(start(object) + 1, until, ""));
        }
    }

    private int keyStart(Node object, String key) {
        return positions.at(object.fields().get(key).key());
    }

    /**
     * Adds an entry at the end of an object or a list.
     *
     * @param lines it line by line, without the indentation of its siblings
     * @param inBrackets the same for an object or list in brackets
     */
    public void add(Node container, List<String> lines, String inBrackets) {
        if (bracketed(container)) {
            boolean empty = container.items().isEmpty() && container.fields().isEmpty();
            int at = empty ? start(container) + 1 : last(lastChild(container));
            changes.add(new Change(at, at, (empty ? "" : ", ") + inBrackets));
        } else {
            lines(insertion(last(container)), lines, indent(container));
        }
    }

    /** How deep the entries of a section are; an empty one reads as a scalar. */
    private static int indent(Node container) {
        boolean empty = container.kind() != Kind.OBJECT && container.kind() != Kind.LIST;
        return empty ? USUAL_INDENT : container.column() - 1;
    }

    /** Adds lines below everything. */
    public void append(List<String> lines) {
        lines(text.length(), lines, 0);
    }

    private void lines(int at, List<String> lines, int indent) {
        StringBuilder added = new StringBuilder();
        if (at > 0 && at == text.length() && !text.endsWith("\n")) {
            added.append(newline);
        }
        for (String line : lines) {
            added.append(line.isEmpty() ? "" : " ".repeat(indent) + line).append(newline);
        }
        changes.add(new Change(at, at, added.toString()));
    }

    /** The line below; the end of the text when nothing but comments is left. */
    private int insertion(int end) {
        int at = positions.nextLine(end);
        boolean rest = text.substring(at).lines().allMatch(l -> l.isBlank() || l.strip().startsWith("#"));
        return rest ? text.length() : at;
    }

    private static Node lastChild(Node container) {
        List<Node> children = container.kind() == Kind.LIST ? container.items() : List.copyOf(container.fields().values());
        return children.get(children.size() - 1);
    }

    /** Just after the last character that belongs to a node. */
    private int last(Node node) {
        boolean block = (node.kind() == Kind.OBJECT || node.kind() == Kind.LIST) && !bracketed(node);
        return block ? last(lastChild(node)) : end(node);
    }

    private int start(Node node) {
        return positions.at(node.at());
    }

    private int end(Node node) {
        return positions.at(node.end());
    }

    /** The changed text. */
    public String apply() {
        changes.sort(Comparator.comparingInt(Change::from));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Change change : changes) {
            out.append(text, at, change.from()).append(change.with());
            at = change.to();
        }
        return out.append(text, at, text.length()).toString();
    }
}
