package id.delapan.rules;

import id.delapan.rules.Rule.Action;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Token.Kind;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the allowed subset of DRL, and nothing else, into {@link Rule}s. Whatever it does not know is a problem at its
 * place; reading goes on at the next rule, so that every fault of a file is found.
 */
final class RuleParser {
    private final String file;
    private final String packageName;
    private final TokenReader in;

    private RuleParser(Source source, String packageName, Problems problems) {
        this.file = source.name();
        this.packageName = packageName;
        this.in = new TokenReader(Lexer.split(source, problems), file, problems);
    }

    static List<Rule> parse(Source source, String packageName, Problems problems) {
        return new RuleParser(source, packageName, problems).file();
    }

    private List<Rule> file() {
        try {
            header();
        } catch (TokenReader.Refused e) {
            in.skipToRule();
        }
        List<Rule> rules = new ArrayList<>();
        while (in.peek().kind() != Kind.END) {
            try {
                rules.add(rule());
            } catch (TokenReader.Refused e) {
                in.skipToRule();
            }
        }
        return rules;
    }

    private void header() {
        in.skipComments();
        in.word("package");
        Token name = in.kind(Kind.WORD, "package-expected", packageName);
        if (!name.text().equals(packageName) || in.peek().is(".")) {
            throw in.refuse(name, "wrong-package", name.text(), packageName);
        }
        in.optional(";");
        in.skipComments();
        Token start = in.peek();
        in.word("import");
        for (String expected : new String[] {"id", ".", "delapan", ".", "fact", ".", "*"}) {
            if (!in.next().is(expected)) {
                throw in.refuse(start, "wrong-import");
            }
        }
        in.optional(";");
    }

    private Rule rule() {
        String sentence = in.commentAbove();
        Token start = in.peek();
        if (!start.is("rule")) {
            throw in.refuse(start, "rule-expected", start.shown());
        }
        in.next();
        Token name = in.kind(Kind.QUOTED, "rule-name-expected");
        if (!name.text().matches("[A-Za-z0-9 .-]{1,120}")) {
            in.note(name, "rule-name-characters", name.text());
        }
        if (sentence == null) {
            in.note(start, "sentence-missing", name.text());
        }
        in.word("when");
        List<Pattern> patterns = new ArrayList<>();
        PatternParser parser = new PatternParser(in);
        while (!in.peek().is("then")) {
            patterns.add(parser.pattern());
        }
        in.word("then");
        Action action = new ActionParser(in).action();
        in.word("end");
        return new Rule(
                name.text(), sentence == null ? name.text() : sentence, file, name.line(), name.column(),
                List.copyOf(patterns), action);
    }
}
