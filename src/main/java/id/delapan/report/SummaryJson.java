package id.delapan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.delapan.model.Assessment.Index;
import id.delapan.model.Outline;
import id.delapan.model.Outline.Area;
import id.delapan.model.Outline.Level;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** The outline of an assessment on one line of JSON. */
public final class SummaryJson {
    /** The format written into every line. */
    public static final String FORMAT = "delapan/summary/1";

    private static final JsonMapper MAPPER = JsonFormat.mapper();
    private static final int USUAL = 1 << 13;

    private SummaryJson() {}

    /** The line, in UTF-8 and with a line feed. */
    public static byte[] line(Outline o) throws IOException {
        StringWriter out = new StringWriter(USUAL);
        try (JsonGenerator json = MAPPER.getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("instrument", o.instrument());
            json.writeObjectFieldStart("agency");
            json.writeStringField("id", o.agency().id());
            json.writeStringField("name", o.agency().name());
            json.writeStringField("kind", o.agency().kind().word());
            json.writeEndObject();
            json.writeNumberField("year", o.year());
            index(json, o.index());
            json.writeObjectFieldStart("areas");
            for (Area area : o.areas()) {
                figure(json, area.code(), area.score());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("levels");
            for (Level level : o.levels()) {
                if (level.level() != null) {
                    json.writeStringField(level.indicator(), level.level());
                } else {
                    figure(json, level.indicator(), level.value());
                }
            }
            json.writeEndObject();
            json.writeArrayFieldStart("findings");
            for (String key : o.findings()) {
                json.writeString(key);
            }
            json.writeEndArray();
            json.writeStringField("rules", o.receipt().rules());
            json.writeStringField("dossier", o.receipt().dossier());
            json.writeEndObject();
        }
        out.write('\n');
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void index(JsonGenerator json, Index index) throws IOException {
        json.writeObjectFieldStart("index");
        figure(json, "value", index.value());
        json.writeStringField("grade", index.grade());
        figure(json, "low", index.low());
        figure(json, "high", index.high());
        figure(json, "claimed", index.claimed());
        figure(json, "supported", index.supported());
        json.writeEndObject();
    }

    private static void figure(JsonGenerator json, String name, BigDecimal value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(Figure.plain(value));
        }
    }
}
