package id.delapan.authoring.form;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import java.util.List;

/** How evidence proves an indicator. */
sealed interface Proof permits DocumentProof, CoverageProof, LevelsProof, ValueProof {
    /** The evidence it rests on. */
    List<Item> items();

    List<RuleText> rules(Indicator indicator);

    /** Cases of every level, both sides of every threshold, and missing evidence. */
    List<CaseText> cases(Indicator indicator, Instrument instrument);
}
