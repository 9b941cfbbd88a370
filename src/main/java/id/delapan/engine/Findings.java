package id.delapan.engine;

import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Dossier;
import id.delapan.model.EvaluationStopped;
import id.delapan.model.Indicator;
import id.delapan.model.Indicator.FindingText;
import id.delapan.model.Indicator.Severity;
import id.delapan.model.Lang;
import id.delapan.model.Wording;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws up the findings of an evaluation, indicator by indicator. */
final class Findings {
    private static final long MOST_SAID = 20_000_000;
    /** About what the texts of one finding may hold. */
    private static final int TEXTS_OF_ONE = 1_000;

    private final Filler filler;
    private final Lang lang;
    private final Dossier dossier;
    private final List<Judgement> raised;
    private final List<Finding> findings = new ArrayList<>();
    private long said;

    Findings(Filler filler, Dossier dossier, Lang lang, List<Judgement> judgements) {
        this.filler = filler;
        this.dossier = dossier;
        this.lang = lang;
        this.raised = judgements.stream()
                .filter(j -> j.fact() instanceof id.delapan.fact.Finding)
                .toList();
    }

    /**
     * Notes the findings of one indicator.
     *
     * @param lost points of the index that its score leaves unreached
     */
    void of(Resolution resolution, BigDecimal lost) {
        byRules(resolution.indicator());
        if (!resolution.indicator().scored()) {
            return;
        }
        belowTop(resolution, lost);
        disagreement(resolution, FindingKind.CLAIM_ABOVE_EVIDENCE, resolution.claimed());
        if (resolution.answered()) {
            disagreement(resolution, FindingKind.ASSESSOR_ABOVE_EVIDENCE, resolution.mark());
        }
        resolution.missing().forEach(key -> missing(resolution, key));
    }

    List<Finding> all() {
        return Collections.unmodifiableList(findings);
    }

    private void byRules(Indicator indicator) {
        Set<List<Object>> seen = new HashSet<>();
        for (Judgement judgement : raised) {
            id.delapan.fact.Finding raise = (id.delapan.fact.Finding) judgement.fact();
            if (!raise.indicator().equals(indicator.code())) {
                continue;
            }
            FindingText text = indicator.findings().get(raise.key());
            List<String> evidence = evidence(judgement);
            if (seen.add(List.of(raise.key(), evidence))) {
                bound(evidence);
                Wording top = indicator.criteria().get(indicator.scale().top());
                add(indicator, FindingKind.RULE, raise.key(), text.severity(),
                        filler.fill(text.condition(), judgement.matched()),
                        text.criterion() == null && top != null
                                ? top.in(lang)
                                : filler.fill(text.criterion(), judgement.matched()),
                        filler.fill(text.cause(), judgement.matched()),
                        filler.fill(text.effect(), judgement.matched()), evidence, judgement.rule().name());
            }
        }
    }

    /** A rule may raise a finding for each of very many facts, each with texts of its own. */
    private void bound(List<String> evidence) {
        said += TEXTS_OF_ONE + evidence.stream().mapToLong(String::length).sum();
        if (said > MOST_SAID) {
            throw new EvaluationStopped("the rules raise more findings than anybody could read");
        }
    }

    static List<String> evidence(Judgement judgement) {
        return judgement.matched().stream()
                .map(Facts::id)
                .filter(id -> id != null)
                .distinct()
                .sorted()
                .toList();
    }

    private void belowTop(Resolution resolution, BigDecimal lost) {
        Indicator indicator = resolution.indicator();
        if (resolution.mark() == null || !resolution.counted() || resolution.top()) {
            return;
        }
        Mark mark = resolution.mark();
        boolean lowest = resolution.share(mark).signum() == 0;
        String condition = resolution.unawarded()
                ? say("nothing-above-met", mark.level())
                : mark.level() != null
                ? indicator.criteria().get(mark.level()).in(lang)
                : say("value-reached", Numbers.exact(mark.value(), lang), Numbers.exact(indicator.scale().max(), lang));
        String criterion = mark.level() != null
                ? indicator.criteria().get(indicator.scale().top()).in(lang)
                : say("value-top", Numbers.exact(indicator.scale().max(), lang));
        add(indicator, FindingKind.BELOW_TOP, null, lowest ? Severity.HIGH : Severity.MEDIUM, condition, criterion, null,
                say("points-lost", Numbers.decimal(lost, lang)), List.of(), null);
    }

    private void disagreement(Resolution resolution, FindingKind kind, Mark above) {
        Mark supported = resolution.supported();
        if (above == null
                || supported == null
                || resolution.share(above).compareTo(resolution.share(supported)) <= 0) {
            return;
        }
        String code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Indicator indicator = resolution.indicator();
        Wording criterion = supported.level() == null ? null : indicator.criteria().get(above.level());
        add(indicator, kind, null, Severity.LOW, say(code, shown(above), shown(supported)),
                criterion == null ? null : criterion.in(lang), null, say(code + "-effect"), List.of(), null);
    }

    private String shown(Mark mark) {
        return mark.level() != null ? mark.level() : Numbers.exact(mark.value(), lang);
    }

    private void missing(Resolution resolution, String key) {
        String why = dossier.coverages().stream().anyMatch(c -> c.subject().equals(key) && c.total() == 0)
                ? "evidence-total-zero"
                : stated(key) ? "evidence-incomplete" : "evidence-missing";
        Severity severity = resolution.answered() ? Severity.LOW
                : resolution.supported() == null ? Severity.HIGH : Severity.MEDIUM;
        Indicator indicator = resolution.indicator();
        add(indicator, FindingKind.MISSING_EVIDENCE, key, severity,
                say(why, filler.label(key), indicator.basis()),
                say("evidence-criterion", indicator.basis()), null, say("evidence-effect"), List.of(), null);
    }

    /** Whether there is such evidence, so that it is only incomplete. */
    private boolean stated(String key) {
        return dossier.documents().stream().anyMatch(d -> d.type().equals(key))
                || dossier.measures().stream().anyMatch(m -> m.key().equals(key) && m.year() == dossier.year());
    }

    private String say(String code, Object... args) {
        return Messages.say(lang, code, args);
    }

    private void add(
            Indicator indicator, FindingKind kind, String key, Severity severity, String condition, String criterion,
            String cause, String effect, List<String> evidence, String rule) {
        String label = kind == FindingKind.MISSING_EVIDENCE ? filler.label(key) : null;
        findings.add(new Finding("F" + (findings.size() + 1), indicator.code(), kind, key, label, severity, condition,
                criterion, cause, effect, evidence, rule));
    }
}
