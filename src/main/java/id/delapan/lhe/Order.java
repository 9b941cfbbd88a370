package id.delapan.lhe;

import id.delapan.compare.Comparison;
import id.delapan.lhe.details.Details;
import id.delapan.model.Assessment;
import id.delapan.worksheet.audit.Audit;
import java.util.List;

/**
 * What a report is to hold beside the assessment itself.
 *
 * @param audit whether findings name a cause, as in an audit; else they are areas of improvement
 * @param comparison with last year; null when there is none
 * @param audits of the worksheet; empty when there is none
 * @param unnamed whether the worksheet does not say whose it is
 */
public record Order(boolean audit, Details details, Comparison comparison, List<Audit> audits, boolean unnamed) {
    /** The usual report, with nothing beside the assessment. */
    public static final Order PLAIN = new Order(false, Details.NONE, null, List.of(), false);

    /** Last year's assessment; null when there is none. */
    Assessment previous() {
        return comparison == null ? null : comparison.before();
    }
}
