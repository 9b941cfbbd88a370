package id.delapan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.authoring.CaseReader;
import id.delapan.authoring.CaseRunner;
import id.delapan.engine.Engine;
import id.delapan.rules.Packs;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases that come with an indicator notice every later change of what decides it. */
class GeneratedCasesTest {
    private static final String RULES = "1-satu/1.1-tim.drl";

    private static Map<String, Engine> made;

    @BeforeAll
    static void make() {
        made = Map.of(
                "document", engine(Forms.DOCUMENT),
                "coverage", engine(Forms.COVERAGE),
                "levels", engine(Forms.LEVELS),
                "fewer", engine(Forms.FEWER),
                "value", engine(Forms.VALUE));
    }

    private static Engine engine(String form) {
        return new Engine(Forms.made(form).after());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "document | \"pedoman-tim\", formal, | \"pedoman-tim\",",
        "document | \"pedoman-tim\", formal, | \"pedoman-tim\", !formal,",
        "document | \"pedoman-tim\", formal, inForce | \"pedoman-tim\", formal",
        "document | \"pedoman-tim\", formal, inForce | \"pedoman-tim\", formal, !expired",
        "coverage | age <= 1 | age <= 0",
        "coverage | age <= 1 | age <= 2",
        "coverage | , age <= 1 )  | )",
        "levels   | value >= 12 | value > 12",
        "levels   | value >= 12 | value >= 11",
        "levels   | value >= 4  | value >= 5",
        "levels   | value >= 1, | value >= 0,",
        "fewer    | value <= 2.5 | value < 2.5",
        "fewer    | value <= 2.5 | value <= 2.6",
        "fewer    | value <= 7, age == 0 | value <= 7, age <= 1",
    })
    void aChangedRuleMakesSomeCaseFail(String form, String snippet, String replacement) {
        assertThat(failures(made.get(form), RULES, snippet.strip(), replacement.strip())).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "coverage | instrument.yaml | above: 0.5 | from: 0.5",
        "coverage | instrument.yaml | from: 1}   | from: 0.95}",
        "coverage | instrument.yaml | above: 0}  | above: 0.05}",
        "value    | 1-satu/1.3-kepuasan-tamu-warga.yaml | kind: multiply | kind: zero",
        "value    | 1-satu/1.3-kepuasan-tamu-warga.drl | age == 0 | age <= 1",
    })
    void aChangedBandOrGateMakesSomeCaseFail(String form, String path, String snippet, String replacement) {
        assertThat(failures(made.get(form), path, snippet.strip(), replacement.strip())).isPositive();
    }

    @Test
    void aLostGateMakesSomeCaseFail() {
        assertThat(failures(made.get("levels"), "1-satu/1.1-tim.yaml",
                "butir 5\"\n    gates: [{parent: S1.a, kind: zero}]", "butir 5\"")).isPositive();
    }

    @Test
    void unchangedNoCaseFails() {
        assertThat(failures(made.get("levels"), RULES, "value >= 12", "value >= 12.0")).isZero();
    }

    private static int failures(Engine made, String path, String snippet, String replacement) {
        Map<String, Source> texts = new HashMap<>(made.pack().texts());
        Source source = texts.get(path);
        texts.put(path, new Source(source.name(), Forms.edited(source.text(), snippet, replacement)));
        Engine engine = made.with(Packs.of("mini", texts));
        CaseRunner runner = new CaseRunner(engine);
        Problems problems = new Problems();
        runner.run(CaseReader.read(engine.pack(), problems)).forEach(result -> CaseRunner.note(result, problems));
        return problems.size();
    }
}
