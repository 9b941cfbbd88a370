package id.delapan.rules;

import id.delapan.source.Node;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Figures that change with the year: {@code {2021: 2, 2023: 3}} is 2 from 2021 and 3 from 2023; a plain figure always counts. */
final class Dated {
    private static final String YEAR = "(19|20|21)[0-9]{2}";

    private final int year;
    private final SortedSet<Integer> starts = new TreeSet<>();

    /** Those of a year; before the first start its figure counts. */
    Dated(int year) {
        this.year = year;
    }

    /** Years in which some figure changes. */
    SortedSet<Integer> starts() {
        return starts;
    }

    /** The figure of the year; null when absent or wrong. */
    BigDecimal figure(Struct struct, Node node) {
        if (node == null || node.kind() != Node.Kind.OBJECT) {
            return struct.figure(node);
        }
        NavigableMap<Integer, BigDecimal> figures = new TreeMap<>();
        node.fields().forEach((from, value) -> {
            if (from.matches(YEAR)) {
                figures.put(Integer.valueOf(from), struct.figure(value));
            } else {
                struct.problem(value, "not-a-year", from);
            }
        });
        starts.addAll(figures.keySet());
        if (figures.size() < node.fields().size() || figures.isEmpty()) {
            return null;
        }
        return (figures.floorEntry(year) == null ? figures.firstEntry() : figures.floorEntry(year)).getValue();
    }
}
