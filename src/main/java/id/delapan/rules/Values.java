package id.delapan.rules;

import id.delapan.model.Term;
import id.delapan.rules.FactType.Field;
import id.delapan.rules.FactType.FieldType;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which values a pattern's constraints leave to a field. */
public final class Values {
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private Values() {}

    /** The first field whose constraints exclude each other; empty when a fact can meet them all. */
    static Optional<String> contradiction(Pattern pattern, Term term) {
        return pattern.constraints().stream()
                .map(Constraint::field)
                .distinct()
                .filter(field -> candidates(pattern, field, term, Map.of()).isEmpty())
                .findFirst();
    }

    /**
     * Values of {@code field} that meet all its constraints, the most telling first: for numbers the smallest that does.
     * Comparisons with variables count when {@code bound} knows them.
     */
    public static List<Object> candidates(Pattern pattern, String field, Term term, Map<String, Object> bound) {
        Field type = pattern.type().fields().get(field);
        List<Constraint> own =
                pattern.constraints().stream().filter(c -> c.field().equals(field)).toList();
        return pool(type, own, term, bound).stream()
                .filter(value -> own.stream().allMatch(c -> holds(c, value, bound)))
                .toList();
    }

    /** Whether a constraint holds for a field's value; an unknown value (null) meets none but a binding. */
    public static boolean holds(Constraint constraint, Object value, Map<String, Object> bound) {
        if (constraint instanceof Rule.Bind) {
            return true;
        }
        if (value == null) {
            return false;
        }
        if (constraint instanceof Flag flag) {
            return value.equals(flag.expected());
        }
        if (constraint instanceof In in) {
            return in.operands().stream().anyMatch(o -> compare(value, of(o, bound)) == 0);
        }
        Compare compare = (Compare) constraint;
        Object other = of(compare.operand(), bound);
        return other == null
                ? compare.operand() instanceof Rule.Variable v && !bound.containsKey(v.name())
                : compare.op().holds(compare(value, other));
    }

    private static int compare(Object value, Object other) {
        if (value instanceof Number && other instanceof Number) {
            return decimal(value).compareTo(decimal(other));
        }
        return value.equals(other) ? 0 : value.toString().compareTo(other.toString());
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal d ? d : BigDecimal.valueOf(((Number) number).longValue());
    }

    private static Object of(Operand operand, Map<String, Object> bound) {
        return operand instanceof Rule.Text t ? t.value()
                : operand instanceof Rule.Number n ? n.value()
                : operand instanceof Rule.YesNo y ? (Object) y.value()
                : bound.get(((Rule.Variable) operand).name());
    }

    private static List<Object> pool(Field field, List<Constraint> own, Term term, Map<String, Object> bound) {
        List<Object> named = new ArrayList<>();
        for (Constraint constraint : own) {
            if (constraint instanceof Compare c) {
                add(named, of(c.operand(), bound));
            } else if (constraint instanceof In in) {
                in.operands().forEach(o -> add(named, of(o, bound)));
            }
        }
        return switch (field.type()) {
            case YES_NO -> List.of(true, false);
            case TEXT -> {
                if (field.name().equals("band")) {
                    named.addAll(List.of("few", "most", "all", "none"));
                } else if (field.name().equals("level") && term != null) {
                    named.addAll(term.levels());
                }
                named.add("lain");
                yield named;
            }
            case WHOLE -> numbers(named, BigDecimal.ONE, whole(field, null));
            case DECIMAL -> numbers(named, STEP, whole(field, term));
        };
    }

    private static void add(List<Object> named, Object value) {
        if (value != null) {
            named.add(value);
        }
    }

    private static BigDecimal[] whole(Field field, Term term) {
        if (field.name().equals("share")) {
            return new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ONE};
        }
        if (field.type() == FieldType.DECIMAL && term != null) {
            return new BigDecimal[] {term.min(), term.max()};
        }
        boolean count = List.of("done", "total", "years").contains(field.name());
        return new BigDecimal[] {count ? BigDecimal.ZERO : null, null};
    }

    /** The named numbers, their neighbours and the bounds, from the smallest magnitude that is needed upwards. */
    private static List<Object> numbers(List<Object> named, BigDecimal step, BigDecimal[] range) {
        TreeSet<BigDecimal> pool = new TreeSet<>();
        for (Object name : named) {
            if (name instanceof Number) {
                BigDecimal number = decimal(name);
                pool.addAll(List.of(number, number.add(step), number.subtract(step), number.add(BigDecimal.ONE)));
            }
        }
        pool.add(BigDecimal.ZERO);
        pool.add(BigDecimal.ONE);
        for (BigDecimal bound : range) {
            if (bound != null) {
                pool.add(bound);
            }
        }
        List<Object> inside = new ArrayList<>();
        for (BigDecimal number : pool) {
            boolean fits = (range[0] == null || number.compareTo(range[0]) >= 0)
                    && (range[1] == null || number.compareTo(range[1]) <= 0);
            if (fits) {
                inside.add(number);
            }
        }
        return inside;
    }
}
