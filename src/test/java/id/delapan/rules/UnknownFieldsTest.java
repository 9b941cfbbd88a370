package id.delapan.rules;

import static id.delapan.rules.Rule.Quantifier.EACH;
import static id.delapan.rules.Rule.Quantifier.EXISTS;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.fact.Answer;
import id.delapan.fact.Coverage;
import id.delapan.fact.Document;
import id.delapan.fact.Measure;
import id.delapan.rules.FactType.Field;
import id.delapan.rules.FactType.FieldType;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Op;
import id.delapan.rules.Rule.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** A field that is not known satisfies no condition at all, in the engine itself. */
class UnknownFieldsTest {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final List<Object> UNKNOWN = List.of(
            new Document("u", "t", null, null, null, null, null),
            new Coverage("u", "t", 0, 0, null, null),
            new Measure("u", "t", null, null, 2020, 0),
            new Answer("u", "t", "agency", null, null));
    private static final List<Object> KNOWN = List.of(
            new Document("k", "t", true, true, true, 1, 1),
            new Coverage("k", "t", 1, 1, ONE, "x"),
            new Measure("k", "t", ONE, "x", 2020, 0),
            new Answer("k", "t", "agency", "x", ONE));

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Set<String> hold = new TreeSet<>();

    @Test
    void noComparisonHoldsOfAnUnknownAndTheRightOnesHoldOfAKnown() {
        List<String> fields = new ArrayList<>();
        for (FactType type : FactType.values()) {
            type.fields().values().stream().filter(Field::maybeUnknown).forEach(field -> {
                fields.add(type.word() + "." + field.name());
                conditions(type, field);
            });
        }
        assertThat(fields).containsExactly(
                "Document.formal", "Document.inForce", "Document.expired", "Document.age", "Document.years", "Coverage.share", "Coverage.band",
                "Measure.value", "Measure.level", "Answer.level", "Answer.value");

        KieBase base = Drools.base(List.copyOf(rules.values()));

        assertThat(Drools.run(base, UNKNOWN)).isEmpty();
        assertThat(Drools.run(base, KNOWN).keySet()).isNotEmpty().isEqualTo(hold);
    }

    private void conditions(FactType type, Field field) {
        String name = field.name();
        Operand same = literal(field);
        if (field.type() == FieldType.YES_NO) {
            rule(type, true, new Flag(name, true, 1, 1));
            rule(type, false, new Flag(name, false, 1, 1));
        }
        for (Op op : Op.values()) {
            boolean ordered = op != Op.EQ && op != Op.NE;
            if (!ordered || field.type() == FieldType.WHOLE || field.type() == FieldType.DECIMAL) {
                rule(type, op == Op.EQ || op == Op.LE || op == Op.GE, new Compare(name, op, same, 1, 1));
                joined(type, field, op);
            }
        }
        rule(type, true, new In(name, List.of(same, same), 1, 1));
        rule(type, true, new Bind("$x", name, 1, 1));
    }

    /** The field of one fact compared with that of another, and with its own in a group. */
    private void joined(FactType type, Field field, Op op) {
        Compare same = new Compare(field.name(), op, new Rule.Variable("$x"), 1, 1);
        for (Rule.Quantifier quantifier : List.of(EACH, EXISTS)) {
            String name = "R" + rules.size();
            rules.put(name, Drools.rule(name,
                    Drools.pattern(EACH, type, new Bind("$x", field.name(), 1, 1)), Drools.pattern(quantifier, type, same)));
            if (op == Op.EQ || op == Op.LE || op == Op.GE) {
                hold.add(name);
            }
        }
    }

    private void rule(FactType type, boolean holds, Constraint constraint) {
        String name = "R" + rules.size();
        rules.put(name, Drools.rule(name, Drools.pattern(EACH, type, constraint)));
        if (holds) {
            hold.add(name);
        }
    }

    private static Operand literal(Field field) {
        return switch (field.type()) {
            case TEXT -> new Rule.Text("x");
            case YES_NO -> new Rule.YesNo(true);
            case WHOLE, DECIMAL -> new Rule.Number(ONE);
        };
    }
}
