package id.delapan.authoring.trial;

import id.delapan.model.Problem;

/**
 * Something no case shows.
 *
 * @param problem said at its place, with the reason
 * @param possible whether a case could show it; what cannot be shown is not counted
 */
public record Uncovered(Kind kind, String indicator, Problem problem, boolean possible) {
    /** What it is. */
    public enum Kind { INDICATOR, LEVEL, RULE, CONDITION }
}
