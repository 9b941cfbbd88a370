package id.delapan.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import id.delapan.model.Assessment;
import id.delapan.model.Confidence;
import id.delapan.model.Dossier;
import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.model.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How Jackson is set up for assessments and what is written like them. */
public final class JsonFormat {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxDocumentLength(256L << 20)
            .maxNestingDepth(100)
            .maxStringLength(1 << 20)
            .maxNumberLength(100)
            .build();
    /** Of these, null is never valid. */
    private static final List<Class<?>> REQUIRED = List.of(
            List.class,
            Assessment.InstrumentRef.class,
            Assessment.Options.class,
            Assessment.Index.class,
            Assessment.Status.class,
            Assessment.FindingKind.class,
            Assessment.Receipt.class,
            Dossier.Agency.class,
            Dossier.Kind.class,
            Indicator.Severity.class,
            Confidence.class,
            Lang.class,
            Term.Kind.class);

    private JsonFormat() {}

    /** One that reads strictly and writes figures exactly and without trailing zeros. */
    public static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(LIMITS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
        factory.setCharacterEscapes(new SafeEscapes());
        JsonSetter.Value refuseNull = JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .addModule(new SimpleModule()
                        .addSerializer(BigDecimal.class, new Figure.Writer())
                        .addDeserializer(BigDecimal.class, new Figure.Reader())
                        .addSerializer(LocalDate.class, ToStringSerializer.instance)
                        .addDeserializer(LocalDate.class, new AddedFields.Day()))
                .annotationIntrospector(new AnnotationIntrospectorPair(new AddedFields(), new JacksonAnnotationIntrospector()))
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(printer())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, text -> text
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        REQUIRED.forEach(type -> builder.withConfigOverride(type, o -> o.setSetterInfo(refuseNull)));
        return builder.build();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
