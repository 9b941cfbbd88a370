package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.FindingText;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Indicator.Severity;
import id.delapan.model.Scale;
import id.delapan.model.Share;
import id.delapan.model.Wording;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
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
                "expects", "judgement", "judgementReason", "findings", "recommend", "confidence", "rulesConfidence", "share", "held");
        if (struct == null) {
            unread.add("");
            return null;
        }
        String code = struct.needText("code");
        checkCode(struct);
        boolean derived = struct.get("share") != null;
        Share share = derived ? share(struct) : null;
        Wording title = wording(struct.need("title"));
        Scale scale = derived ? share == null ? null : Scale.SHARE : scale(struct);
        if (code == null || scale == null) {
            unread.add(code == null ? "" : code);
            return null;
        }
        Map<String, FindingText> findings = new LinkedHashMap<>();
        fields(struct.get("findings")).forEach((key, value) -> findings.put(key, finding(value)));
        Set<String> remedies = new TreeSet<>(findings.keySet());
        Wording held = wording(struct.get("held"));
        if (held == null && !scale.count()) {
            remedies.addAll(scale.numeric() ? List.of(BELOW) : scale.names().subList(1, scale.names().size()));
        }
        Map<String, Wording> criteria = texts(struct, "criteria", Set.copyOf(scale.names()), code);
        Map<String, Wording> recommend = texts(struct, "recommend", remedies, code);
        return new Indicator(code, title, part, scale, struct.decimal("weight"), criteria,
                struct.needText("basis"), gates(struct.list("gates"), file, problems), expects(struct, derived), judgement(struct), findings, recommend,
                InstrumentReader.confidence(struct, "confidence"), InstrumentReader.confidence(struct, "rulesConfidence"), share, held);
    }

    private Scale scale(Struct struct) {
        String name = struct.need("scale") == null ? null : struct.oneOf("scale", scales.keySet());
        return name == null ? null : scales.get(name);
    }

    private Share share(Struct indicator) {
        for (String key : List.of("scale", "expects", "judgement", "held")) {
            if (indicator.get(key) != null) {
                indicator.problem(indicator.get(key), "share-and", key);
            }
        }
        Struct struct = Struct.of(indicator.get("share"), file, problems, "formula", "part", "whole", "none", "before", "after", "within");
        if (struct == null || struct.need("formula") == null) {
            return null;
        }
        String formula = struct.oneOf("formula", List.of("ratio", "reduction"));
        if (formula == null) {
            return null;
        }
        boolean ratio = formula.equals("ratio");
        List<String> of = ratio ? texts(struct, "part") : one(struct, "after");
        List<String> by = ratio ? texts(struct, "whole") : one(struct, "before");
        BigDecimal none = ratio ? struct.decimal(struct.need("none")) : null;
        List<String> within = struct.texts("within");
        for (String key : ratio ? List.of("before", "after") : List.of("part", "whole", "none")) {
            if (struct.get(key) != null) {
                struct.problem(struct.get(key), "share-and", key);
            }
        }
        if (none != null && (none.signum() < 0 || none.compareTo(BigDecimal.ONE) > 0)) {
            struct.problem(struct.get("none"), "share-outside", none.toPlainString());
        }
        return of.isEmpty() || by.isEmpty() || ratio && none == null
                ? null
                : new Share(Share.Formula.valueOf(formula.toUpperCase(Locale.ROOT)), of, by, none, within);
    }

    private static List<String> texts(Struct struct, String key) {
        struct.need(key);
        return struct.texts(key);
    }

    private static List<String> one(Struct struct, String key) {
        String code = struct.needText(key);
        return code == null ? List.of() : List.of(code);
    }

    private List<String> expects(Struct struct, boolean derived) {
        if (!derived) {
            struct.need("expects");
        }
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
