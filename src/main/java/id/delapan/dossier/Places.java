package id.delapan.dossier;

import id.delapan.model.Origin.Position;
import id.delapan.model.Problem;
import id.delapan.source.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where the parts of a dossier stand in its file, and which of them were read with problems. */
final class Places {
    /** Problems that may only say again what reading said of an item. */
    private static final Set<String> FOLLOWING =
            Set.of("answer-needs-value", "answer-needs-level", "measure-without-value", "id-twice");
    private static final Set<String> NAMES = Set.of("id", "type", "subject", "key");

    /** Notes nothing, for a reader that nobody will ask. */
    static final Places NONE = new Places(false);

    private final Map<String, Position> positions = new HashMap<>();
    private final Set<Position> doubtful = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private final Map<Position, String> references = new HashMap<>();
    private final boolean kept;

    Places() {
        this(true);
    }

    private Places(boolean kept) {
        this.kept = kept;
    }

    /** Notes where a field of the dossier itself stands. */
    void field(String name, Node node) {
        if (kept) {
            locate(name, node);
        }
    }

    /** Notes where the item of a section stands that is there as its {@code index}th. */
    void item(String section, int index, Node node) {
        if (!kept) {
            return;
        }
        locate(section + "[" + index + "]", node);
        Node evidence = node.fields().get("evidence");
        if (evidence != null) {
            evidence.items().forEach(id -> references.put(position(id), id.text()));
        }
    }

    /** Notes an item with problems. */
    void doubtful(Node node) {
        if (kept) {
            doubtful.add(position(node));
        }
    }

    /** Notes an item that could not be read at all. */
    void lost(Node node) {
        if (!kept) {
            return;
        }
        NAMES.stream().map(node.fields()::get).filter(Objects::nonNull).forEach(name -> lost.add(name.text()));
    }

    /** Whether a problem found later may only follow from one noted already. */
    boolean follows(Problem problem) {
        Position at = new Position(problem.line(), problem.column());
        return FOLLOWING.contains(problem.code()) && doubtful.contains(at)
                || problem.code().equals("unknown-reference") && lost.contains(references.get(at));
    }

    /** All places by path. */
    Map<String, Position> positions() {
        return positions;
    }

    private void locate(String path, Node node) {
        positions.put(path, position(node));
        for (int i = 0; i < node.items().size(); i++) {
            locate(path + "[" + i + "]", node.items().get(i));
        }
        node.fields().forEach((name, field) -> locate(path + "." + name, field));
    }

    private static Position position(Node node) {
        return new Position(node.line(), node.column());
    }
}
