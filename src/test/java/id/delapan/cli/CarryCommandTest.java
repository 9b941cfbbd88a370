package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles of units by one instrument are a count in another; the index of a region is a precondition of its units' titles. */
class CarryCommandTest {
    private static final Path AGENCY = Path.of("fixtures/rekaan-berunit.yaml");
    private static final Path ZONE = Path.of("fixtures/rekaan-zona.yaml");

    @TempDir
    private Path folder;

    private Path reached;
    private Path failed;

    /** One unit that has WBK and not WBBM, one whose survey is too low for either. */
    @BeforeEach
    void evaluateUnits() throws IOException {
        String zone = zone();
        reached = result("a", zone.replaceFirst("\"127\", by: assessor, value: 3.6", "\"127\", by: assessor, value: 3.59"));
        failed = result("b", zone.replaceFirst("value: 3.7\\}", "value: 3.59}").replaceFirst("id: [a-z-]+", "id: unit-lain"));
    }

    /** Of the year of the agency, and with nothing wrong in supervision. */
    private static String zone() throws IOException {
        return Files.readString(ZONE).replace("year: 2022", "year: 2021")
                .replaceAll("(\"(?:5[1-79]|6[0-8]|109)\", by: assessor, level: )[A-E]", "$1A")
                .replace("\"58\", by: assessor, level: Tidak", "\"58\", by: assessor, level: Ya");
    }

    private Path result(String name, String dossier) {
        Path file = Cli.write(folder.resolve(name + ".yaml"), dossier);
        Path out = folder.resolve(name + "-hasil.json");
        Cli.bare("evaluate", file, "--format", "json", "--out", out).exits(0);
        return out;
    }

    @Test
    void unitsThatReachATitleAreCounted() throws IOException {
        Path carried = folder.resolve("instansi.json");
        Cli.Result result = Cli.bare("carry", AGENCY, reached, failed, "--out", carried).exits(0);

        assertThat(result.err()).contains("2 ukuran dibawa dari hasil instrumen lain");
        String written = Files.readString(carried).replaceAll("\\s+", " ");
        assertThat(written)
                .containsPattern("\"key\": \"zona-integritas.unit-menuju-wbk\", \"value\": 1, \"year\": 2021, \"source\": \"zi-2021 WBK \\(2\\) sha256:[0-9a-f]{64}\"")
                .containsPattern("\"key\": \"zona-integritas.unit-menuju-wbbm\", \"value\": 0, \"year\": 2021, \"source\": \"zi-2021 WBBM \\(2\\) sha256:");
        assertThat(Cli.bare("carry", AGENCY, failed, reached).exits(0).out()).isEqualTo(Files.readString(carried));
    }

    @Test
    void verifyWorksThemOutAgain() throws IOException {
        Path carried = folder.resolve("instansi.json");
        Cli.bare("carry", AGENCY, reached, failed, "--out", carried).exits(0);
        Path hasil = folder.resolve("hasil.json");
        Cli.bare("evaluate", carried, "--format", "json", "--out", hasil).exits(0);

        assertThat(Cli.bare("verify", hasil, carried, "--from", failed, reached).exits(0).err()).isEmpty();
        assertThat(Cli.bare("verify", hasil, carried).exits(0).err()).contains("belum diperiksa: zona-integritas.unit-menuju-wbk, zona-integritas.unit-menuju-wbbm");
        assertThat(Cli.bare("verify", hasil, carried, "--from", failed).exits(5).out())
                .contains("value: tercatat 1, dihitung ulang 0", "source: tercatat zi-2021 WBK (2)");
    }

    @Test
    void theIndexOfTheRegionIsAPreconditionOfItsUnits() throws IOException {
        String zone = zone();
        Path unit = Cli.write(folder.resolve("unit.yaml"), zone.replaceFirst("\n  - \\{id: m4[^\n]*", ""));
        Path region = folder.resolve("daerah.json");
        Cli.bare("evaluate", AGENCY, "--format", "json", "--out", region).exits(0);

        String carried = Cli.bare("carry", unit, region).exits(0).out();

        String index = Files.readString(region).replaceFirst("(?s).*?\"value\": ([0-9.]+),.*", "$1");
        assertThat(carried.replaceAll("\\s+", " "))
                .contains("\"key\": \"indeks-rb-daerah\", \"value\": " + index + ", \"year\": 2021, \"source\": \"pmprb-2020 index (1) sha256:");
    }

    @Test
    void whatCannotBeCarriedIsSaidAllAtOnce() throws IOException {
        Path again = Files.copy(reached, folder.resolve("lagi.json"));
        Path region = folder.resolve("daerah.json");
        Cli.bare("evaluate", AGENCY, "--format", "json", "--count-claims", "--out", region).exits(0);
        Path stated = Cli.write(folder.resolve("instansi.yaml"), Files.readString(AGENCY)
                + "measures:\n  - {id: m1, key: zona-integritas.unit-menuju-wbk, value: 5, year: 2021}\n");

        Cli.Result result = Cli.bare("carry", stated, reached, again, region).exits(3);

        assertThat(result.err()).contains("sudah ada dalam", "sudah ditulis dalam dossier", "tidak dipakai ukuran mana pun",
                "menghitung pengakuan instansi sendiri");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void anOpenTitleOrAnotherYearIsNoNumber() throws IOException {
        Path open = result("c", zone().replaceFirst("\n  - \\{id: m4[^\n]*", ""));
        Path other = Cli.write(folder.resolve("lama.yaml"), Files.readString(AGENCY).replace("year: 2021", "year: 2020"));

        assertThat(Cli.bare("carry", AGENCY, open).exits(3).err()).contains("gelar WBK", "belum dapat dipastikan");
        assertThat(Cli.bare("carry", other, reached).exits(3).err()).contains("hasil ini untuk tahun 2021, sesudah tahun dossiernya, 2020");
        assertThat(Cli.bare("carry", ZONE, reached).exits(3).err()).contains("tidak dipakai ukuran mana pun dalam zi-2021");
    }

    @Test
    void ofSeveralFiguresNoneIsGuessed() throws IOException {
        Path unit = Cli.write(folder.resolve("unit.yaml"), zone().replaceFirst("\n  - \\{id: m4[^\n]*", ""));
        Path one = folder.resolve("satu.json");
        Path two = folder.resolve("dua.json");
        Cli.bare("evaluate", AGENCY, "--format", "json", "--out", one).exits(0);
        Cli.bare("evaluate", "fixtures/lamongan-2021.json", "--format", "json", "--out", two).exits(0);

        assertThat(Cli.bare("carry", unit, one, two).exits(3).err()).contains("2 hasil dapat menjadi nilai satu ukuran");
    }
}
