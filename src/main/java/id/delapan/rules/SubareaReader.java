package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.FindingText;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Indicator.Severity;
import id.delapan.model.Scale;
import id.delapan.model.Wording;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the wording file of one sub-area: its indicators with criteria, gates, expected evidence and texts. */
final class SubareaReader {
    /** The recommendation of an indicator answered with a number. */
    static final String BELOW = "below";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");
    private static final int LONGEST_CODE = 40;

    /**
     * A sub-area as its file describes it.
     *
     * @param stem path without ending
     * @param nodes where each indicator is written
     * @param unread codes of indicators that could not be read; an empty one where not even the code could
     */
    record Subarea(
            String code,
            Wording title,
            List<Indicator> indicators,
            String file,
            String stem,
            Map<String, Node> nodes,
            Set<String> unread) {
        Indicator indicator(String wanted) {
            return indicators.stream().filter(i -> i.code().equals(wanted)).findFirst().orElse(null);
        }

        /** Whether an indicator of this code is written here, or may be. */
        boolean holds(String wanted) {
            return indicator(wanted) != null || unread.contains(wanted) || unread.contains("");
        }

        /** Codes written more than once. */
        Set<String> twice() {
            Set<String> seen = new TreeSet<>();
            return codes().stream().filter(code -> !seen.add(code)).collect(Collectors.toSet());
        }

        List<String> codes() {
            return indicators.stream().map(Indicator::code).toList();
        }
    }

    private final String file;
    private final Map<String, Scale> scales;
    private final Problems problems;
    private final Set<String> unread = new TreeSet<>();

    private SubareaReader(String file, Map<String, Scale> scales, Problems problems) {
        this.file = file;
        this.scales = scales;
        this.problems = problems;
    }

    /** The sub-area; null when not even its code can be read. A scale of {@code scales} is null when it is faulty. */
    static Subarea read(Node node, String file, String path, Map<String, Scale> scales, Problems problems) {
        Struct root = Struct.of(node, file, problems, "code", "title", "indicators");
        String code = root == null ? null : root.needText("code");
        if (code == null) {
            return null;
        }
        SubareaReader reader = new SubareaReader(file, scales, problems);
        root.need("indicators");
        List<Indicator> indicators = new ArrayList<>();
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (Node item : root.list("indicators")) {
            Indicator indicator = reader.indicator(item, code);
            if (indicator != null) {
                indicators.add(indicator);
                nodes.put(indicator.code(), item);
            }
        }
        return new Subarea(code, reader.wording(root.need("title")), List.copyOf(indicators), file,
                PackReader.stem(path), nodes, reader.unread);
    }

    /** Codes stand in rules, results and file names, so they look the same everywhere and are not mistaken for others. */
    static void checkCode(Struct struct) {
        Node code = struct.get("code");
        if (code != null && code.kind() == Node.Kind.TEXT
                && (code.text().length() > LONGEST_CODE || !CODE.matcher(code.text()).matches())) {
            struct.problem(code, "wrong-code", code.text());
        }
    }

    /** Where in a list of an indicator a key, or a gate's parent, is written. */
    static Node item(Node indicator, String list, String key) {
        return indicator.fields().get(list).items().stream()
                .filter(i -> key.equals(i.text()) || i.fields().containsKey("parent") && key.equals(i.fields().get("parent").text()))
                .findFirst()
                .orElseThrow();
    }

    private Indicator indicator(Node node, String part) {
        Struct struct = Struct.of(node, file, problems, "code", "title", "scale", "weight", "criteria", "basis", "gates",
                "expects", "judgement", "judgementReason", "findings", "recommend", "confidence", "rulesConfidence");
        if (struct == null) {
            unread.add("");
            return null;
        }
        String code = struct.needText("code");
        checkCode(struct);
        String scaleName = struct.need("scale") == null ? null : struct.oneOf("scale", scales.keySet());
        Wording title = wording(struct.need("title"));
        Scale scale = scaleName == null ? null : scales.get(scaleName);
        if (code == null || scale == null) {
            unread.add(code == null ? "" : code);
            return null;
        }
        Map<String, FindingText> findings = new LinkedHashMap<>();
        fields(struct.get("findings")).forEach((key, value) -> findings.put(key, finding(value)));
        Set<String> remedies = new TreeSet<>(findings.keySet());
        remedies.addAll(scale.numeric() ? List.of(BELOW) : scale.names().subList(1, scale.names().size()));
        Map<String, Wording> criteria = texts(struct, "criteria", Set.copyOf(scale.names()), code);
        Map<String, Wording> recommend = texts(struct, "recommend", remedies, code);
        return new Indicator(code, title, part, scale, struct.decimal("weight"), criteria,
                struct.needText("basis"), gates(struct.list("gates"), file, problems), expects(struct), judgement(struct), findings, recommend,
                InstrumentReader.confidence(struct, "confidence"), InstrumentReader.confidence(struct, "rulesConfidence"));
    }

    private List<String> expects(Struct struct) {
        struct.need("expects");
        return struct.texts("expects");
    }

    private Wording judgement(Struct struct) {
        boolean judgement = Boolean.TRUE.equals(struct.yesNo("judgement"));
        if (judgement != (struct.get("judgementReason") != null)) {
            struct.problem(struct.node(), "judgement-reason");
        }
        return wording(struct.get("judgementReason"));
    }

    /** Gates as they are listed. */
    static List<Gate> gates(List<Node> items, String file, Problems problems) {
        List<Gate> gates = new ArrayList<>();
        for (Node item : items) {
            Struct gate = Struct.of(item, file, problems, "parent", "kind");
            String parent = gate == null ? null : gate.needText("parent");
            String kind = gate == null || gate.need("kind") == null ? null : gate.oneOf("kind", List.of("zero", "multiply"));
            if (parent != null && kind != null) {
                gates.add(new Gate(parent, Gate.Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
            }
        }
        return List.copyOf(gates);
    }

    private FindingText finding(Node node) {
        Struct struct = Struct.of(node, file, problems, "severity", "condition", "criterion", "cause", "effect");
        if (struct == null) {
            return null;
        }
        struct.need("severity");
        String severity = struct.oneOf("severity", List.of("high", "medium", "low"));
        return new FindingText(
                severity == null ? Severity.LOW : Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                wording(struct.need("condition")), wording(struct.get("criterion")), wording(struct.get("cause")),
                wording(struct.need("effect")));
    }

    /** A wording for each of {@code wanted}, no more and no fewer. */
    private Map<String, Wording> texts(Struct struct, String key, Set<String> wanted, String code) {
        Map<String, Wording> texts = new LinkedHashMap<>();
        Node owner = struct.get(key);
        fields(owner).forEach((name, value) -> {
            if (!wanted.contains(name)) {
                struct.problem(value, "text-for-nothing", name, code, Struct.meant(name, wanted));
            }
            texts.put(name, wording(value));
        });
        for (String name : wanted) {
            if (!texts.containsKey(name)) {
                struct.problem(owner == null ? struct.node() : owner, "text-missing", key, name, code);
            }
        }
        return texts;
    }

    private Map<String, Node> fields(Node node) {
        Struct struct = node == null ? null : Struct.of(node, file, problems);
        return struct == null ? Map.of() : struct.node().fields();
    }

    private Wording wording(Node node) {
        return PackReader.wording(node, file, problems);
    }
}
