package id.delapan.lhe.details;

import id.delapan.lhe.details.Details.Assignment;
import id.delapan.lhe.details.Details.Member;
import id.delapan.lhe.details.Details.Responsible;
import id.delapan.lhe.details.Details.Signatory;
import id.delapan.model.DossierException;
import id.delapan.source.Node;
import id.delapan.source.NodeReader;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import id.delapan.source.Struct;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what belongs into a report and stands in no dossier, in JSON or YAML. */
public final class DetailsReader {
    /** The format such a file names. */
    public static final String FORMAT = "delapan/report/1";

    private static final int MOST = 200;
    private static final int LONGEST = 2_000;

    private final String file;
    private final Problems problems;
    private final Collection<String> codes;

    private DetailsReader(String file, Problems problems, Collection<String> codes) {
        this.file = file;
        this.problems = problems;
        this.codes = codes;
    }

    /**
     * Reads a file.
     *
     * @param name how messages call it
     * @param codes of the parts and indicators there are
     * @throws DossierException with every problem
     */
    public static Details read(Path path, String name, Collection<String> codes) {
        Problems problems = new Problems();
        Source source = Source.read(path, name, problems);
        Node node = source == null ? null : NodeReader.read(source, problems);
        Details read = node == null ? null : new DetailsReader(name, problems, codes).read(node);
        if (!problems.isEmpty()) {
            throw new DossierException(problems.list());
        }
        return read;
    }

    private Details read(Node node) {
        Struct root = Struct.of(node, file, problems, "format", "number", "date", "place", "office", "recipient", "basis",
                "assignment", "standard", "team", "signatories", "responsible", "annex");
        if (root == null) {
            return null;
        }
        String format = root.needText("format");
        if (format != null && !format.equals(FORMAT)) {
            root.problem(root.get("format"), "wrong-format", format, FORMAT);
        }
        return new Details(text(root, "number"), root.date("date"), text(root, "place"), text(root, "office"),
                text(root, "recipient"), items(root, "basis").map(item -> shortened(root, item)).filter(Objects::nonNull).toList(),
                assignment(root), text(root, "standard"),
                each(root, "team", List.of("name", "role", "number"),
                        s -> new Member(needed(s, "name"), text(s, "role"), text(s, "number"))),
                each(root, "signatories", List.of("name", "position", "number"),
                        s -> new Signatory(text(s, "name"), needed(s, "position"), text(s, "number"))),
                responsible(root), !Boolean.FALSE.equals(root.yesNo("annex")));
    }

    private Assignment assignment(Struct root) {
        Node node = root.get("assignment");
        Struct s = node == null ? null : Struct.of(node, file, problems, "number", "date", "by", "from", "until");
        if (s == null) {
            return Details.NONE.assignment();
        }
        Assignment read = new Assignment(text(s, "number"), s.date("date"), text(s, "by"), s.date("from"), s.date("until"));
        if (read.from() != null && read.until() != null && read.until().isBefore(read.from())) {
            s.problem(s.get("until"), "report-ends-early", read.until().toString(), read.from().toString());
        }
        return read;
    }

    private List<Responsible> responsible(Struct root) {
        Set<String> seen = new HashSet<>();
        return each(root, "responsible", List.of("code", "office", "due"), s -> {
            String code = s.text("code");
            if (code != null && !codes.contains(code)) {
                s.problem(s.get("code"), "report-unknown-code", code, Struct.meant(code, codes));
            } else if (!seen.add(code)) {
                s.problem(s.node(), code == null ? "report-office-twice-for-all" : "report-office-twice", String.valueOf(code));
            }
            if (s.get("office") == null && s.get("due") == null) {
                s.problem(s.node(), "report-office-empty");
            }
            return new Responsible(code, text(s, "office"), s.date("due"));
        });
    }

    private <T> List<T> each(Struct root, String key, List<String> known, Function<Struct, T> make) {
        List<T> made = new ArrayList<>();
        items(root, key).forEach(item -> {
            Struct s = Struct.of(item, file, problems, known.toArray(String[]::new));
            if (s != null) {
                made.add(make.apply(s));
            }
        });
        return made;
    }

    private Stream<Node> items(Struct root, String key) {
        List<Node> items = root.list(key);
        if (items.size() > MOST) {
            root.problem(items.get(MOST), "report-too-many", key, MOST);
        }
        return items.stream().limit(MOST);
    }

    private String needed(Struct s, String key) {
        s.need(key);
        return text(s, key);
    }

    private String text(Struct s, String key) {
        return shortened(s, s.get(key));
    }

    private String shortened(Struct s, Node node) {
        String text = s.text(node);
        if (text != null && text.length() > LONGEST) {
            s.problem(node, "text-too-long", LONGEST);
            return null;
        }
        return text;
    }
}
