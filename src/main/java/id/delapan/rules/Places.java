package id.delapan.rules;

import id.delapan.rules.Token.Kind;
import java.util.List;
import java.util.Set;

/** Knows by their look where in a rule file something begins or ends, whatever came before. */
record Places(List<Token> tokens) {
    private static final Set<String> PARTS = Set.of("when", "then", "end");

    boolean startsLine(int at) {
        return at == 0 || tokens.get(at - 1).line() < tokens.get(at).line();
    }

    /** Whether a rule, perhaps below its comment, or the end of the file is here. */
    boolean ruleAt(int at) {
        int i = at;
        while (tokens.get(i).kind() == Kind.COMMENT) {
            i++;
        }
        Token token = tokens.get(i);
        return token.kind() == Kind.END || token.is("rule") && (startsLine(i) || tokens.get(i + 1).kind() == Kind.QUOTED);
    }

    /** Whether what is here is no part of a rule's conditions. */
    boolean conditionsOver(int at) {
        Token token = tokens.get(at);
        return ruleAt(at)
                || token.kind() == Kind.WORD && PARTS.contains(token.text())
                || startsLine(at) && token.is("insert");
    }

    /** Whether what is here is no part of the pattern before it. */
    boolean patternOver(int at) {
        Token token = tokens.get(at);
        return conditionsOver(at) || startsLine(at) && (token.is("not") || token.is("exists") || opens(at));
    }

    /** Whether a word and a bracket begin a pattern here. */
    private boolean opens(int at) {
        Token token = tokens.get(at);
        return token.kind() == Kind.WORD && !token.is("in") && tokens.get(at + 1).is("(");
    }
}
