package id.delapan.authoring.form;

import id.delapan.model.Part;
import id.delapan.model.Wording;
import id.delapan.rules.RulePack;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads which sub-area a form names: one that is there, or a new one with its place in the instrument. */
final class TargetReader {
    private static final int LONGEST_SLUG = 40;

    private final RulePack pack;
    private final Map<String, String> stems;
    private final String file;
    private final Problems problems;

    TargetReader(RulePack pack, String file, Problems problems) {
        this.pack = pack;
        this.stems = new PackTexts(pack).stems();
        this.file = file;
        this.problems = problems;
    }

    /** The target; null, with problems noted, when it is none. */
    Target read(Node node) {
        Struct struct = Struct.of(node, file, problems, "code", "title", "weight", "area");
        String code = struct == null ? null : struct.needText("code");
        if (code == null) {
            return null;
        }
        boolean more = List.of("title", "weight", "area").stream().anyMatch(f -> struct.get(f) != null);
        if (stems.containsKey(code)) {
            if (more) {
                struct.problem(struct.get("code"), "form-subarea-exists", code);
            }
            return new Target(code, stems.get(code), null);
        }
        if (!more) {
            struct.problem(struct.get("code"), "form-subarea-unknown", code, Struct.meant(code, stems.keySet()));
            return null;
        }
        return fresh(struct, code);
    }

    private Target fresh(Struct struct, String code) {
        Wording title = Struct.wording(struct.need("title"), file, problems);
        BigDecimal weight = struct.decimal(struct.need("weight"));
        if (weight != null && weight.signum() <= 0) {
            struct.problem(struct.get("weight"), "weight-not-positive", code);
        }
        String area = struct.needText("area");
        List<String> areas = areas().stream().map(Part::code).toList();
        if (area != null && !areas.contains(area)) {
            struct.problem(struct.get("area"), "form-no-area", area, Struct.meant(area, areas), String.join(", ", areas));
            return null;
        }
        if (area != null && !(code.startsWith(area) && code.substring(area.length()).matches("\\.?[A-Za-z0-9]{1,8}"))) {
            struct.problem(struct.get("code"), "form-subarea-code", code, area);
            return null;
        }
        if (area != null && pack.instrument().allParts().anyMatch(p -> p.code().equals(code))) {
            struct.problem(struct.get("code"), "part-twice", code);
            return null;
        }
        if (area == null || title == null || weight == null) {
            return null;
        }
        Part sibling = areas().stream().filter(a -> a.code().equals(area)).findFirst().orElseThrow().parts().get(0);
        return new Target(code, stem(code, title, sibling.code()), new Target.Fresh(title, weight, area, sibling.kind()));
    }

    /** Parts that hold sub-areas and nothing else. */
    private List<Part> areas() {
        return pack.instrument().allParts()
                .filter(p -> !p.parts().isEmpty() && p.parts().stream().allMatch(c -> stems.containsKey(c.code())))
                .toList();
    }

    /** Beside a sibling, numbered as it is: {@code 1.5-tata-kerja} beside {@code 1.2-road-map}. */
    private String stem(String code, Wording title, String sibling) {
        String beside = stems.get(sibling);
        int name = beside.lastIndexOf('/') + 1;
        String number = beside.substring(name).replaceFirst("-.*", "");
        String before = sibling.replaceFirst(".*?([0-9]*)$", "$1");
        String own = code.replaceFirst(".*?([A-Za-z0-9]*)$", "$1").replaceFirst("^[A-Za-z]+(?=[0-9])", "");
        String prefix = number.endsWith(before)
                ? number.substring(0, number.length() - before.length()) + own
                : code.toLowerCase(Locale.ROOT);
        return beside.substring(0, name) + prefix + "-" + slug(title.id());
    }

    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST_SLUG ? slug : slug.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "");
    }
}
