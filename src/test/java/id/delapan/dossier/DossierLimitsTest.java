package id.delapan.dossier;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Lang;
import id.delapan.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, unit = SECONDS)
class DossierLimitsTest {
    private static final int MIB = 1 << 20;

    @ParameterizedTest
    @ValueSource(ints = {39, 1_000, MIB})
    void refusesDeepNesting(int depth) {
        for (String open : List.of("[", "{\"a\":")) {
            String text = "{\"answers\": " + open.repeat(depth / open.length());
            for (Marked dossier : List.of(Marked.json(text), Marked.yaml(text))) {
                assertThat(dossier.problems()).singleElement().satisfies(p -> {
                    assertThat(p.code()).isEqualTo("not-well-formed");
                    assertThat(p.line()).isEqualTo(1);
                    assertThat(p.column()).isBetween(12, 300);
                });
            }
        }
    }

    @Test
    void refusesDeepIndentation() {
        StringBuilder yaml = new StringBuilder("answers:\n");
        for (int i = 1; i < 2_000; i++) {
            yaml.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(Marked.yaml(yaml.toString()).problems()).singleElement().satisfies(p -> {
            assertThat(p.message().in(Lang.EN)).contains("nested too deeply");
            assertThat(p.line()).isBetween(38, 43);
        });
    }

    @Test
    void refusesHugeTextsNamesAndNumbersWhereTheyStand() {
        String long1 = "x".repeat(200_000);
        for (String huge : List.of("\"id\": \"" + long1 + "\"", "\"" + long1 + "\": 1", "\"year\": " + "9".repeat(61))) {
            String text = "{\"format\": \"delapan/dossier/1\",\n " + huge + "}";
            for (Marked dossier : List.of(Marked.json(text), Marked.yaml(text))) {
                assertThat(dossier.problems()).as(dossier.name() + huge.substring(0, 20))
                        .filteredOn(p -> p.code().equals("not-well-formed"))
                        .first()
                        .satisfies(p -> {
                            assertThat(p.line()).isEqualTo(2);
                            assertThat(p.in(Lang.EN)).contains("is too long").hasSizeLessThan(400);
                        });
            }
        }
    }

    @Test
    void refusesFractionsWithMoreDigitsThanAreKept() {
        Marked.with("\"measures\": [{\"key\": \"sakip\", \"value\": ⟦not-a-number⟧0." + "1".repeat(31) + "}]").check();
        Marked.with("\"measures\": [{\"key\": \"sakip\", \"value\": 0." + "1".repeat(30) + "}]").check();
    }

    @Test
    void keepsLongValuesShortInMessages() {
        Problem problem = Marked.with("\"answers\": [{\"indicator\": \"" + "😀".repeat(500) + "\", \"by\": \"agency\", \"level\": \"Ya\"}]")
                .problems().get(0);

        assertThat(problem.message().in(Lang.EN)).isEqualTo("lke-2014 has no indicator `" + "😀".repeat(80) + "…`");
    }

    @Test
    void refusesMoreValuesThanAnyDossierHas() {
        for (String text : List.of("[" + "0,".repeat(MIB), "{\"answers\": [" + "{},".repeat(MIB))) {
            assertThat(Marked.json(text).problems()).singleElement().satisfies(p -> {
                assertThat(p.message().in(Lang.EN)).contains("too large");
                assertThat(p.line()).isEqualTo(1);
            });
        }
    }

    @Test
    void saysTheFirstThousandOfVeryManyProblems() {
        String item = "{\"key\": \"tak-dikenal\", \"observed\": true, \"evidence\": [\"a\", \"b\", \"c\"]},\n";
        List<Problem> problems = Marked.with("\"practices\": [" + item.repeat(4_000) + item.strip().replace("},", "}]")).problems();

        assertThat(problems).hasSize(1_001);
        assertThat(problems.get(0).line()).isEqualTo(3);
        // unknown key, id and key twice (but for the first), and three unknown references
        assertThat(problems.get(1_000).in(Lang.EN)).isEqualTo(
                "d.json: … and " + (4_001 * 6 - 2 - 1_000) + " more problems\n    mend those above first");
    }

    @Test
    void showsNoCharacterThatSteersATerminal() {
        String harmful = "\\u001b[31m\\u0007\\u009b2J\\u202e\\u2066\\u200b\\u2028\\u0000";
        List<Problem> problems = Marked.with("""
                "answers": [{"indicator": "P1.2.a%1$s", "by": "%1$s", "level": "Ya", "%1$s": 1, "evidence": ["q%1$s"]},
                            {"indicator": "P1.2.a%1$s", "by": "agency", "level": "Ya", "evidence": ["id%1$sx"]}],
                "documents": [{"id": "id%1$s", "type": "%1$s", "date": "%1$s", "formal": "%1$s", "sha256": "%1$s"}]
                """.formatted(harmful)).problems();

        assertThat(problems).hasSizeGreaterThan(7);
        assertThat(problems).extracting(p -> p.in(Lang.EN).replace("\n    ", "") + p.in(Lang.ID).replace("\n    ", ""))
                .noneMatch(text -> text.codePoints().anyMatch(c -> switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> true;
                    default -> false;
                }))
                .anyMatch(text -> text.contains("did you mean `id\uFFFD[31m"));
    }
}
