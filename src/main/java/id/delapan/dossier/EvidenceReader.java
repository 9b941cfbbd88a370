package id.delapan.dossier;

import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.FollowUp;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the sections of a dossier: answers and the four kinds of evidence. An item with a wrong field is read all the same
 * where its name is known, with the field absent, zero or false, so that the rest of it can be checked.
 */
final class EvidenceReader {
    /** The names of all sections. */
    static final List<String> SECTIONS = List.of("answers", "documents", "coverages", "measures", "practices");

    private static final List<String> KINDS = Arrays.stream(FindingKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    private static final String UNREAD = "-";
    private static final int MOST = 1_000_000_000;
    private static final Pattern DIGEST = Pattern.compile("[0-9A-Fa-f]{64}");

    private final Struct root;
    private final String file;
    private final int year;
    private final Problems problems;
    private final Places places;

    /** Notes in {@code places} where all it reads stands. */
    EvidenceReader(Struct root, String file, int year, Problems problems, Places places) {
        this.root = root;
        this.file = file;
        this.year = year;
        this.problems = problems;
        this.places = places;
    }

    private <T> List<T> each(String section, Function<Node, T> read) {
        List<T> items = new ArrayList<>();
        for (Node node : root.list(section)) {
            int before = problems.size();
            T item = read.apply(node);
            if (item != null) {
                items.add(item);
                places.item(section, items.size() - 1, node);
            } else {
                places.lost(node);
            }
            if (problems.size() > before || refused(node)) {
                places.doubtful(node);
            }
        }
        return items;
    }

    private static boolean refused(Node node) {
        for (Node field : node.fields().values()) {
            if (field.kind() == Node.Kind.REFUSED) {
                return true;
            }
        }
        return false;
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
            By who = by == null ? By.ASSESSOR : By.valueOf(by.toUpperCase(Locale.ROOT));
            Answer answer = new Answer(orElse(indicator, UNREAD), who, s.text("level"), s.decimal("value"), s.text("note"),
                    s.texts("evidence"));
            return indicator == null || by == null ? null : answer;
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
            Document document = new Document(orElse(id, UNREAD), orElse(type, UNREAD), s.text("title"), s.text("number"),
                    s.date("date"), s.date("validFrom"), s.date("validUntil"), s.yesNo("formal"), s.text("uri"), digest(s));
            return type == null ? null : document;
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
            int read = done == null ? 0 : done;
            Coverage coverage = new Coverage(orElse(s.text("id"), orElse(subject, UNREAD)), orElse(subject, UNREAD), read,
                    total == null ? read : total, s.texts("evidence"));
            return subject == null ? null : coverage;
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
            String name = orElse(key, UNREAD);
            Measure measure = new Measure(orElse(s.text("id"), of == year ? name : name + "@" + of), name,
                    s.decimal("value"), s.text("level"), of, s.text("source"));
            return key == null ? null : measure;
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
            String name = orElse(key, UNREAD);
            Practice practice =
                    new Practice(orElse(s.text("id"), name), name, Boolean.TRUE.equals(observed), s.texts("evidence"));
            return key == null ? null : practice;
        });
    }

    /** What the agency says cannot be followed up: a reason and documents are needed. */
    List<FollowUp> followUps() {
        return each("followUps", node -> {
            Struct s = struct(node, "indicator", "kind", "key", "reason", "evidence");
            if (s == null) {
                return null;
            }
            String indicator = s.needText("indicator");
            String kind = s.need("kind") == null ? null : s.oneOf("kind", KINDS);
            String reason = s.needText("reason");
            if (s.need("evidence") != null && s.list("evidence").isEmpty() && s.get("evidence").kind() == Node.Kind.LIST) {
                s.problem(s.get("evidence"), "follow-up-without-document");
            }
            FollowUp followUp = new FollowUp(orElse(indicator, UNREAD),
                    kind == null ? FindingKind.RULE : FindingKind.values()[KINDS.indexOf(kind)], s.text("key"),
                    orElse(reason, UNREAD), s.texts("evidence"));
            return indicator == null || kind == null ? null : followUp;
        });
    }

    private static String orElse(String text, String other) {
        return text == null ? other : text;
    }

    private static String digest(Struct document) {
        String digest = document.text("sha256");
        if (digest != null && !DIGEST.matcher(digest).matches()) {
            document.problem(document.get("sha256"), "not-a-digest", digest);
        }
        return digest;
    }
}
