package id.delapan.authoring.impact;

import id.delapan.authoring.impact.PackDiff.Kind;
import id.delapan.engine.Numbers;
import id.delapan.explain.RuleWords;
import id.delapan.model.Confidence;
import id.delapan.model.Indicator;
import id.delapan.model.Indicator.FindingText;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Lang;
import id.delapan.model.Part;
import id.delapan.model.Scale;
import id.delapan.model.Term;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import id.delapan.source.Node;
import id.delapan.source.NodeReader;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything a pack says, item by item under a name of its own, in the words of its readers. */
final class PackItems {
    private final RulePack pack;
    private final Lang lang;
    private Map<String, String> items;

    PackItems(RulePack pack, Lang lang) {
        this.pack = pack;
        this.lang = lang;
    }

    /** The items of one kind by name, in pack order. */
    Map<String, String> of(Kind kind) {
        items = new LinkedHashMap<>();
        switch (kind) {
            case STRUCTURE -> structure();
            case WEIGHT -> weights();
            case SCALE -> scales();
            case GATE -> pack.indicators().values().forEach(i -> i.gates().forEach(g ->
                    put("diff-at-gate", say("diff-gate-" + lower(g.kind())), i.code(), g.parent())));
            case WORDING -> pack.indicators().values().forEach(this::wording);
            case RULE -> rules();
            case EVIDENCE -> pack.terms().values().forEach(this::term);
            case CASE -> pack.cases().forEach(this::cases);
        }
        return items;
    }

    private void structure() {
        put("diff-at-instrument", pack.instrument().id() + ", " + in(pack.instrument().title()));
        put("diff-at-version", pack.instrument().version());
        put("diff-at-basis", pack.instrument().basis(), pack.instrument().id());
        put("diff-at-valid", pack.instrument().validFrom() + "–"
                + (pack.instrument().validUntil() == null ? "" : pack.instrument().validUntil()));
        for (Part part : (Iterable<Part>) pack.instrument().allParts()::iterator) {
            items.put(part.code(), part.kind() + ", " + in(part.title()));
        }
        pack.indicators().values().forEach(i -> {
            put("diff-at-part", i.part(), i.code());
            put("diff-at-scale-of", i.scale().name(), i.code());
            put("diff-at-judgement", in(i.judgementReason()), i.code());
            put("diff-at-confidence", said(i.confidence()) + ", " + said(i.rulesConfidence()), i.code());
        });
    }

    private void weights() {
        for (Part part : (Iterable<Part>) pack.instrument().allParts()::iterator) {
            items.put(part.code(), number(part.weight()));
        }
        pack.indicators().values().forEach(i -> {
            if (i.weight() != null) {
                items.put(i.code(), number(i.weight()));
            }
        });
    }

    private void scales() {
        pack.instrument().grades().forEach(g -> put("diff-at-grade", g.above() == null
                ? in(g.label())
                : in(g.label()) + ", > " + number(g.above()), g.grade()));
        put("diff-at-bands", bands(pack.instrument().bands()) + ", " + said(pack.instrument().bandsConfidence()));
        for (Scale scale : pack.scales().values()) {
            String levels = scale.numeric()
                    ? "0–" + number(scale.max())
                    : scale.levels().entrySet().stream()
                            .map(e -> e.getKey() + " = " + number(e.getValue()))
                            .collect(Collectors.joining("; "));
            String bands = scale.bands().entrySet().stream()
                    .map(e -> e.getKey() + " → " + e.getValue())
                    .collect(Collectors.joining("; "));
            put("diff-at-scale", Stream.of(levels, bands).filter(t -> !t.isEmpty()).collect(Collectors.joining("; ")),
                    scale.name());
        }
    }

    private void wording(Indicator i) {
        put("diff-at-title", in(i.title()), i.code());
        i.criteria().forEach((level, text) -> put("diff-at-criterion", in(text), i.code(), level));
        put("diff-at-basis", i.basis(), i.code());
        put("diff-at-expects", String.join(", ", i.expects()), i.code());
        i.findings().forEach((key, text) -> put("diff-at-finding", finding(text), i.code(), key));
        i.recommend().forEach((remedy, text) -> put("diff-at-recommendation", in(text), i.code(), remedy));
    }

    private String finding(FindingText text) {
        String severity = say("severity-" + lower(text.severity()));
        return Stream.of(severity, in(text.condition()), in(text.criterion()), in(text.cause()), in(text.effect()))
                .filter(t -> t != null)
                .collect(Collectors.joining("\n"));
    }

    private void rules() {
        RuleWords words = new RuleWords(pack, lang);
        for (Rule rule : pack.rules()) {
            items.put(rule.name(), String.join("\n", words.conditions(rule)) + "\n→ " + words.outcome(rule));
        }
    }

    private void term(Term term) {
        String range = term.min() == null && term.max() == null ? null : number(term.min()) + "–" + number(term.max());
        items.put(term.key(), Stream.of(
                        say("kind-" + lower(term.kind())), in(term.label()), in(term.unit()), range,
                        String.join("; ", term.levels()), bands(term.bands()), said(term.confidence()))
                .filter(t -> t != null && !t.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    /** Each case of a file as it is written there. */
    private void cases(String path, Source source) {
        Node file = NodeReader.read(source, new Problems());
        List<String> lines = source.text().lines().toList();
        List<Node> cases = file == null ? List.of() : file.items();
        for (int i = 0; i < cases.size(); i++) {
            int end = i + 1 < cases.size() ? cases.get(i + 1).line() - 1 : lines.size();
            Node name = cases.get(i).fields().get("case");
            items.put(path + ": " + (name == null ? i + 1 : name.text()),
                    String.join("\n", lines.subList(cases.get(i).line() - 1, end)).strip());
        }
    }

    private String bands(List<Band> bands) {
        return bands.stream()
                .map(b -> b.name() + (b.from() != null ? " ≥ " + number(b.from())
                        : b.above() != null ? " > " + number(b.above()) : ""))
                .collect(Collectors.joining("; "));
    }

    private void put(String code, String text, Object... args) {
        if (text != null) {
            items.put(say(code, args), text);
        }
    }

    private String number(BigDecimal figure) {
        return figure == null ? "" : Numbers.exact(figure, lang);
    }

    private String said(Confidence confidence) {
        return say("confidence-" + lower(confidence));
    }

    private String say(String code, Object... args) {
        return Messages.get(code, args).in(lang);
    }

    private String in(Wording wording) {
        return wording == null ? null : wording.in(lang);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
