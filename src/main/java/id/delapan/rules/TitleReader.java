package id.delapan.rules;

import id.delapan.model.Part;
import id.delapan.model.Title;
import id.delapan.model.Title.Condition;
import id.delapan.model.Title.Figure;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the titles of {@code instrument.yaml} and their conditions. */
final class TitleReader {
    private static final String INDEX = "index";

    private final String file;
    private final Problems problems;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<Condition, Node> places;
    private final Dated dated;

    /** @param places noted: where each condition is written */
    TitleReader(String file, Problems problems, List<Part> parts, Map<Condition, Node> places, Dated dated) {
        this.places = places;
        this.file = file;
        this.problems = problems;
        this.dated = dated;
        parts.stream().flatMap(TitleReader::all).forEach(p -> this.parts.put(p.code(), p));
    }

    private static Stream<Part> all(Part part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(TitleReader::all));
    }

    List<Title> read(List<Node> items) {
        List<Title> titles = new ArrayList<>();
        for (Node item : items) {
            Struct struct = Struct.of(item, file, problems, "code", "title", "confidence", "conditions");
            if (struct != null) {
                struct.need("conditions");
                List<Condition> conditions =
                        struct.list("conditions").stream().flatMap(c -> conditions(c).stream()).toList();
                String code = String.valueOf(struct.needText("code"));
                if (titles.stream().anyMatch(t -> t.code().equals(code))) {
                    struct.problem(item, "title-twice", code);
                }
                titles.add(new Title(code, PackReader.wording(struct.need("title"), file, problems),
                        InstrumentReader.confidence(struct, "confidence"), conditions));
            }
        }
        return List.copyOf(titles);
    }

    private List<Condition> conditions(Node node) {
        Struct struct = Struct.of(node, file, problems, "of", "each", "within", "measure", "atLeast", "above", "share", "levels",
                "anyOf");
        if (struct == null) {
            return List.of();
        }
        long subjects = Stream.of("of", "each", "measure", "anyOf").filter(k -> struct.get(k) != null).count();
        long bounds = Stream.of("atLeast", "above", "share", "levels").filter(k -> struct.get(k) != null).count();
        if (subjects != 1 || bounds != (struct.get("anyOf") == null ? 1 : 0)) {
            struct.problem(node, "condition-unclear");
            return List.of();
        }
        if (struct.get("anyOf") != null) {
            List<Condition> any = struct.list("anyOf").stream().flatMap(c -> conditions(c).stream()).toList();
            return List.of(new Condition(null, List.of(), null, null, null, List.of(), any));
        }
        if (struct.get("each") != null) {
            return groups(struct).stream().map(codes -> condition(struct, Figure.PARTS, codes)).toList();
        }
        String measure = struct.text("measure");
        String of = struct.text("of");
        return measure == null && of == null ? List.of() : List.of(measure != null
                ? condition(struct, Figure.MEASURE, List.of(measure))
                : condition(struct, of.equals(INDEX) ? Figure.INDEX : parts.containsKey(of) ? Figure.PARTS : Figure.INDICATOR,
                        List.of(of)));
    }

    private Condition condition(Struct struct, Figure figure, List<String> of) {
        BigDecimal share = dated.figure(struct, struct.get("share"));
        if (share != null && (figure == Figure.MEASURE || share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            struct.problem(struct.get("share"), "share-outside", share.toPlainString());
        }
        if (figure != Figure.MEASURE && struct.get("levels") != null) {
            struct.problem(struct.get("levels"), "levels-of-measure");
        }
        Condition condition = new Condition(figure, of, dated.figure(struct, struct.get("atLeast")), dated.figure(struct, struct.get("above")),
                share, struct.texts("levels"), List.of());
        places.put(condition, struct.node());
        return condition;
    }

    /** Codes of the parts of a kind within another, those of one title together. */
    private List<List<String>> groups(Struct struct) {
        String kind = struct.text("each");
        String within = struct.needText("within");
        Part root = parts.get(within);
        if (within != null && root == null) {
            struct.problem(struct.get("within"), "code-unknown", within, Struct.meant(within, parts.keySet()));
            return List.of();
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        (root == null ? Stream.<Part>of() : all(root)).filter(p -> p.kind() != null && p.kind().equals(kind)).forEach(p ->
                groups.computeIfAbsent(p.title() == null ? p.code() : p.title().id(), k -> new ArrayList<>()).add(p.code()));
        if (groups.isEmpty() && root != null) {
            struct.problem(struct.get("each"), "no-such-kind", kind, within);
        }
        return groups.values().stream().map(List::copyOf).toList();
    }
}
