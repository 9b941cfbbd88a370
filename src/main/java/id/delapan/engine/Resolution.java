package id.delapan.engine;

import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Confidence;
import id.delapan.model.Dossier;
import id.delapan.model.Indicator;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an indicator rests on, before gates.
 *
 * @param mark the level or value that counts as its result; null when unassessed
 * @param supported what the evidence says; null when nothing
 * @param claimed what the agency says; null when nothing
 * @param because the awards of the supported level
 * @param missing expected evidence that is absent
 * @param counted whether the mark scores: a claim does only when the caller says so
 */
record Resolution(
        Indicator indicator,
        Status status,
        Mark mark,
        Mark supported,
        Mark claimed,
        List<Judgement> because,
        List<Dossier.Answer> answers,
        List<String> missing,
        Confidence confidence,
        boolean counted) {

    /** The share 0..1 that counts; 0 for what is only shown. */
    BigDecimal share() {
        return counted && indicator.scored() ? share(mark) : BigDecimal.ZERO;
    }

    /** A mark as results show it: one worked out from counts is rounded like every figure. */
    Mark shown(Mark of) {
        return of == null || indicator.share() == null ? of : new Mark(null, Numbers.round(of.value()));
    }

    /** The share 0..1 of a mark; 0 for none. */
    BigDecimal share(Mark of) {
        if (of == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal points = indicator.scale().points(of.level(), of.value());
        BigDecimal max = indicator.scale().max();
        return max.compareTo(BigDecimal.ONE) == 0 ? points : Numbers.quotient(points, max);
    }

    /** Whether it is at its lowest because all evidence is there and no rule awards more, not because a rule says so. */
    boolean unawarded() {
        return status == Status.EVIDENCE && because.isEmpty();
    }

    boolean answered() {
        return status == Status.ASSESSOR || status == Status.NATIONAL;
    }

    /** Whether more evidence could still move it: nothing firm behind it, or expected evidence missing. */
    boolean open() {
        return indicator.scored() && !answered() && (status != Status.EVIDENCE || !missing.isEmpty());
    }

    /** The least it is worth while open: what its evidence shows, else nothing. */
    BigDecimal lowest() {
        return open() ? share(supported) : share();
    }

    boolean top() {
        return mark != null && share(mark).compareTo(BigDecimal.ONE) == 0;
    }
}
