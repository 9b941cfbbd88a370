package id.delapan.rules;

import id.delapan.model.Confidence;
import id.delapan.model.Instrument;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Instrument.Grade;
import id.delapan.model.Instrument.View;
import id.delapan.model.Part;
import id.delapan.model.Scale;
import id.delapan.model.Title;
import id.delapan.model.Title.Condition;
import id.delapan.model.Wording;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code instrument.yaml}. */
final class InstrumentReader {
    static final List<String> BANDS = List.of("all", "most", "few", "none");
    /** What stands for no level at all in worked cases and results. */
    private static final String UNASSESSED = "unassessed";
    private static final String FORMAT = "delapan/pack/1";

    private final String file;
    private final Problems problems;
    private final Struct root;
    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final Map<String, Node> partNodes = new LinkedHashMap<>();
    private final Map<Condition, Node> conditionNodes = new IdentityHashMap<>();
    private final Set<String> weighed = new HashSet<>();
    private boolean partsWhole = true;

    private InstrumentReader(Struct root, String file, Problems problems) {
        this.root = root;
        this.file = file;
        this.problems = problems;
    }

    /** Reads what does not depend on other files; null when there is nothing to read. */
    static InstrumentReader read(Node node, String file, Problems problems) {
        Struct root = Struct.of(node, file, problems, "format", "id", "version", "title", "basis", "subject", "valid", "scales",
                "coverage", "grades", "parts", "titles", "for", "views");
        if (root == null) {
            return null;
        }
        InstrumentReader reader = new InstrumentReader(root, file, problems);
        String format = root.needText("format");
        if (format != null && !format.equals(FORMAT)) {
            root.problem(root.get("format"), "wrong-format", format, FORMAT);
        }
        String id = root.needText("id");
        if (id != null && !Packs.isId(id)) {
            root.problem(root.get("id"), "wrong-pack-id", id);
        }
        Struct scales = Struct.of(root.need("scales"), file, problems);
        if (scales != null) {
            scales.node().fields().forEach((name, scale) -> reader.scale(name, scale));
        }
        return reader;
    }

    /** Scales by name; null for one that is written but faulty. */
    Map<String, Scale> scales() {
        return scales;
    }

    /** Where a part is written, for messages. */
    Node partNode(String code) {
        return partNodes.get(code);
    }

    /** Where a condition of a title is written, for messages. */
    Node conditionNode(Condition condition) {
        return conditionNodes.get(condition);
    }

    /** Whether the code of every part could be read. */
    boolean partsWhole() {
        return partsWhole;
    }

    /** Whether the weight of a part could be read. */
    boolean weighed(String code) {
        return weighed.contains(code);
    }

    String file() {
        return file;
    }

    private void scale(String name, Node node) {
        Struct scale = Struct.of(node, file, problems, "levels", "max", "bands", "bandsConfidence", "count");
        if (scale == null) {
            scales.put(name, null);
            return;
        }
        if (Boolean.TRUE.equals(scale.yesNo("count"))) {
            if (scale.node().fields().size() > 1) {
                scale.problem(node, "count-alone", name);
            }
            scales.put(name, Scale.counts(name));
            return;
        }
        Map<String, BigDecimal> levels = new LinkedHashMap<>();
        Struct levelNodes = scale.get("levels") == null ? null : Struct.of(scale.get("levels"), file, problems);
        if (levelNodes != null) {
            levelNodes.node().fields().forEach((level, points) -> levels.put(level, scale.decimal(points)));
        }
        BigDecimal max = scale.get("max") == null && !levels.isEmpty() ? BigDecimal.ONE : scale.decimal(scale.need("max"));
        if (max != null && max.signum() <= 0) {
            scale.problem(scale.get("max"), "max-not-positive", name);
            max = null;
        }
        if (max == null || levels.containsValue(null)) {
            scales.put(name, null);
            return;
        }
        if (levels.containsKey(UNASSESSED)) {
            scale.problem(scale.get("levels"), "reserved-level", UNASSESSED);
        }
        BigDecimal before = null;
        for (BigDecimal points : levels.values()) {
            if (before != null && points.compareTo(before) >= 0 || points.compareTo(max) > 0 || points.signum() < 0) {
                scale.problem(scale.get("levels"), "levels-not-falling", name);
                break;
            }
            before = points;
        }
        Map<String, String> bands = new LinkedHashMap<>();
        if (scale.get("bands") != null) {
            Struct map = Struct.of(scale.get("bands"), file, problems, BANDS.toArray(String[]::new));
            BANDS.forEach(band -> {
                String level = map == null ? null : map.needText(band);
                if (level != null && !levels.containsKey(level)) {
                    map.problem(map.get(band), "unknown-level", level, name, Struct.meant(level, levels.keySet()),
                            String.join(", ", levels.keySet()));
                }
                bands.put(band, level);
            });
        }
        scales.put(name, new Scale(name, levels, max, bands, confidence(scale, "bandsConfidence")));
    }

    static Confidence confidence(Struct struct, String key) {
        String word = struct.oneOf(key, List.of("confirmed", "reported", "assumed"));
        return word == null ? Confidence.CONFIRMED : Confidence.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Bands from the highest down; the last has no bound and takes the rest. */
    static List<Band> bands(Struct owner, String key, String nameKey, String file, Problems problems) {
        List<Band> bands = new ArrayList<>();
        List<Node> items = owner.list(key);
        BigDecimal before = null;
        for (Node item : items) {
            Struct band = Struct.of(item, file, problems, nameKey, "from", "above", "label");
            if (band == null) {
                continue;
            }
            Band read = new Band(band.needText(nameKey), band.decimal("from"), band.decimal("above"));
            BigDecimal bound = read.from() != null ? read.from() : read.above();
            boolean last = item == items.get(items.size() - 1);
            boolean falling = before == null || bound == null || bound.compareTo(before) < 0;
            if ((bound == null) != last || !falling || read.from() != null && read.above() != null) {
                band.problem(item, "bands-not-falling");
            }
            before = bound == null ? before : bound;
            bands.add(read);
        }
        return bands;
    }

    /** The instrument with the figures that {@code dated} gives. */
    Instrument assemble(Map<String, SubareaReader.Subarea> subareas, Dated dated) {
        Struct valid = Struct.of(root.need("valid"), file, problems, "from", "until");
        Integer from = valid == null ? null : valid.whole("from", 1990, 2200);
        if (valid != null && valid.get("from") == null) {
            valid.need("from");
        }
        Struct coverage = Struct.of(root.need("coverage"), file, problems, "bands", "confidence");
        List<Band> bands = coverage == null ? List.of() : bands(coverage, "bands", "band", file, problems);
        if (coverage != null && !bands.stream().map(Band::name).toList().equals(BANDS)) {
            coverage.problem(coverage.node(), "coverage-bands", String.join(", ", BANDS));
        }
        List<Grade> grades = new ArrayList<>();
        List<Band> gradeBands = bands(root, "grades", "grade", file, problems);
        List<Node> gradeNodes = root.list("grades");
        for (int i = 0; i < gradeBands.size(); i++) {
            Band band = gradeBands.get(i);
            if (band.from() != null) {
                root.problem(gradeNodes.get(i), "grade-above");
            }
            grades.add(new Grade(band.name(), band.above(),
                    PackReader.wording(gradeNodes.get(i).fields().get("label"), file, problems)));
        }
        Integer until = valid == null ? null : valid.whole("until", 1990, 2200);
        if (from != null && until != null && until < from) {
            valid.problem(valid.get("until"), "validity-reversed", until, from);
        }
        List<Part> parts = new ArrayList<>();
        root.need("parts");
        PartReader reader = new PartReader(file, problems, subareas, partNodes, weighed, dated);
        root.list("parts").forEach(p -> parts.add(reader.part(p)));
        partsWhole &= reader.whole();
        List<Title> titles = new TitleReader(file, problems, parts, conditionNodes, dated).read(root.list("titles"));
        return new Instrument(
                String.valueOf(root.text("id")), root.needText("version"), titleOf(root), root.needText("basis"), root.wording("subject"),
                from == null ? 0 : from, until,
                List.copyOf(bands), coverage == null ? Confidence.CONFIRMED : confidence(coverage, "confidence"),
                List.copyOf(grades), List.copyOf(parts), titles, PartReader.kinds(root, "for"),
                views(partNodes.keySet(), dated));
    }

    private List<View> views(Set<String> codes, Dated dated) {
        List<View> views = new ArrayList<>();
        for (Node item : root.list("views")) {
            Struct view = Struct.of(item, file, problems, "code", "title", "confidence", "units");
            Struct shares = view == null || view.need("units") == null ? null : Struct.of(view.get("units"), file, problems);
            if (shares == null) {
                continue;
            }
            Map<String, BigDecimal> units = new LinkedHashMap<>();
            shares.node().fields().forEach((code, node) -> {
                if (!codes.contains(code)) {
                    shares.problem(node, "code-unknown", code, Struct.meant(code, codes));
                }
                units.put(code, PartReader.share(shares, node, dated));
            });
            views.add(new View(String.valueOf(view.needText("code")), titleOf(view), confidence(view, "confidence"), units));
        }
        return List.copyOf(views);
    }

    private Wording titleOf(Struct struct) {
        return PackReader.wording(struct.need("title"), file, problems);
    }
}
