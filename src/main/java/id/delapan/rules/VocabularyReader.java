package id.delapan.rules;

import id.delapan.model.Confidence;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Term;
import id.delapan.model.Wording;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the evidence vocabulary, from all files that hold some of it. */
final class VocabularyReader {
    private static final Map<String, Term.Kind> KINDS = Map.of(
            "documents", Term.Kind.DOCUMENT,
            "coverages", Term.Kind.COVERAGE,
            "measures", Term.Kind.MEASURE,
            "practices", Term.Kind.PRACTICE);

    private record Outside(BigDecimal min, BigDecimal max, List<String> levels, List<Band> bands, Confidence confidence) {}

    private record Pending(String key, Struct struct, String file) {}

    private final Problems problems;
    private final Map<String, Outside> outside = new LinkedHashMap<>();
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final List<Pending> measures = new ArrayList<>();
    private final Set<String> spoilt = new TreeSet<>();
    private boolean whole = true;

    VocabularyReader(Problems problems) {
        this.problems = problems;
    }

    void read(Node node, String file) {
        Struct root = Struct.of(node, file, problems, "outside", "documents", "coverages", "measures", "practices");
        if (root == null) {
            whole = false;
            return;
        }
        if (root.get("outside") != null) {
            section(root, "outside", file).forEach((name, scale) -> outside(name, scale, file));
        }
        for (String section : List.of("documents", "coverages", "measures", "practices")) {
            section(root, section, file).forEach((key, value) -> term(KINDS.get(section), key, value, file));
        }
    }

    private Map<String, Node> section(Struct root, String key, String file) {
        Struct section = root.get(key) == null ? null : Struct.of(root.get(key), file, problems);
        whole &= section != null || root.get(key) == null;
        return section == null ? Map.of() : section.node().fields();
    }

    private void outside(String name, Node node, String file) {
        Struct struct = Struct.of(node, file, problems, "range", "bands", "levels", "confidence");
        if (struct == null) {
            outside.put(name, null);
            return;
        }
        BigDecimal[] range = range(struct);
        List<Band> bands = InstrumentReader.bands(struct, "bands", "level", file, problems);
        List<String> levels = bands.isEmpty() ? struct.texts("levels") : bands.stream().map(Band::name).toList();
        Outside read = new Outside(
                range[0], range[1], levels, bands, InstrumentReader.confidence(struct, "confidence"));
        if (outside.put(name, read) != null) {
            struct.problem(node, "outside-twice", name);
        }
    }

    private BigDecimal[] range(Struct struct) {
        if (struct.get("range") == null) {
            return new BigDecimal[2];
        }
        List<BigDecimal> bounds = struct.list("range").stream().map(struct::decimal).filter(b -> b != null).toList();
        if (bounds.size() != 2 || bounds.get(0).compareTo(bounds.get(1)) >= 0) {
            struct.problem(struct.get("range"), "wrong-range");
            return new BigDecimal[2];
        }
        return new BigDecimal[] {bounds.get(0), bounds.get(1)};
    }

    private void term(Term.Kind kind, String key, Node node, String file) {
        Struct struct = kind == Term.Kind.MEASURE
                ? Struct.of(node, file, problems, "label", "unit", "range", "scale", "from")
                : kind == Term.Kind.COVERAGE
                        ? Struct.of(node, file, problems, "label", "unit")
                        : Struct.of(node, file, problems, "label");
        if (struct == null) {
            spoilt.add(key);
            return;
        }
        if (!Term.isKey(key)) {
            struct.problem(node, "wrong-evidence-key", key);
        }
        if (terms.containsKey(key) || measures.stream().anyMatch(m -> m.key().equals(key))) {
            struct.problem(node, "evidence-key-twice", key);
            return;
        }
        if (kind == Term.Kind.MEASURE) {
            measures.add(new Pending(key, struct, file));
            return;
        }
        terms.put(key, new Term(kind, key, label(struct, file), unit(struct, file), null, null, List.of(), List.of(),
                Confidence.CONFIRMED));
    }

    private Term.Result result(Struct measure, String file) {
        Struct struct = measure.get("from") == null ? null
                : Struct.of(measure.get("from"), file, problems, "instruments", "title", "of", "for");
        if (struct == null) {
            return null;
        }
        struct.need("instruments");
        String title = struct.text("title");
        String of = struct.text("of");
        if ((title == null) == (of == null)) {
            struct.problem(struct.node(), "result-unclear");
        }
        return new Term.Result(struct.texts("instruments"), title, of, PartReader.kinds(struct, "for"));
    }

    private Wording label(Struct struct, String file) {
        return PackReader.wording(struct.need("label"), file, problems);
    }

    private Wording unit(Struct struct, String file) {
        return PackReader.wording(struct.get("unit"), file, problems);
    }

    /** Keys that are written, but what they stand for could not be read. */
    Set<String> spoilt() {
        return spoilt;
    }

    /** Whether all keys could be read. */
    boolean whole() {
        return whole;
    }

    /** All terms, with the outside scales of measures resolved. */
    Map<String, Term> terms() {
        for (Pending measure : measures) {
            Struct struct = measure.struct();
            String scale = struct.oneOf("scale", outside.keySet());
            if (struct.get("scale") != null && outside.get(scale) == null) {
                spoilt.add(measure.key());
            }
            BigDecimal[] own = range(struct);
            Outside on = outside.get(scale) == null
                    ? new Outside(own[0], own[1], List.of(), List.of(), Confidence.CONFIRMED)
                    : outside.get(scale);
            terms.put(measure.key(), new Term(
                    Term.Kind.MEASURE, measure.key(), label(struct, measure.file()), unit(struct, measure.file()),
                    on.min(), on.max(), on.levels(), on.bands(), on.confidence(), result(struct, measure.file())));
        }
        measures.clear();
        return terms;
    }
}
