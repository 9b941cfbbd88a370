package id.delapan.engine;

import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Confidence;
import id.delapan.model.Indicator;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an indicator comes to that is worked out from counts: as firm as the least firm of them. */
final class Derived {
    private Derived() {}

    static Resolution of(Indicator indicator, List<Resolution> counts) {
        Status status = counts.stream().map(Resolution::status).max(Comparator.naturalOrder()).orElse(Status.UNASSESSED);
        Mark mark = status == Status.UNASSESSED ? null : mark(indicator, counts, Resolution::mark);
        Confidence confidence = Stream.concat(Stream.of(indicator.confidence()), counts.stream().map(Resolution::confidence))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Resolution(
                indicator, status, mark, mark(indicator, counts, Resolution::supported), mark(indicator, counts, Resolution::claimed),
                counts.stream().flatMap(c -> c.because().stream()).toList(), List.of(),
                counts.stream().flatMap(c -> c.missing().stream()).distinct().toList(), confidence,
                mark != null && counts.stream().allMatch(Resolution::counted));
    }

    /** The share by one side; null when that side does not know every count. */
    private static Mark mark(Indicator indicator, List<Resolution> counts, Function<Resolution, Mark> side) {
        Map<String, BigDecimal> known = new TreeMap<>();
        for (Resolution count : counts) {
            if (side.apply(count) == null) {
                return null;
            }
            known.put(count.indicator().code(), side.apply(count).value());
        }
        return new Mark(null, indicator.share().from(known::get));
    }
}
