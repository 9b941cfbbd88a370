package id.delapan.authoring.form;

import id.delapan.model.Confidence;
import id.delapan.model.Scale;
import id.delapan.model.Term;
import id.delapan.model.Wording;
import id.delapan.rules.RulePack;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads which evidence proves the indicator of a form, and how. */
final class ProofReader {
    private static final List<String> WAYS = List.of("document", "coverage", "measure");

    private final RulePack pack;
    private final Scale scale;
    private final String file;
    private final Problems problems;

    ProofReader(RulePack pack, Scale scale, String file, Problems problems) {
        this.pack = pack;
        this.scale = scale;
        this.file = file;
        this.problems = problems;
    }

    /** The proof; null, with problems noted, when it is none. */
    Proof read(Node node) {
        Struct struct = Struct.of(node, file, problems, WAYS.toArray(String[]::new));
        if (struct == null) {
            return null;
        }
        List<String> ways = WAYS.stream().filter(way -> struct.get(way) != null).toList();
        if (ways.size() != 1) {
            struct.problem(node, "form-one-proof", String.join(", ", WAYS));
        }
        Proof proof = null;
        for (String way : ways) {
            proof = switch (way) {
                case "document" -> document(struct);
                case "coverage" -> coverage(struct);
                default -> measure(struct);
            };
        }
        return proof;
    }

    private Proof document(Struct proof) {
        Struct struct = Struct.of(proof.get("document"), file, problems, "key", "label");
        if (struct != null && scale.levels().size() != 2) {
            struct.problem(struct.node(), "form-two-levels", scale.name());
        }
        Item item = item(struct, Term.Kind.DOCUMENT, null);
        return item == null ? null : new DocumentProof(item);
    }

    private Proof coverage(Struct proof) {
        Struct struct = Struct.of(proof.get("coverage"), file, problems, "key", "label", "unit", "report");
        if (struct != null && scale.bands().isEmpty()) {
            struct.problem(struct.node(), "scale-without-bands", scale.name());
        } else if (struct != null) {
            scale.names().stream()
                    .filter(level -> !scale.bands().containsValue(level))
                    .forEach(level -> struct.problem(struct.node(), "form-level-without-band", level, scale.name()));
        }
        Item item = item(struct, Term.Kind.COVERAGE, null);
        Report report = report(struct);
        return item == null ? null : new CoverageProof(item, report);
    }

    private Proof measure(Struct proof) {
        Struct struct = scale.numeric()
                ? Struct.of(proof.get("measure"), file, problems, "key", "label", "unit", "range")
                : Struct.of(proof.get("measure"), file, problems, "key", "label", "unit", "range", "levels", "lower", "report");
        Item item = item(struct, Term.Kind.MEASURE, scale.numeric() ? new BigDecimal[] {BigDecimal.ZERO, scale.max()} : null);
        if (struct == null) {
            return null;
        }
        if (scale.numeric()) {
            if (item != null && (item.term().min() == null || item.term().min().signum() < 0
                    || item.term().max().compareTo(scale.max()) > 0)) {
                struct.problem(struct.node(), "form-range-off-scale", item.term().key(), scale.max().toPlainString());
            }
            return item == null ? null : new ValueProof(item);
        }
        boolean lower = Boolean.TRUE.equals(struct.yesNo("lower"));
        Map<String, BigDecimal> thresholds =
                new ThresholdReader(scale, lower, file, problems).read(struct.need("levels"), item == null ? null : item.term());
        Report report = report(struct);
        return item == null ? null : new LevelsProof(item, thresholds, lower, report);
    }

    private Report report(Struct struct) {
        if (struct == null || struct.get("report") == null) {
            return null;
        }
        Struct report = Struct.of(struct.get("report"), file, problems, "key", "label");
        Item item = item(report, Term.Kind.DOCUMENT, null);
        if (item != null && item.term().key().equals(struct.text("key"))) {
            report.problem(report.get("key"), "evidence-key-twice", item.term().key());
        }
        return item == null ? null : new Report(item);
    }

    /** A kind of evidence: one the vocabulary has, by its key alone, or a new one with its label. */
    private Item item(Struct struct, Term.Kind kind, BigDecimal[] usual) {
        String key = struct == null ? null : struct.needText("key");
        if (key == null) {
            return null;
        }
        Term known = pack.terms().get(key);
        if (known != null) {
            if (known.kind() != kind) {
                struct.problem(struct.get("key"), "form-key-other-kind", key);
            }
            for (String field : Set.of("label", "unit", "range")) {
                if (struct.get(field) != null) {
                    struct.problem(struct.get(field), "form-key-exists", key, field);
                }
            }
            return known.kind() == kind ? new Item(known, false) : null;
        }
        if (struct.get("label") == null) {
            struct.problem(struct.get("key"), "form-key-unknown", key, Struct.meant(key, pack.terms().keySet()));
        } else if (!Term.isKey(key)) {
            struct.problem(struct.get("key"), "wrong-evidence-key", key);
        }
        Wording label = struct.wording("label");
        Wording unit = Struct.wording(kind == Term.Kind.COVERAGE ? struct.need("unit") : struct.get("unit"), file, problems);
        BigDecimal[] range = kind == Term.Kind.MEASURE ? range(struct, usual) : new BigDecimal[2];
        return label == null || range == null ? null
                : new Item(new Term(kind, key, label, unit, range[0], range[1], List.of(), List.of(), Confidence.CONFIRMED), true);
    }

    private BigDecimal[] range(Struct struct, BigDecimal[] usual) {
        if (usual != null && struct.get("range") == null) {
            return usual;
        }
        Node node = struct.need("range");
        List<BigDecimal> bounds = struct.list("range").stream().map(struct::decimal).filter(b -> b != null).toList();
        if (node == null || bounds.size() != 2 || bounds.get(0).compareTo(bounds.get(1)) >= 0) {
            if (node != null) {
                struct.problem(node, "wrong-range");
            }
            return null;
        }
        return bounds.toArray(BigDecimal[]::new);
    }
}
