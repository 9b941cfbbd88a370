package id.delapan.authoring.form;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Instrument.Band;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A coverage whose band gives the level; {@code report} may be null. */
record CoverageProof(Item coverage, Report report) implements Proof {
    private static final int SMALLEST_TOTAL = 20;
    private static final int LARGEST_TOTAL = 2_000_000;

    @Override
    public List<Item> items() {
        return report == null ? List.of(coverage) : List.of(coverage, report.item());
    }

    @Override
    public List<RuleText> rules(Indicator indicator) {
        List<String> patterns = new ArrayList<>();
        patterns.add("Coverage( subject == \"" + key() + "\", $band : band )");
        String with = "";
        if (report != null) {
            patterns.add(report.pattern());
            with = ", dengan " + report.label() + " tahun ini atau tahun sebelumnya,";
        }
        return List.of(new RuleText(
                RuleText.name(indicator.code(), "cakupan"),
                "Cakupan " + Cases.label(coverage.term()) + with + " menentukan tingkat.",
                patterns,
                "Award.band( \"" + indicator.code() + "\", $band )"));
    }

    @Override
    public List<CaseText> cases(Indicator indicator, Instrument instrument) {
        Cases cases = new Cases(indicator, instrument.validFrom());
        long total = total(instrument.bands());
        for (long done : counts(instrument.bands(), total).descendingSet()) {
            Given given = cases.given().coverage(key(), done, total);
            cases.level(level(indicator, instrument, done, total), said(done, total),
                    report == null ? given : report.dated(given, cases.year()));
        }
        Given nothing = cases.given().coverage(key(), 0, 0);
        cases.unassessed(said(0, 0), report == null ? nothing : report.dated(nothing, cases.year()));
        if (report == null) {
            cases.unassessed(Cases.label(coverage.term()) + " tidak ada", cases.given());
        } else {
            cases.around(report, () -> cases.given().coverage(key(), total, total), said(total, total),
                    level(indicator, instrument, total, total));
        }
        return cases.list();
    }

    private String said(long done, long total) {
        return Cases.label(coverage.term()) + " " + done + " dari " + total + Cases.unit(coverage.term());
    }

    private static String level(Indicator indicator, Instrument instrument, long done, long total) {
        BigDecimal share = BigDecimal.valueOf(done).divide(BigDecimal.valueOf(total), MathContext.DECIMAL128);
        Band band = instrument.bands().stream().filter(b -> b.reachedBy(share)).findFirst().orElseThrow();
        return indicator.scale().bands().get(band.name());
    }

    /** A total of which every bound of the bands is a whole part. */
    private static long total(List<Band> bands) {
        long total = SMALLEST_TOTAL;
        while (total < LARGEST_TOTAL && !whole(bands, total)) {
            total *= 10;
        }
        return total;
    }

    private static boolean whole(List<Band> bands, long total) {
        return bands.stream()
                .map(CoverageProof::bound)
                .allMatch(b -> b == null || b.multiply(BigDecimal.valueOf(total)).stripTrailingZeros().scale() <= 0);
    }

    private static BigDecimal bound(Band band) {
        return band.from() != null ? band.from() : band.above();
    }

    /** What is just enough for each band and what is just too little. */
    private static NavigableSet<Long> counts(List<Band> bands, long total) {
        NavigableSet<Long> counts = new TreeSet<>(List.of(0L, total));
        for (Band band : bands) {
            if (bound(band) != null) {
                long at = bound(band).multiply(BigDecimal.valueOf(total)).longValue();
                counts.add(at);
                counts.add(Math.min(total, Math.max(0, band.from() != null ? at - 1 : at + 1)));
            }
        }
        return counts;
    }

    private String key() {
        return coverage.term().key();
    }
}
