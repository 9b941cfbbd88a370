package id.delapan.rules;

import id.delapan.rules.Rule.Action;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Text;
import id.delapan.rules.Token.Kind;
import id.delapan.source.Nearest;
import java.util.IdentityHashMap;
import java.util.List;

/** Reads the one thing a rule may do: insert an award or a finding. */
final class ActionParser {
    private final TokenReader in;
    private Token awarded;

    ActionParser(TokenReader in) {
        this.in = in;
    }

    /** What the action awards or raises, as it stands there. */
    Token awarded() {
        return awarded;
    }

    /** The action; null when it is one, but some part of it cannot be read. */
    Action action() {
        word(List.of("insert"));
        in.expect("(");
        boolean award = word(List.of("Award", "Finding")).equals("Award");
        in.expect(".");
        String what = word(award ? List.of("level", "band", "value") : List.of("raise"));
        in.expect("(");
        Token indicator = indicator();
        in.expect(",");
        Operand operand = operand(award);
        in.expect(")");
        in.expect(")");
        in.expect(";");
        if (indicator.kind() != Kind.QUOTED || operand == null) {
            return null;
        }
        return award
                ? new AwardAction(what, indicator.text(), operand, indicator.line(), indicator.column())
                : new FindingAction(indicator.text(), ((Text) operand).value(), indicator.line(), indicator.column());
    }

    /** One of the words, or, with a problem noted, the one probably meant. */
    private String word(List<String> words) {
        String word = in.peek().text();
        if (in.ahead(Kind.WORD) && words.contains(word)) {
            in.next();
            return word;
        }
        String meant = in.ahead(Kind.WORD) ? Nearest.to(word, words) : null;
        TokenReader.Refused refused = in.wrong("action-expected", in.shownRun());
        if (meant == null) {
            throw refused;
        }
        in.next();
        return meant;
    }

    private Token indicator() {
        Token indicator = in.peek();
        if (in.ahead(Kind.QUOTED) || in.ahead(Kind.BAD)) {
            in.next();
        } else {
            in.wrong("indicator-expected", in.shownRun());
            in.skipPiece();
        }
        return indicator;
    }

    private Operand operand(boolean award) {
        awarded = in.peek();
        try {
            Operand operand = new ConstraintParser(in, new IdentityHashMap<>()).operand();
            if (!in.ahead(")") && !in.ahead(";") && !in.patternOver()) {
                in.wrong("word-expected", ")", in.peek().shown());
                in.skipPiece();
                return null;
            }
            if (award || operand instanceof Text) {
                return operand;
            }
            in.note(awarded, "finding-key-expected", awarded.shown());
        } catch (TokenReader.Refused e) {
            in.skipPiece();
        }
        return null;
    }
}
