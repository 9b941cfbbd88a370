package id.delapan.rules;

import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Op;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Token.Kind;
import id.delapan.source.Messages;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one condition on a field, and what fields are compared with. */
final class ConstraintParser {
    private static final Map<String, String> MEANT = Map.of("=", "==", "===", "==", "=>", ">=", "=<", "<=", "<>", "!=");

    private final TokenReader in;
    private final Map<Operand, Token> places;

    ConstraintParser(TokenReader in, Map<Operand, Token> places) {
        this.in = in;
        this.places = places;
    }

    /** Whether what follows looks like a condition on a fact of this type. */
    boolean startsHere(FactType type) {
        return in.ahead(Kind.VARIABLE) && in.peek(1).is(":")
                || in.ahead("!") && in.peek(1).kind() == Kind.WORD
                || in.ahead(Kind.WORD) && type.fields().containsKey(in.peek().text());
    }

    /** The condition; null when its field does not exist. */
    Constraint read(FactType type) {
        Token first = in.peek();
        if (in.ahead(Kind.VARIABLE)) {
            in.next();
            if (!in.accept(":")) {
                throw in.wrong("word-expected", ":", in.peek().shown());
            }
            boolean known = field(type);
            String field = in.next().text();
            return known ? new Bind(first.text(), field, first.line(), first.column()) : null;
        }
        boolean negated = in.accept("!");
        boolean known = field(type);
        Token field = in.next();
        if (negated || over(type)) {
            return known ? new Flag(field.text(), !negated, first.line(), first.column()) : null;
        }
        if (in.accept("in")) {
            List<Operand> operands = list();
            return known && operands != null
                    ? new In(field.text(), List.copyOf(operands), field.line(), field.column())
                    : null;
        }
        for (Op op : Op.values()) {
            if (in.accept(op.sign())) {
                Operand operand = operand();
                return known ? new Compare(field.text(), op, operand, field.line(), field.column()) : null;
            }
        }
        String sign = in.ahead(Kind.STRANGE) ? in.peek().text() : in.shownRun();
        String meant = MEANT.get(sign);
        throw in.wrong("operator-refused", sign, meant == null ? "" : Messages.get("meant", meant));
    }

    /** Whether a condition that is a field alone ends here, perhaps with its comma missing. */
    private boolean over(FactType type) {
        return in.ahead(",") || in.ahead(")") || in.joined() || in.ahead(Kind.BAD) || in.patternOver() || startsHere(type);
    }

    /** Whether the word here is a field; anything but a word is refused. */
    private boolean field(FactType type) {
        Token name = in.peek();
        Token after = in.peek(1);
        if (name.kind() != Kind.WORD) {
            boolean decimalComma = name.kind() == Kind.NUMBER && in.last().is(",") && in.last().touches(name);
            throw decimalComma ? in.wrong("decimal-comma", name.text()) : in.wrong("field-expected", name.shown());
        }
        boolean path = after.is(".") || Set.of("!.", "[", "#", "::").contains(after.text()) && after.kind() == Kind.STRANGE;
        if (path || after.is("(")) {
            throw in.wrong("path-refused", in.shownRun());
        }
        boolean known = type.fields().containsKey(name.text());
        if (!known) {
            in.wrong("unknown-fact-field", name.text(), type.word(),
                    Struct.meant(name.text(), type.fields().keySet()), String.join(", ", type.fields().keySet()));
        }
        return known;
    }

    /** The operands in brackets; null when one of them cannot be read. */
    private List<Operand> list() {
        if (!in.accept("(")) {
            throw in.wrong("word-expected", "(", in.peek().shown());
        }
        List<Operand> operands = new ArrayList<>();
        boolean whole = true;
        do {
            try {
                operands.add(operand());
            } catch (TokenReader.Refused e) {
                whole = false;
                in.skipPiece();
            }
        } while (in.accept(","));
        if (!in.ahead(")")) {
            in.expect(")");
            in.skipPiece();
            whole = false;
        }
        in.accept(")");
        return whole ? operands : null;
    }

    Operand operand() {
        Token token = in.peek();
        Operand operand = switch (token.kind()) {
            case QUOTED -> new Rule.Text(token.text());
            case NUMBER -> new Rule.Number(new BigDecimal(token.text()));
            case VARIABLE -> new Rule.Variable(token.text());
            default -> {
                if (!token.is("true") && !token.is("false")) {
                    throw in.wrong("operand-expected", token.kind() == Kind.WORD ? in.shownRun() : token.shown());
                }
                yield new Rule.YesNo(token.is("true"));
            }
        };
        in.next();
        places.put(operand, token);
        return operand;
    }
}
