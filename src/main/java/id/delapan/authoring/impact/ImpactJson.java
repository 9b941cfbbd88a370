package id.delapan.authoring.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
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
            .enable(SerializationFeature.INDENT_OUTPUT)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private ImpactJson() {}

    /** One object with {@code totals}, {@code agencies} and {@code rules}. */
    public static String of(Impact impact, List<PackDiff.Difference> differences) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", "delapan/impact/1");
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("changed", impact.agencies().size());
        totals.put("unchanged", impact.unchanged());
        totals.put("gradeChanged", impact.gradeChanges());
        totals.put("meanBefore", impact.meanBefore());
        totals.put("meanAfter", impact.meanAfter());
        all.put("totals", totals);
        all.put("agencies", impact.agencies());
        all.put("rules", differences);
        try {
            return MAPPER.writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
