package id.delapan.authoring.gaps;

import id.delapan.authoring.possible.State;
import id.delapan.engine.Facts;
import id.delapan.engine.Outcome.Standing;
import id.delapan.engine.Reading;
import id.delapan.engine.Scoring;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.rules.FactIndex;
import id.delapan.rules.RulePack;

/** What examples come to when they are evaluated by the whole pack. */
final class Results {
    private final RulePack pack;
    private final Reading reading;
    private final Scoring scoring;

    Results(RulePack pack) {
        this.pack = pack;
        this.reading = new Reading(pack.rules());
        this.scoring = new Scoring(pack);
    }

    /** The level or value an indicator gets from evidence; null when it is not assessed. */
    Mark of(State state, String code) {
        Dossier dossier = state.dossier(pack.instrument().id());
        Standing standing = scoring.of(dossier, reading.of(new FactIndex(Facts.of(dossier, pack)))).of(code);
        return standing.status() == Status.EVIDENCE ? standing.mark() : null;
    }

    /** The same as a worked case writes it. */
    String said(State state, String code) {
        Mark mark = of(state, code);
        return mark == null ? "unassessed" : mark.level() != null ? mark.level() : mark.value().toPlainString();
    }
}
