package id.delapan.rules;

import static id.delapan.rules.Rule.Quantifier.EACH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.delapan.fact.Award;
import id.delapan.fact.Measure;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Op;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;

/** Texts and numbers of a rule mean in the engine exactly what its author wrote. */
class PrintedLiteralsTest {
    private static final String ASCII = IntStream.range(' ', 127)
            .filter(c -> c != '"' && c != '\'' && c != '\\')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    private static final List<String> TEXTS = List.of(
            ASCII, "é", "ñandú", "评", "😀", "👍🏽", "e\u0301", "نعم", "Ω≈ç√", "\u00A0", "ÿ", " ", "  x  ",
            "${x}", "#{x}", "@{x}", "%s%n", "//x", "/* x */", "*/", "end", "then", "u0022", "\uFFFD", "{0}", "x; y", "()", "<b>&amp;</b>");

    @Test
    void everyTextSurvivesIntoConditionsAndAwards() {
        StringBuilder drl = new StringBuilder("package coba;\nimport id.delapan.fact.*;\n");
        for (int i = 0; i < TEXTS.size(); i++) {
            drl.append("// x\nrule \"R" + i + "\"\nwhen\n    Measure( key == \"k" + i + "\", level == \"" + TEXTS.get(i) + "\" )\n"
                    + "then\n    insert( Award.level( \"R" + i + "\", \"" + TEXTS.get(i) + "\" ) );\nend\n");
        }
        Problems problems = new Problems();
        List<Rule> rules = RuleParser.parse(new Source("coba.drl", drl.toString()), "coba", problems).rules().stream()
                .map(Draft::rule)
                .toList();
        assertThat(problems.list()).isEmpty();
        KieBase base = Drools.base(rules);
        List<Measure> facts = new ArrayList<>();
        List<Award> expected = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            facts.add(new Measure("m" + i, "k" + i, null, TEXTS.get(i), 2020, 0));
            facts.add(new Measure("n" + i, "k" + i, null, TEXTS.get(i) + "!", 2020, 0));
            expected.add(Award.level("R" + i, TEXTS.get(i)));
        }

        assertThat(Drools.awards(base, facts)).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "'", "\\", "\n", "\u0000", "\u007f", "\\u0022"})
    void noTextThatCouldEndALiteralIsPrinted(String text) {
        Rule rule = Drools.rule("R", Drools.pattern(EACH, FactType.MEASURE, new Compare("key", Op.EQ, new Rule.Text(text), 1, 1)));

        assertThatThrownBy(() -> DrlPrinter.print("coba", List.of(rule))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decimalsCompareExactlyWhateverTheirScale() {
        Map<String, List<String>> equal = new LinkedHashMap<>();
        equal.put("0.50", List.of("0.5", "0.500"));
        equal.put("0.123456789012", List.of("0.123456789012", "0.1234567890120"));
        equal.put("-0.000000000001", List.of("-0.0000000000010"));
        equal.put("12345678901234567890", List.of("12345678901234567890.0"));
        equal.put("100", List.of("1E+2", "100.00"));
        equal.put("0", List.of("0.00", "-0"));
        List<Rule> rules = new ArrayList<>();
        List<Measure> facts = new ArrayList<>();
        Map<String, List<String>> expected = new LinkedHashMap<>();
        equal.forEach((literal, values) -> {
            BigDecimal number = new BigDecimal(literal);
            rules.add(Drools.rule(literal, Drools.pattern(EACH, FactType.MEASURE, new Compare("value", Op.EQ, new Rule.Number(number), 1, 1))));
            rules.add(Drools.rule(literal + " in", Drools.pattern(EACH, FactType.MEASURE,
                    new Rule.In("value", List.of(new Rule.Number(number), new Rule.Number(new BigDecimal("-7"))), 1, 1))));
            values.forEach(v -> facts.add(new Measure(v, "k", new BigDecimal(v), null, 2020, 0)));
            facts.add(new Measure(literal + "+", "k", number.add(new BigDecimal("1E-15")), null, 2020, 0));
            facts.add(new Measure(literal + "-", "k", number.subtract(new BigDecimal("1E-15")), null, 2020, 0));
            expected.put(literal, values);
            expected.put(literal + " in", values);
        });

        Map<String, List<String>> got = new LinkedHashMap<>();
        Drools.run(Drools.base(rules), facts).forEach((rule, matches) ->
                got.put(rule, matches.stream().map(m -> ((Measure) m.get(0)).id()).sorted().toList()));

        expected.replaceAll((rule, ids) -> ids.stream().sorted().toList());
        assertThat(got).isEqualTo(expected);
    }

    @Test
    void anAwardedNumberIsTheOneWritten() {
        List<BigDecimal> numbers = Stream.of("0", "70.05", "100", "0.123456789012", "-3.5", "12345678901234567890")
                .map(BigDecimal::new)
                .toList();
        List<Rule> rules = numbers.stream()
                .map(n -> new Rule("R" + n, "x", "coba.drl", 1, 1, List.of(Drools.pattern(EACH, FactType.MEASURE)),
                        new AwardAction("value", "X", new Rule.Number(n), 1, 1)))
                .toList();

        assertThat(Drools.awards(Drools.base(rules), List.of(new Measure("m", "k", null, null, 2020, 0))))
                .containsExactlyInAnyOrderElementsOf(numbers.stream().map(n -> Award.value("X", n)).toList());
    }
}
