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
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Fields of an assessment that are written only where there is something to say. All others are always there. */
final class AddedFields extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final Set<String> NAMES = Set.of("submitted", "cannotFollowUp");
    /** What is written beside an assessment and is no part of it. */
    static final String COMPARISON = "comparison";

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    private static boolean added(Annotated field) {
        String name = field instanceof AnnotatedParameter parameter && parameter.getDeclaringClass() == Assessment.class
                ? Assessment.class.getRecordComponents()[parameter.getIndex()].getName()
                : field.getName();
        return field instanceof AnnotatedMember member && member.getDeclaringClass() == Assessment.class && NAMES.contains(name);
    }

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember field) {
        return !added(field);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated field) {
        return added(field) ? JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL) : JsonSetter.Value.empty();
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
