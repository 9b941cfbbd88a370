package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A pack of nothing but allowed rules has a size, too. */
class PackBoundsTest {
    private static final String HEAD = "package mini_2020;\n\nimport id.delapan.fact.*;\n\n";

    @Test
    void aPackHoldsSoManyRules() {
        TinyPack pack = TinyPack.valid();
        String good = pack.text(TinyPack.TEAM);
        pack.with(TinyPack.TEAM, good + rules("S1.a", 1, 190));
        for (int file = 0; file < 30; file++) {
            subarea(pack, "T" + file).with("1-satu/2." + file + "-lagi.drl", HEAD + rules("T" + file + ".a", 0, 199));
        }

        assertThat(codes(pack)).contains("mini/instrument.yaml:1:1 too-many-rules-together");
    }

    @Test
    void aPackHoldsSoManyConditions() {
        String list = IntStream.range(0, 50).mapToObj(String::valueOf).collect(Collectors.joining(", ", "years in ( ", " )"));
        TinyPack pack = TinyPack.valid();
        for (int file = 0; file < 5; file++) {
            subarea(pack, "T" + file).with("1-satu/2." + file + "-lagi.drl",
                    HEAD + rules("T" + file + ".a", 0, 140).replaceAll("years == [0-9]+", list));
        }

        assertThat(codes(pack)).contains("mini/instrument.yaml:1:1 too-many-conditions-together");
    }

    @Test
    void aPackHoldsSoManyIndicators() {
        TinyPack pack = TinyPack.valid();
        String text = pack.text(TinyPack.TEAM_YAML);
        String one = text.substring(text.indexOf("  - code: S1.b")).replace("    gates: [{parent: S1.a, kind: zero}]\n", "");
        StringBuilder many = new StringBuilder(text);
        for (int i = 0; i < 1_000; i++) {
            many.append(one.replace("S1.b", "S1.x" + i));
        }

        assertThat(codes(pack.with(TinyPack.TEAM_YAML, many.toString()))).contains("mini/instrument.yaml:1:1 too-many-indicators");
    }

    /** Hundreds of gates one behind the other lead back to none of them. */
    @Test
    void aLongChainOfGatesIsFollowedToItsEnd() {
        TinyPack pack = TinyPack.valid();
        String text = pack.text(TinyPack.TEAM_YAML);
        String one = text.substring(text.indexOf("  - code: S1.b"));
        StringBuilder many = new StringBuilder(text);
        for (int i = 0; i < 900; i++) {
            many.append(one.replace("S1.b", "S1.x" + i).replace("parent: S1.a", "parent: S1.x" + (i + 1) % 900));
        }

        assertThat(codes(pack.with(TinyPack.TEAM_YAML, many.toString()))).filteredOn(c -> c.endsWith("gate-cycle")).hasSize(900);
    }

    private static String rules(String code, int from, int to) {
        StringBuilder rules = new StringBuilder();
        for (int i = from; i < to; i++) {
            rules.append("\n// Tim.\nrule \"").append(code).append(" Ya ").append(i).append("\"\nwhen\n    Document( type == \"sk-tim\", years == ")
                    .append(i).append(" )\nthen\n    insert( Award.level( \"").append(code).append("\", \"Ya\" ) );\nend\n");
        }
        return rules.toString();
    }

    private static TinyPack subarea(TinyPack pack, String code) {
        String text = pack.text(TinyPack.TEAM_YAML);
        String first = text.substring(0, text.indexOf("  - code: S1.b")).replace("S1", code)
                .replaceAll("    findings:\n.*\n", "").replaceAll("      lewat:.*\n", "");
        return pack.with("1-satu/2." + code.substring(1) + "-lagi.yaml", first);
    }

    private static List<String> codes(TinyPack pack) {
        List<Problem> problems = pack.problems();
        return problems.stream().map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.code()).toList();
    }
}
