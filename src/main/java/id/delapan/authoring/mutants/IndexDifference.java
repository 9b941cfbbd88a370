package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.Equivalence.Finding;
import id.delapan.engine.Outcome;
import id.delapan.engine.Scoring;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument.Grade;
import id.delapan.model.Part;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Shows what changed weights or grades do to the index. */
final class IndexDifference {
    private final RulePack before;
    private final RulePack after;

    IndexDifference(RulePack before, RulePack after) {
        this.before = before;
        this.after = after;
    }

    /** A part, or an indicator, which alone at its top brings another index; else an index that gets another grade. */
    Finding finding() {
        List<List<Indicator>> alone = new ArrayList<>();
        before.instrument().allParts().map(Part::indicators).filter(some -> !some.isEmpty()).forEach(alone::add);
        before.indicators().values().forEach(i -> alone.add(List.of(i)));
        for (List<Indicator> some : alone) {
            BigDecimal was = index(before, some);
            BigDecimal is = index(after, some);
            if (was.compareTo(is) != 0) {
                String what = some.size() == 1 ? some.get(0).code() : some.get(0).part();
                return new Finding(null, Messages.get("mutant-shown-index", what, was.toPlainString(), is.toPlainString()));
            }
        }
        return grades();
    }

    private static BigDecimal index(RulePack pack, List<Indicator> top) {
        List<Answer> answers = top.stream()
                .map(i -> new Answer(i.code(), By.ASSESSOR, i.scale().numeric() ? null : i.scale().top(),
                        i.scale().numeric() ? i.scale().max() : null, null, List.of()))
                .toList();
        Dossier dossier = new Dossier(pack.instrument().id(), new Agency("-", "-", Kind.AGENCY),
                pack.instrument().validFrom(), answers, List.of(), List.of(), List.of(), List.of());
        Outcome outcome = new Scoring(pack).of(dossier, List.of());
        return outcome.index();
    }

    private Finding grades() {
        for (List<Grade> grades : List.of(before.instrument().grades(), after.instrument().grades())) {
            for (Grade grade : grades) {
                if (grade.above() != null) {
                    String was = before.instrument().grade(grade.above()).grade();
                    String is = after.instrument().grade(grade.above()).grade();
                    if (!was.equals(is)) {
                        return new Finding(null,
                                Messages.get("mutant-shown-grade", grade.above().toPlainString(), was, is));
                    }
                }
            }
        }
        return Finding.unknown();
    }
}
