package id.delapan.engine;

import id.delapan.engine.Found.Texts;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Draws up the findings of an evaluation, indicator by indicator. */
final class Findings {
    private static final long MOST_SAID = 20_000_000;
    /** About what the texts of one finding may hold. */
    private static final int TEXTS_OF_ONE = 1_000;

    private final Filler filler;
    private final Lang lang;
    private final Dossier dossier;
    private final List<Judgement> raised;
    private List<Found> found;
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
     * The findings of one indicator.
     *
     * @param score its share after gates
     * @param weight its points in the index
     */
    List<Found> of(Resolution resolution, BigDecimal score, BigDecimal weight) {
        found = new ArrayList<>();
        byRules(resolution.indicator());
        if (!resolution.indicator().scored()) {
            return found;
        }
        belowTop(resolution, score, weight);
        disagreement(resolution, FindingKind.CLAIM_ABOVE_EVIDENCE, resolution.claimed());
        if (resolution.answered()) {
            disagreement(resolution, FindingKind.ASSESSOR_ABOVE_EVIDENCE, resolution.mark());
        }
        resolution.missing().forEach(key -> missing(resolution, key));
        return found;
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
                found.add(new Found(indicator.code(), FindingKind.RULE, raise.key(), text.severity(), evidence,
                        judgement.rule().name(), () -> texts(indicator, text, judgement.matched())));
            }
        }
    }

    private Texts texts(Indicator indicator, FindingText text, List<Object> matched) {
        Wording top = indicator.criteria().get(indicator.scale().top());
        String criterion = text.criterion() == null && top != null ? top.in(lang) : filler.fill(text.criterion(), matched);
        return new Texts(null, filler.fill(text.condition(), matched), criterion, filler.fill(text.cause(), matched),
                filler.fill(text.effect(), matched));
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

    private void belowTop(Resolution resolution, BigDecimal score, BigDecimal weight) {
        if (resolution.mark() == null || !resolution.counted() || resolution.top()) {
            return;
        }
        boolean lowest = resolution.share(resolution.mark()).signum() == 0;
        add(resolution, FindingKind.BELOW_TOP, null, lowest ? Severity.HIGH : Severity.MEDIUM,
                () -> belowTop(resolution, BigDecimal.ONE.subtract(score).multiply(weight)));
    }

    private Texts belowTop(Resolution resolution, BigDecimal lost) {
        Indicator indicator = resolution.indicator();
        Mark mark = resolution.mark();
        String condition = resolution.unawarded()
                ? say("nothing-above-met", mark.level())
                : mark.level() != null
                ? indicator.criteria().get(mark.level()).in(lang)
                : say("value-reached", Numbers.exact(mark.value(), lang), Numbers.exact(indicator.scale().max(), lang));
        String criterion = mark.level() != null
                ? indicator.criteria().get(indicator.scale().top()).in(lang)
                : say("value-top", Numbers.exact(indicator.scale().max(), lang));
        return new Texts(condition, criterion, say("points-lost", Numbers.decimal(lost, lang)));
    }

    private void disagreement(Resolution resolution, FindingKind kind, Mark above) {
        Mark supported = resolution.supported();
        if (above == null
                || supported == null
                || resolution.share(above).compareTo(resolution.share(supported)) <= 0) {
            return;
        }
        add(resolution, kind, null, Severity.LOW, () -> disagreement(resolution.indicator(), kind, above, supported));
    }

    private Texts disagreement(Indicator indicator, FindingKind kind, Mark above, Mark supported) {
        String code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Wording criterion = supported.level() == null ? null : indicator.criteria().get(above.level());
        return new Texts(say(code, shown(above), shown(supported)), criterion == null ? null : criterion.in(lang), say(code + "-effect"));
    }

    private String shown(Mark mark) {
        return mark.level() != null ? mark.level() : Numbers.exact(mark.value(), lang);
    }

    private void missing(Resolution resolution, String key) {
        Severity severity = resolution.answered() ? Severity.LOW
                : resolution.supported() == null ? Severity.HIGH : Severity.MEDIUM;
        add(resolution, FindingKind.MISSING_EVIDENCE, key, severity, () -> missing(key, resolution.indicator().basis()));
    }

    private Texts missing(String key, String basis) {
        String why = dossier.coverages().stream().anyMatch(c -> c.subject().equals(key) && c.total() == 0)
                ? "evidence-total-zero"
                : stated(key) ? "evidence-incomplete" : "evidence-missing";
        String label = filler.label(key);
        return new Texts(label, say(why, label, basis), say("evidence-criterion", basis), null, say("evidence-effect"));
    }

    /** Whether there is such evidence, so that it is only incomplete. */
    private boolean stated(String key) {
        return dossier.documents().stream().anyMatch(d -> d.type().equals(key))
                || dossier.measures().stream().anyMatch(m -> m.key().equals(key) && m.year() == dossier.year());
    }

    private String say(String code, Object... args) {
        return Messages.say(lang, code, args);
    }

    private void add(Resolution resolution, FindingKind kind, String key, Severity severity, Supplier<Texts> texts) {
        found.add(new Found(resolution.indicator().code(), kind, key, severity, List.of(), null, texts));
    }
}
