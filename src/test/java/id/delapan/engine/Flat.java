package id.delapan.engine;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.PartResult;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The figures of an assessment by code. */
final class Flat {
    private Flat() {}

    static Map<String, BigDecimal> parts(Assessment assessment, Function<PartResult, BigDecimal> figure) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        add(assessment.parts(), figure, figures);
        return figures;
    }

    private static void add(
            List<PartResult> parts, Function<PartResult, BigDecimal> figure, Map<String, BigDecimal> figures) {
        for (PartResult part : parts) {
            figures.put(part.code(), figure.apply(part));
            add(part.parts(), figure, figures);
        }
    }

    static Map<String, IndicatorResult> indicators(Assessment assessment) {
        Map<String, IndicatorResult> results = new LinkedHashMap<>();
        assessment.indicators().forEach(r -> results.put(r.code(), r));
        return results;
    }
}
