package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Op;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.rules.Token.Kind;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleParserTest {
    private static final String TEXT = """
            package coba;
            import id.delapan.fact.*;

            // Bukan kalimatnya.

            // Baris satu,
            // baris dua.
            rule "R 1"
            when
                Measure( key == "a.b-c", $v : value, age <= 1, year != 2020 )
                exists Document( type == "d", formal, !expired )
                not Coverage( subject == "s", band in ( "all", "most" ), share > 0.5 )
            then
                insert( Award.value( "X", $v ) );
            end
            // Temuan.
            rule "R 2" when Practice( key == "p", observed == false ) then insert( Finding.raise( "X", "k" ) ); end
            """;

    private static List<Rule> read(String text) {
        Problems problems = new Problems();
        RuleParser.Drafts drafts = RuleParser.parse(new Source("f.drl", text), "coba", problems);
        assertThat(problems.list()).isEmpty();
        assertThat(drafts.complete()).isTrue();
        assertThat(drafts.rules()).allMatch(Draft::whole);
        return drafts.rules().stream().map(Draft::rule).toList();
    }

    @Test
    void readsEverythingTheLanguageHasWithItsPlace() {
        assertThat(read(TEXT)).containsExactly(
                new Rule("R 1", "Baris satu, baris dua.", "f.drl", 8, 6,
                        List.of(
                                new Pattern(Quantifier.EACH, FactType.MEASURE, List.of(
                                        new Compare("key", Op.EQ, new Rule.Text("a.b-c"), 10, 14),
                                        new Bind("$v", "value", 10, 30),
                                        new Compare("age", Op.LE, number("1"), 10, 42),
                                        new Compare("year", Op.NE, number("2020"), 10, 52)), 10, 5),
                                new Pattern(Quantifier.EXISTS, FactType.DOCUMENT, List.of(
                                        new Compare("type", Op.EQ, new Rule.Text("d"), 11, 22),
                                        new Flag("formal", true, 11, 35),
                                        new Flag("expired", false, 11, 43)), 11, 5),
                                new Pattern(Quantifier.NOT, FactType.COVERAGE, List.of(
                                        new Compare("subject", Op.EQ, new Rule.Text("s"), 12, 19),
                                        new In("band", List.of(new Rule.Text("all"), new Rule.Text("most")), 12, 35),
                                        new Compare("share", Op.GT, number("0.5"), 12, 62)), 12, 5)),
                        new AwardAction("value", "X", new Rule.Variable("$v"), 14, 26)),
                new Rule("R 2", "Temuan.", "f.drl", 17, 6,
                        List.of(new Pattern(Quantifier.EACH, FactType.PRACTICE, List.of(
                                new Compare("key", Op.EQ, new Rule.Text("p"), 17, 27),
                                new Compare("observed", Op.EQ, new Rule.YesNo(false), 17, 39)), 17, 17)),
                        new FindingAction("X", "k", 17, 87)));
    }

    private static Rule.Number number(String text) {
        return new Rule.Number(new BigDecimal(text));
    }

    @Test
    void lineEndsAndTabsChangeNothing() {
        assertThat(read(TEXT.replace("\n", "\r\n"))).isEqualTo(read(TEXT));
        assertThat(DrlPrinter.source("coba", read(TEXT.replace("    ", "\t")))).isEqualTo(DrlPrinter.source("coba", read(TEXT)));
    }

    @Test
    void tokensKnowTheirPlacesAndCoverTheText() {
        List<Token> tokens = Lexer.split(new Source("f.drl", TEXT), new Problems());
        List<String> lines = TEXT.lines().toList();

        assertThat(tokens).hasSizeGreaterThan(100).last().matches(t -> t.kind() == Kind.END);
        tokens.subList(0, tokens.size() - 1).forEach(token ->
                assertThat(lines.get(token.line() - 1).substring(token.column() - 1)).startsWith(token.shown()));
        assertThat(tokens.stream().map(Token::shown).reduce("", String::concat).replaceAll("[\\s…]", ""))
                .isEqualTo(TEXT.replaceAll("\\s", ""));
    }

    @Test
    void anEmptyFileOfRulesIsFine() {
        assertThat(read("package coba;\nimport id.delapan.fact.*;\n// Belum ada aturan.\n")).isEmpty();
    }
}
