package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.Equivalence.Finding;
import id.delapan.engine.Outcome.Standing;
import id.delapan.engine.Scoring;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries a changed gate on every combination of levels of the indicator and of all above it. */
final class GateEquivalence {
    private final RulePack pack;
    private final Scoring before;
    private final Scoring after;
    private int tried;

    GateEquivalence(RulePack pack, RulePack changed) {
        this.pack = pack;
        this.before = new Scoring(pack);
        this.after = new Scoring(changed);
    }

    Finding of(String code) {
        Set<String> concerned = new LinkedHashSet<>();
        above(code, concerned);
        List<Answer> shown = search(code, List.copyOf(concerned), 0, List.of());
        if (shown == null) {
            return new Finding(Messages.get("equivalent-gate", tried), null);
        }
        String answers = shown.stream().map(a -> a.indicator() + ": " + said(a)).collect(Collectors.joining(", "));
        String given = "{year: " + pack.instrument().validFrom() + ", answers: {" + answers + "}}";
        return new Finding(null, Messages.get("mutant-shown-by", given, expected(before, code, shown),
                expected(after, code, shown)));
    }

    private String expected(Scoring scoring, String code, List<Answer> answers) {
        Standing standing = score(scoring, code, answers);
        return "{" + code + ": {score: " + standing.score().toPlainString() + ", gatedBy: " + standing.gatedBy() + "}}";
    }

    private void above(String code, Set<String> concerned) {
        if (concerned.add(code)) {
            pack.indicators().get(code).gates().forEach(g -> above(g.parent(), concerned));
        }
    }

    /** Answers on which the scores differ; null when there are none. */
    private List<Answer> search(String code, List<String> concerned, int at, List<Answer> answers) {
        if (at == concerned.size()) {
            tried++;
            return same(score(before, code, answers), score(after, code, answers)) ? null : answers;
        }
        for (Answer answer : answers(pack.indicators().get(concerned.get(at)))) {
            List<Answer> more = new ArrayList<>(answers);
            if (answer != null) {
                more.add(answer);
            }
            List<Answer> found = search(code, concerned, at + 1, more);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Each level, or the ends and the middle of a range of numbers, and no answer. */
    private static List<Answer> answers(Indicator indicator) {
        Scale scale = indicator.scale();
        List<Answer> answers = new ArrayList<>();
        scale.names().forEach(level -> answers.add(answer(indicator, level, null)));
        if (scale.numeric()) {
            BigDecimal half = scale.max().divide(BigDecimal.valueOf(2));
            List.of(scale.max(), half, BigDecimal.ZERO).forEach(value -> answers.add(answer(indicator, null, value)));
        }
        answers.add(null);
        return answers;
    }

    private static Answer answer(Indicator indicator, String level, BigDecimal value) {
        return new Answer(indicator.code(), By.ASSESSOR, level, value, null, List.of());
    }

    private Standing score(Scoring scoring, String code, List<Answer> answers) {
        Dossier dossier = new Dossier(pack.instrument().id(), new Agency("-", "-", Kind.AGENCY),
                pack.instrument().validFrom(), answers, List.of(), List.of(), List.of(), List.of());
        return scoring.of(dossier, List.of()).of(code);
    }

    private static boolean same(Standing one, Standing other) {
        return one.score().compareTo(other.score()) == 0 && one.gatedBy().equals(other.gatedBy());
    }

    private static String said(Answer answer) {
        return answer.level() != null ? "\"" + answer.level() + "\"" : answer.value().toPlainString();
    }
}
