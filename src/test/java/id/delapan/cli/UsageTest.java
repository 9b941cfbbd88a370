package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''|delapan|sebutkan perintahnya|name a command",
        "rules|delapan rules|sebutkan perintahnya|name a command",
        "evalute a.json|delapan|`evalute` bukan perintah (mungkin maksudnya `evaluate`?); perintahnya: evaluate, explain, assessors, compare, verify, rules|`evalute` is not a command (did you mean `evaluate`?); the commands are evaluate, explain, assessors, compare, verify, rules",
        "rules chekc|delapan rules|`chekc` bukan perintah (mungkin maksudnya `check`?)|`chekc` is not a command (did you mean `check`?)",
        "nonsense|delapan|`nonsense` bukan perintah; perintahnya: evaluate|`nonsense` is not a command; the commands are evaluate",
        "evaluate a.json --formt json|delapan evaluate|`--formt` bukan opsi delapan evaluate (mungkin maksudnya `--format`?)|`--formt` is not an option of delapan evaluate (did you mean `--format`?)",
        "evaluate a.json --formt=json|delapan evaluate|`--formt` bukan opsi delapan evaluate (mungkin maksudnya `--format`?)|`--formt` is not an option of delapan evaluate (did you mean `--format`?)",
        "--rulez x evaluate a.json|delapan|`--rulez` bukan opsi delapan|`--rulez` is not an option of delapan",
        "evaluate a.json --format pdff|delapan evaluate|`pdff` bukan nilai --format (mungkin maksudnya `pdf`?)|`pdff` is not a value of --format (did you mean `pdf`?)",
        "evaluate a.json --format jsno|delapan evaluate|`jsno` bukan nilai --format (mungkin maksudnya `json`?); pilihannya: text, json, html, pdf, docx, xlsx|`jsno` is not a value of --format (did you mean `json`?); choose one of: text, json, html, pdf, docx, xlsx",
        "evaluate a.json --lang fr|delapan evaluate|`fr` bukan nilai --lang; pilihannya: id, en|",
        "evaluate a.json --problems xml|delapan evaluate|`xml` bukan nilai --problems; pilihannya: text, json|`xml` is not a value of --problems; choose one of: text, json",
        "evaluate a.json --out|delapan evaluate|--out memerlukan nilai (FILE|--out needs a value (FILE",
        "evaluate a.json --out x --out y|delapan evaluate|--out ditulis lebih dari satu kali|--out is written more than once",
        "evaluate|delapan evaluate|DOSSIER belum disebutkan|DOSSIER is missing",
        "explain a.json|delapan explain|CODE belum disebutkan|CODE is missing",
        "explain a.json P1 P2|delapan explain|`P2` melebihi argumen yang diterima delapan explain|`P2` is one argument too many for delapan explain",
        "verify|delapan verify|ASSESSMENT.json belum disebutkan|ASSESSMENT.json is missing",
        "rules show|delapan rules show|CODE belum disebutkan|CODE is missing",
    })
    void saysWhatIsWrongWithACommandLine(String line, String command, String indonesian, String english) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        Cli.Result result = Cli.bare((Object[]) words).exits(2);

        assertThat(result.err()).startsWith("cara pakai salah: " + indonesian).endsWith("\n    lihat: " + command + " --help\n");
        assertThat(result.out()).isEmpty();
        if (english != null) {
            Object[] inEnglish = java.util.stream.Stream.concat(java.util.stream.Stream.of("--lang", "en"), java.util.Arrays.stream(words)).toArray();
            assertThat(Cli.bare(inEnglish).exits(2).err()).startsWith("wrong usage: " + english).endsWith("\n    see: " + command + " --help\n");
        }
    }

    @Test
    void saysThatAPathIsInvalid() {
        assertThat(Cli.bare("evaluate", "a\0b.json").exits(2).err()).contains("`a\uFFFDb.json`, yang disebut sebagai DOSSIER, bukan letak berkas yang sah");
    }

    @Test
    void takesNamesAsTheyAre() {
        Path at = Cli.write(folder.resolve("@a ${sys:user.name} 'b' \"c\".json"), Cli.DOSSIER);

        assertThat(Cli.run("evaluate", at).exits(0).out()).contains("59,06");
        assertThat(Cli.run("evaluate", "@" + at, "--lang", "en").exits(3).err()).contains(": no such file");
        assertThat(Cli.bare("evaluate", "@none.json", "--lang", "en").exits(3).err()).startsWith("@none.json: no such file");
        assertThat(Cli.bare("evaluate", "--", "--lang").exits(3).err()).startsWith("--lang: berkas tidak ditemukan");
    }

    @Test
    void theLastLanguageCountsForMistakes() {
        assertThat(Cli.bare("--lang", "en", "nonsense", "--lang", "id").exits(2).err()).startsWith("cara pakai salah");
        assertThat(Cli.bare("nonsense", "--LANG=EN").exits(2).err()).startsWith("wrong usage");
        assertThat(Cli.bare("nonsense", "--", "--lang", "en").exits(2).err()).startsWith("cara pakai salah");
    }

    @Test
    void tellsProblemsAsOneArrayOfJson() throws IOException {
        Path bad = Cli.write(folder.resolve("in/bad.json"), Cli.DOSSIER.replace("\"D\"", "\"E\""));
        Cli.write(folder.resolve("in/worse.json"), "{");
        Cli.write(folder.resolve("in/good.json"), Cli.DOSSIER);
        JsonNode batch = problems(Cli.run("evaluate", folder.resolve("in"), "--out", folder.resolve("out"), "--problems", "json", "--lang", "en").exits(3));

        assertThat(batch).hasSize(3);
        assertThat(batch.get(0).toString()).isEqualTo("{\"file\":\"" + bad + "\",\"line\":7,\"column\":65,\"code\":\"answer-unknown-level\","
                + "\"message\":\"answer `E` is not on the scale of P1.2.e\",\"hint\":\"one of: A, B, C, D\",\"severity\":\"error\"}");
        assertThat(batch.get(1).path("code").asText()).isEqualTo("not-well-formed");
        assertThat(batch.get(2).path("code").asText() + batch.get(2).path("severity").asText()).isEqualTo("batch-donenote");
        assertThat(problems(Cli.run("evaluate", folder.resolve("in/good.json"), "--problems=json").exits(0))).isEmpty();
        assertThat(problems(Cli.bare("evaluate", "--problems", "JSON").exits(2)).get(0).path("code").asText()).isEqualTo("usage-wrong");
        assertThat(problems(Cli.run("evaluate", folder.resolve("in"), "--problems", "json").exits(2)).get(0).toString())
                .isEqualTo("{\"file\":\"\",\"line\":0,\"column\":0,\"code\":\"several-need-out\","
                        + "\"message\":\"beberapa dossier memerlukan --out FOLDER\",\"hint\":null,\"severity\":\"error\"}");
    }

    private static JsonNode problems(Cli.Result result) throws IOException {
        JsonNode array = new ObjectMapper().readTree(result.err());
        assertThat(array.isArray()).isTrue();
        return array;
    }
}
