package id.delapan.batch;

import id.delapan.model.Assessment;
import id.delapan.model.Dossier.Agency;
import id.delapan.report.SummaryJson;
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

    static Outcome of(Assessment a, List<String> findings) {
        Agency agency = new Agency(
                Quote.of(a.agency().id(), LONGEST), Quote.of(a.agency().name(), LONGEST), a.agency().kind());
        return new Outcome(a.instrument().id(), agency, a.year(), a.index().value(), a.index().grade(),
                SummaryJson.areas(a.parts()).stream().map(Assessment.PartResult::score).toList(), findings);
    }

    Outcome with(List<String> other) {
        return new Outcome(instrument, agency, year, index, grade, areas, other);
    }
}
