package id.delapan.web.page;

import id.delapan.explain.Told;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Dossier;
import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Term;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.List;

/**
 * One indicator, opened.
 *
 * @param levels what each level asks for, highest first; empty for a number
 * @param answers the forms to answer it; empty for what is worked out
 * @param evidence what it expects, with the forms to enter it
 */
public record IndicatorPage(
        EvaluationPage on, IndicatorResult result, Told told, List<Level> levels, List<Gate> gates, List<Form> answers,
        List<Expected> evidence) {
    /** A level and what it asks for. */
    public record Level(String name, String criterion, boolean reached) {}

    /**
     * A kind of evidence.
     *
     * @param another for one more; null where the dossier may hold only one and does
     */
    public record Expected(String key, String kind, String label, List<Form> present, Form another) {}

    /** Of an indicator of a dossier. */
    public static IndicatorPage of(EvaluationPage on, Frame frame, RulePack pack, Dossier dossier, IndicatorResult result, Told told) {
        Indicator indicator = pack.indicators().get(result.code());
        Forms forms = new Forms(frame, dossier);
        List<Level> levels = new ArrayList<>();
        indicator.criteria().forEach((name, words) ->
                levels.add(new Level(name, words.in(frame.lang()), name.equals(result.level()))));
        List<Expected> evidence = on.newest() ? indicator.expects().stream().map(key -> {
            Term term = pack.terms().get(key);
            return new Expected(key, on.view().words().of("term", term.kind()), term.label().in(frame.lang()),
                    forms.evidence(term), forms.another(term));
        }).toList() : List.of();
        return new IndicatorPage(on, result, told, levels, indicator.gates(), on.newest() ? forms.answers(indicator) : List.of(), evidence);
    }
}
