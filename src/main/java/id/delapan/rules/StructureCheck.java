package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Instrument;
import id.delapan.model.Part;
import id.delapan.model.Share;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what only shows when all files of a pack are seen together: sums of weights, gates, keys, codes. */
final class StructureCheck {
    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final int MOST_INDICATORS = 1_000;
    private static final BigDecimal FRACTION = new BigDecimal("1e-30");
    private static final int SHOWN = 30;

    private final InstrumentReader head;
    private final Map<String, SubareaReader.Subarea> subareas;
    private final Known known;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Problems problems;

    private StructureCheck(
            InstrumentReader head, Map<String, SubareaReader.Subarea> subareas, Known known, Problems problems) {
        this.head = head;
        this.subareas = subareas;
        this.known = known;
        this.problems = problems;
    }

    static void check(
            InstrumentReader head,
            Instrument instrument,
            Map<String, SubareaReader.Subarea> subareas,
            Known known,
            Problems problems) {
        StructureCheck check = new StructureCheck(head, subareas, known, problems);
        subareas.values().forEach(check::subarea);
        instrument.allParts().forEach(check::part);
        check.total(instrument);
        if (check.indicators.size() > MOST_INDICATORS) {
            problems.add(head.file(), 1, 1, "too-many-indicators", MOST_INDICATORS);
            return;
        }
        check.indicators.values().forEach(check::cycle);
        Set<String> codes = new HashSet<>();
        instrument.allParts().filter(p -> p.parts().isEmpty()).forEach(p -> codes.add(p.code()));
        Set<String> open = new HashSet<>(codes);
        open.removeAll(subareas.keySet());
        subareas.values().stream()
                .filter(s -> head.partsWhole() && !codes.contains(s.code()))
                .forEach(s -> problems.add(s.file(), 1, 1, "subarea-not-in-tree", s.code(), Struct.meant(s.code(), open)));
    }

    private void subarea(SubareaReader.Subarea subarea) {
        for (Indicator indicator : subarea.indicators()) {
            Node node = subarea.nodes().get(indicator.code());
            if (indicator.code().contains(".") && !indicator.code().startsWith(subarea.code() + ".")) {
                problem(subarea, node, "code-outside-subarea", indicator.code(), subarea.code());
            }
            if (indicators.put(indicator.code(), indicator) != null) {
                problem(subarea, node, "code-twice", indicator.code());
            }
            if (indicator.weight() != null && indicator.weight().signum() <= 0) {
                problem(subarea, node.fields().get("weight"), "weight-not-positive", indicator.code());
            }
            if (indicator.share() != null) {
                Share share = indicator.share();
                Stream.concat(share.counts().stream(), share.within().stream()).distinct().filter(code -> !counted(subarea, code))
                        .forEach(code -> problem(subarea, node.fields().get("share"), "share-of-what", code, indicator.code()));
                share.within().stream().filter(share.whole()::contains)
                        .forEach(code -> problem(subarea, node.fields().get("share"), "share-within-itself", code));
            }
            once(subarea, node, "expects", indicator.expects());
            once(subarea, node, "gates", indicator.gates().stream().map(Gate::parent).toList());
            for (String key : indicator.expects()) {
                if (!known.terms().containsKey(key) && !known.mayHold(key)) {
                    problem(subarea, SubareaReader.item(node, "expects", key), "unknown-evidence-key", key,
                            Struct.meant(key, known.terms().keySet()));
                }
            }
        }
    }

    /** Whether a sub-area holds a count of this code, or may. */
    private static boolean counted(SubareaReader.Subarea subarea, String code) {
        Indicator count = subarea.indicator(code);
        return count == null ? subarea.holds(code) : count.scale().count();
    }

    private void once(SubareaReader.Subarea subarea, Node indicator, String list, List<String> keys) {
        Set<String> seen = new HashSet<>();
        keys.stream().filter(key -> !seen.add(key)).distinct().forEach(key ->
                problem(subarea, SubareaReader.item(indicator, list, key), "listed-twice", key, list));
    }

    /** The weights of the topmost parts. */
    private void total(Instrument instrument) {
        BigDecimal sum = instrument.parts().stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean all = instrument.parts().stream().allMatch(p -> head.weighed(p.code()) && (p.parts().isEmpty()
                || same(p.parts().stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add), p.weight())));
        if (all && !instrument.parts().isEmpty() && !same(sum, WHOLE)) {
            Node node = head.partNode(instrument.parts().get(0).code());
            problems.add(head.file(), node.line(), node.column(), "weights-not-whole", shown(sum));
        }
    }

    /** Fractions such as a third are known to 50 digits. */
    private static boolean same(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(FRACTION) < 0;
    }

    private static String shown(BigDecimal weight) {
        return weight.setScale(Math.min(weight.scale(), SHOWN), RoundingMode.HALF_UP).toPlainString();
    }

    private void part(Part part) {
        Node node = head.partNode(part.code());
        if (node == null) {
            return;
        }
        if (part.parts().isEmpty() && part.indicators().isEmpty() && known.indicatorsWhole()) {
            problems.add(head.file(), node.line(), node.column(), "part-without-indicators", part.code());
        }
        if (head.weighed(part.code())) {
            weight(part, node);
        }
    }

    private void weight(Part part, Node node) {
        if (part.weight().signum() <= 0) {
            problems.add(head.file(), node.line(), node.column(), "weight-not-positive", part.code());
        }
        BigDecimal sum = part.parts().stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean all = part.parts().stream().allMatch(p -> head.weighed(p.code()));
        if (!part.parts().isEmpty() && all && !same(sum, part.weight())) {
            problems.add(head.file(), node.line(), node.column(), "weights-do-not-add-up", part.code(),
                    shown(sum), shown(part.weight()));
        }
        List<Indicator> scored = part.indicators().stream().filter(Indicator::scored).toList();
        if (scored.isEmpty() && !part.indicators().isEmpty() && subareas.get(part.code()).unread().isEmpty()) {
            problems.add(subareas.get(part.code()).file(), 1, 1, "part-without-scored", part.code());
        }
        part.indicators().stream().filter(i -> !i.scored() && i.weight() != null).forEach(i -> {
            SubareaReader.Subarea subarea = subareas.get(part.code());
            problem(subarea, subarea.nodes().get(i.code()).fields().get("weight"), "weight-without-score", i.code());
        });
        long weighted = scored.stream().filter(i -> i.weight() != null).count();
        if (weighted > 0 && subareas.get(part.code()).unread().isEmpty()) {
            BigDecimal own = scored.stream()
                    .map(i -> i.weight() == null ? BigDecimal.ZERO : i.weight())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            SubareaReader.Subarea subarea = subareas.get(part.code());
            if (scored.stream().anyMatch(i -> i.weight() == null
                    && subarea.nodes().get(i.code()).fields().containsKey("weight"))) {
                return;
            }
            if (weighted < scored.size() || !same(own, part.weight())) {
                problems.add(subarea.file(), 1, 1, "weights-do-not-add-up", part.code(), shown(own), shown(part.weight()));
            }
        }
    }

    private void cycle(Indicator start) {
        SubareaReader.Subarea subarea = subareas.get(start.part());
        Node at = subarea.nodes().get(start.code());
        for (Gate gate : start.gates()) {
            Node item = SubareaReader.item(at, "gates", gate.parent());
            if (!indicators.containsKey(gate.parent())) {
                if (known.indicatorsWhole()) {
                    problem(subarea, item, "unknown-gate-parent", gate.parent(),
                            Struct.meant(gate.parent(), indicators.keySet()));
                }
            } else if (reaches(gate.parent(), start.code(), new HashSet<>())) {
                problem(subarea, item, "gate-cycle", start.code(), gate.parent());
            }
        }
    }

    private boolean reaches(String from, String wanted, Set<String> seen) {
        Indicator indicator = indicators.get(from);
        return from.equals(wanted)
                || seen.add(from)
                        && indicator != null
                        && indicator.gates().stream().anyMatch(g -> reaches(g.parent(), wanted, seen));
    }

    private void problem(SubareaReader.Subarea subarea, Node at, String code, Object... args) {
        problems.add(subarea.file(), at.line(), at.column(), code, args);
    }
}
