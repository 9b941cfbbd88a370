package id.delapan.model;

import id.delapan.model.Indicator.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The result of an evaluation: complete, in one language, and reproducible byte for byte from the same rules and dossier.
 * It is an estimate: only the national evaluator awards the official grade. All figures are rounded half up to 12 decimals.
 *
 * @param notes remarks that belong on every report, such as a year outside the instrument's validity
 * @param parts the tree of parts, as deep as the instrument
 * @param indicators in instrument order
 * @param findings in instrument order, then those about the integrity of evidence
 * @param recommendations by gain, largest first
 * @param evidence the evidence of the dossier, for display, by id
 * @param submitted the day the dossier was handed in; null when it does not say
 * @param titles whether each title of the instrument is reached; empty when it has none
 * @param units the work units whose scores entered, in dossier order; empty when there are none
 * @param cannotFollowUp what the dossier says cannot be followed up, in the order of indicator, kind and key
 */
public record Assessment(
        String format,
        InstrumentRef instrument,
        Dossier.Agency agency,
        int year,
        Options options,
        Index index,
        List<String> notes,
        List<PartResult> parts,
        List<IndicatorResult> indicators,
        List<Finding> findings,
        List<Recommendation> recommendations,
        List<EvidenceItem> evidence,
        LocalDate submitted,
        List<CannotFollowUp> cannotFollowUp,
        List<TitleResult> titles,
        List<UnitResult> units,
        Receipt receipt) {
    /** The format written into every assessment. */
    public static final String FORMAT = "delapan/assessment/1";

    /** One of a dossier that says nothing of its submission and of earlier findings. */
    public Assessment(
            String format,
            InstrumentRef instrument,
            Dossier.Agency agency,
            int year,
            Options options,
            Index index,
            List<String> notes,
            List<PartResult> parts,
            List<IndicatorResult> indicators,
            List<Finding> findings,
            List<Recommendation> recommendations,
            List<EvidenceItem> evidence,
            Receipt receipt) {
        this(format, instrument, agency, year, options, index, notes, parts, indicators, findings, recommendations, evidence,
                null, List.of(), List.of(), List.of(), receipt);
    }

    /**
     * The instrument used.
     *
     * @param subject what it evaluates; null for bureaucratic reform
     */
    public record InstrumentRef(String id, String version, String title, String basis, String subject) {}

    /**
     * How the evaluation was asked for.
     *
     * @param countClaims whether a claim of the agency that nothing else answers is scored
     * @param lang language of all texts
     */
    public record Options(boolean countClaims, Lang lang) {
        /** Claims shown but not counted, in Indonesian. */
        public static final Options DEFAULT = new Options(false, Lang.ID);
    }

    /**
     * The index, 0 to 100; without grade where the instrument gives none.
     *
     * @param display two decimals with a decimal comma
     * @param low with everything that is open at its lowest
     * @param high with everything that is open at its top
     * @param claimed over the agency's answers alone; null when there are none
     * @param supported over the evidence alone; null when there is none
     */
    public record Index(
            BigDecimal value,
            String display,
            String grade,
            String gradeLabel,
            BigDecimal low,
            BigDecimal high,
            BigDecimal claimed,
            BigDecimal supported) {

        /** The grade for display, with its label; a dash where the instrument gives none. */
        public String graded() {
            return gradeLabel == null ? gradeOnly() : grade + " (" + gradeLabel + ")";
        }

        /** The grade for display; a dash where the instrument gives none. */
        public String gradeOnly() {
            return grade == null ? "–" : grade;
        }
    }

    /** A part's points out of its weight; claimed and supported as in {@link Index}. */
    public record PartResult(
            String kind,
            String code,
            String title,
            BigDecimal weight,
            BigDecimal score,
            BigDecimal claimed,
            BigDecimal supported,
            List<PartResult> parts) {}

    /** What an indicator rests on; of {@code UNITS} on the mean over the agency's work units. */
    public enum Status { NATIONAL, ASSESSOR, EVIDENCE, CLAIM, UNASSESSED, UNITS }

    /** A level or a value, whichever the scale has. */
    public record Mark(String level, BigDecimal value) {}

    /** A rule that awarded the supported level: its name, place, the sentence above it, and the evidence it matched. */
    public record Because(String rule, String file, int line, String sentence, List<String> evidence) {}

    /** An answer as the dossier holds it; {@code by} in lower case. */
    public record AnswerGiven(String by, String level, BigDecimal value, String note, List<String> evidence) {}

    /**
     * One indicator.
     *
     * @param weight its points in the index
     * @param level null for a number or when unassessed
     * @param value null for a level or when unassessed
     * @param criterion what the level reached asks for; null when unassessed or a number
     * @param ungated share 0..1 before gates
     * @param score share 0..1 after gates
     * @param gatedBy parents that lowered the score
     * @param gain points of the index gained with this indicator alone at its top
     * @param blockedBy parents whose gate keeps the gain at 0; empty otherwise
     * @param claimed the agency's answer; null when none
     * @param supported what the evidence supports; null when it says nothing
     * @param because the rules behind {@code supported}
     * @param missing keys of expected evidence that is absent
     * @param confidence lower than confirmed when an assumed or reported figure decided the level
     */
    public record IndicatorResult(
            String code,
            String title,
            String part,
            BigDecimal weight,
            Status status,
            String level,
            BigDecimal value,
            String criterion,
            BigDecimal ungated,
            BigDecimal score,
            List<String> gatedBy,
            BigDecimal gain,
            List<String> blockedBy,
            Mark claimed,
            Mark supported,
            List<Because> because,
            List<AnswerGiven> answers,
            List<String> missing,
            String basis,
            Confidence confidence) {}

    /** What a finding is about. */
    public enum FindingKind {
        RULE, BELOW_TOP, CLAIM_ABOVE_EVIDENCE, ASSESSOR_ABOVE_EVIDENCE, MISSING_EVIDENCE, EVIDENCE_INTEGRITY
    }

    /**
     * A finding with condition, criterion and effect; {@code cause} only where the pack words one.
     *
     * @param indicator null where evidence belongs to no indicator
     * @param key the pack's name of a rule finding, the key of missing evidence, or what is wrong with the integrity of
     *     evidence, such as {@code outside-period}; null otherwise
     * @param label the pack's label of the missing evidence; null otherwise
     * @param rule the rule that raised it; null for other kinds
     */
    public record Finding(
            String id,
            String indicator,
            FindingKind kind,
            String key,
            String label,
            Severity severity,
            String condition,
            String criterion,
            String cause,
            String effect,
            List<String> evidence,
            String rule) {}

    /** What to do; priority 1 gains most. Gains do not add up. */
    public record Recommendation(
            String id, List<String> findings, String indicator, String text, BigDecimal gain, int priority) {}

    /** A piece of evidence for display: its kind, key, the pack's label, and what it says. */
    public record EvidenceItem(String id, Term.Kind kind, String key, String label, String text) {}

    /**
     * A finding of an earlier year that cannot be followed up, as the dossier says.
     *
     * @param key null for all findings of that kind
     * @param evidence ids of the documents named
     * @param inForce whether one of them is in force in the year, so that it counts
     */
    public record CannotFollowUp(
            String indicator, FindingKind kind, String key, String reason, List<String> evidence, boolean inForce) {}

    /** Whether a title is reached: all of it, not, or open because something is not known. */
    public enum TitleStatus { MET, MISSED, OPEN }

    /**
     * A title and its conditions.
     *
     * @param confidence how sure its thresholds are
     */
    public record TitleResult(
            String code, String title, TitleStatus status, Confidence confidence, List<ConditionResult> conditions) {}

    /**
     * One condition of a title.
     *
     * @param of the code of the part or indicator, several joined with {@code +}, the key of the measure, or {@code index}
     * @param value the figure reached; null when unknown or a level
     * @param level the level reached; null when unknown or a figure
     * @param year the year of the measure; null for a score
     * @param needed what is asked for, in words
     * @param margin by how much the figure is above the bound, negative when below; null when unknown or a level
     */
    public record ConditionResult(
            String of,
            String label,
            BigDecimal value,
            String level,
            Integer year,
            String needed,
            BigDecimal margin,
            TitleStatus status) {}

    /** A work unit: its index and the points of its parts, before they enter those of the agency. */
    public record UnitResult(Dossier.Agency agency, BigDecimal index, List<PartResult> parts) {}

    /** What is needed to repeat the evaluation: the program's version and digests of rules and dossier content. */
    public record Receipt(String program, String rules, String dossier) {}
}
