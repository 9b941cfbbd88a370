package id.delapan.rules;

import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Op;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.rules.Token.Kind;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads one pattern of a rule's conditions. */
final class PatternParser {
    private static final List<String> FACTS =
            Arrays.stream(FactType.values()).map(FactType::word).toList();
    private final TokenReader in;

    PatternParser(TokenReader in) {
        this.in = in;
    }

    Pattern pattern() {
        Token start = in.peek();
        Quantifier quantifier = in.accept("not") ? Quantifier.NOT
                : in.accept("exists") ? Quantifier.EXISTS : Quantifier.EACH;
        Token word = in.kind(Kind.WORD, "pattern-expected");
        FactType type = FactType.of(word.text());
        if (type == null) {
            throw in.refuse(word, "unknown-fact", word.text(), Struct.meant(word.text(), FACTS));
        }
        in.word("(");
        List<Constraint> constraints = new ArrayList<>();
        if (!in.peek().is(")")) {
            do {
                constraints.add(constraint(type));
            } while (in.accept(","));
        }
        Token close = in.next();
        if (!close.is(")")) {
            throw in.refuse(close, "constraint-end-expected", close.shown());
        }
        return new Pattern(quantifier, type, List.copyOf(constraints), start.line(), start.column());
    }

    private Constraint constraint(FactType type) {
        Token first = in.peek();
        if (first.kind() == Kind.VARIABLE) {
            in.next();
            in.word(":");
            Token field = field(type);
            return new Bind(first.text(), field.text(), first.line(), first.column());
        }
        if (in.accept("!")) {
            Token field = field(type);
            return new Flag(field.text(), false, first.line(), first.column());
        }
        Token field = field(type);
        if (in.accept("in")) {
            in.word("(");
            List<Operand> operands = new ArrayList<>();
            do {
                operands.add(operand());
            } while (in.accept(","));
            in.word(")");
            return new In(field.text(), List.copyOf(operands), field.line(), field.column());
        }
        for (Op op : Op.values()) {
            if (in.accept(op.sign())) {
                return new Compare(field.text(), op, operand(), field.line(), field.column());
            }
        }
        return new Flag(field.text(), true, field.line(), field.column());
    }

    private Token field(FactType type) {
        Token field = in.kind(Kind.WORD, "field-expected");
        if (!type.fields().containsKey(field.text())) {
            throw in.refuse(
                    field, "unknown-fact-field", field.text(), type.word(),
                    Struct.meant(field.text(), type.fields().keySet()), String.join(", ", type.fields().keySet()));
        }
        return field;
    }

    Operand operand() {
        Token token = in.next();
        return switch (token.kind()) {
            case QUOTED -> new Rule.Text(token.text());
            case NUMBER -> new Rule.Number(new BigDecimal(token.text()));
            case VARIABLE -> new Rule.Variable(token.text());
            case WORD -> {
                if (token.text().equals("true") || token.text().equals("false")) {
                    yield new Rule.YesNo(token.text().equals("true"));
                }
                throw in.refuse(token, "operand-expected", token.shown());
            }
            default -> throw in.refuse(token, "operand-expected", token.shown());
        };
    }
}
