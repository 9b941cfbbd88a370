package id.delapan.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.delapan.compare.Comparison.IndicatorMove;
import id.delapan.compare.Comparison.PartMove;
import id.delapan.compare.FollowUp.Status;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.report.JsonFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A comparison as JSON of the format {@code delapan/comparison/1}. */
public final class ComparisonJson {
    private static final ObjectMapper MAPPER = JsonFormat.mapper();

    private ComparisonJson() {}

    /** The text, in UTF-8. */
    public static byte[] bytes(Comparison c) throws IOException {
        return (MAPPER.writeValueAsString(tree(c)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What is written, by name. */
    public static Map<String, Object> tree(Comparison c) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", "delapan/comparison/1");
        all.put("instrument", c.after().instrument());
        all.put("agency", c.after().agency());
        all.put("before", side(c.before()));
        all.put("after", side(c.after()));
        all.put("asOf", c.asOf());
        all.put("rulesDiffer", c.rulesDiffer());
        all.put("index", moved(c.index()));
        all.put("parts", c.parts().stream().map(ComparisonJson::part).toList());
        all.put("indicators", c.indicators().stream().map(ComparisonJson::indicator).toList());
        Map<String, Object> totals = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            totals.put(name(status), c.followUps().stream().filter(f -> f.status() == status).count());
        }
        totals.put("critical", c.followUps().stream().filter(FollowUp::critical).count());
        all.put("totals", totals);
        all.put("followUps", c.followUps().stream().map(ComparisonJson::followUp).toList());
        all.put("newFindings", c.newFindings());
        all.put("reopened", c.reopened());
        if (c.crossing() != null) {
            all.put("crossing", c.crossing());
        }
        return all;
    }

    private static Map<String, Object> side(Assessment a) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("year", a.year());
        side.put("index", a.index());
        side.put("version", a.instrument().version());
        side.put("receipt", a.receipt());
        return side;
    }

    private static Map<String, Object> moved(Moved m) {
        Map<String, Object> moved = new LinkedHashMap<>();
        moved.put("before", m.before());
        moved.put("after", m.after());
        moved.put("change", m.by());
        moved.put("shares", m.shares());
        return moved;
    }

    private static Map<String, Object> part(PartMove p) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("kind", p.kind());
        part.put("code", p.code());
        part.put("title", p.title());
        part.putAll(moved(p.points()));
        return part;
    }

    private static Map<String, Object> indicator(IndicatorMove m) {
        Map<String, Object> indicator = new LinkedHashMap<>();
        indicator.put("code", m.pair().code());
        indicator.put("title", m.title());
        indicator.put("causes", m.causes());
        indicator.put("points", moved(m.points()));
        indicator.put("before", standing(m.pair().before()));
        indicator.put("after", standing(m.pair().after()));
        return indicator;
    }

    private static Map<String, Object> standing(IndicatorResult r) {
        if (r == null) {
            return null;
        }
        Map<String, Object> standing = new LinkedHashMap<>();
        standing.put("status", r.status());
        standing.put("level", r.level());
        standing.put("value", r.value());
        standing.put("score", r.score());
        standing.put("gatedBy", r.gatedBy());
        standing.put("supported", r.supported());
        standing.put("because", r.because());
        standing.put("missing", r.missing());
        return standing;
    }

    private static Map<String, Object> followUp(FollowUp f) {
        Map<String, Object> followUp = new LinkedHashMap<>();
        followUp.put("finding", f.finding());
        followUp.put("count", f.before());
        followUp.put("status", name(f.status()));
        followUp.put("why", f.why());
        followUp.put("now", f.now());
        followUp.put("countNow", f.after());
        followUp.put("recommendation", f.recommendation());
        followUp.put("reported", f.reported());
        followUp.put("daysOpen", f.daysOpen());
        followUp.put("critical", f.critical());
        followUp.put("reason", f.reason());
        followUp.put("evidence", f.evidence());
        return followUp;
    }

    /** As those who report it call it: the word a portal or a table asks for. */
    private static String name(Status status) {
        return switch (status) {
            case AS_RECOMMENDED -> "sesuai";
            case NOT_YET_AS_RECOMMENDED -> "belum-sesuai";
            case NOT_FOLLOWED_UP -> "belum-ditindaklanjuti";
            case CANNOT_BE_FOLLOWED_UP -> "tidak-dapat-ditindaklanjuti";
        };
    }
}
