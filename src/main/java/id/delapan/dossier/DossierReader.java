package id.delapan.dossier;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Origin;
import id.delapan.source.Node;
import id.delapan.source.NodeReader;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import id.delapan.source.Struct;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads dossiers in JSON or YAML. */
public final class DossierReader {
    /** The format every dossier names. */
    public static final String FORMAT = "delapan/dossier/1";

    private static final Agency UNREAD = new Agency("-", "-", Kind.UNIT);

    private final String file;
    private final Problems problems;
    private final Struct root;

    private DossierReader(Node node, String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.root = Struct.of(node, file, problems, "format", "instrument", "agency", "year", "answers", "documents",
                "coverages", "measures", "practices", "submitted", "followUps", "units", "view");
    }

    private DossierReader(Struct root, String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.root = root;
    }

    /** Reads a dossier file that messages call {@code name}. */
    public static Draft read(Path path, String name) {
        Problems problems = new Problems();
        return draft(Source.read(path, name, problems), problems);
    }

    /** Reads a dossier from a stream that messages call {@code name}; JSON when that ends in {@code .json}. */
    public static Draft read(InputStream in, String name) throws IOException {
        Problems problems = new Problems();
        return draft(Source.read(in, name, problems), problems);
    }

    /**
     * Reads a dossier from bytes that messages call {@code name}.
     *
     * @param line the line of a file of JSON lines they are, from 1; 0 when they are a whole file
     */
    public static Draft read(byte[] bytes, String name, int line) {
        Problems problems = new Problems();
        return draft(Source.of(bytes, name, line, problems), problems);
    }

    /**
     * As {@link #read(byte[], String, int)} for what is most likely in order, in less time: null when it is not, and without
     * knowing where anything stands.
     */
    public static Dossier quick(byte[] bytes, String name, int line) {
        Problems problems = new Problems();
        Source source = Source.of(bytes, name, line, problems);
        Node node = source == null ? null : NodeReader.unplaced(source, problems);
        if (node == null || !isDossier(node, name, problems)) {
            return null;
        }
        Dossier dossier = new DossierReader(node, name, problems).dossier(Places.NONE);
        return problems.isEmpty() ? dossier : null;
    }

    private static Draft draft(Source source, Problems problems) {
        Node node = source == null ? null : NodeReader.read(source, problems);
        Places places = new Places();
        Dossier dossier = node != null && isDossier(node, source.name(), problems)
                ? new DossierReader(node, source.name(), problems).dossier(places)
                : null;
        return new Draft(dossier, problems, places);
    }

    private static boolean isDossier(Node node, String file, Problems problems) {
        Struct root = Struct.of(node, file, problems);
        if (root == null) {
            return false;
        }
        if (!node.fields().containsKey("format")) {
            root.problem(node, "not-a-dossier", FORMAT);
            return false;
        }
        String format = root.needText("format");
        if (format != null && !format.equals(FORMAT)) {
            root.problem(root.get("format"), "wrong-format", format, FORMAT);
        }
        return FORMAT.equals(format);
    }

    private Dossier dossier(Places places) {
        String instrument = root.text("instrument");
        Agency agency = agency();
        root.need("year");
        Integer year = root.whole("year", 1990, 2200);
        EvidenceReader sections = new EvidenceReader(root, file, year == null ? 0 : year, problems, places);
        LocalDate submitted = root.date("submitted");
        List<Dossier> units = units(instrument, year, places);
        if (EvidenceReader.SECTIONS.stream().allMatch(s -> root.list(s).isEmpty()) && units.isEmpty() && problems.isEmpty()) {
            root.problem(root.node(), "empty-dossier");
        }
        root.node().fields().forEach((name, field) -> {
            if (!EvidenceReader.SECTIONS.contains(name) && !name.equals("followUps") && !name.equals("units")) {
                places.field(name, field);
            }
        });
        return new Dossier(instrument, agency == null ? UNREAD : agency, year == null ? 0 : year, sections.answers(),
                sections.documents(true), sections.coverages(), sections.measures(), sections.practices(), submitted,
                sections.followUps(), units, root.text("view"), new Origin(file, places.positions()));
    }

    /** Work units: dossiers without format, instrument and year, which are those of the agency. */
    private List<Dossier> units(String instrument, Integer year, Places whole) {
        List<Dossier> units = new ArrayList<>();
        for (Node node : root.list("units")) {
            Struct unit = Struct.of(node, file, problems, "agency", "answers", "documents", "coverages", "measures", "practices");
            if (unit == null) {
                continue;
            }
            Places places = whole == Places.NONE ? whole : new Places();
            DossierReader reader = new DossierReader(unit, file, problems);
            Agency agency = reader.agency();
            if (agency != null && agency.kind() != Kind.UNIT) {
                unit.problem(unit.get("agency"), "not-a-unit", agency.kind().word());
            }
            if (agency != null && units.stream().anyMatch(u -> u.agency().id().equals(agency.id()))) {
                unit.problem(unit.get("agency"), "id-twice", agency.id());
            }
            EvidenceReader sections = new EvidenceReader(unit, file, year == null ? 0 : year, problems, places);
            units.add(new Dossier(instrument, agency == null ? UNREAD : agency, year == null ? 0 : year, sections.answers(),
                    sections.documents(true), sections.coverages(), sections.measures(), sections.practices(),
                    new Origin(file, places.positions())));
        }
        return units;
    }

    private Agency agency() {
        Struct agency = Struct.of(root.need("agency"), file, problems, "id", "name", "kind");
        if (agency == null) {
            return null;
        }
        String id = agency.needText("id");
        String name = agency.needText("name");
        String kind = agency.need("kind") == null ? null : agency.oneOf("kind", Kind.words());
        return id == null || name == null || kind == null ? null
                : new Agency(id, name, Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }
}
