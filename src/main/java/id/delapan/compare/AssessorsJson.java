package id.delapan.compare;

import id.delapan.compare.Assessors.Difference;
import id.delapan.compare.Assessors.Side;
import id.delapan.engine.Standpoints;
import id.delapan.model.Assessment;
import id.delapan.report.JsonFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Assessors side by side as JSON of the format {@code delapan/assessors/1}. */
public final class AssessorsJson {
    private AssessorsJson() {}

    /** The text, in UTF-8. */
    public static byte[] bytes(Assessors assessors) throws IOException {
        Assessment a = assessors.assessment();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", "delapan/assessors/1");
        all.put("instrument", a.instrument());
        all.put("agency", a.agency());
        all.put("year", a.year());
        all.put("index", a.index());
        all.put("sides", assessors.sides().stream().map(AssessorsJson::side).toList());
        all.put("differences", assessors.differences().stream().map(AssessorsJson::difference).toList());
        all.put("receipt", a.receipt());
        return (JsonFormat.mapper().writeValueAsString(all) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> side(Side s) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("by", s.by());
        side.put("answers", s.answers());
        side.put("unproven", s.unproven());
        side.put("uncited", s.uncited());
        side.put("index", s.index());
        return side;
    }

    private static Map<String, Object> difference(Difference d) {
        Standpoints s = d.standpoints();
        Map<String, Object> difference = new LinkedHashMap<>();
        difference.put("code", s.code());
        difference.put("title", d.title());
        difference.put("status", s.status());
        difference.put("counted", s.counted());
        difference.put("said", s.said());
        difference.put("supported", s.supported());
        difference.put("changeBySupported", s.ofEvidence());
        return difference;
    }
}
