package id.delapan.authoring;

import id.delapan.engine.Judgement;
import id.delapan.engine.Outcome;
import id.delapan.model.Problem;
import java.util.List;

/**
 * What came of running a case.
 *
 * @param said what the rules said of its evidence
 * @param got what that comes to; null when the evidence cannot be evaluated
 * @param unusable what is wrong with its evidence; empty when it was evaluated
 * @param nanos how long it took
 */
public record CaseResult(
        Case one, List<Judgement> said, Outcome got, List<Difference> differences, List<Problem> unusable, long nanos) {

    /** Whether everything is as expected. */
    public boolean passed() {
        return differences.isEmpty() && unusable.isEmpty();
    }
}
