package id.delapan.dossier;

import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.HashSet;
import java.util.function.Function;

/** Reads the sections of a dossier: answers and the four kinds of evidence. */
final class EvidenceReader {
    private static final int MOST = 1_000_000_000;
    private final Struct root;
    private final String file;
    private final int year;
    private final Problems problems;

    EvidenceReader(Struct root, String file, int year, Problems problems) {
        this.root = root;
        this.file = file;
        this.year = year;
        this.problems = problems;
    }

    private <T> List<T> each(String section, Function<Node, T> read) {
        return root.list(section).stream().map(read).filter(Objects::nonNull).toList();
    }

    private Struct struct(Node node, String... known) {
        return Struct.of(node, file, problems, known);
    }

    List<Answer> answers() {
        return each("answers", node -> {
            Struct s = struct(node, "indicator", "by", "level", "value", "note", "evidence");
            if (s == null) {
                return null;
            }
            String indicator = s.needText("indicator");
            String by = s.need("by") == null ? null : s.oneOf("by", List.of("agency", "assessor", "national"));
            Answer answer = indicator == null || by == null ? null
                    : new Answer(indicator, By.valueOf(by.toUpperCase()), s.text("level"), s.decimal("value"),
                            s.text("note"), s.texts("evidence"));
            return answer;
        });
    }

    /** Documents; where the id may be left out, it is made from the type. */
    List<Document> documents(boolean idNeeded) {
        Set<String> made = new HashSet<>();
        return each("documents", node -> {
            Struct s = struct(node, "id", "type", "title", "number", "date", "validFrom", "validUntil", "formal", "uri",
                    "sha256");
            if (s == null) {
                return null;
            }
            String type = s.needText("type");
            String id = idNeeded ? s.needText("id") : s.text("id");
            if (type != null && id == null) {
                id = type;
                for (int n = 2; !made.add(id); n++) {
                    id = type + "-" + n;
                }
            }
            return type == null ? null
                    : new Document(id, type, s.text("title"), s.text("number"), s.date("date"), s.date("validFrom"),
                            s.date("validUntil"), s.yesNo("formal"), s.text("uri"), s.text("sha256"));
        });
    }

    List<Coverage> coverages() {
        return each("coverages", node -> {
            Struct s = struct(node, "id", "subject", "done", "total", "evidence");
            if (s == null) {
                return null;
            }
            String subject = s.needText("subject");
            Integer done = s.need("done") == null ? null : s.whole("done", 0, MOST);
            Integer total = s.need("total") == null ? null : s.whole("total", 0, MOST);
            return subject == null || done == null || total == null ? null
                    : new Coverage(orElse(s.text("id"), subject), subject, done, total, s.texts("evidence"));
        });
    }

    List<Measure> measures() {
        return each("measures", node -> {
            Struct s = struct(node, "id", "key", "value", "level", "year", "source");
            if (s == null) {
                return null;
            }
            String key = s.needText("key");
            Integer own = s.whole("year", 1900, 2200);
            int of = own == null ? year : own;
            return key == null ? null
                    : new Measure(orElse(s.text("id"), of == year ? key : key + "@" + of), key, s.decimal("value"),
                            s.text("level"), of, s.text("source"));
        });
    }

    List<Practice> practices() {
        return each("practices", node -> {
            Struct s = struct(node, "id", "key", "observed", "evidence");
            if (s == null) {
                return null;
            }
            String key = s.needText("key");
            s.need("observed");
            Boolean observed = s.yesNo("observed");
            return key == null || observed == null ? null
                    : new Practice(orElse(s.text("id"), key), key, observed, s.texts("evidence"));
        });
    }

    private static String orElse(String text, String other) {
        return text == null ? other : text;
    }

    /** The names of all sections. */
    static List<String> sections() {
        return new ArrayList<>(List.of("answers", "documents", "coverages", "measures", "practices"));
    }
}
