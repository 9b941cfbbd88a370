package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Lang;
import id.delapan.model.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** What the engine's language can say and ours does not: each is refused at its place, with its name. */
class RefusedConstructsTest {
    private static final String HEAD = "import id.delapan.fact.*;\n\n// Tim";
    private static final String NAME = "rule \"S1.a Ya\"";
    private static final String PATTERN = "Document( type == \"sk-tim\", formal, inForce )";
    private static final String ACTION = "insert( Award.level( \"S1.a\", \"Ya\" ) );";

    static Stream<Arguments> inConditions() {
        return Stream.of(
                when("eval( true )", "eval"),
                when("Document( eval( true ) )", "eval"),
                when("Document( ) from System.getProperties().values()", "from"),
                when("Document( ) from entry-point \"x\"", "from"),
                when("Document( ) from collect( Document( ) )", "from"),
                when("accumulate( Document( $y : years ); $s : sum( $y ) )", "accumulate"),
                when("acc( Document( $y : years ); $s : sum( $y ) )", "acc"),
                when("forall( Document( inForce ) )", "forall"),
                when("Document( type matches \"(a+)+\" )", "matches"),
                when("Document( type not matches \"a\" )", "not"),
                when("Document( type memberOf $x )", "memberOf"),
                when("Document( type contains \"a\" )", "contains"),
                when("Document( type excludes \"a\" )", "excludes"),
                when("Document( type soundslike \"a\" )", "soundslike"),
                when("Document( type str[startsWith] \"a\" )", "str"),
                when("Document( type not in ( \"a\", \"b\" ) )", "not"),
                when("Document( age after 3 )", "after"),
                when("Document( type == \"a\" || type == \"b\" )", "||"),
                when("Document( type == \"a\" && formal )", "&&"),
                when("Document( type == \"a\" || == \"b\" )", "||"),
                when("Document( ( type == \"a\" ) )", "("),
                when("Document( ) or Coverage( )", "or"),
                when("Document( ) and Coverage( )", "and"),
                when("( Document( ) or Coverage( ) )", "("),
                when("(or Document( ) Coverage( ) )", "("),
                when("not ( Document( ) and Coverage( ) )", "("),
                when("exists ( Document( ) )", "("),
                when("not not Document( )", "not"),
                when("exists not Document( )", "not"),
                when("Document#LongDocument( )", "Document#LongDocument"),
                when("Document( type#String.length > 3 )", "type#String"),
                when("Document( type.length > 3 )", "type.length"),
                when("Document( type!.length > 3 )", "type!.length"),
                when("Document( getType() == \"a\" )", "getType"),
                when("Document( type() == \"a\" )", "type"),
                when("Document( this == \"a\" )", "this"),
                when("Document( this.type == \"a\" )", "this.type"),
                when("Document( years + 1 > 5 )", "+"),
                when("Document( years == 5 - years )", "-"),
                when("Document( years == 2 * 2 )", "*"),
                when("Document( years % 2 == 0 )", "%"),
                when("Document( years == ( formal ? 1 : 2 ) )", "("),
                when("Document( formal ? inForce : expired )", "?"),
                when("Document( type == null )", "null"),
                when("Document( type == String.valueOf( 1 ) )", "String.valueOf"),
                when("Document( type == java.lang.System.getProperty( \"x\" ) )", "java.lang.System.getProperty"),
                when("Document( type == new String( \"a\" ) )", "new"),
                when("Document( type == (String) \"a\" )", "("),
                when("Document( type == \"a\" + \"b\" )", "+"),
                when("Document( type == 'a' )", "'a'"),
                when("Document( type == \"a\\u0022 || true || \\u0022\" )", "\\"),
                when("Document( type \\u003d= \"a\" )", "\\"),
                when("Document( \\u0074ype == \"a\" )", "\\"),
                when("Docum\\u0065nt( type == \"a\" )", "Docum\\"),
                when("Document( \"a\"; )", "\"a\""),
                when("Document( $t := type )", ":="),
                when("$d : Document( type == \"a\" )", "$d :"),
                when("Document( $x : type.length )", "type.length"),
                when("Document( $x : (String) type )", "("),
                when("?semua( \"x\"; )", "?"),
                when("id.delapan.fact.Document( type == \"a\" )", "id.delapan.fact.Document"),
                when("java.util.Map( this[\"a\"] == 1 )", "java.util.Map"),
                when("Object( )", "Object"),
                when("String( )", "String"),
                when("Award( )", "Award"),
                when("Finding( )", "Finding"),
                when("Document( type == \"a\" ) over window:length( 3 )", "over"),
                when("do[satu] Document( )", "do"),
                when("if ( true ) do[satu]", "if"),
                when("Document( ) @watch( formal )", "@"),
                when("Document( type == {\"a\"} )", "{"),
                when("Document( type == [\"a\"] )", "["),
                when("Document( type == \"a\" /* x */ )", "/*"),
                when("Document( type == \"a\" ) // x", "//"),
                when("Document( type == \"a\" ) # x", "#"),
                when("/documents[ type == \"a\" ]", "/"));
    }

    static Stream<Arguments> aroundRules() {
        return Stream.of(
                at(HEAD, HEAD.replace("// Tim", "global java.util.List out\n// Tim"), "global"),
                at(HEAD, HEAD.replace("// Tim", "function void f( ) { System.exit( 3 ); }\n// Tim"), "function"),
                at(HEAD, HEAD.replace("// Tim", "query \"semua\" Document( ) end\n// Tim"), "query"),
                at(HEAD, HEAD.replace("// Tim", "declare Orang\n    nama : String\nend\n// Tim"), "declare"),
                at(HEAD, HEAD.replace("// Tim", "declare enum Warna MERAH; end\n// Tim"), "declare"),
                at(HEAD, HEAD.replace("// Tim", "declare trait T end\n// Tim"), "declare"),
                at(HEAD, HEAD.replace("// Tim", "declare window W Document( ) over window:length( 1 ) from entry-point e end\n// Tim"), "declare"),
                at(HEAD, HEAD.replace("// Tim", "import java.util.List\n// Tim"), "import"),
                at(HEAD, HEAD.replace("// Tim", "import function java.lang.Math.max\n// Tim"), "import"),
                at(HEAD, HEAD.replace("// Tim", "import static java.lang.Math.max\n// Tim"), "import"),
                at(HEAD, HEAD.replace("// Tim", "dialect \"mvel\"\n// Tim"), "dialect"),
                at(HEAD, HEAD.replace("// Tim", "unit Kerja;\n// Tim"), "unit"),
                at(HEAD, HEAD.replace("// Tim", "template header\n// Tim"), "template"),
                at(HEAD, HEAD.replace("// Tim", "package lain;\n// Tim"), "package"),
                at(HEAD, HEAD.replace("// Tim", "\\u0069mport java.util.List;\n// Tim"), "\\"),
                at("id.delapan.fact.*", "id.delapan.fact.Document", "id.delapan.fact.Document"),
                at("package mini_2020", "package java.lang", "java.lang"),
                at(NAME, NAME + " salience 10", "salience"),
                at(NAME, NAME + " no-loop", "no-loop"),
                at(NAME, NAME + " enabled( 1 == 1 )", "enabled"),
                at(NAME, NAME + " extends \"S1.b cakupan\"", "extends"),
                at(NAME, NAME + " dialect \"mvel\"", "dialect"),
                at(NAME, NAME + " agenda-group \"x\"", "agenda-group"),
                at(NAME, NAME + " activation-group \"x\"", "activation-group"),
                at(NAME, NAME + " ruleflow-group \"x\"", "ruleflow-group"),
                at(NAME, NAME + " lock-on-active", "lock-on-active"),
                at(NAME, NAME + " auto-focus true", "auto-focus"),
                at(NAME, NAME + " timer ( int: 1s )", "timer"),
                at(NAME, NAME + " duration 10", "duration"),
                at(NAME, NAME + " calendars \"x\"", "calendars"),
                at(NAME, NAME + " date-effective \"1-Jan-2020\"", "date-effective"),
                at(NAME, NAME + " date-expires \"1-Jan-2020\"", "date-expires"),
                at(NAME, NAME + " @Catatan( System.exit( 3 ) )", "@Catatan"),
                at(NAME, "rule S1", "S1"),
                at(NAME, "rule \"S1.a Ya\\u0022 + x\"", "\\"),
                at(NAME, "rule \"S1.a {@code}\"", "\"S1.a {@code}\""),
                at(NAME, "rule 'S1.a Ya'", "'S1.a Ya'"));
    }

    static Stream<Arguments> inActions() {
        return Stream.of(
                then("System.exit( 3 );", "System.exit"),
                then(ACTION + " System.exit( 3 );", "System.exit"),
                then(ACTION + ACTION, "insert"),
                then("insertLogical( Award.level( \"S1.a\", \"Ya\" ) );", "insertLogical"),
                then("modify( $d ) { }", "modify"),
                then("update( $d );", "update"),
                then("delete( $d );", "delete"),
                then("retract( $d );", "retract"),
                then("drools.halt( );", "drools.halt"),
                then("kcontext.getKieRuntime( );", "kcontext.getKieRuntime"),
                then("insert( new Object( ) );", "new"),
                then("insert( Award.level( \"S1.a\", \"Ya\".trim( ) ) );", "."),
                then("insert( Award.level( \"S1.a\", \"Ya\" ).toString( ) );", "."),
                then("insert( id.delapan.fact.Award.level( \"S1.a\", \"Ya\" ) );", "id.delapan.fact.Award.level"),
                then("insert( Award.level( f( ), \"Ya\" ) );", "f"),
                then("insert( Award.level( \"S1.a\", f( ) ) );", "f"),
                then("insert( Award.level( \"S1.a\", () -> \"Ya\" ) );", "("),
                then("insert( Award.level( \"S1.a\", x -> x ) );", "x"),
                then("insert( Award.level( \"S1.a\", \"Y\" + \"a\" ) );", "+"),
                then("insert( Award.getClass( ) );", "getClass"),
                then("{ insert( Award.level( \"S1.a\", \"Ya\" ) ); }", "{"),
                then("if ( true ) " + ACTION, "if"),
                then("for ( ;; ) { }", "for"),
                then("then[satu] " + ACTION, "then["),
                then("/* x */ " + ACTION, "/*"),
                then("\\u0069nsert( Award.level( \"S1.a\", \"Ya\" ) );", "\\"),
                then("int x = 1; " + ACTION, "int"),
                then("", "end"));
    }

    private static Arguments when(String pattern, String construct) {
        String known = pattern.replace("Document( )", "Document( type == \"a\" )").replace("\"a\"", "\"sk-tim\"");
        return at(PATTERN, known, construct.replace("\"a\"", "\"sk-tim\""));
    }

    private static Arguments then(String action, String construct) {
        return at(ACTION, action, construct);
    }

    private static Arguments at(String snippet, String text, String construct) {
        return Arguments.of(snippet, text, construct);
    }

    @ParameterizedTest
    @MethodSource({"inConditions", "aroundRules", "inActions"})
    void isRefusedByNameAtItsPlace(String snippet, String text, String construct) {
        TinyPack pack = TinyPack.valid().edit(TinyPack.TEAM, snippet, text);
        List<String> lines = pack.text(TinyPack.TEAM).lines().toList();

        List<Problem> problems = pack.problems();

        assertThat(problems).isNotEmpty();
        assertThat(problems).extracting(Problem::code).containsOnly(problems.get(0).code());
        Problem problem = problems.get(0);
        String rest = lines.get(problem.line() - 1).substring(problem.column() - 1);
        assertThat(problem.file()).isEqualTo("mini/" + TinyPack.TEAM);
        assertThat(rest).startsWith(construct.split(" ")[0]);
        if (!construct.equals("/*") && !construct.equals("//")) {
            assertThat(problem.message().in(Lang.ID)).contains(construct.replace("\"S1", "S1").replace("}\"", "}"));
        }
        assertThat(problem.message().in(Lang.EN)).isNotBlank();
    }

    /** Most of these are really the engine's language: it is not that they cannot be read. */
    @Test
    void theEngineWouldHaveReadMostOfThem() throws DroolsParserException {
        int accepted = 0;
        for (Arguments each : Stream.of(inConditions(), aroundRules(), inActions()).flatMap(s -> s).toList()) {
            Object[] parts = each.get();
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            parser.parse(false, TinyPack.valid().edit(TinyPack.TEAM, (String) parts[0], (String) parts[1]).text(TinyPack.TEAM));
            accepted += parser.hasErrors() ? 0 : 1;
        }
        assertThat(accepted).isGreaterThanOrEqualTo(80);
    }
}
