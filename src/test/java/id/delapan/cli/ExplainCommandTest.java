package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
    private static final List<String> ALL = List.of("P1.2.a", "P1.2.b", "P1.2.c", "P1.2.d", "P1.2.e");

    @TempDir
    private Path folder;

    private Path dossier;

    @BeforeEach
    void writeDossier() {
        dossier = Cli.write(folder.resolve("a.json"), Cli.DOSSIER);
    }

    @Test
    void explainsOneIndicator() {
        Cli.Result result = Cli.run("explain", dossier, "P1.2.d", "--lang", "en").exits(0);

        assertThat(result.out()).startsWith("P1.2.d  ")
                .contains("\n  Level: B · by the assessor · score 0.67\n")
                .contains("Why the evidence does not support ")
                .doesNotContain(": \n");
        assertThat(result.err()).isEmpty();
        assertThat(Cli.run("explain", dossier, "lke-2014/P1.2.d", "--lang", "en").exits(0).out()).isEqualTo(result.out());
    }

    @ParameterizedTest
    @CsvSource({"P1.2, 5", "P, 5", "H1, 2", "H, 2", "lke-2014/H1, 2"})
    void explainsEveryIndicatorOfAPart(String code, int count) {
        String out = Cli.run("explain", dossier, code).exits(0).out();

        assertThat(out.lines().filter(l -> l.matches("[PH][0-9.]+[a-z0-9]*  .*"))).hasSize(count);
        if (code.startsWith("P")) {
            assertThat(out).contains(ALL);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "P1.2.z|kode `P1.2.z` tidak ada (mungkin maksudnya `P1.2.a`?)", "p1.2.b|kode `p1.2.b` tidak ada (mungkin maksudnya `P1.2.b`?)",
        "P1|kode `P1` tidak ada", "lke-2041/P1.2.a|kode `lke-2041/P1.2.a` tidak ada", "P1.|kode `P1.` tidak ada", "''|kode `` tidak ada"
    })
    void refusesAnUnknownCode(String code, String message) {
        Cli.Result result = Cli.run("explain", dossier, code).exits(3);

        assertThat(result.err()).startsWith(message);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void saysEverythingWrongWithADossier() {
        Path bad = Cli.write(folder.resolve("bad.json"), Cli.DOSSIER.replace("\"D\"", "\"E\"").replace("2014,", "\"2014\","));

        assertThat(Cli.run("explain", bad, "P1.2.a").exits(3).err().lines().filter(l -> !l.startsWith(" "))).hasSize(2);
    }
}
