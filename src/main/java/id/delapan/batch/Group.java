package id.delapan.batch;

import id.delapan.model.Dossier.Agency;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Lang;
import id.delapan.model.Part;
import id.delapan.model.Term;
import id.delapan.report.Overview;
import id.delapan.report.Overview.Common;
import id.delapan.report.Overview.Ranked;
import id.delapan.report.Overview.Twice;
import id.delapan.rules.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sums of the dossiers of one instrument and year. Of each dossier it holds a few numbers; the rest is in the journal. */
final class Group {
    private static final int DECIMALS = 12;
    private static final int MOST_READ = 10_000;
    private static final Comparator<Entry> BY_INDEX =
            Comparator.comparingLong(Entry::index).reversed().thenComparingLong(Entry::place);

    private final int year;
    private final Map<String, Long> grades = new HashMap<>();
    private final Map<String, Long> findings = new HashMap<>();
    private final List<BigDecimal> areas = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;

    /** An index in units of its last decimal, the place of the row in the journal, and a number made of the agency's id. */
    private record Entry(long index, long place, int agency) {}

    Group(int year) {
        this.year = year;
    }

    void add(Outcome outcome, long place) {
        sum = sum.add(outcome.index());
        if (outcome.grade() != null) {
            grades.merge(outcome.grade(), 1L, Long::sum);
        }
        outcome.findings().forEach(key -> findings.merge(key, 1L, Long::sum));
        for (int i = 0; i < outcome.areas().size(); i++) {
            if (i == areas.size()) {
                areas.add(BigDecimal.ZERO);
            }
            areas.set(i, areas.get(i).add(outcome.areas().get(i)));
        }
        entries.add(new Entry(
                outcome.index().movePointRight(DECIMALS).longValueExact(), place, outcome.agency().id().hashCode()));
    }

    Overview.Group overview(RulePack pack, Journal journal, Lang lang) {
        Instrument instrument = pack.instrument();
        Entry[] ranked = entries.toArray(new Entry[0]);
        Arrays.sort(ranked, BY_INDEX);
        return new Overview.Group(
                instrument.id(), instrument.title().in(lang), year, mean(sum),
                instrument.grades().stream()
                        .map(g -> new Overview.Grades(g.grade(), g.label() == null ? null : g.label().in(lang), grades.getOrDefault(g.grade(), 0L)))
                        .toList(),
                areas(instrument, lang), findings(pack, lang), new Ranking(ranked, journal));
    }

    private BigDecimal mean(BigDecimal total) {
        return total.divide(BigDecimal.valueOf(entries.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    private List<Overview.Area> areas(Instrument instrument, Lang lang) {
        List<Part> parts = instrument.parts().stream()
                .flatMap(c -> c.parts().isEmpty() ? Stream.of(c) : c.parts().stream())
                .toList();
        List<Overview.Area> means = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            means.add(new Overview.Area(part.code(), part.title().in(lang), part.weight(), mean(areas.get(i))));
        }
        return means;
    }

    private List<Common> findings(RulePack pack, Lang lang) {
        List<String> codes = List.copyOf(pack.indicators().keySet());
        return findings.entrySet().stream()
                .map(e -> common(e.getKey(), e.getValue(), pack, lang))
                .sorted(Comparator.comparingLong(Common::count).reversed()
                        .thenComparingInt((Common c) -> codes.indexOf(c.code()))
                        .thenComparing(Common::key))
                .toList();
    }

    private static Common common(String key, long count, RulePack pack, Lang lang) {
        Indicator indicator = pack.indicators().get(key.substring(0, key.indexOf('/')));
        Term term = pack.terms().get(key.substring(key.lastIndexOf('/') + 1));
        boolean missing = key.indexOf('/') != key.lastIndexOf('/') && term != null;
        return new Common(key, indicator.title().in(lang), missing ? term.label().in(lang) : null, count);
    }

    /** Agencies with several dossiers, in the order of the input; of very many the first. */
    List<Twice> twice(Journal journal) throws IOException {
        Map<Integer, Integer> times = new HashMap<>();
        entries.forEach(e -> times.merge(e.agency(), 1, Integer::sum));
        Map<String, Twice> found = new LinkedHashMap<>();
        int read = 0;
        for (Entry entry : entries) {
            if (times.get(entry.agency()) > 1 && read++ < MOST_READ) {
                Row row = journal.at(entry.place());
                Agency agency = row.outcome().agency();
                found.computeIfAbsent(agency.id(), id -> new Twice(agency, row.outcome().instrument(), year, new ArrayList<>()))
                        .places().add(row.line() == 0 ? row.file() : row.file() + ":" + row.line());
            }
        }
        Collection<Twice> all = found.values();
        return all.stream().filter(t -> t.places().size() > 1).toList();
    }

    /** Reads an agency when it is asked for. */
    private static final class Ranking extends AbstractList<Ranked> {
        private final Entry[] entries;
        private final Journal journal;
        private int asked;
        private int first;

        Ranking(Entry[] entries, Journal journal) {
            this.entries = entries;
            this.journal = journal;
        }

        @Override
        public Ranked get(int i) {
            try {
                Outcome outcome = journal.at(entries[i].place()).outcome();
                return new Ranked(place(i), outcome.agency(), outcome.index(), outcome.grade(), outcome.areas());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** That of the first with the same index; remembered, so that going through many equal ones stays quick. */
        private int place(int i) {
            int at = i >= asked && entries[first].index() == entries[i].index() ? first : i;
            while (at > 0 && entries[at - 1].index() == entries[i].index()) {
                at--;
            }
            asked = i;
            first = at;
            return at + 1;
        }

        @Override
        public int size() {
            return entries.length;
        }
    }
}
