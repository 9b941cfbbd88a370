package id.delapan.authoring.trial;

import id.delapan.authoring.Case;
import id.delapan.authoring.Case.Expected;
import id.delapan.authoring.CaseResult;
import id.delapan.authoring.Difference;
import id.delapan.authoring.possible.GivenText;
import id.delapan.engine.Engine;
import id.delapan.explain.Explainer;
import id.delapan.explain.Explanation.Attempt;
import id.delapan.explain.Explanation.Condition;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.source.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why a case came out differently: which rules judged what, and what keeps those that were expected to. */
public final class Why {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Engine engine;
    private final CaseResult failure;
    private final Lang lang;
    private final Assessment assessment;
    private final Explainer explainer;
    private final Set<String> lines = new LinkedHashSet<>();

    private Why(Engine engine, CaseResult failure, Lang lang) {
        this.engine = engine;
        this.failure = failure;
        this.lang = lang;
        this.assessment = engine.evaluate(failure.one().given(), new Options(false, lang), LIMIT, "");
        this.explainer = new Explainer(engine, failure.one().given(), assessment, lang);
    }

    /** A problem for each difference, at the case; the first says what was given. */
    static List<Problem> problems(Engine engine, CaseResult failure) {
        List<Problem> problems = new ArrayList<>(failure.unusable());
        Case one = failure.one();
        boolean first = true;
        for (Difference d : failure.differences()) {
            String given = first ? GivenText.of(one.given()) : null;
            Wording hint = new Wording(hint(engine, failure, d, given, Lang.ID), hint(engine, failure, d, given, Lang.EN));
            problems.add(new Problem(one.file(), one.line(), one.column(), "case-differs",
                    Messages.get("case-differs", one.name(), d.what(), d.expected(), d.got()), hint));
            first = false;
        }
        return problems;
    }

    private static String hint(Engine engine, CaseResult failure, Difference difference, String given, Lang lang) {
        return Stream.concat(
                        given == null ? Stream.empty() : Stream.of(Messages.get("case-given", given).in(lang)),
                        lines(engine, failure, difference, lang).stream())
                .collect(Collectors.joining("\n    "));
    }

    /** The reasons of one difference of a case that could be evaluated. */
    public static List<String> lines(Engine engine, CaseResult failure, Difference difference, Lang lang) {
        Why why = new Why(engine, failure, lang);
        String code = difference.what().split(" ")[0];
        if (engine.pack().indicators().containsKey(code)) {
            why.indicator(code);
        } else if (difference.what().equals("findings")) {
            why.findings();
        }
        return List.copyOf(why.lines);
    }

    private void indicator(String code) {
        IndicatorResult got = assessment.indicators().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
        got.because().forEach(b -> say("why-rule", b.rule(), b.file(), b.line(), b.sentence()));
        if (got.because().isEmpty()) {
            String missing = got.missing().stream()
                    .map(key -> engine.pack().terms().get(key).label().in(lang))
                    .collect(Collectors.joining(", "));
            say(switch (got.status()) {
                case EVIDENCE -> "why-lowest";
                case UNASSESSED, CLAIM -> missing.isEmpty() ? "why-nothing" : "why-missing";
                default -> "why-answered";
            }, missing);
        }
        if (!got.gatedBy().isEmpty()) {
            say("why-gated", String.join(", ", got.gatedBy()));
        }
        Expected expected = failure.one().levels().get(code);
        boolean numeric = engine.pack().indicators().get(code).scale().numeric();
        if (expected.level() != null || numeric && expected.value() != null) {
            explainer.attempts(code, expected.level()).forEach(this::attempt);
        }
    }

    private void findings() {
        List<String> got = failure.got().findings();
        failure.said().stream()
                .filter(j -> !j.rule().awards() && !failure.one().findings().contains(name(j.rule())))
                .forEach(j -> say("why-rule", j.rule().name(), engine.pack().pathOf(j.rule()), j.rule().line(),
                        j.rule().sentence()));
        engine.pack().rules().stream()
                .filter(r -> !r.awards() && failure.one().findings().contains(name(r)) && !got.contains(name(r)))
                .forEach(r -> attempt(explainer.attempt(r)));
    }

    private static String name(Rule rule) {
        return rule.then().indicator() + "/" + ((FindingAction) rule.then()).key();
    }

    /** What keeps a rule from applying. */
    private void attempt(Attempt attempt) {
        Rule rule = attempt.rule();
        List<String> unmet = attempt.conditions().stream().filter(c -> !c.met()).map(this::unmet).toList();
        if (!unmet.isEmpty()) {
            say("why-not", rule.name(), engine.pack().pathOf(rule), rule.line(), String.join("; ", unmet));
        }
    }

    private String unmet(Condition condition) {
        List<String> found = condition.failures().stream()
                .flatMap(f -> f.mismatches().stream())
                .map(m -> Messages.get("why-mismatch", m.wanted(), m.found()).in(lang))
                .distinct()
                .toList();
        return condition.words() + " (" + (found.isEmpty() ? Messages.get("why-unmet").in(lang) : String.join(", ", found)) + ")";
    }

    private void say(String code, Object... args) {
        lines.add(Messages.get(code, args).in(lang));
    }
}
