package id.delapan.authoring;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An impact and the differences behind it, as JSON. */
public final class ImpactJson {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private ImpactJson() {}

    /** One object with {@code totals}, {@code agencies} and {@code rules}. */
    public static String of(Impact impact, List<PackDiff.Difference> differences) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", "delapan/impact/1");
        all.put("totals", Map.of(
                "changed", impact.agencies().size(),
                "unchanged", impact.unchanged(),
                "gradeChanged", impact.agencies().stream().filter(Impact.AgencyImpact::gradeChanges).count()));
        all.put("agencies", impact.agencies());
        all.put("rules", differences);
        try {
            return MAPPER.writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
