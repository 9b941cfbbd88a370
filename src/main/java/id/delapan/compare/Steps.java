package id.delapan.compare;

import id.delapan.model.Assessment;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import java.util.List;
import java.util.function.Function;

/**
 * The way from one assessment to the next in steps of one kind.
 *
 * @param byNewRules the old dossier by the new rules
 * @param withNewEvidence the old answers with the new evidence and year, by the new rules
 */
public record Steps(Assessment byNewRules, Assessment withNewEvidence) {
    /**
     * The steps between two dossiers.
     *
     * @param evaluate evaluates by the new rules, with the options of the assessments compared
     */
    public static Steps between(Dossier before, Dossier after, Function<Dossier, Assessment> evaluate) {
        List<Answer> answers = before.answers().stream()
                .map(a -> new Answer(a.indicator(), a.by(), a.level(), a.value(), a.note(), List.of()))
                .toList();
        return new Steps(evaluate.apply(before), evaluate.apply(after.withAnswers(answers)));
    }
}
