package id.delapan.authoring;

import id.delapan.explain.RuleWords;
import id.delapan.model.Indicator;
import id.delapan.model.Indicator.FindingText;
import id.delapan.model.Lang;
import id.delapan.model.Part;
import id.delapan.model.Scale;
import id.delapan.model.Term;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs between two versions of a pack, item by item. */
public final class PackDiff {
    /** What kind of thing changed. */
    public enum Kind { STRUCTURE, WEIGHT, SCALE, GATE, WORDING, RULE, EVIDENCE, CASE }

    /** One difference; before is null for something new, after for something gone. */
    public record Difference(Kind kind, String where, String before, String after) {}

    private final Lang lang;
    private final List<Difference> differences = new ArrayList<>();

    private PackDiff(Lang lang) {
        this.lang = lang;
    }

    /** All differences, in the order of {@link Kind}; rules are said in words. */
    public static List<Difference> between(RulePack before, RulePack after, Lang lang) {
        PackDiff diff = new PackDiff(lang);
        for (Kind kind : Kind.values()) {
            Map<String, String> left = diff.describe(kind, before);
            Map<String, String> right = diff.describe(kind, after);
            Set<String> names = new LinkedHashSet<>(left.keySet());
            names.addAll(right.keySet());
            for (String name : names) {
                if (!String.valueOf(left.get(name)).equals(String.valueOf(right.get(name)))) {
                    diff.differences.add(new Difference(kind, name, left.get(name), right.get(name)));
                }
            }
        }
        return List.copyOf(diff.differences);
    }

    private Map<String, String> describe(Kind kind, RulePack pack) {
        Map<String, String> all = new LinkedHashMap<>();
        switch (kind) {
            case STRUCTURE -> structure(pack, all);
            case WEIGHT -> weights(pack, all);
            case SCALE -> pack.indicators().values().stream().map(Indicator::scale).forEach(s -> all.put(s.name(), scale(s)));
            case GATE -> pack.indicators().values().forEach(i -> i.gates().forEach(g ->
                    all.put(i.code() + " ← " + g.parent(), g.kind().name().toLowerCase())));
            case WORDING -> pack.indicators().values().forEach(i -> wording(i, all));
            case RULE -> rules(pack, all);
            case EVIDENCE -> pack.terms().values().forEach(t -> all.put(t.key(), term(t)));
            case CASE -> pack.cases().forEach((path, source) -> all.put(path, Integer.toHexString(source.text().hashCode())));
        }
        return all;
    }

    private void structure(RulePack pack, Map<String, String> all) {
        all.put("id", pack.instrument().id());
        all.put("version", pack.instrument().version());
        all.put("valid", pack.instrument().validFrom() + "–" + pack.instrument().validUntil());
        all.put("coverage", pack.instrument().bands().toString());
        pack.instrument().grades().forEach(g -> all.put("predikat " + g.grade(), String.valueOf(g.above())));
        pack.indicators().values().forEach(i -> all.put(i.code(), i.title().in(lang)));
    }

    private static void weights(RulePack pack, Map<String, String> all) {
        for (Part part : (Iterable<Part>) pack.instrument().allParts()::iterator) {
            all.put(part.code(), part.weight().stripTrailingZeros().toPlainString());
        }
        pack.indicators().values().stream()
                .filter(i -> i.weight() != null)
                .forEach(i -> all.put(i.code(), i.weight().stripTrailingZeros().toPlainString()));
    }

    private static String scale(Scale scale) {
        return scale.levels() + " / " + scale.max() + " " + scale.bands();
    }

    private void wording(Indicator i, Map<String, String> all) {
        put(all, i.code() + " title", i.title());
        i.criteria().forEach((level, text) -> put(all, i.code() + " " + level, text));
        i.recommend().forEach((remedy, text) -> put(all, i.code() + " → " + remedy, text));
        all.put(i.code() + " basis", i.basis());
        all.put(i.code() + " expects", String.join(", ", i.expects()));
        for (Map.Entry<String, FindingText> entry : i.findings().entrySet()) {
            FindingText text = entry.getValue();
            String where = i.code() + "/" + entry.getKey();
            put(all, where + " condition", text.condition());
            put(all, where + " effect", text.effect());
            all.put(where + " severity", text.severity().name().toLowerCase());
        }
    }

    private void put(Map<String, String> all, String where, Wording wording) {
        all.put(where, wording.in(lang));
    }

    private void rules(RulePack pack, Map<String, String> all) {
        RuleWords words = new RuleWords(pack, lang);
        for (Rule rule : pack.rules()) {
            all.put(rule.name(), String.join("; ", words.conditions(rule)) + " → " + words.outcome(rule));
        }
    }

    private String term(Term term) {
        return term.kind().name().toLowerCase() + " " + term.label().in(lang) + " " + term.min() + "–" + term.max() + " "
                + term.bands();
    }
}
