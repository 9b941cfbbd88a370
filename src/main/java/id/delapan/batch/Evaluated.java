package id.delapan.batch;

import id.delapan.model.Assessment;
import id.delapan.model.Outline;

/**
 * What a dossier came to.
 *
 * @param assessment null where only the outline is wanted
 */
public record Evaluated(Outline outline, Assessment assessment) {
    /** Nothing but an outline. */
    public static Evaluated only(Outline outline) {
        return new Evaluated(outline, null);
    }

    /** All of it. */
    public static Evaluated all(Assessment assessment) {
        return new Evaluated(Outline.of(assessment), assessment);
    }
}
