package id.delapan.dossier;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.delapan.model.Dossier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes dossiers in the form they are read in. */
public final class DossierJson {
    private DossierJson() {}

    /** A dossier on its own says which format it is in, and not where it came from. */
    @JsonPropertyOrder({"format", "instrument", "agency", "year", "answers", "documents", "coverages", "measures", "practices"})
    @JsonIgnoreProperties("origin")
    private interface Form {
        /** The format. */
        @JsonProperty("format")
        default String format() {
            return DossierReader.FORMAT;
        }
    }

    /** The dossier as JSON, UTF-8, without what is null or empty. */
    public static byte[] bytes(Dossier dossier) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        JsonMapper mapper = JsonMapper.builder()
                .addMixIn(Dossier.class, Form.class)
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .build();
        return (mapper.writer(new DefaultPrettyPrinter().withObjectIndenter(indenter)).writeValueAsString(dossier) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
