package id.delapan.authoring.form;

import id.delapan.rules.RulePack;
import id.delapan.source.Node;
import id.delapan.source.NodeReader;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.Map;
import java.util.TreeMap;

/** The files of a pack as trees that know their places. */
final class PackTexts {
    static final String INSTRUMENT = "instrument.yaml";

    private final Map<String, Source> texts;
    private final Map<String, String> stems = new TreeMap<>();

    PackTexts(RulePack pack) {
        this.texts = pack.texts();
        texts.forEach((path, source) -> {
            if (path.endsWith(".yaml") && texts.containsKey(path.replaceFirst("yaml$", "drl"))) {
                stems.put(tree(path).fields().get("code").text(), path.replaceFirst("\\.yaml$", ""));
            }
        });
    }

    /** Where each sub-area is written, without the ending, by its code. */
    Map<String, String> stems() {
        return stems;
    }

    Node tree(String path) {
        return NodeReader.read(texts.get(path), new Problems());
    }

    /** Where a part is written in the instrument's file; null when it is not. */
    Node part(String code) {
        return part(tree(INSTRUMENT), code);
    }

    private static Node part(Node parent, String code) {
        Node parts = parent.fields().get("parts");
        if (parts == null) {
            return null;
        }
        for (Node part : parts.items()) {
            Node found = part.fields().get("code").text().equals(code) ? part : part(part, code);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
