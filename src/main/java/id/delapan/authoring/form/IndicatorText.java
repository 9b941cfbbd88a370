package id.delapan.authoring.form;

import id.delapan.model.Confidence;
import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The wording of an indicator as an item of its sub-area's list. */
final class IndicatorText {
    private IndicatorText() {}

    static List<String> lines(Form form) {
        Indicator indicator = form.indicator();
        List<String> lines = new ArrayList<>();
        lines.add("- code: " + indicator.code());
        lines.add("  title: " + Yaml.wording(indicator.title()));
        lines.add("  scale: " + Yaml.name(indicator.scale().name()));
        if (indicator.weight() != null) {
            lines.add("  weight: " + Yaml.number(indicator.weight()));
        }
        lines.add("  basis: " + Yaml.text(indicator.basis()));
        if (!indicator.gates().isEmpty()) {
            lines.add("  gates: " + gates(indicator.gates()));
        }
        texts(lines, "criteria", indicator.criteria());
        lines.add("  expects: " + Yaml.names(form.proof().items().stream().map(i -> i.term().key()).toList()));
        texts(lines, "recommend", indicator.recommend());
        confidence(lines, "confidence", indicator.confidence());
        confidence(lines, "rulesConfidence", indicator.rulesConfidence());
        return lines;
    }

    private static void confidence(List<String> lines, String field, Confidence confidence) {
        if (confidence != Confidence.CONFIRMED) {
            lines.add("  " + field + ": " + confidence.name().toLowerCase(Locale.ROOT));
        }
    }

    private static String gates(List<Gate> gates) {
        return gates.stream()
                .map(g -> "{parent: " + g.parent() + ", kind: " + g.kind().name().toLowerCase(Locale.ROOT) + "}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static void texts(List<String> lines, String field, Map<String, Wording> texts) {
        if (!texts.isEmpty()) {
            lines.add("  " + field + ":");
            texts.forEach((name, text) -> lines.add("    " + Yaml.name(name) + ": " + Yaml.wording(text)));
        }
    }
}
