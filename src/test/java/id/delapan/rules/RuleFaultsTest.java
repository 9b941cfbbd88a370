package id.delapan.rules;

import static id.delapan.rules.Expected.meant;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of one mistyped place of a rule file: its place, the offending text, the right word, and nothing else. */
class RuleFaultsTest {
    private static final String DOCUMENT_FIELDS = "id, type, formal, inForce, expired, age, years";
    private static final String PATTERN = "Document( type == \"sk-tim\", formal, inForce )";
    private static final String ACTION = "insert( Award.level( \"S1.a\", \"Ya\" ) );";
    private static final String NAME = "rule \"S1.a Ya\"";

    static Stream<Arguments> patterns() {
        return Stream.of(
                pattern("«Documen( type == \"sk-tim\", formal, inForce )", new Expected("unknown-fact", "Documen", meant("Document"))),
                pattern("«Object( )", new Expected("unknown-fact", "Object", "")),
                pattern("Document «type == \"sk-tim\", formal, inForce )", new Expected("word-expected", "(", "type")),
                pattern("Document( type == \"sk-tim\", «formall, inForce )",
                        new Expected("unknown-fact-field", "formall", "Document", meant("formal"), DOCUMENT_FIELDS)),
                pattern("Document( type == \"sk-tim\", !«inforce )",
                        new Expected("unknown-fact-field", "inforce", "Document", meant("inForce"), DOCUMENT_FIELDS)),
                pattern("Document( type == \"sk-tim\" «formal, inForce )", new Expected("constraint-end-expected", "formal")),
                pattern("Document( type == \"sk-tim\", formal, inForce«", new Expected("missing-here", ")")),
                pattern("Document( type == \"sk-tim\", formal, «)", new Expected("field-expected", ")")),
                pattern("Document( type == \"sk-tim\",«, formal )", new Expected("field-expected", ",")),
                pattern("Document( type == \"sk-tim\", formal ) «)", new Expected("pattern-expected", ")")),
                pattern("Document( type == «road-map, formal )", new Expected("operand-expected", "road-map")),
                pattern("Document( type == «null, formal )", new Expected("operand-expected", "null")),
                pattern("Document( type == «, formal )", new Expected("operand-expected", ",")),
                pattern("Document( type == \"sk-tim\", years >= «)", new Expected("operand-expected", ")")),
                pattern("Document( type == \"sk-tim\", age in «0 )", new Expected("word-expected", "(", "0")),
                pattern("Document( type == \"sk-tim\", age in ( 0, «satu ) )", new Expected("operand-expected", "satu")),
                pattern("Document( type == \"sk-tim\", age in ( 0, 1 )«", new Expected("missing-here", ")")),
                pattern("Document( type «= \"sk-tim\", formal )", new Expected("operator-refused", "=", Expected.meant("=="))),
                pattern("Document( type «matches \"sk.*\", formal )", new Expected("operator-refused", "matches", "")),
                pattern("Document( type «not in ( \"a\", \"b\" ), formal )", new Expected("operator-refused", "not", "")),
                pattern("Document( type == \"sk-tim\", «type.length > 3 )", new Expected("path-refused", "type.length")),
                pattern("Document( type == \"sk-tim\", «getType() == \"a\" )", new Expected("path-refused", "getType")),
                pattern("Document( type == \"sk-tim\" «&& formal )", new Expected("joined-refused", "&&")),
                pattern("Document( type == \"sk-tim\" «|| == \"x\", formal )", new Expected("joined-refused", "||")),
                pattern("Document( type == \"sk-tim\", years «+ 1 > 5 )", new Expected("operator-refused", "+", "")),
                pattern("Document( type == \"sk-tim\", years == 4 «* 1 )", new Expected("constraint-end-expected", "*")),
                pattern("Document( type == \"sk-tim\", years >= 1,«5 )", new Expected("decimal-comma", "5")),
                pattern("«$d : Document( type == \"sk-tim\", formal )", new Expected("pattern-binding", "$d :")),
                pattern("«( Document( type == \"sk-tim\" ) or Document( type == \"sk-tim\" ) )", new Expected("group-refused", "(")),
                pattern("not «( Document( type == \"sk-tim\" ) )", new Expected("group-refused", "(")),
                pattern("«id.delapan.fact.Document( type == \"sk-tim\" )", new Expected("qualified-name", "id.delapan.fact.Document")),
                pattern("«forall( Document( type == \"sk-tim\" ) )", new Expected("construct-refused", "forall")),
                pattern("Document( type == \"sk-tim\" ) «from $x.list", new Expected("construct-refused", "from")),
                pattern("Document( type == \"sk-tim\" ) «// catatan", new Expected("comment-in-rule")),
                pattern("Document( type == «\"sk-tim, formal, inForce )", new Expected("quote-not-closed")),
                pattern("Document( type == «sk-tim\", formal, inForce )", new Expected("quote-not-opened", "sk-tim")),
                pattern("Document( type == \"sk-tim\"«\", formal, inForce )", new Expected("quote-not-closed")),
                pattern("Document( type == «'sk-tim', formal )", new Expected("single-quotes", "'sk-tim'")),
                pattern("Document( type == «\u201csk-tim\u201d, formal )", new Expected("typeset-quotes", "\u201csk-tim\u201d")),
                pattern("Document( type == «\u201dsk-tim, formal )", new Expected("typeset-quotes", "\u201d")),
                pattern("Document( type == \"sk-tim\",«\u00a0formal )", new Expected("odd-blank")),
                pattern("Document( type == \"sk-tim\", «\u200bformal )", new Expected("hidden-character")),
                pattern("Document( «type == \"pegawai.dilatih\", formal )", new Expected("evidence-of-other-kind", "pegawai.dilatih", "Coverage", "Document")),
                pattern("Document( type == \"sk-tim\", formal «&& inForce )", new Expected("joined-refused", "&&")),
                pattern("Document( type == \"sk«\\u002dtim\", formal )", new Expected("character-in-quotes", "\\")),
                pattern("Document( type == \"sk-tim\", years == «5L )", new Expected("strange-character", "5L")),
                pattern("Document( type == \"sk-tim\", «formél )",
                                new Expected("unknown-fact-field", "formél", "Document", meant("formal"), DOCUMENT_FIELDS)));
    }

    private static Arguments pattern(String text, Expected... expected) {
        return change(PATTERN, text, expected);
    }

    private static Arguments change(String snippet, String text, Expected... expected) {
        return Arguments.of(snippet, text, expected);
    }

    static Stream<Arguments> frames() {
        return Stream.of(
                change(NAME, "rule «P1", new Expected("rule-name-expected", "P1")),
                change(NAME, "rule «\"S1.a Ya", new Expected("quote-not-closed")),
                change(NAME, "rule«\"S1.a Ya", new Expected("quote-not-closed")),
                change(NAME, "«rul \"S1.a Ya\"", new Expected("rule-expected", "rul")),
                change(NAME, "rule \"S1.a Ya\" «salience 10", new Expected("attribute-refused", "salience")),
                change(NAME, "rule \"S1.a Ya\"\n    «no-loop true", new Expected("attribute-refused", "no-loop")),
                change(NAME, "rule \"S1.a Ya\" «extends \"S1.b cakupan\"", new Expected("attribute-refused", "extends")),
                change(NAME, "«@Ann( x = 1 )\nrule \"S1.a Ya\"", new Expected("construct-refused", "@Ann")),
                change(NAME, "rule \"S1.a Ya\"\n    «@Ann( x = 1 )", new Expected("attribute-refused", "@Ann")),
                change(NAME, "rule «\"S1.a Ya!\"", new Expected("rule-name-characters", "S1.a Ya!")),
                change("// Tim dibentuk dengan keputusan formal yang berlaku.\n" + NAME, "«rule \"S1.a Ya\"",
                        new Expected("sentence-missing", "S1.a Ya")),
                change("// Tim dibentuk dengan", "«Tim dibentuk dengan", new Expected("slashes-missing")),
                change(NAME + "\nwhen", NAME + "«", new Expected("missing-here", "when")),
                change(NAME + "\nwhen", NAME + "\n«wen", new Expected("word-expected", "when", "wen")),
                change(PATTERN + "\nthen", PATTERN + "«", new Expected("missing-here", "then")),
                change(PATTERN + "\nthen", PATTERN + "\n«than", new Expected("word-expected", "then", "than")),
                change(ACTION + "\nend", ACTION + "«", new Expected("missing-here", "end")),
                change(ACTION + "\nend", ACTION + "\n«edn", new Expected("word-expected", "end", "edn")),
                change(ACTION, "«insertLogical( Award.level( \"S1.a\", \"Ya\" ) );", new Expected("action-expected", "insertLogical")),
                change(ACTION, "«System.exit( 3 );", new Expected("action-expected", "System.exit")),
                change(ACTION, "insert( «Awrd.level( \"S1.a\", \"Ya\" ) );", new Expected("action-expected", "Awrd.level")),
                change(ACTION, "insert( Award.«levl( \"S1.a\", \"Ya\" ) );", new Expected("action-expected", "levl")),
                change(ACTION, "insert( Award.level( «S1.a, \"Ya\" ) );", new Expected("indicator-expected", "S1.a")),
                change(ACTION, "insert( Award.level( \"S1.a\" «\"Ya\" ) );", new Expected("word-expected", ",", "\"Ya\"")),
                change(ACTION, "insert( Award.level( \"S1.a\", «Ya ) );", new Expected("operand-expected", "Ya")),
                change(ACTION, "insert( Award.level( «\"S1.a, \"Ya\" ) );", new Expected("quote-not-closed")),
                change(ACTION, "insert( Award.level( \"S1.a\", \"Ya\" )«;", new Expected("word-expected", ")", ";")),
                change(ACTION, "insert( Award.level( \"S1.a\", \"Ya\" ) )«", new Expected("missing-here", ";")),
                change(ACTION, ACTION + "\n    «System.exit( 3 );", new Expected("action-end-expected", "System.exit")),
                change(ACTION, ACTION + " «insert( Award.level( \"S1.a\", \"Ya\" ) );", new Expected("action-end-expected", "insert")),
                change("insert( Finding.raise( \"S1.a\", \"lewat\" ) );", "insert( Finding.raise( \"S1.a\", «3 ) );",
                        new Expected("finding-key-expected", "3")));
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                change("package mini_2020;\n\nimport", "«import", new Expected("package-missing", "mini_2020")),
                change("package mini_2020;", "package «lain;", new Expected("wrong-package", "lain", "mini_2020")),
                change("package mini_2020;", "package «mini_2020.x;", new Expected("wrong-package", "mini_2020.x", "mini_2020")),
                change("\nimport id.delapan.fact.*;\n\n// Tim", "«// Tim", new Expected("import-missing")),
                change("import id.delapan.fact.*;", "import «java.util.*;", new Expected("wrong-import", "java.util.*")),
                change("import id.delapan.fact.*;", "import «static java.lang.System.exit;",
                        new Expected("wrong-import", "staticjava.lang.System.exit")),
                change("fact.*;\n\n// Tim", "fact.*;\n«import java.util.List;\n\n// Tim", new Expected("construct-refused", "import")),
                change("fact.*;\n\n// Tim", "fact.*;\n«global java.util.List l;\n\n// Tim", new Expected("construct-refused", "global")),
                change("fact.*;\n\n// Tim", "fact.*;\n«function void f() { System.exit( 3 ); }\n\n// Tim",
                        new Expected("construct-refused", "function")),
                change("fact.*;\n\n// Tim", "fact.*;\n«query \"x\"\n  Document( )\nend\n\n// Tim", new Expected("construct-refused", "query")),
                change("fact.*;\n\n// Tim", "fact.*;\n«declare Foo\n  name : String\nend\n\n// Tim", new Expected("construct-refused", "declare")),
                change("fact.*;\n\n// Tim", "fact.*;\n\n«/* dua\nbaris */\n// Tim", new Expected("block-comment")),
                change("// Tim dibentuk", "// Tim «\u202Edibentuk", new Expected("hidden-character")),
                change("// Tim dibentuk", "// Tim «\rdibentuk", new Expected("hidden-character")),
                change("fact.*;\n\n// Tim", "fact.*;\n«blabla\n\n// Tim", new Expected("rule-expected", "blabla")));
    }

    @ParameterizedTest
    @MethodSource({"patterns", "frames", "headers"})
    void oneFaultIsOneProblemAtItsPlace(String snippet, String text, Expected[] expected) {
        Expected.in(TinyPack.valid().edit(TinyPack.TEAM, snippet, text), expected);
    }
}
