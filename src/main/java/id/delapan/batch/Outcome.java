package id.delapan.batch;

import id.delapan.model.Dossier.Agency;
import id.delapan.model.Outline;
import id.delapan.source.Quote;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the tables of a whole run need of one assessment.
 *
 * @param areas points of each area, in the order of the instrument
 * @param findings keys of all findings
 */
record Outcome(String instrument, Agency agency, int year, BigDecimal index, String grade, List<BigDecimal> areas, List<String> findings) {
    private static final int LONGEST = 200;

    static Outcome of(Outline o) {
        Agency agency = new Agency(
                Quote.of(o.agency().id(), LONGEST), Quote.of(o.agency().name(), LONGEST), o.agency().kind());
        return new Outcome(o.instrument(), agency, o.year(), o.index().value(), o.index().grade(),
                o.areas().stream().map(Outline.Area::score).toList(), o.findings());
    }

    Outcome with(List<String> other) {
        return new Outcome(instrument, agency, year, index, grade, areas, other);
    }
}
