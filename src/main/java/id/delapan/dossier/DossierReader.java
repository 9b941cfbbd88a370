package id.delapan.dossier;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.DossierException;
import id.delapan.model.Origin;
import id.delapan.source.Node;
import id.delapan.source.NodeReader;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import id.delapan.source.Struct;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads dossiers in JSON or YAML. */
public final class DossierReader {
    /** The format every dossier names. */
    public static final String FORMAT = "delapan/dossier/1";

    private DossierReader() {}

    /**
     * Reads a dossier file.
     *
     * @param name how messages call it
     * @throws DossierException with every problem
     */
    public static Dossier read(Path path, String name) {
        Problems problems = new Problems();
        return dossier(Source.read(path, name, problems), problems);
    }

    /** Reads a dossier from a stream that {@code name} describes; JSON when that ends in {@code .json}. */
    public static Dossier read(InputStream in, String name) throws IOException {
        Problems problems = new Problems();
        return dossier(Source.read(in, name, problems), problems);
    }

    private static Dossier dossier(Source source, Problems problems) {
        Node node = source == null ? null : NodeReader.read(source, problems);
        Dossier dossier = node == null ? null : dossier(node, source.name(), problems);
        if (!problems.isEmpty()) {
            throw new DossierException(problems.list());
        }
        return dossier;
    }

    private static Dossier dossier(Node node, String file, Problems problems) {
        if (node.kind() == Node.Kind.OBJECT && !node.fields().containsKey("format")) {
            problems.add(file, node.line(), node.column(), "not-a-dossier", FORMAT);
            return null;
        }
        Struct root = Struct.of(node, file, problems, "format", "instrument", "agency", "year", "answers", "documents",
                "coverages", "measures", "practices");
        if (root == null) {
            return null;
        }
        String format = root.needText("format");
        if (format != null && !format.equals(FORMAT)) {
            root.problem(root.get("format"), "wrong-format", format, FORMAT);
            return null;
        }
        String instrument = root.needText("instrument");
        Agency agency = agency(root, file, problems);
        root.need("year");
        Integer year = root.whole("year", 1990, 2200);
        EvidenceReader sections = new EvidenceReader(root, file, year == null ? 0 : year, problems);
        if (EvidenceReader.sections().stream().allMatch(s -> root.list(s).isEmpty())) {
            root.problem(node, "empty-dossier");
        }
        Map<String, Origin.Position> positions = new HashMap<>();
        locate(node, positions);
        var answers = sections.answers();
        var documents = sections.documents(true);
        var coverages = sections.coverages();
        var measures = sections.measures();
        var practices = sections.practices();
        return instrument == null || agency == null || year == null || !problems.isEmpty() ? null
                : new Dossier(instrument, agency, year, answers, documents, coverages, measures, practices,
                        new Origin(file, positions));
    }

    private static Agency agency(Struct root, String file, Problems problems) {
        Struct agency = Struct.of(root.need("agency"), file, problems, "id", "name", "kind");
        if (agency == null) {
            return null;
        }
        String id = agency.needText("id");
        String name = agency.needText("name");
        List<String> kinds = Arrays.stream(Kind.values()).map(k -> k.name().toLowerCase()).toList();
        String kind = agency.need("kind") == null ? null : agency.oneOf("kind", kinds);
        return id == null || name == null || kind == null ? null : new Agency(id, name, Kind.valueOf(kind.toUpperCase()));
    }

    private static void locate(Node node, Map<String, Origin.Position> positions) {
        positions.put(node.path(), new Origin.Position(node.line(), node.column()));
        node.items().forEach(item -> locate(item, positions));
        node.fields().values().forEach(field -> locate(field, positions));
    }
}
