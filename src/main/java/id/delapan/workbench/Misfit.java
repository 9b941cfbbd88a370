package id.delapan.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Edits after which a dossier cannot be used; each problem says which edit and which of its fields it is about. */
public final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z0-9]+)`");

    private final transient List<Placed> problems = new ArrayList<>();

    /**
     * A problem.
     *
     * @param edit which of the edits it is about, from 0; null when it is about another part of the dossier
     * @param field the field of the item; null when it is about the item as a whole
     */
    public record Placed(Problem problem, Integer edit, String field) {}

    Misfit(Pointers pointers, ObjectNode dossier, List<Edit> edits, List<Problem> all) {
        super(null, null, false, false);
        List<String> items = edits.stream().map(edit -> edit.pointer(dossier)).toList();
        all.forEach(problem -> problems.add(placed(problem, pointers.at(problem.column()), items)));
    }

    private static Placed placed(Problem problem, String at, List<String> items) {
        Integer edit = IntStream.range(0, items.size())
                .filter(i -> items.get(i) != null && (at + "/").startsWith(items.get(i) + "/"))
                .boxed().findFirst().orElse(null);
        if (edit == null) {
            return new Placed(problem, null, null);
        }
        String[] below = at.substring(items.get(edit).length()).split("/");
        return new Placed(problem, edit, below.length > 1 ? below[1] : named(problem));
    }

    /** What is not there has no place; the message names it. */
    private static String named(Problem problem) {
        Matcher name = NAMED.matcher(problem.message().id());
        return problem.code().equals("missing-field") && name.find() ? name.group(1) : null;
    }

    public List<Placed> problems() {
        return problems;
    }
}
