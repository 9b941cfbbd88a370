package id.delapan.explain;

import id.delapan.Pack;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Term;
import id.delapan.rules.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All forms of a piece of evidence between which rules of the pack can tell. */
final class Variants {
    private static final BigDecimal LITTLE = new BigDecimal("0.01");

    private Variants() {}

    /** Items of a key, for a year, all called {@code id}. */
    static List<Record> of(String key, int year, String id) {
        Term term = Pack.rules().terms().get(key);
        List<Record> items = new ArrayList<>();
        switch (term.kind()) {
            case DOCUMENT -> documents(key, year, id, items);
            case COVERAGE -> {
                for (int total : List.of(0, 1, 20)) {
                    for (int done : new TreeSet<>(List.of(0, Math.min(1, total), total / 2, total / 2 + total / 20, total))) {
                        items.add(new Coverage(id, key, done, total, List.of()));
                    }
                }
            }
            case MEASURE -> measures(term, year, id, items);
            case PRACTICE -> {
                items.add(new Practice(id, key, true, List.of()));
                items.add(new Practice(id, key, false, List.of()));
            }
        }
        return items;
    }

    private static void documents(String key, int year, String id, List<Record> items) {
        LocalDate first = LocalDate.of(year, 1, 1);
        for (Boolean formal : Arrays.asList(true, false, null)) {
            for (LocalDate date : Arrays.asList(null, first, first.minusYears(1), first.minusYears(5))) {
                for (int years : List.of(0, 1, 5)) {
                    LocalDate until = years == 0 ? null : first.plusYears(years).minusDays(1);
                    items.add(new Document(id, key, null, null, date, years == 0 ? null : first, until, formal, null, null));
                }
                items.add(new Document(id, key, null, null, date, null, first.minusDays(1), formal, null, null));
            }
        }
    }

    private static void measures(Term term, int year, String id, List<Record> items) {
        Set<BigDecimal> values = new TreeSet<>();
        values.add(term.min() == null ? BigDecimal.ZERO : term.min());
        values.add(term.max() == null ? BigDecimal.TEN : term.max());
        literals(term.key()).forEach(v -> values.addAll(List.of(v, v.add(LITTLE), v.subtract(LITTLE))));
        for (Band band : term.bands()) {
            BigDecimal edge = band.from() != null ? band.from() : band.above();
            if (edge != null) {
                values.addAll(List.of(edge, edge.add(LITTLE)));
            }
        }
        values.removeIf(v -> term.min() != null && v.compareTo(term.min()) < 0);
        values.removeIf(v -> term.max() != null && v.compareTo(term.max()) > 0);
        for (int of : List.of(year, year - 1)) {
            values.forEach(v -> items.add(new Measure(id, term.key(), v, null, of, null)));
            term.levels().forEach(level -> items.add(new Measure(id, term.key(), null, level, of, null)));
        }
    }

    private static Set<BigDecimal> literals(String key) {
        Set<BigDecimal> literals = new LinkedHashSet<>();
        Pack.rules().rules().stream()
                .flatMap(r -> r.when().stream())
                .filter(p -> key.equals(p.key()))
                .flatMap(p -> p.constraints().stream())
                .forEach(c -> {
                    if (c instanceof Rule.Compare compare
                            && compare.field().equals("value")
                            && compare.operand() instanceof Rule.Number number) {
                        literals.add(number.value());
                    }
                });
        return literals;
    }
}
