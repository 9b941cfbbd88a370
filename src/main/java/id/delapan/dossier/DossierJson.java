package id.delapan.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.FollowUp;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Writes dossiers in the form they are read in. */
public final class DossierJson {
    private record Written(
            String format,
            String instrument,
            Agency agency,
            Integer year,
            List<Answer> answers,
            List<Document> documents,
            List<Coverage> coverages,
            List<Measure> measures,
            List<Practice> practices,
            LocalDate submitted,
            List<FollowUp> followUps,
            List<Written> units,
            String view) {}

    private static Written written(Dossier d, String format) {
        return new Written(format, format == null ? null : d.instrument(), d.agency(), format == null ? null : d.year(),
                d.answers(), d.documents(), d.coverages(), d.measures(), d.practices(), d.submitted(), d.followUps(),
                d.units().stream().map(u -> written(u, null)).toList(), d.view());
    }

    private DossierJson() {}

    /** The dossier as JSON, UTF-8, without what is absent or empty. */
    public static byte[] bytes(Dossier d) throws IOException {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .build();
        return (mapper.writer(printer()).writeValueAsString(written(d, DossierReader.FORMAT)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
