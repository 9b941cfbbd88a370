package id.delapan.rules;

import id.delapan.model.Confidence;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Part;
import id.delapan.model.Wording;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the tree of parts of {@code instrument.yaml}. */
final class PartReader {
    private static final List<String> KINDS = Kind.words();

    private final String file;
    private final Problems problems;
    private final Map<String, SubareaReader.Subarea> subareas;
    private final Map<String, Node> places;
    private final Set<String> weighed;
    private final Dated dated;
    private boolean whole = true;

    /**
     * @param places noted: where each part is written
     * @param weighed noted: codes of the parts whose weight could be read
     */
    PartReader(
            String file,
            Problems problems,
            Map<String, SubareaReader.Subarea> subareas,
            Map<String, Node> places,
            Set<String> weighed,
            Dated dated) {
        this.file = file;
        this.problems = problems;
        this.subareas = subareas;
        this.places = places;
        this.weighed = weighed;
        this.dated = dated;
    }

    /** Whether the code of every part could be read. */
    boolean whole() {
        return whole;
    }

    /** A part with everything below it. */
    Part part(Node node) {
        Struct struct = Struct.of(node, file, problems, "code", "kind", "title", "weight", "confidence", "units", "for", "parts");
        if (struct == null) {
            whole = false;
            return new Part("", "?", new Wording("?", null), BigDecimal.ZERO, List.of(), List.of());
        }
        String code = String.valueOf(struct.needText("code"));
        whole &= struct.get("code") != null;
        SubareaReader.checkCode(struct);
        BigDecimal weight = dated.figure(struct, struct.need("weight"));
        if (weight != null) {
            weighed.add(code);
        }
        if (places.put(code, node) != null) {
            struct.problem(node, "part-twice", code);
        }
        SubareaReader.Subarea subarea = subareas.get(code);
        List<Part> parts = struct.list("parts").stream().map(this::part).toList();
        Wording title = subarea != null ? subarea.title()
                : struct.get("parts") != null ? PackReader.wording(struct.need("title"), file, problems) : new Wording(code, null);
        return new Part(struct.needText("kind"), code, title, weight == null ? BigDecimal.ZERO : weight, parts,
                subarea == null ? List.of() : subarea.indicators(), InstrumentReader.confidence(struct, "confidence"),
                share(struct, struct.get("units"), dated), kinds(struct, "for"));
    }

    /** A share 0..1; null when absent or wrong. */
    static BigDecimal share(Struct struct, Node node, Dated dated) {
        BigDecimal share = dated.figure(struct, node);
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            struct.problem(node, "share-outside", share.toPlainString());
        }
        return share;
    }

    /** Kinds of agency in a list; empty when there is none. */
    static Set<Kind> kinds(Struct struct, String key) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Node item : struct.list(key)) {
            String word = struct.text(item);
            if (word != null && !KINDS.contains(word)) {
                struct.problem(item, "not-one-of", word, Struct.meant(word, KINDS), String.join(", ", KINDS));
            } else if (word != null) {
                kinds.add(Kind.valueOf(word.toUpperCase(Locale.ROOT)));
            }
        }
        return Set.copyOf(kinds);
    }
}
