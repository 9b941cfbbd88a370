package id.delapan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.SmallPack;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form that policy staff start from works as it is, and so does every other way it shows in its comments. */
class EmptyFormTest {
    private static final String FORM = NewIndicator.emptyForm();
    private static final String PROOF = "\nproof:\n";

    @Test
    void worksAsItIs() {
        assertThat(problems(FORM, SmallPack.engine().pack())).isEmpty();
        assertThat(made(FORM).texts().keySet()).anyMatch(path -> path.endsWith("1.2-road-map.cases.yaml"));
    }

    @Test
    void aNewSubareaAsShownFits() {
        List<String> lines = new ArrayList<>(FORM.lines().toList());
        int shown = lines.indexOf("# subarea:");
        lines.subList(lines.indexOf("subarea:"), shown).clear();
        String form = String.join("\n", lines)
                .replaceAll("(?m)^# (subarea:|weights:|  (code|title|weight|area): )", "$1")
                .replace("code: P1.2.f", "code: P1.5.a");

        assertThat(form).contains("\nsubarea:\n  code: P1.5\n", "\nweights: {P1.3: 1.5}");
        assertThat(problems(form, Pack.rules())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "coverage", "measure"})
    void everyOtherProofShownFits(String way) {
        List<String> block = shown(way);
        String scale = way.equals("document") ? "Y/T" : way.equals("coverage") ? "A/B/C/D" : "0-100";
        String form = FORM.substring(0, FORM.indexOf(PROOF) + PROOF.length()) + String.join("\n", block) + "\n";
        form = form.replace("scale: A/B/C/D", "scale: " + scale);
        if (!way.equals("coverage")) {
            form = form.replaceAll("(?s)\n  criteria:.*?\n  # Saran", way.equals("document")
                            ? "\n  criteria: {Ya: \"Ada\", Tidak: \"Belum\"}\n  # Saran" : "\n  # Saran")
                    .replaceAll("(?s)\n  recommend:.*?\n\n", way.equals("document")
                            ? "\n  recommend: {Tidak: \"Agar dibuat\"}\n\n" : "\n  recommend: {below: \"Agar dinaikkan\"}\n\n");
        }

        assertThat(block).hasSizeGreaterThan(2);
        assertThat(problems(form, SmallPack.engine().pack())).isEmpty();
        assertThat(made(form).cases()).isGreaterThan(4);
    }

    /** The lines of a proof in a comment, without the signs. */
    private static List<String> shown(String way) {
        return FORM.lines()
                .dropWhile(line -> !line.equals("  # " + way + ":"))
                .takeWhile(line -> line.startsWith("  #"))
                .map(line -> line.replaceFirst("# ", ""))
                .toList();
    }

    private static List<String> problems(String form, RulePack pack) {
        Problems problems = new Problems();
        FormReader.read(new Source("formulir.yaml", form), List.of(pack), problems);
        return problems.list().stream().map(p -> p.message().id()).toList();
    }

    private static NewIndicator made(String form) {
        return NewIndicator.of(new Source("formulir.yaml", form), List.of(SmallPack.engine().pack()), new Problems());
    }
}
