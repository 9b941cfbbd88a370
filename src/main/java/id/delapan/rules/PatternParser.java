package id.delapan.rules;

import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.rules.Token.Kind;
import id.delapan.source.Nearest;
import id.delapan.source.Struct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one pattern of a rule's conditions. */
final class PatternParser {
    private static final List<String> FACTS =
            Arrays.stream(FactType.values()).map(FactType::word).toList();
    private static final Set<String> CONSTRUCTS = Set.of(
            "eval", "accumulate", "acc", "collect", "forall", "from", "or", "and", "window", "over", "do", "if", "else",
            "break", "groupby", "on", "when", "not", "exists");

    private final TokenReader in;
    private final ConstraintParser constraint;
    private final Set<Pattern> broken = Collections.newSetFromMap(new IdentityHashMap<>());

    PatternParser(TokenReader in, Map<Operand, Token> places) {
        this.in = in;
        this.constraint = new ConstraintParser(in, places);
    }

    /** The patterns of which some condition could not be read. */
    Set<Pattern> broken() {
        return broken;
    }

    Pattern pattern() {
        boolean whole = !binding();
        Token start = in.peek();
        Quantifier quantifier = in.accept("not") ? Quantifier.NOT
                : in.accept("exists") ? Quantifier.EXISTS : Quantifier.EACH;
        Token word = in.peek();
        FactType type = type();
        whole &= word.text().equals(type.word());
        List<Constraint> constraints = new ArrayList<>();
        if (!in.accept("(")) {
            in.wrong("word-expected", "(", in.peek().shown());
        }
        whole &= constraints(type, constraints);
        Pattern pattern = new Pattern(quantifier, type, List.copyOf(constraints), start.line(), start.column());
        if (!whole) {
            broken.add(pattern);
        }
        return pattern;
    }

    /** Refuses a name given to a whole pattern. */
    private boolean binding() {
        boolean there = in.ahead(Kind.VARIABLE) && List.of(":", ":=").contains(in.peek(1).text());
        if (there) {
            in.wrong("pattern-binding", in.peek().text() + " " + in.peek(1).text());
            in.next();
            in.next();
        }
        return there;
    }

    /** The fact type written here, or the one probably meant. */
    private FactType type() {
        String shown = in.shownRun();
        if (!in.ahead(Kind.WORD)) {
            throw in.wrong(in.ahead("(") ? "group-refused" : "pattern-expected", shown);
        }
        String word = in.peek().text();
        boolean calls = in.peek(1).is("(");
        if (CONSTRUCTS.contains(word)) {
            throw in.wrong("construct-refused", word);
        }
        if (!shown.equals(word)) {
            throw in.wrong("qualified-name", shown);
        }
        FactType type = FactType.of(word);
        if (type != null) {
            in.next();
            return type;
        }
        String nearest = Nearest.to(word, FACTS);
        TokenReader.Refused refused = calls || nearest != null
                ? in.wrong("unknown-fact", word, Struct.meant(word, FACTS))
                : in.wrong("pattern-expected", word);
        if (nearest == null || !calls) {
            throw refused;
        }
        in.next();
        return FactType.of(nearest);
    }

    /** Reads up to the closing bracket; whether nothing was lost. */
    private boolean constraints(FactType type, List<Constraint> into) {
        boolean whole = true;
        if (in.accept(")")) {
            return true;
        }
        do {
            Constraint read = null;
            try {
                read = constraint.read(type);
            } catch (TokenReader.Refused e) {
                in.skipPiece();
            }
            boolean joined = in.joined();
            boolean separated = separated(type);
            if (read != null && (separated || joined)) {
                into.add(read);
            }
            whole &= separated && read != null;
        } while (in.accept(",") || constraint.startsHere(type));
        whole &= !in.ruleAhead();
        in.expect(")");
        return whole;
    }

    /** Goes to what may follow a condition; whether it stood there at once, or only a comma is lacking. */
    private boolean separated(FactType type) {
        if (in.ahead(",") || in.ahead(")") || in.patternOver()) {
            return true;
        }
        boolean joined = in.joined();
        in.wrong(joined ? "joined-refused" : "constraint-end-expected", in.peek().shown());
        if (!joined && constraint.startsHere(type)) {
            return true;
        }
        if (joined) {
            in.next();
        }
        if (!joined || !constraint.startsHere(type)) {
            in.skipPiece();
        }
        return false;
    }
}
