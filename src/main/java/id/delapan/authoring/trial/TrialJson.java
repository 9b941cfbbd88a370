package id.delapan.authoring.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.authoring.CaseResult;
import id.delapan.authoring.Difference;
import id.delapan.authoring.possible.GivenText;
import id.delapan.authoring.trial.Coverage.Count;
import id.delapan.authoring.trial.Uncovered.Kind;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What came of the worked cases of packs, as JSON. */
public final class TrialJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Lang lang;

    private TrialJson(Lang lang) {
        this.lang = lang;
    }

    /** One object with a {@code packs} entry for each trial; texts in one language. */
    public static String of(List<Trial> trials, Lang lang) {
        ObjectNode all = MAPPER.createObjectNode().put("format", "delapan/rules-test/1");
        ArrayNode packs = all.putArray("packs");
        trials.forEach(trial -> new TrialJson(lang).pack(trial, packs.addObject()));
        return all.toPrettyString() + "\n";
    }

    private void pack(Trial trial, ObjectNode node) {
        node.put("pack", trial.pack().instrument().id()).put("cases", trial.results().size());
        node.put("failed", trial.failures().size()).put("unreadable", trial.unreadable().size());
        node.put("rules", trial.pack().rules().size());
        Coverage coverage = trial.coverage();
        counts(node.putObject("coverage"), coverage::of);
        ArrayNode indicators = node.putArray("indicators");
        coverage.codes().forEach(code ->
                counts(indicators.addObject().put("code", code), kind -> coverage.of(code, kind)));
        ArrayNode uncovered = node.putArray("uncovered");
        coverage.uncovered().forEach(u -> problem(uncovered.addObject()
                .put("kind", word(u.kind())).put("indicator", u.indicator()).put("counted", u.possible()), u.problem(), "reason"));
        ArrayNode failures = node.putArray("failures");
        trial.failures().forEach(failure -> failure(trial, failure, failures.addObject()));
        trial.unreadable().forEach(p -> problem(failures.addObject(), p, "hint"));
    }

    private static void counts(ObjectNode node, Function<Kind, Count> count) {
        for (Kind kind : Kind.values()) {
            Count counted = count.apply(kind);
            node.putObject(word(kind) + "s").put("shown", counted.shown()).put("of", counted.of())
                    .put("percent", counted.percent());
        }
    }

    private void problem(ObjectNode node, Problem p, String hint) {
        node.put("file", p.file()).put("line", p.line()).put("column", p.column()).put("code", p.code());
        node.put("message", p.message().in(lang)).put(hint, p.hint() == null ? null : p.hint().in(lang));
    }

    private void failure(Trial trial, CaseResult failure, ObjectNode node) {
        node.put("case", failure.one().name()).put("file", failure.one().file()).put("line", failure.one().line());
        node.put("given", GivenText.of(failure.one().given()));
        ArrayNode differences = node.putArray("differences");
        for (Difference d : failure.differences()) {
            ArrayNode why = differences.addObject().put("what", d.what()).put("expected", d.expected()).put("got", d.got())
                    .putArray("why");
            Why.lines(trial.engine(), failure, d, lang).forEach(why::add);
        }
        ArrayNode unusable = node.putArray("problems");
        failure.unusable().forEach(p -> problem(unusable.addObject(), p, "hint"));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
