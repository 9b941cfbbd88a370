package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private Path dossier;

    @BeforeEach
    void writeDossier() {
        dossier = Cli.write(folder.resolve("a.json"), Cli.DOSSIER);
    }

    @Test
    void printsTheResultAsText() {
        Cli.Result result = Cli.run("evaluate", dossier).exits(0);

        assertThat(result.out()).contains("Kabupatén A", "59,06", "CC");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void printsTheResultAsJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Cli.run("evaluate", dossier, "--format", "JSON").exits(0).out());

        assertThat(json.at("/index/value").decimalValue()).isEqualByComparingTo("59.055");
        assertThat(json.at("/options/lang").asText()).isEqualTo("id");
        assertThat(json.at("/options/countClaims").asBoolean()).isFalse();
    }

    @Test
    void printsTheResultAsHtml() {
        assertThat(Cli.run("evaluate", dossier, "--format=html").exits(0).out()).startsWith("<!DOCTYPE html>").contains("59,06");
    }

    @Test
    void speaksEnglish() {
        assertThat(Cli.run("evaluate", dossier, "--lang", "en").exits(0).out()).contains("Bureaucratic reform road map");
        assertThat(Cli.run("--lang=en", "evaluate", dossier).exits(0).out()).contains("Bureaucratic reform road map");
        assertThat(Cli.run("evaluate", dossier).exits(0).out()).doesNotContain("Bureaucratic reform road map");
    }

    @Test
    void countsClaimsOnlyWhenAsked() throws IOException {
        Path claims = Cli.write(folder.resolve("claims.json"), Cli.DOSSIER.replace("assessor", "agency"));

        assertThat(index(Cli.run("evaluate", claims, "--format", "json").out())).isEqualTo("0");
        assertThat(index(Cli.run("evaluate", claims, "--format", "json", "--count-claims").out())).isEqualTo("59.055");
    }

    @ParameterizedTest
    @CsvSource({"text, 'Kabupatén A'", "json, 59.055", "html, <!DOCTYPE html>"})
    void writesTheSameToAFile(String format, String content) throws IOException {
        Path file = folder.resolve("new/deep/hasil evaluasi");
        Cli.Result result = Cli.run("evaluate", dossier, "--format", format, "--out", file).exits(0);

        assertThat(result.out() + result.err()).isEmpty();
        assertThat(Files.readString(file)).contains(content).isEqualTo(Cli.run("evaluate", dossier, "--format", format).out());
    }

    @Test
    void writesIntoAFolderUnderTheNameOfTheDossier() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Cli.run("evaluate", dossier, "--out", out).exits(0);

        assertThat(out.resolve("a.txt")).content().contains("59,06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "sub/../a.json", "linked.json", "hard.json", "."})
    void neverOverwritesTheDossier(String out) throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("linked.json"), dossier);
        Files.createLink(folder.resolve("hard.json"), dossier);
        Cli.Result result = Cli.run("evaluate", dossier, "--format", "json", "--out", folder.resolve(out)).exits(2);

        assertThat(result.err()).contains("adalah dossiernya sendiri");
        assertThat(dossier).hasContent(Cli.DOSSIER);
    }

    @ParameterizedTest
    @CsvSource({"Ya, tidak", "lke-2014, lke-2041", "59, 59"})
    void leavesTheOldResultWhenTheDossierIsBad(String from, String to) throws IOException {
        Path old = Cli.write(folder.resolve("out/a.txt"), "old");
        Path bad = Cli.write(folder.resolve("bad.json"), from.equals(to) ? "{" : Cli.DOSSIER.replace(from, to));
        Cli.Result result = Cli.run("evaluate", bad, "--out", old).exits(3);

        assertThat(result.err()).contains("bad.json:");
        assertThat(result.out()).isEmpty();
        assertThat(old).hasContent("old");
        assertThat(old.getParent()).isDirectoryContaining("glob:**a.txt").satisfies(f -> assertThat(f.toFile().list()).hasSize(1));
    }

    @Test
    void makesNoFolderWhenTheDossierIsMissing() {
        Cli.Result result = Cli.run("evaluate", folder.resolve("none.json"), "--out", folder.resolve("new/out.txt")).exits(3);

        assertThat(result.err()).endsWith("none.json: berkas tidak ditemukan\n    periksa nama dan letak berkas\n");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void saysEverythingWrongWithFormAndContentAtOnce() {
        Path bad = Cli.write(folder.resolve("bad.json"), Cli.DOSSIER.replace("\"D\"", "\"E\"").replace("\"H1.1\", \"by\"", "\"H1.1\", \"oleh\""));
        Cli.Result result = Cli.run("evaluate", bad, "--lang", "en").exits(3);

        assertThat(result.err().lines().filter(l -> !l.startsWith("    ")).map(l -> l.replaceFirst(".*bad.json:", ""))).containsExactly(
                "7:65: answer `E` is not on the scale of P1.2.e",
                "8:14: `by` is missing",
                "8:36: `oleh` is not known here");
    }

    @Test
    void saysThatAnInstrumentIsNotAmongTheRules() {
        Path other = Cli.write(folder.resolve("b.json"), Cli.DOSSIER.replace("lke-2014", "lke-2015"));
        Cli.Result result = Cli.run("evaluate", other).exits(3);

        assertThat(result.err()).contains("b.json:1:47: instrumen `lke-2015` tidak ada dalam aturan yang dipakai (mungkin maksudnya `lke-2014`?)")
                .contains("yang tersedia: lke-2014");
    }

    @Test
    void warnsOfAYearOutsideTheInstrument() {
        Path late = Cli.write(folder.resolve("late.json"), Cli.DOSSIER.replace("2014,", "2024,"));

        assertThat(Cli.run("evaluate", late).exits(0).out()).contains("di luar masa berlaku");
    }

    private static String index(String json) throws IOException {
        return new ObjectMapper().readTree(json).at("/index/value").asText();
    }
}
