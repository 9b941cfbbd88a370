package id.delapan.rules;

import id.delapan.rules.Rule.Action;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Token.Kind;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the allowed subset of DRL, and nothing else, into rules. Whatever it does not know is a problem at its place;
 * reading goes on behind it, so that every fault of a file is found, each once.
 */
final class RuleParser {
    private static final int MOST_RULES = 200;
    private static final int LONGEST_SENTENCE = 1_000;

    private final String file;
    private final TokenReader in;
    private final List<Draft> drafts = new ArrayList<>();

    private RuleParser(List<Token> tokens, String file, Problems problems) {
        this.file = file;
        this.in = new TokenReader(tokens, file, problems);
    }

    /**
     * What could be read of a file.
     *
     * @param complete whether no rule was lost as a whole
     */
    record Drafts(List<Draft> rules, boolean complete) {}

    /** The rules of a file as far as they can be read. A file without a problem is read in full. */
    static Drafts parse(Source source, String packageName, Problems problems) {
        int before = problems.size();
        List<Token> tokens = Lexer.split(source, problems);
        RuleParser parser = new RuleParser(tokens, source.name(), problems);
        HeaderParser header = new HeaderParser(parser.in);
        header.header(packageName);
        boolean complete = parser.rules(header);
        if (problems.size() == before) {
            tokens.stream()
                    .filter(t -> t.kind() == Kind.STRANGE || t.kind() == Kind.BAD)
                    .forEach(t -> parser.in.note(t, "strange-character", t.text()));
        }
        boolean hidden = tokens.stream().anyMatch(t -> t.kind() == Kind.COMMENT && t.text().startsWith("/*"));
        return new Drafts(parser.drafts, complete && !hidden);
    }

    private boolean rules(HeaderParser header) {
        boolean complete = true;
        String pending = null;
        while (!in.ahead(Kind.END)) {
            String above = in.commentAbove();
            String sentence = above != null ? above : pending;
            pending = null;
            Token start = in.peek();
            if (ruleOpened()) {
                if (drafts.size() == MOST_RULES) {
                    in.note(start, "too-many-rules", MOST_RULES);
                }
                rule(sentence, start);
            } else if (in.sentenceWithoutSlashes()) {
                in.note(start, "slashes-missing");
                in.skipUntil(() -> in.ahead("rule"));
                pending = start.text();
            } else if (start.kind() != Kind.END) {
                complete &= header.construct();
                pending = sentence;
            }
        }
        return complete;
    }

    private boolean ruleOpened() {
        if (in.accept("rule")) {
            return true;
        }
        if (in.ahead(Kind.QUOTED) && in.peek(1).is("when")) {
            in.wrong("rule-expected", in.peek().shown());
            return true;
        }
        boolean mistyped = in.peek(1).kind() == Kind.QUOTED && in.mistyped("rule");
        if (mistyped) {
            in.wrong("rule-expected", in.peek().shown());
            in.next();
        }
        return mistyped;
    }

    private void rule(String sentence, Token start) {
        in.inRule(true);
        Token name = new HeaderParser(in).name();
        if (name.kind() == Kind.QUOTED && !name.text().matches("[A-Za-z0-9 .-]{1,120}")) {
            in.note(name, "rule-name-characters", name.text());
        }
        if (sentence == null) {
            in.note(start, "sentence-missing", name.text());
        } else if (sentence.length() > LONGEST_SENTENCE) {
            in.note(start, "sentence-too-long", LONGEST_SENTENCE);
        }
        List<Pattern> patterns = new ArrayList<>();
        Map<Operand, Token> places = new IdentityHashMap<>();
        PatternParser parser = new PatternParser(in, places);
        boolean whole = conditions(parser, patterns);
        ActionParser actions = new ActionParser(in);
        Action action = action(actions);
        in.inRule(false);
        Rule rule = new Rule(name.text(), sentence == null ? name.text() : sentence, file, name.line(), name.column(),
                List.copyOf(patterns), action);
        drafts.add(new Draft(rule, whole && parser.broken().isEmpty(), parser.broken(), places, actions.awarded()));
    }

    private boolean conditions(PatternParser parser, List<Pattern> patterns) {
        boolean whole = true;
        while (!in.ahead("then") && !in.ahead("insert") && !in.ahead("end") && !in.ruleAhead() && !mistyped("then")) {
            try {
                patterns.add(parser.pattern());
            } catch (TokenReader.Refused e) {
                whole = false;
                in.skipPattern();
            }
        }
        whole &= !in.ruleAhead();
        in.expect("then");
        return whole;
    }

    private boolean mistyped(String word) {
        return in.startsLine() && in.mistyped(word);
    }

    private Action action(ActionParser parser) {
        Action action = null;
        try {
            action = parser.action();
            if (!in.ahead("end") && !in.ruleAhead() && !mistyped("end")) {
                throw in.wrong("action-end-expected", in.shownRun());
            }
        } catch (TokenReader.Refused e) {
            in.skipUntil(() -> in.ruleAhead() || in.ahead("end") && (in.startsLine() || endsRule()));
        }
        in.inRule(false);
        in.expect("end");
        return action;
    }

    private boolean endsRule() {
        return List.of(Kind.END, Kind.COMMENT).contains(in.peek(1).kind()) || in.peek(1).is("rule");
    }
}
