package id.delapan.compare;

import id.delapan.model.Assessment.Finding;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of a finding of last year.
 *
 * @param finding as last year's report has it; the first where there are several of that name
 * @param before how many of that name there were
 * @param now as it stands now; null when it is gone
 * @param after how many of that name there are now
 * @param recommendation what last year's report recommended; null when nothing
 * @param reported the day of the first report in an unbroken row that has it
 * @param daysOpen from that day to the day judged; null where it is no longer open
 * @param why what the status rests on
 * @param reason why it cannot be followed up, in the words of the dossier; null where it says nothing
 * @param evidence ids of the documents that say so; empty for other statuses
 */
public record FollowUp(
        Finding finding,
        int before,
        Finding now,
        int after,
        Status status,
        Why why,
        String recommendation,
        LocalDate reported,
        Long daysOpen,
        String reason,
        List<String> evidence) {
    /** More days than this make an open finding critical. */
    public static final int CRITICAL_AFTER = 365;

    /** How far a finding is followed up, judged from evidence. */
    public enum Status {
        /** Gone, and what the indicator reached is supported by evidence. */
        AS_RECOMMENDED,
        /** Something rose, but it stands or is not proven. */
        NOT_YET_AS_RECOMMENDED,
        /** Nothing rose. */
        NOT_FOLLOWED_UP,
        /** The dossier says why, with a document in force; or the instrument no longer asks. */
        CANNOT_BE_FOLLOWED_UP;

        /** Whether days go on being counted. */
        public boolean open() {
            return this == NOT_YET_AS_RECOMMENDED || this == NOT_FOLLOWED_UP;
        }
    }

    /** What the status rests on. */
    public enum Why {
        GONE_AND_SUPPORTED, GONE_NOT_SUPPORTED, GONE_NOTHING_ROSE, LEVEL_ROSE, EVIDENCE_ROSE, FEWER, NOTHING_ROSE, DECLARED,
        DECLARED_WITHOUT_FORCE, NO_LONGER_ASKED
    }

    /** Whether it has been open for more than {@value #CRITICAL_AFTER} days. */
    public boolean critical() {
        return daysOpen != null && daysOpen > CRITICAL_AFTER;
    }
}
