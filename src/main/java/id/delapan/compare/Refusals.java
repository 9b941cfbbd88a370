package id.delapan.compare;

import id.delapan.model.Assessment;
import id.delapan.model.Problem;
import id.delapan.source.Problems;
import java.util.List;
import java.util.function.Predicate;

/** What keeps assessments from being compared. */
public final class Refusals {
    private Refusals() {}

    /**
     * All reasons at once; empty when there is none.
     *
     * @param history oldest first
     * @param files how the user named them
     * @param leads whether a crosswalk leads from an instrument to that of the newest
     */
    public static List<Problem> of(List<Assessment> history, List<String> files, Predicate<String> leads) {
        Problems problems = new Problems();
        int last = history.size() - 1;
        Assessment newest = history.get(last);
        for (int i = 0; i < last; i++) {
            Assessment each = history.get(i);
            if (!each.instrument().id().equals(newest.instrument().id()) && !leads.test(each.instrument().id())) {
                problems.add(files.get(i), 0, 0, "compare-other-instrument", each.instrument().id(), newest.instrument().id(),
                        files.get(last));
            }
            if (!each.agency().id().equals(newest.agency().id())) {
                problems.add(files.get(i), 0, 0, "compare-other-agency", each.agency().id(), newest.agency().id(),
                        files.get(last));
            }
            if (each.options().countClaims() != newest.options().countClaims()) {
                problems.add(files.get(i), 0, 0, "compare-other-options", files.get(last));
            }
            if (each.year() > history.get(i + 1).year()) {
                problems.add(files.get(i), 0, 0, "compare-order", each.year(), history.get(i + 1).year(), files.get(i + 1));
            }
        }
        return problems.list();
    }
}
