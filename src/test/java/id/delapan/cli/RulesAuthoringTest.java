package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.authoring.Mini;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesAuthoringTest {
    private static final String FORM = """
            pack: mini-2020
            subarea: {code: S1}
            indicator:
              code: S1.c
              title: {id: "Pedoman tim", en: "Team guideline"}
              scale: Y/T
              basis: "Contoh 1/2020, butir 5"
              criteria: {Ya: {id: "Ada", en: "Yes"}, Tidak: {id: "Belum", en: "No"}}
              recommend: {Tidak: {id: "Agar ditetapkan", en: "Adopt it"}}
            proof:
              document: {key: pedoman-tim, label: {id: "Pedoman tim", en: "Team guideline"}}
            """;

    @TempDir
    private Path rules;

    private Path form;

    @BeforeEach
    void pack(@TempDir Path elsewhere) throws IOException {
        Mini.copy(rules);
        form = Files.writeString(elsewhere.resolve("formulir.yaml"), FORM);
    }

    private Run rules(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "rules";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--rules";
        all[words.length + 2] = rules.toString();
        return Run.of(all);
    }

    @Test
    void copyStartsThePackOfTheNextYear() {
        Run run = rules("copy", "mini-2020", "mini-2022");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("mini-2022", "2022");
        assertThat(rules("check").out()).contains("mini-2020: 4 indikator", "mini-2022: 4 indikator");
    }

    @Test
    void copyTakesTheYearItIsTold() throws IOException {
        assertThat(rules("copy", "mini-2020", "mini-2022", "--valid-from", "2030").exit()).isZero();
        assertThat(Files.readString(rules.resolve("mini-2022/instrument.yaml"))).contains("valid: {from: 2030}");
    }

    @Test
    void copyWorksBesideAPackThatIsNamedItself() {
        assertThat(Run.of("rules", "copy", "mini-2020", "mini-2021", "--rules", rules.resolve(Mini.ID).toString()).exit()).isZero();
        assertThat(rules.resolve("mini-2021/instrument.yaml")).exists();
    }

    @Test
    void copyRefusesWithoutTouchingAnything() throws IOException {
        Files.createDirectory(rules.resolve("ada"));
        Map<String, byte[]> before = Mini.contents(rules);

        assertThat(rules("copy", "mini-2020", "Mini 2021").exit()).isEqualTo(Main.USAGE);
        assertThat(rules("copy", "mini-2020", "../luar").exit()).isEqualTo(Main.USAGE);
        assertThat(rules("copy", "mini-2020", "mini-2021", "--valid-from", "21").exit()).isEqualTo(Main.USAGE);
        assertThat(rules("copy", "mini-2020", "mini-2020").exit()).isEqualTo(Main.INPUT);
        assertThat(rules("copy", "mini-2020", "ada").exit()).isEqualTo(Main.INPUT);
        Run unknown = rules("copy", "mini-2002", "mini-2021");
        assertThat(unknown.exit()).isEqualTo(Main.INPUT);
        assertThat(unknown.err()).contains("mini-2002", "mungkin maksudnya `mini-2020`");
        assertThat(Mini.contents(rules)).containsExactlyEntriesOf(before);
    }

    @Test
    void copyOfAFaultyPackIsRefused() throws IOException {
        Files.writeString(rules.resolve("mini-2020/evidence.yaml"), "documents: [\n");

        assertThat(rules("copy", "mini-2020", "mini-2021").exit()).isEqualTo(Main.RULES);
        assertThat(rules.resolve("mini-2021")).doesNotExist();
    }

    @Test
    void newAddsAnIndicatorThatPassesCheckAndIsShown() {
        Run run = rules("new", form.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("S1.c", "1-satu/1.1-tim.yaml", "1-satu/1.1-tim.drl", "1-satu/1.1-tim.cases.yaml",
                "1-satu/evidence.yaml");
        assertThat(rules("check").exit()).isZero();
        assertThat(rules("show", "S1.c").out()).contains("S1.c  Pedoman tim", "Bobot: paling banyak 20 poin indeks",
                "Dokumen Pedoman tim: ditetapkan secara formal, berlaku pada tahun evaluasi", "tingkat Ya",
                "Tidak: Agar ditetapkan", "Kasus uji (7):", "1.1-tim.cases.yaml:1");
    }

    @Test
    void newIsDoneOnlyOnce() {
        assertThat(rules("new", form.toString()).exit()).isZero();
        Map<String, String> once = Mini.texts(rules);
        Run again = rules("new", form.toString());

        assertThat(again.exit()).isEqualTo(Main.INPUT);
        assertThat(again.err()).contains("formulir.yaml:4:9:", "formulir.yaml:11:39:");
        assertThat(Mini.texts(rules)).isEqualTo(once);
    }

    @Test
    void newWritesNothingWhenTheFormIsWrong() throws IOException {
        Map<String, String> before = new TreeMap<>(Mini.texts(rules));
        Files.writeString(form, FORM.replace("scale: Y/T", "scale: Y/N").replace("pack: mini-2020", "pack: mini"));
        Run run = rules("new", form.toString());

        assertThat(run.exit()).isEqualTo(Main.INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().filter(l -> l.contains("formulir.yaml:"))).hasSize(2);
        assertThat(run.err()).contains("formulir.yaml:1:7:", "formulir.yaml:6:10:", "mungkin maksudnya `Y/T`");
        assertThat(rules("new", "tidak-ada.yaml").exit()).isEqualTo(Main.INPUT);
        assertThat(Mini.texts(rules)).isEqualTo(before);
    }

    @Test
    void theFormIsPrintedOrWrittenButNeverOver() throws IOException {
        Path out = rules.resolve("baru.yaml");
        String printed = Run.of("rules", "new", "--form").out();

        assertThat(printed).contains("pack: lke-2014", "proof:", "#");
        assertThat(Run.of("rules", "new", "--form", "--out", out.toString()).exit()).isZero();
        assertThat(Files.readString(out)).isEqualTo(printed);
        Files.writeString(out, "terisi");
        assertThat(Run.of("rules", "new", "--form", "--out", out.toString()).exit()).isEqualTo(Main.INPUT);
        assertThat(Files.readString(out)).isEqualTo("terisi");
        assertThat(Run.of("rules", "new").exit()).isEqualTo(Main.USAGE);
        assertThat(Run.of("rules", "new", form.toString(), "--form").exit()).isEqualTo(Main.USAGE);
        assertThat(Run.of("rules", "new", form.toString(), "--out", "x").exit()).isEqualTo(Main.USAGE);
    }

    @Test
    void docsWritesThePage() throws IOException {
        Path out = rules.resolve("buku/pegangan.html");

        assertThat(rules("docs", "--out", out.toString()).exit()).isZero();
        assertThat(Files.readString(out)).startsWith("<!DOCTYPE html>").contains("Instrumen mini");
        assertThat(rules("docs", "--lang", "en").out()).contains("Tiny instrument");
        rules("copy", "mini-2020", "mini-2021");
        assertThat(rules("docs").exit()).isEqualTo(Main.INPUT);
        assertThat(rules("docs", "mini-2021").out()).contains("mini-2021");
    }

    @Test
    void showTellsFindingsGatesAndWeight() {
        Run run = rules("show", "S1");

        assertThat(run.out()).contains("Bobot: paling banyak 30 poin indeks", "Menentukan nilai S1.b",
                "Bernilai nol bila S1.a bernilai nol", "lewat (tinggi)", "Akibat: Tanpa dasar", "lewat: Agar diperbarui");
    }
}
