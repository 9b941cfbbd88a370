package id.delapan.worksheet.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import id.delapan.model.Lang;
import id.delapan.model.Wording;
import java.io.IOException;
import java.util.List;

/** Audits as JSON of the format {@code delapan/worksheet-audit/1}. */
public final class AuditJson {
    private static final String FORMAT = "delapan/worksheet-audit/1";

    private record Written(String format, String file, List<Audit> audits) {}

    private AuditJson() {}

    /** All audits of a worksheet; reasons in {@code lang}. */
    public static String render(String file, List<Audit> audits, Lang lang) throws JsonProcessingException {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new SimpleModule().addSerializer(Wording.class, new Words(lang)))
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        return mapper.writeValueAsString(new Written(FORMAT, file, audits)).replace("\r\n", "\n") + "\n";
    }

    private static final class Words extends StdSerializer<Wording> {
        private static final long serialVersionUID = 1L;
        private final transient Lang lang;

        Words(Lang lang) {
            super(Wording.class);
            this.lang = lang;
        }

        @Override
        public void serialize(Wording value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.in(lang));
        }
    }
}
