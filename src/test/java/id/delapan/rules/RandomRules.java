package id.delapan.rules;

import id.delapan.fact.Coverage;
import id.delapan.fact.Document;
import id.delapan.fact.Measure;
import id.delapan.fact.Period;
import id.delapan.fact.Practice;
import id.delapan.rules.FactType.Field;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Op;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes small rules and facts that often meet, from few values, among them equal numbers written differently. */
final class RandomRules {
    private static final List<FactType> TYPES =
            List.of(FactType.DOCUMENT, FactType.COVERAGE, FactType.MEASURE, FactType.PRACTICE, FactType.PERIOD);
    private static final List<String> TEXTS = List.of("a", "b", "c", "all", "most");
    private static final List<String> DECIMALS =
            List.of("0.5", "0.50", "0.500000000001", "-3.25", "100", "1E+2", "0", "0.00", "12345678901234567.25");

    private final Random random;
    private int variables;

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    List<Rule> rules(int count) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(rule("R" + i));
        }
        return rules;
    }

    private Rule rule(String name) {
        Map<String, Field> bound = new LinkedHashMap<>();
        List<Pattern> when = new ArrayList<>();
        int patterns = 1 + random.nextInt(3);
        for (int i = 0; i < patterns; i++) {
            Quantifier quantifier = i == 0 || random.nextInt(3) == 0 ? Quantifier.EACH
                    : random.nextBoolean() ? Quantifier.NOT : Quantifier.EXISTS;
            when.add(pattern(quantifier, bound));
        }
        return Drools.rule(name, when.toArray(Pattern[]::new));
    }

    private Pattern pattern(Quantifier quantifier, Map<String, Field> bound) {
        FactType type = one(TYPES);
        List<Constraint> constraints = new ArrayList<>();
        Map<String, Field> own = new LinkedHashMap<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Field field = one(List.copyOf(type.fields().values()));
            if (quantifier == Quantifier.EACH && random.nextInt(4) == 0) {
                String variable = "$v" + variables++;
                own.put(variable, field);
                constraints.add(new Bind(variable, field.name(), 1, 1));
            } else {
                constraints.add(condition(field, bound));
            }
        }
        bound.putAll(own);
        return Drools.pattern(quantifier, type, constraints.toArray(Constraint[]::new));
    }

    private Constraint condition(Field field, Map<String, Field> bound) {
        boolean flag = field.type() == FactType.FieldType.YES_NO && random.nextBoolean();
        if (flag) {
            return new Flag(field.name(), random.nextBoolean(), 1, 1);
        }
        if (random.nextInt(4) == 0) {
            return new In(field.name(), List.of(literal(field), literal(field)), 1, 1);
        }
        boolean ordered = field.type() == FactType.FieldType.WHOLE || field.type() == FactType.FieldType.DECIMAL;
        Op op = ordered ? one(List.of(Op.values())) : one(List.of(Op.EQ, Op.NE));
        return new Compare(field.name(), op, operand(field, bound), 1, 1);
    }

    private Operand operand(Field field, Map<String, Field> bound) {
        List<String> fitting = bound.entrySet().stream()
                .filter(e -> e.getValue().type() == field.type())
                .map(Map.Entry::getKey)
                .toList();
        return fitting.isEmpty() || random.nextInt(3) == 0 ? literal(field) : new Rule.Variable(one(fitting));
    }

    private Operand literal(Field field) {
        return switch (field.type()) {
            case TEXT -> new Rule.Text(one(TEXTS));
            case YES_NO -> new Rule.YesNo(random.nextBoolean());
            case WHOLE -> new Rule.Number(BigDecimal.valueOf(random.nextInt(4)));
            case DECIMAL -> new Rule.Number(new BigDecimal(one(DECIMALS)));
        };
    }

    /** Facts with distinct ids; a field that may be unknown often is. */
    List<Object> facts(int count) {
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "f" + i;
            facts.add(switch (random.nextInt(5)) {
                case 0 -> new Document(id, one(TEXTS), maybe(random.nextBoolean()), maybe(random.nextBoolean()),
                        maybe(random.nextBoolean()), maybe(random.nextInt(4)), maybe(random.nextInt(4)));
                case 1 -> new Coverage(id, one(TEXTS), random.nextInt(4), random.nextInt(4), maybe(decimal()), maybe(one(TEXTS)));
                case 2 -> new Measure(id, one(TEXTS), maybe(decimal()), maybe(one(TEXTS)), random.nextInt(4), random.nextInt(4));
                case 3 -> new Practice(id, one(TEXTS), random.nextBoolean());
                default -> new Period(i);
            });
        }
        return facts;
    }

    private BigDecimal decimal() {
        return new BigDecimal(one(DECIMALS));
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
