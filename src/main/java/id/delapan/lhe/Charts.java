package id.delapan.lhe;

import id.delapan.lhe.content.Block;
import id.delapan.lhe.content.Block.Chart;
import id.delapan.lhe.content.Block.Series;
import id.delapan.lhe.content.Block.Shape;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.Recommendation;
import id.delapan.report.Numbers;
import id.delapan.report.View;
import id.delapan.report.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The charts of a report: figures and what they show in words. */
final class Charts {
    /** What templates call them. */
    static final List<String> NAMES = List.of("areas-chart", "claims-chart", "gains-chart");

    private static final int LEAST_AXES = 3;
    private static final int MOST_BARS = 12;

    private final View view;
    private final Words words;
    private final Numbers numbers;
    private final Order order;

    Charts(View view, Order order) {
        this.view = view;
        this.order = order;
        words = view.words();
        numbers = view.numbers();
    }

    /** A chart; null where it would show nothing. */
    Block get(String name) {
        return switch (name) {
            case "areas-chart" -> areas();
            case "claims-chart" -> claims();
            default -> gains();
        };
    }

    private Chart areas() {
        List<PartResult> areas = view.areas();
        if (areas.size() < LEAST_AXES) {
            return null;
        }
        List<Series> series = new ArrayList<>();
        series.add(series(words.get("lhe.series.year", view.assessment().year()), areas, PartResult::score));
        if (order.previous() != null) {
            View old = new View(order.previous());
            series.add(series(words.get("lhe.series.year", order.previous().year()), areas, area -> {
                PartResult before = old.part(area.code());
                return before == null ? BigDecimal.ZERO
                        : Numbers.share(before.score(), before.weight()).multiply(area.weight());
            }));
        }
        return chart("areas-chart", words.get("lhe.chart.areas"), Shape.RADAR, labels(areas), series, Numbers.HUNDRED);
    }

    private Chart claims() {
        List<PartResult> areas = view.areas().stream().filter(a -> a.claimed() != null).toList();
        return areas.isEmpty() ? null
                : chart("claims-chart", words.get("lhe.chart.claims"), Shape.BARS, labels(areas),
                        List.of(series(words.get("lhe.column.claimed"), areas, PartResult::claimed),
                                series(words.get("lhe.column.score"), areas, PartResult::score)), Numbers.HUNDRED);
    }

    private Chart gains() {
        List<Recommendation> first = view.assessment().recommendations().stream()
                .filter(r -> r.gain().signum() > 0)
                .limit(MOST_BARS)
                .toList();
        return first.isEmpty() ? null
                : chart("gains-chart", words.get("lhe.chart.gains"), Shape.BARS, first.stream().map(Recommendation::indicator).toList(),
                        List.of(new Series(words.get("lhe.column.gain"), first.stream().map(Recommendation::gain).toList())), null);
    }

    private static List<String> labels(List<PartResult> areas) {
        return areas.stream().map(PartResult::code).toList();
    }

    /** In percent of the weight. */
    private static Series series(String name, List<PartResult> areas, Function<PartResult, BigDecimal> points) {
        return new Series(name, areas.stream()
                .map(a -> Numbers.share(points.apply(a), a.weight()).multiply(Numbers.HUNDRED))
                .toList());
    }

    private Chart chart(String name, String caption, Shape shape, List<String> labels, List<Series> series, BigDecimal top) {
        String alt = caption + ". " + series.stream()
                .map(s -> s.name() + ": " + IntStream.range(0, labels.size())
                        .mapToObj(i -> labels.get(i) + " " + numbers.two(s.figures().get(i)))
                        .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". ")) + ".";
        return new Chart(name, caption, alt, shape, labels, series, top);
    }
}
