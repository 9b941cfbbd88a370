package id.delapan.authoring;

import id.delapan.model.Assessment;
import id.delapan.model.Problem;
import java.util.List;

/**
 * What came of running a case.
 *
 * @param got null when its evidence cannot be evaluated
 * @param unusable what is wrong with its evidence; empty when it was evaluated
 * @param nanos how long it took
 */
public record CaseResult(
        Case one, Assessment got, List<Difference> differences, List<Problem> unusable, long nanos) {

    /** Whether everything is as expected. */
    public boolean passed() {
        return differences.isEmpty() && unusable.isEmpty();
    }
}
