package id.delapan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.Index;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.PartResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The figures and findings of an assessment on one line of JSON, without texts. */
public final class SummaryJson {
    /** The format written into every line. */
    public static final String FORMAT = "delapan/summary/1";

    private static final JsonMapper MAPPER = JsonFormat.mapper();
    private static final int USUAL = 1 << 13;

    private SummaryJson() {}

    /** The line, in UTF-8 and with a line feed; {@code findings} as {@link #findings} gives them. */
    public static byte[] line(Assessment a, List<String> findings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
        OutputStreamWriter out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        try (JsonGenerator json = MAPPER.getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("instrument", a.instrument().id());
            json.writeObjectFieldStart("agency");
            json.writeStringField("id", a.agency().id());
            json.writeStringField("name", a.agency().name());
            json.writeStringField("kind", a.agency().kind().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
            json.writeNumberField("year", a.year());
            index(json, a.index());
            json.writeObjectFieldStart("areas");
            for (PartResult area : areas(a.parts())) {
                figure(json, area.code(), area.score());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("levels");
            for (IndicatorResult i : a.indicators()) {
                if (i.level() != null) {
                    json.writeStringField(i.code(), i.level());
                } else {
                    figure(json, i.code(), i.value());
                }
            }
            json.writeEndObject();
            json.writeArrayFieldStart("findings");
            for (String key : findings) {
                json.writeString(key);
            }
            json.writeEndArray();
            json.writeStringField("rules", a.receipt().rules());
            json.writeStringField("dossier", a.receipt().dossier());
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
        return bytes.toByteArray();
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

    /** The parts just below the components; a component without parts is its own. */
    public static List<PartResult> areas(List<PartResult> components) {
        return components.stream().flatMap(c -> c.parts().isEmpty() ? Stream.of(c) : c.parts().stream()).toList();
    }

    /** What the findings of an assessment are called, each once, such as {@code P1.2.a/kedaluwarsa}. */
    public static List<String> findings(Assessment a) {
        Set<String> keys = new LinkedHashSet<>();
        a.findings().forEach(f -> keys.add(key(f)));
        return List.copyOf(keys);
    }

    /** The indicator and the rule pack's own name of the finding, else its kind; of missing evidence also which. */
    private static String key(Finding f) {
        return f.indicator() + "/" + switch (f.kind()) {
            case RULE -> f.key();
            case BELOW_TOP -> "below-top";
            case CLAIM_ABOVE_EVIDENCE -> "claim-above-evidence";
            case ASSESSOR_ABOVE_EVIDENCE -> "assessor-above-evidence";
            case EVIDENCE_INTEGRITY -> "evidence-integrity";
            case MISSING_EVIDENCE -> "missing-evidence/" + f.key();
        };
    }
}
