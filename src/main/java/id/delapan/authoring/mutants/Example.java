package id.delapan.authoring.mutants;

import id.delapan.authoring.possible.GivenText;
import id.delapan.authoring.possible.State;
import id.delapan.engine.Facts;
import id.delapan.engine.Outcome;
import id.delapan.engine.Outcome.Standing;
import id.delapan.engine.Reading;
import id.delapan.engine.Scoring;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.model.Wording;
import id.delapan.rules.FactIndex;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.util.ArrayList;
import java.util.List;

/** A dossier that shows a change, with what two packs make of it. */
final class Example {
    private Example() {}

    /** Said as a case could: the evidence, and what is expected of the indicator now and with the change. */
    static Wording of(State state, String code, RulePack before, RulePack after) {
        return Messages.get("mutant-shown-by", GivenText.of(state), expected(state, code, before), expected(state, code, after));
    }

    private static String expected(State state, String code, RulePack pack) {
        Dossier dossier = state.dossier(pack.instrument().id());
        FactIndex facts = new FactIndex(Facts.of(dossier, pack));
        Outcome outcome = new Scoring(pack).of(dossier, new Reading(pack.rules()).of(facts));
        Standing standing = outcome.of(code);
        String level = standing.status() == Status.UNASSESSED ? "unassessed"
                : standing.mark().level() != null ? standing.mark().level() : standing.mark().value().toPlainString();
        String findings = outcome.findings().isEmpty() ? "" : ", findings: " + outcome.findings();
        return "{" + code + ": " + level + findings + "}";
    }

    /** The pack with one rule changed; null: dropped. */
    static RulePack with(RulePack pack, Rule from, Rule to) {
        List<Rule> rules = new ArrayList<>(pack.rules());
        if (to == null) {
            rules.remove(from);
        } else {
            rules.set(rules.indexOf(from), to);
        }
        return pack.with(pack.instrument(), pack.terms(), rules);
    }
}
