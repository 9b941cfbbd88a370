package id.delapan.web.page;

import id.delapan.compare.ComparisonWords;
import id.delapan.compare.Pair;
import id.delapan.model.Assessment;
import id.delapan.report.Numbers;
import id.delapan.store.Evaluations;
import id.delapan.store.PackVersions;
import java.math.BigDecimal;
import java.util.List;

/** What newer rules would make of an evaluation. */
public record AgainPage(
        Evaluations.Row row, PackVersions.Row from, PackVersions.Row to, Assessment now, Assessment then, List<Pair> moved,
        Numbers numbers, ComparisonWords words) {
    /** By how much the index would move. */
    public String by() {
        return words.signed(then.index().value().subtract(now.index().value()));
    }

    /** By how many points of the index an indicator would move. */
    public String points(Pair pair) {
        BigDecimal before = pair.before() == null ? BigDecimal.ZERO : pair.before().score().multiply(pair.before().weight());
        BigDecimal after = pair.after() == null ? BigDecimal.ZERO : pair.after().score().multiply(pair.after().weight());
        return words.signed(after.subtract(before));
    }

    /** What an indicator is called. */
    public String title(Pair pair) {
        return pair.after() == null ? pair.before().title() : pair.after().title();
    }
}
