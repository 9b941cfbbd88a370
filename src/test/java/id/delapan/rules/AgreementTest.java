package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The engine's own parser reads the shipped rule files, and what is printed from them, as we do. */
class AgreementTest {
    private static final RulePack PACK = Pack.rules();

    static Stream<Source> files() {
        Map<String, Source> files = new TreeMap<>(PACK.files().texts());
        files.keySet().removeIf(path -> !path.endsWith(".drl"));
        assertThat(files).hasSizeGreaterThan(30);
        return files.values().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theEnginesParserSeesTheSameRules(Source file) throws DroolsParserException {
        List<Rule> ours = read(file);

        assertThat(shape(descr(file.text(), LanguageLevelOption.DRL6))).isNotEmpty().isEqualTo(shape(ours));
        assertThat(shape(descr(file.text(), LanguageLevelOption.DRL10))).isEqualTo(shape(ours));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theCanonicalFormIsAFixedPointThatTheEngineReadsTheSameWay(Source file) throws DroolsParserException {
        List<Rule> ours = read(file);
        String source = DrlPrinter.source(PACK.packageName(), ours);
        List<Rule> again = read(new Source(file.name(), source));

        assertThat(DrlPrinter.source(PACK.packageName(), again)).isEqualTo(source);
        assertThat(DrlPrinter.print(PACK.packageName(), again)).isEqualTo(DrlPrinter.print(PACK.packageName(), ours));
        assertThat(shape(descr(source, LanguageLevelOption.DRL10))).isEqualTo(shape(ours));
        assertThat(descr(DrlPrinter.print(PACK.packageName(), ours), LanguageLevelOption.DRL10).getRules())
                .extracting(RuleDescr::getName)
                .containsExactlyElementsOf(ours.stream().map(Rule::name).toList());
    }

    private static List<Rule> read(Source file) {
        Problems problems = new Problems();
        List<Rule> rules = RuleParser.parse(file, PACK.packageName(), problems).rules().stream().map(Draft::rule).toList();
        assertThat(problems.list()).isEmpty();
        return rules;
    }

    private static PackageDescr descr(String text, LanguageLevelOption level) throws DroolsParserException {
        DrlParser parser = new DrlParser(level);
        PackageDescr descr = parser.parse(false, text);
        assertThat(parser.getErrors()).isEmpty();
        return descr;
    }

    /** Names, and of each pattern its quantifier, type and number of conditions. */
    private static List<String> shape(List<Rule> rules) {
        return rules.stream()
                .map(r -> r.name() + r.when().stream()
                        .map(p -> p.quantifier() + " " + p.type().word() + " " + p.constraints().size())
                        .toList())
                .toList();
    }

    private static List<String> shape(PackageDescr descr) {
        return descr.getRules().stream()
                .map(r -> r.getName() + r.getLhs().getDescrs().stream().map(AgreementTest::shape).toList())
                .toList();
    }

    private static String shape(BaseDescr descr) {
        if (descr instanceof NotDescr not) {
            return "NOT " + pattern(not.getDescrs().get(0));
        }
        return descr instanceof ExistsDescr exists ? "EXISTS " + pattern(exists.getDescrs().get(0)) : "EACH " + pattern(descr);
    }

    private static String pattern(Object descr) {
        PatternDescr pattern = (PatternDescr) descr;
        return pattern.getObjectType() + " " + pattern.getConstraint().getDescrs().size();
    }
}
