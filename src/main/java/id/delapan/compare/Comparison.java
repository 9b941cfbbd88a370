package id.delapan.compare;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.rules.Crosswalk;
import id.delapan.rules.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An assessment beside the one before it, of the same agency, by the same instrument or one that a crosswalk leads to.
 *
 * @param asOf the day open findings are judged
 * @param rulesDiffer whether the rules are not the same
 * @param index the whole index
 * @param parts those that moved, each before its own parts
 * @param indicators those that moved
 * @param followUps one for each finding of the older assessment by name
 * @param newFindings those never reported before
 * @param crossing what could be compared where the older is by another instrument; null when it is by the same
 * @param reopened those that were closed in the older assessment and reported in one before it
 */
public record Comparison(
        Assessment before,
        Assessment after,
        LocalDate asOf,
        boolean rulesDiffer,
        Moved index,
        List<PartMove> parts,
        List<IndicatorMove> indicators,
        List<FollowUp> followUps,
        List<Finding> newFindings,
        List<Finding> reopened,
        Crossing crossing) {

    /** A part whose points moved. */
    public record PartMove(String kind, String code, String title, Moved points) {}

    /**
     * An indicator that moved.
     *
     * @param points its points in the index
     * @param causes what moved it, or what may have where the dossiers are not known
     */
    public record IndicatorMove(Pair pair, String title, Moved points, List<Cause> causes) {}

    /** What moves an indicator. {@code MAYBE_RULES}: the rules differ, and only the dossiers could tell what they did. */
    public enum Cause { RULES, EVIDENCE, ANSWERS, GATE, MAYBE_RULES }

    /**
     * Compares the last two of several assessments.
     *
     * @param history oldest first, two at least; those before the last two tell what is reopened and how long it is open
     * @param steps null when the dossiers of the last two are not known
     */
    public static Comparison of(List<Assessment> history, RulePack pack, Dates dates, Steps steps) {
        Assessment after = history.get(history.size() - 1);
        Assessment before = history.get(history.size() - 2);
        Crosswalk walk = Crossing.walk(pack, before.instrument().id());
        if (walk == null || before.instrument().id().equals(after.instrument().id())) {
            return of(history, pack, dates, steps, null);
        }
        Crossing crossing = Crossing.of(before, after, walk);
        List<Assessment> like = new ArrayList<>();
        history.stream()
                .filter(a -> a.instrument().id().equals(walk.from()))
                .forEach(a -> like.add(Crossing.translated(a, after, walk)));
        like.add(Crossing.narrowed(after, crossing.continued()));
        return of(like, pack, dates, null, crossing);
    }

    private static Comparison of(List<Assessment> history, RulePack pack, Dates dates, Steps steps, Crossing crossing) {
        Assessment after = history.get(history.size() - 1);
        Assessment before = history.get(history.size() - 2);
        Movement movement = new Movement(before, after, steps);
        FollowUps followUps = new FollowUps(history, pack, dates);
        return new Comparison(before, after, dates.asOf(), movement.rulesDiffer(), movement.index(), movement.parts(),
                movement.indicators(), followUps.all(), followUps.found(false), followUps.found(true), crossing);
    }

    /** Whether nothing moved and no finding came or went. */
    public boolean same() {
        return !index.moves() && parts.isEmpty() && indicators.isEmpty() && newFindings.isEmpty() && reopened.isEmpty()
                && followUps.stream().allMatch(f -> f.now() != null);
    }
}
