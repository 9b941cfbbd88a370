package id.delapan.rules;

import id.delapan.rules.Rule.Action;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Text;
import id.delapan.rules.Token.Kind;

/** Reads the one thing a rule may do: insert an award or a finding. */
final class ActionParser {
    private final TokenReader in;

    ActionParser(TokenReader in) {
        this.in = in;
    }

    Action action() {
        Token start = in.next();
        if (!start.is("insert")) {
            throw in.refuse(start, "action-expected", start.shown());
        }
        in.word("(");
        Token fact = in.next();
        boolean award = fact.is("Award");
        if (!award && !fact.is("Finding")) {
            throw in.refuse(fact, "action-expected", fact.shown());
        }
        in.word(".");
        Token what = in.next();
        if (award ? !(what.is("level") || what.is("band") || what.is("value")) : !what.is("raise")) {
            throw in.refuse(what, "action-expected", what.shown());
        }
        in.word("(");
        Token indicator = in.kind(Kind.QUOTED, "indicator-expected");
        in.word(",");
        Token at = in.peek();
        Operand operand = new PatternParser(in).operand();
        in.word(")");
        in.word(")");
        in.word(";");
        if (award) {
            return new AwardAction(what.text(), indicator.text(), operand, indicator.line(), indicator.column());
        }
        if (!(operand instanceof Text key)) {
            throw in.refuse(at, "finding-key-expected", at.shown());
        }
        return new FindingAction(indicator.text(), key.value(), indicator.line(), indicator.column());
    }
}
