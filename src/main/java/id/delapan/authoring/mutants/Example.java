package id.delapan.authoring.mutants;

import id.delapan.authoring.possible.GivenText;
import id.delapan.engine.Facts;
import id.delapan.engine.Outcome;
import id.delapan.engine.Outcome.Standing;
import id.delapan.engine.Reading;
import id.delapan.engine.Scoring;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.model.Wording;
import id.delapan.rules.FactIndex;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;

/** A dossier that shows a change, with what two packs make of it. */
final class Example {
    private Example() {}

    /** Said as a case could: the evidence, and what is expected of the indicator now and with the change. */
    static Wording of(Dossier dossier, String code, RulePack before, RulePack after) {
        return Messages.get("mutant-shown-by", GivenText.of(dossier), expected(dossier, code, before),
                expected(dossier, code, after));
    }

    private static String expected(Dossier dossier, String code, RulePack pack) {
        FactIndex facts = new FactIndex(Facts.of(dossier, pack));
        Outcome outcome = new Scoring(pack).of(dossier, new Reading(pack.rules()).of(facts));
        Standing standing = outcome.of(code);
        String level = standing.status() == Status.UNASSESSED ? "unassessed"
                : standing.mark().level() != null ? standing.mark().level() : standing.mark().value().toPlainString();
        String findings = outcome.findings().isEmpty() ? "" : ", findings: " + outcome.findings();
        return "{" + code + ": " + level + findings + "}";
    }
}
