package id.delapan.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long each kind of request took. */
final class Latencies {
    private final Map<String, List<Long>> nanos = new TreeMap<>();

    synchronized void add(String kind, long taken) {
        nanos.computeIfAbsent(kind, k -> new ArrayList<>()).add(taken);
    }

    synchronized int count() {
        return nanos.values().stream().mapToInt(List::size).sum();
    }

    /** Number, and milliseconds that half, 95 and 99 of a hundred did not exceed, and the longest. */
    @Override
    public synchronized String toString() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-12s %8s %8s %8s %8s %8s%n", "", "n", "p50", "p95", "p99", "max"));
        nanos.forEach((kind, list) -> {
            List<Long> sorted = new ArrayList<>(list);
            Collections.sort(sorted);
            table.append(String.format(Locale.ROOT, "%-12s %8d %8.1f %8.1f %8.1f %8.1f%n", kind, sorted.size(),
                    at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1)));
        });
        return table.toString();
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
    }
}
