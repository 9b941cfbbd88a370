package id.delapan.rules;

import static id.delapan.rules.FactType.FieldType.DECIMAL;
import static id.delapan.rules.FactType.FieldType.TEXT;
import static id.delapan.rules.FactType.FieldType.WHOLE;
import static id.delapan.rules.FactType.FieldType.YES_NO;

import id.delapan.fact.Agency;
import id.delapan.fact.Answer;
import id.delapan.fact.Coverage;
import id.delapan.fact.Document;
import id.delapan.fact.Measure;
import id.delapan.fact.Period;
import id.delapan.fact.Practice;
import id.delapan.model.Term;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The facts a rule may look at, and their fields. */
public enum FactType {
    DOCUMENT(Document.class, "type", Term.Kind.DOCUMENT,
            field("id", TEXT), field("type", TEXT), maybe("formal", YES_NO), maybe("inForce", YES_NO),
            maybe("expired", YES_NO), maybe("age", WHOLE), maybe("years", WHOLE)),
    COVERAGE(Coverage.class, "subject", Term.Kind.COVERAGE,
            field("id", TEXT), field("subject", TEXT), field("done", WHOLE), field("total", WHOLE),
            maybe("share", DECIMAL), maybe("band", TEXT)),
    MEASURE(Measure.class, "key", Term.Kind.MEASURE,
            field("id", TEXT), field("key", TEXT), maybe("value", DECIMAL), maybe("level", TEXT),
            field("year", WHOLE), field("age", WHOLE)),
    PRACTICE(Practice.class, "key", Term.Kind.PRACTICE,
            field("id", TEXT), field("key", TEXT), field("observed", YES_NO)),
    ANSWER(Answer.class, "indicator", null,
            field("indicator", TEXT), field("by", TEXT), maybe("level", TEXT), maybe("value", DECIMAL)),
    PERIOD(Period.class, null, null, field("year", WHOLE)),
    AGENCY(Agency.class, null, null, field("kind", TEXT));

    /** What a field holds. */
    public enum FieldType { TEXT, YES_NO, WHOLE, DECIMAL }

    /** A field; one that may be unknown matches no comparison while it is. */
    public record Field(String name, FieldType type, boolean maybeUnknown) {}

    private final Class<?> factClass;
    private final String keyField;
    private final Term.Kind kind;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Method> accessors = new HashMap<>();

    FactType(Class<?> factClass, String keyField, Term.Kind kind, Field... fields) {
        this.factClass = factClass;
        this.keyField = keyField;
        this.kind = kind;
        for (Field field : fields) {
            this.fields.put(field.name(), field);
            this.accessors.put(field.name(), accessor(factClass, field.name()));
        }
    }

    private static Method accessor(Class<?> owner, String name) {
        try {
            return owner.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(String name, FieldType type) {
        return new Field(name, type, false);
    }

    private static Field maybe(String name, FieldType type) {
        return new Field(name, type, true);
    }

    /** The word rules use. */
    public String word() {
        return factClass.getSimpleName();
    }

    /** What compiled rules rely on: how each field of each type is read. */
    static String signatures() {
        return Arrays.stream(values())
                .flatMap(type -> type.fields.keySet().stream().map(type.accessors::get))
                .map(Method::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Whether {@code fact} is of this type. */
    public boolean holds(Object fact) {
        return factClass.isInstance(fact);
    }

    /** What a field of a fact of this type holds; null when unknown. */
    public Object value(Object fact, String field) {
        try {
            return accessors.get(field).invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The field that holds the evidence key; null for facts without one. */
    public String keyField() {
        return keyField;
    }

    /** The kind of evidence; null for facts that are none. */
    public Term.Kind kind() {
        return kind;
    }

    /** The fields rules may use, by name. */
    public Map<String, Field> fields() {
        return fields;
    }

    /** The type of a kind of evidence. */
    public static FactType of(Term.Kind kind) {
        return Arrays.stream(values()).filter(type -> type.kind == kind).findFirst().orElseThrow();
    }

    /** The type written as {@code word}; null when there is none. */
    public static FactType of(String word) {
        for (FactType type : values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        return null;
    }
}
