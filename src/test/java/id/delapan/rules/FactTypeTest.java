package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.fact.Agency;
import id.delapan.fact.Answer;
import id.delapan.fact.Award;
import id.delapan.fact.Coverage;
import id.delapan.fact.Document;
import id.delapan.fact.Finding;
import id.delapan.fact.Measure;
import id.delapan.fact.Period;
import id.delapan.fact.Practice;
import id.delapan.rules.FactType.Field;
import id.delapan.rules.FactType.FieldType;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What rules may see of a fact is what the fact has, so that neither can drift from the other. */
class FactTypeTest {
    private static final Map<FactType, Class<? extends Record>> FACTS = Map.of(
            FactType.DOCUMENT, Document.class, FactType.COVERAGE, Coverage.class, FactType.MEASURE, Measure.class,
            FactType.PRACTICE, Practice.class, FactType.ANSWER, Answer.class, FactType.PERIOD, Period.class,
            FactType.AGENCY, Agency.class);
    private static final Map<Class<?>, FieldType> TYPES = Map.of(
            String.class, FieldType.TEXT, boolean.class, FieldType.YES_NO, Boolean.class, FieldType.YES_NO,
            int.class, FieldType.WHOLE, Integer.class, FieldType.WHOLE, BigDecimal.class, FieldType.DECIMAL);
    /** Components of a reference type that are never null; the others may be. */
    private static final Set<String> ALWAYS_KNOWN = Set.of(
            "Document.id", "Document.type", "Coverage.id", "Coverage.subject", "Measure.id", "Measure.key", "Practice.id",
            "Practice.key", "Answer.id", "Answer.indicator", "Answer.by", "Agency.kind");
    /** A rule may never ask who answered what under which id. */
    private static final Set<String> HIDDEN = Set.of("Answer.id");

    @ParameterizedTest
    @EnumSource(FactType.class)
    void fieldsAreTheComponentsOfTheFact(FactType type) {
        Class<? extends Record> fact = FACTS.get(type);
        List<Field> expected = Arrays.stream(fact.getRecordComponents())
                .filter(c -> !HIDDEN.contains(fact.getSimpleName() + "." + c.getName()))
                .map(c -> new Field(c.getName(), TYPES.get(c.getType()), maybeUnknown(fact, c)))
                .toList();

        assertThat(type.word()).isEqualTo(fact.getSimpleName());
        assertThat(List.copyOf(type.fields().values())).isNotEmpty().isEqualTo(expected);
        assertThat(type.fields().keySet()).containsExactlyElementsOf(expected.stream().map(Field::name).toList());
        assertThat(FactType.of(type.word())).isSameAs(type);
    }

    private static boolean maybeUnknown(Class<?> fact, RecordComponent component) {
        return !component.getType().isPrimitive() && !ALWAYS_KNOWN.contains(fact.getSimpleName() + "." + component.getName());
    }

    @Test
    void everyFactButWhatRulesInsertIsAType() throws IOException {
        Set<String> words = new TreeSet<>(List.of(Award.class.getSimpleName(), Finding.class.getSimpleName()));
        FACTS.values().forEach(fact -> words.add(fact.getSimpleName()));

        try (Stream<Path> files = Files.list(Path.of("src/main/java/id/delapan/fact"))) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".java", "")).toList())
                    .containsExactlyInAnyOrderElementsOf(words);
        }
    }

    @Test
    void valuesAreReadFromTheFact() {
        assertThat(FactType.MEASURE.value(new Measure("m", "k", new BigDecimal("0.5"), null, 2020, 1), "value"))
                .isEqualTo(new BigDecimal("0.5"));
        assertThat(FactType.MEASURE.value(new Measure("m", "k", null, null, 2020, 1), "level")).isNull();
        assertThat(FactType.DOCUMENT.holds(new Period(2020))).isFalse();
        assertThat(FactType.of("Award")).isNull();
    }

    @Test
    void theKeyFieldIsTheOneThatNamesTheEvidence() {
        assertThat(Arrays.stream(FactType.values()).filter(t -> t.kind() != null))
                .hasSize(4)
                .allSatisfy(t -> assertThat(t.fields().get(t.keyField()).type()).isEqualTo(FieldType.TEXT));
    }
}
