package id.delapan.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One question of an instrument.
 *
 * @param code such as {@code P1.2.a}
 * @param part code of the part it belongs to
 * @param weight its points in the index: its own where the pack gives one, else null, and then the questions of a part
 *     share the part's weight equally
 * @param criteria what each level asks for
 * @param basis legal basis and official item
 * @param gates parents that lower its score
 * @param expects keys of the evidence an inspector needs to see
 * @param judgementReason why only a professional can tell some level; null when evidence alone can
 * @param findings wording of the findings its rules raise
 * @param recommend what to do, by level below the top and by finding; {@code below} for a number
 * @param confidence how sure its scale and weight are
 * @param rulesConfidence how sure the figures in its awarding rules are; counts when evidence decides
 * @param share how it is worked out from counts; null when it is answered itself
 * @param held why it is shown and not scored, such as a weight that nobody knows; null when nothing holds it
 */
public record Indicator(
        String code,
        Wording title,
        String part,
        Scale scale,
        BigDecimal weight,
        Map<String, Wording> criteria,
        String basis,
        List<Gate> gates,
        List<String> expects,
        Wording judgementReason,
        Map<String, FindingText> findings,
        Map<String, Wording> recommend,
        Confidence confidence,
        Confidence rulesConfidence,
        Share share,
        Wording held) {

    /** One that is answered itself and scored. */
    public Indicator(
            String code,
            Wording title,
            String part,
            Scale scale,
            BigDecimal weight,
            Map<String, Wording> criteria,
            String basis,
            List<Gate> gates,
            List<String> expects,
            Wording judgementReason,
            Map<String, FindingText> findings,
            Map<String, Wording> recommend,
            Confidence confidence,
            Confidence rulesConfidence) {
        this(code, title, part, scale, weight, criteria, basis, gates, expects, judgementReason, findings, recommend, confidence,
                rulesConfidence, null, null);
    }

    /** Whether it brings points: a count and what is held are only shown. */
    public boolean scored() {
        return held == null && !scale.count();
    }

    /** The same on another scale. */
    public Indicator with(Scale other) {
        return new Indicator(code, title, part, other, weight, criteria, basis, gates, expects, judgementReason, findings,
                recommend, confidence, rulesConfidence, share, held);
    }

    /** The same with another weight. */
    public Indicator with(BigDecimal points) {
        return new Indicator(code, title, part, scale, points, criteria, basis, gates, expects, judgementReason, findings,
                recommend, confidence, rulesConfidence, share, held);
    }

    /** The same with other gates and expected evidence. */
    public Indicator with(List<Gate> parents, List<String> evidence) {
        return new Indicator(code, title, part, scale, weight, criteria, basis, parents, evidence, judgementReason, findings,
                recommend, confidence, rulesConfidence, share, held);
    }

    /** The same worked out from counts in another way. */
    public Indicator with(Share other) {
        return new Indicator(code, title, part, scale, weight, criteria, basis, gates, expects, judgementReason, findings,
                recommend, confidence, rulesConfidence, other, held);
    }

    /** The same scored like any other. */
    public Indicator notHeld() {
        return new Indicator(code, title, part, scale, weight, criteria, basis, gates, expects, judgementReason, findings,
                recommend, confidence, rulesConfidence, share, null);
    }

    /** A parent whose score lowers this one: to 0 when the parent's is 0, or by multiplication. */
    public record Gate(String parent, Kind kind) {
        /** How the parent lowers the score. */
        public enum Kind { ZERO, MULTIPLY }
    }

    /** Wording of a finding; {@code criterion} and {@code cause} may be null. */
    public record FindingText(Severity severity, Wording condition, Wording criterion, Wording cause, Wording effect) {}

    /** How grave a finding is. */
    public enum Severity { HIGH, MEDIUM, LOW }
}
