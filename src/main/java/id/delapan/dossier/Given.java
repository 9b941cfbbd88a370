package id.delapan.dossier;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import id.delapan.model.Origin;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a worked case gives, in short forms: {@code coverages: {subject: done/total}}, {@code measures: {key: value}},
 * {@code practices: {key: true}}, {@code answers: {code: level}} by the assessor, beside the long forms of a dossier; of work
 * units {@code units: [{answers: …}]}. What {@code top} says is left to who knows the instrument.
 */
public final class Given {
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");
    private static final Agency NOBODY = new Agency("contoh", "Instansi contoh", Kind.AGENCY);

    private final Struct root;
    private final String file;
    private final int year;
    private final Problems problems;
    private final EvidenceReader longForm;

    private Given(Struct root, String file, int year, Problems problems) {
        this.root = root;
        this.file = file;
        this.year = year;
        this.problems = problems;
        this.longForm = new EvidenceReader(root, file, year, problems, Places.NONE);
    }

    /** The dossier a case describes; null, with problems noted, when it describes none. */
    public static Dossier read(Node node, String instrument, String file, Problems problems) {
        int before = problems.size();
        Struct root = Struct.of(node, file, problems, "year", "agency", "answers", "documents", "coverages", "measures",
                "practices", "top", "units", "view");
        if (root == null || root.need("year") == null) {
            return null;
        }
        Integer year = root.whole("year", 1990, 2200);
        int of = year == null ? 0 : year;
        Given given = new Given(root, file, of, problems);
        Agency agency = given.agency();
        List<Answer> answers = given.answers();
        List<Dossier.Document> documents = given.longForm.documents(false);
        List<Coverage> coverages = given.coverages();
        List<Measure> measures = given.measures();
        List<Practice> practices = given.practices();
        List<Dossier> units = given.units(instrument, of);
        return problems.size() > before ? null
                : new Dossier(instrument, agency, year, answers, documents, coverages, measures, practices, null, List.of(), units,
                        root.text("view"), new Origin(file, given.places()));
    }

    /** Work units, of which a case says only what is answered. */
    private List<Dossier> units(String instrument, int of) {
        List<Dossier> units = new ArrayList<>();
        for (Node item : root.list("units")) {
            Struct unit = Struct.of(item, file, problems, "answers", "top");
            if (unit != null) {
                String id = "unit-" + (units.size() + 1);
                units.add(new Dossier(instrument, new Agency(id, id, Kind.UNIT), of, new Given(unit, file, of, problems).answers(),
                        List.of(), List.of(), List.of(), List.of(), new Origin(file, Map.of())));
            }
        }
        return units;
    }

    /** Where each item stands; those of the short forms where their key or value does. */
    private Map<String, Origin.Position> places() {
        Places places = new Places();
        for (String section : List.of("answers", "documents", "coverages", "measures", "practices")) {
            if (root.get(section) == null) {
                continue;
            }
            List<Node> items = isShort(section) ? List.copyOf(entries(section).values()) : root.list(section);
            for (int i = 0; i < items.size(); i++) {
                places.item(section, i, items.get(i));
            }
        }
        return places.positions();
    }

    private Agency agency() {
        Struct agency = root.get("agency") == null ? null : Struct.of(root.get("agency"), file, problems, "kind", "name");
        if (agency == null) {
            return NOBODY;
        }
        String kind = agency.oneOf("kind", Kind.words());
        String name = agency.text("name");
        return new Agency(NOBODY.id(), name == null ? NOBODY.name() : name,
                kind == null ? Kind.AGENCY : Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    private boolean isShort(String section) {
        return root.get(section) != null && root.get(section).kind() == Node.Kind.OBJECT;
    }

    private Map<String, Node> entries(String section) {
        return root.get(section).fields();
    }

    private List<Answer> answers() {
        if (!isShort("answers")) {
            return longForm.answers();
        }
        List<Answer> answers = new ArrayList<>();
        entries("answers").forEach((code, node) -> {
            BigDecimal value = node.kind() == Node.Kind.NUMBER ? root.decimal(node) : null;
            String level = value == null ? root.text(node) : null;
            answers.add(new Answer(code, By.ASSESSOR, level, value, null, List.of()));
        });
        return answers;
    }

    private List<Coverage> coverages() {
        if (!isShort("coverages")) {
            return longForm.coverages();
        }
        List<Coverage> coverages = new ArrayList<>();
        entries("coverages").forEach((subject, node) -> {
            Matcher share = SHARE.matcher(String.valueOf(node.text()));
            if (share.matches()) {
                coverages.add(new Coverage(subject, subject, Integer.parseInt(share.group(1)),
                        Integer.parseInt(share.group(2)), List.of()));
            } else {
                root.problem(node, "not-a-share", String.valueOf(node.text()));
            }
        });
        return coverages;
    }

    private List<Measure> measures() {
        if (!isShort("measures")) {
            return longForm.measures();
        }
        List<Measure> measures = new ArrayList<>();
        entries("measures").forEach((key, node) -> {
            BigDecimal value = node.kind() == Node.Kind.NUMBER ? root.decimal(node) : null;
            measures.add(new Measure(key, key, value, value == null ? root.text(node) : null, year, null));
        });
        return measures;
    }

    private List<Practice> practices() {
        if (!isShort("practices")) {
            return longForm.practices();
        }
        List<Practice> practices = new ArrayList<>();
        entries("practices").keySet().forEach(key -> {
            Struct all = Struct.of(root.get("practices"), file, problems);
            Boolean observed = all.yesNo(key);
            practices.add(new Practice(key, key, Boolean.TRUE.equals(observed), List.of()));
        });
        return practices;
    }
}
