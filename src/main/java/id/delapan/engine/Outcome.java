package id.delapan.engine;

import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The figures of an evaluation, without wording; all rounded as in an assessment. */
public interface Outcome {
    /**
     * What an indicator comes to.
     *
     * @param mark null when unassessed
     * @param ungated share 0..1 before gates
     * @param score share 0..1 after gates
     * @param gatedBy parents that lowered the score
     * @param because names of the rules that awarded what the evidence supports
     */
    record Standing(
            Status status, Mark mark, BigDecimal ungated, BigDecimal score, List<String> gatedBy, List<String> because) {}

    /** Of one indicator. */
    Standing of(String code);

    /** Findings raised by rules as {@code code/key}, sorted, each once. */
    List<String> findings();

    /** The index, 0 to 100. */
    BigDecimal index();

    /** The grade of the index; null when the instrument gives none. */
    String grade();

    /** Whether each title is reached, by code: {@code met}, {@code missed} or {@code open}. */
    Map<String, String> titles();
}
