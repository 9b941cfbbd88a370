package id.delapan.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A checked rule: all that the allowed language can say.
 *
 * @param sentence the comment above it
 * @param file relative to the pack, with {@code /}
 * @param line of its name
 */
public record Rule(String name, String sentence, String file, int line, int column, List<Pattern> when, Action then) {

    /** Whether a pattern must match once for each fact, for any, or for none. */
    public enum Quantifier { EACH, EXISTS, NOT }

    /** A pattern over one fact type. */
    public record Pattern(Quantifier quantifier, FactType type, List<Constraint> constraints, int line, int column) {
        /** The literal its key field must equal; null when it has none. */
        public String key() {
            Compare key = keyConstraint();
            return key == null ? null : ((Text) key.operand()).value();
        }

        /** The condition that says its key; null when it has none. */
        Compare keyConstraint() {
            for (Constraint constraint : constraints) {
                if (constraint instanceof Compare compare
                        && compare.field().equals(type.keyField())
                        && compare.op() == Op.EQ
                        && compare.operand() instanceof Text) {
                    return compare;
                }
            }
            return null;
        }

        /** Whether it needs evidence to be there. */
        public boolean positive() {
            return quantifier != Quantifier.NOT;
        }
    }

    /** A condition on a field. */
    public sealed interface Constraint permits Compare, In, Flag, Bind {
        /** The field it looks at. */
        String field();

        /** Where it is written. */
        int line();

        /** Where it is written. */
        int column();
    }

    /** {@code field op operand}. */
    public record Compare(String field, Op op, Operand operand, int line, int column) implements Constraint {}

    /** {@code field in ( … )}. */
    public record In(String field, List<Operand> operands, int line, int column) implements Constraint {}

    /** {@code field} or {@code !field}. */
    public record Flag(String field, boolean expected, int line, int column) implements Constraint {}

    /** {@code $variable : field}. */
    public record Bind(String variable, String field, int line, int column) implements Constraint {}

    /** Comparison signs. */
    public enum Op {
        EQ("=="), NE("!="), LT("<"), LE("<="), GT(">"), GE(">=");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        /** As written. */
        public String sign() {
            return sign;
        }

        /** Whether it holds for a comparison result (negative, zero, positive). */
        public boolean holds(int comparison) {
            return switch (this) {
                case EQ -> comparison == 0;
                case NE -> comparison != 0;
                case LT -> comparison < 0;
                case LE -> comparison <= 0;
                case GT -> comparison > 0;
                case GE -> comparison >= 0;
            };
        }
    }

    /** What a field is compared with. */
    public sealed interface Operand permits Text, Number, YesNo, Variable {}

    /** A text. */
    public record Text(String value) implements Operand {}

    /** A number. */
    public record Number(BigDecimal value) implements Operand {}

    /** {@code true} or {@code false}. */
    public record YesNo(boolean value) implements Operand {}

    /** A field bound by an earlier pattern; {@code name} with its {@code $}. */
    public record Variable(String name) implements Operand {}

    /** What the rule does. */
    public sealed interface Action permits AwardAction, FindingAction {
        /** The indicator it judges. */
        String indicator();

        /** Where the indicator is written. */
        int line();

        /** Where the indicator is written. */
        int column();
    }

    /** {@code insert( Award.level | band | value( … ) )}; {@code what} is {@code level}, {@code band} or {@code value}. */
    public record AwardAction(String what, String indicator, Operand operand, int line, int column) implements Action {}

    /** {@code insert( Finding.raise( … ) )}. */
    public record FindingAction(String indicator, String key, int line, int column) implements Action {}

    /** Keys of the evidence it needs to be there. */
    public Stream<String> neededKeys() {
        return when.stream().filter(Pattern::positive).filter(p -> p.type().kind() != null).map(Pattern::key);
    }

    /** Whether it awards a level, band or value. */
    public boolean awards() {
        return then instanceof AwardAction;
    }
}
