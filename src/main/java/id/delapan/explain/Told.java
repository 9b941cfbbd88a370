package id.delapan.explain;

import java.util.List;

/**
 * An explanation in the words of one language.
 *
 * @param level the level or figure that counts; a dash when there is none
 * @param status what it rests on
 * @param score share 0..1 after gates, with two decimals
 * @param supported the level the evidence supports; null when that is the one that counts, or none
 * @param criterion what the level asks for; null when unassessed or a number
 * @param gatedBy codes of the parents that lowered the score
 * @param derived how it is worked out or why it is only shown; null when it is answered and scored
 * @param missing expected evidence that is absent or incomplete
 * @param gain what the index gains with it at its top, with two decimals; null when it brings no points or is blocked
 * @param blockedBy codes of the parents whose gate keeps it from gaining anything
 * @param counts which counts must become what for a share to be full; empty for what is no share, and for a full one
 * @param next why not more; null at the top, for a number, and for what brings no points
 */
public record Told(
        String code, String title, String basis, String level, String status, String score, String supported, String criterion,
        List<Said> answers, List<Reason> because, List<String> gatedBy, String derived, List<String> missing, String gain,
        List<String> blockedBy, List<String> counts, Next next) {

    /** What somebody answered; {@code note} may be null. */
    public record Said(String by, String mark, String note, List<Item> evidence) {}

    /** A rule that awarded what the evidence supports. */
    public record Reason(String sentence, String rule, String file, int line, List<Item> evidence) {}

    /** A piece of evidence: its id, and in words what it is and says; {@code words} is empty for one the dossier lacks. */
    public record Item(String id, String words) {}

    /**
     * What the next level needs.
     *
     * @param criterion what the level asks for; null where the pack does not say
     * @param attempts for each rule that could award it, which of its conditions hold
     * @param judgement why only a professional can tell; null where rules can
     * @param plan the fewest changes of evidence that reach it; null when none can
     */
    public record Next(String level, String criterion, List<Attempt> attempts, String judgement, List<String> plan) {}

    /** A rule and its conditions. */
    public record Attempt(String sentence, String rule, String file, int line, List<Need> needs) {}

    /**
     * A condition.
     *
     * @param evidence ids of the evidence that meets it
     * @param failures what is there instead, or that nothing is; empty when met
     */
    public record Need(String words, boolean met, List<String> evidence, List<String> failures) {}
}
