package id.delapan.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.CannotFollowUp;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.Index;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.InstrumentRef;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.Receipt;
import id.delapan.model.Assessment.Recommendation;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What is special about fields of an assessment: some are written only where there is something to say, all others are always
 * there, and some of those are never null.
 */
final class AddedFields extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final Map<Class<?>, Set<String>> NAMES = Map.of(
            Assessment.class, Set.of("submitted", "cannotFollowUp", "titles", "units"), InstrumentRef.class, Set.of("subject"));
    /** Texts and figures that every assessment states. */
    private static final Map<Class<?>, Set<String>> NEVER_NULL = Map.of(
            InstrumentRef.class, Set.of("id", "version", "title"),
            Index.class, Set.of("value", "display", "low", "high"),
            PartResult.class, Set.of("kind", "code", "title", "weight", "score"),
            IndicatorResult.class, Set.of("code", "title", "part", "weight", "ungated", "score", "gain"),
            Finding.class, Set.of("id", "condition"),
            Recommendation.class, Set.of("id", "indicator", "text", "gain"),
            CannotFollowUp.class, Set.of("indicator", "kind", "reason"),
            Receipt.class, Set.of("program", "rules", "dossier"));
    /** What is written beside an assessment and is no part of it. */
    static final String COMPARISON = "comparison";

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    private static boolean added(Annotated field) {
        return field instanceof AnnotatedMember member
                && NAMES.getOrDefault(member.getDeclaringClass(), Set.of()).contains(name(field));
    }

    private static String name(Annotated field) {
        return field instanceof AnnotatedParameter parameter && parameter.getDeclaringClass().isRecord()
                ? parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()].getName()
                : field.getName();
    }

    private static boolean neverNull(Annotated field) {
        return field instanceof AnnotatedMember member
                && NEVER_NULL.getOrDefault(member.getDeclaringClass(), Set.of()).contains(name(field));
    }

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember field) {
        return !added(field);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated field) {
        return added(field) && field.getRawType() != String.class ? JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL)
                : neverNull(field) ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL) : JsonSetter.Value.empty();
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated field) {
        return added(field)
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)
                : JsonInclude.Value.empty();
    }

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated type) {
        return type instanceof AnnotatedClass && type.getRawType() == Assessment.class
                ? JsonIgnoreProperties.Value.forIgnoredProperties(COMPARISON)
                : JsonIgnoreProperties.Value.empty();
    }

    /** A day as {@code YYYY-MM-DD}. */
    static final class Day extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return LocalDate.parse(in.getText());
            } catch (DateTimeException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, in.getText(), "not a day");
            }
        }
    }
}
