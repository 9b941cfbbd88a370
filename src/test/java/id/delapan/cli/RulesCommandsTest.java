package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.delapan.SmallPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCommandsTest {
    private static final String RULES = "1-manajemen-perubahan/1.2-road-map.drl";

    @TempDir
    private Path folder;

    private Path pack;
    private Path dossier;

    @BeforeEach
    void writePack() throws IOException {
        pack = SmallPack.into(folder.resolve("aturan/lke-2014"));
        dossier = Cli.write(folder.resolve("a.json"), Cli.DOSSIER);
    }

    @Test
    void takesOnePackOrAFolderOfPacks() {
        assertThat(Cli.bare("evaluate", dossier, "--rules", pack).exits(0).out())
                .isEqualTo(Cli.bare("evaluate", dossier, "--rules", pack.getParent()).exits(0).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "none", "a.json"})
    void refusesAPlaceWithoutRules(String place) throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Cli.Result result = Cli.bare("evaluate", dossier, "--rules", folder.resolve(place)).exits(4);

        assertThat(result.err()).contains(place + ": tidak ada paket aturan di sini").contains("dengan --rules");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void refusesTwoPacksOfOneId() throws IOException {
        SmallPack.into(folder.resolve("aturan/salinan"));

        assertThat(Cli.bare("evaluate", dossier, "--rules", folder.resolve("aturan")).exits(4).err())
                .contains("salinan: paket `lke-2014` juga ada di ");
        assertThat(Cli.bare("evaluate", dossier, "--rules", pack, "--rules", folder.resolve("aturan/salinan")).exits(4).err())
                .contains("juga ada di ");
    }

    @Test
    void namesFilesThatAreNoRules() throws IOException {
        String before = Cli.bare("evaluate", dossier, "--rules", pack).out();
        Files.writeString(pack.resolve("desktop.ini"), "x");
        Files.writeString(pack.resolve("1-manajemen-perubahan/1.2-road-map.drl~"), "rule");
        Cli.Result result = Cli.bare("evaluate", dossier, "--rules", pack).exits(0);

        assertThat(result.err().lines()).hasSize(2).allMatch(l -> l.endsWith(" bukan bagian paket aturan dan tidak dibaca"));
        assertThat(result.err()).contains("lke-2014/desktop.ini ", "1.2-road-map.drl~ ");
        assertThat(result.out()).isEqualTo(before);
        assertThat(Cli.bare("rules", "check", "--rules", pack).exits(0).err().lines().filter(l -> l.endsWith(" tidak dibaca"))).hasSize(2);
    }

    @Test
    void anEditedRuleDecidesTheNextEvaluation() throws IOException {
        Path evidence = Cli.write(folder.resolve("b.json"), """
                {"format": "delapan/dossier/1", "instrument": "lke-2014", "year": 2014,
                 "agency": {"id": "a", "name": "A", "kind": "regency"},
                 "documents": [{"id": "d1", "type": "road-map-rb", "date": "2014-01-02", "formal": true}],
                 "measures": [{"key": "road-map.jumlah-area", "value": 5}]}
                """);
        assertThat(level(evidence, "P1.2.b")).isEqualTo("A");
        String rules = Files.readString(pack.resolve(RULES));
        assertThat(rules).contains("value >= 4");
        Files.writeString(pack.resolve(RULES), rules.replace("value >= 4", "value >= 6"));

        assertThat(level(evidence, "P1.2.b")).isEqualTo("B");
    }

    private String level(Path file, String code) throws IOException {
        for (var indicator : new ObjectMapper().readTree(
                Cli.bare("evaluate", file, "--format", "json", "--rules", pack).exits(0).out()).path("indicators")) {
            if (indicator.path("code").asText().equals(code)) {
                return indicator.path("level").asText();
            }
        }
        throw new AssertionError("no " + code);
    }

    @Test
    void checksRules() throws IOException {
        Cli.Result fine = Cli.bare("rules", "check", "--rules", pack).exits(0);
        assertThat(fine.out()).matches("lke-2014: 7 indikator dan [0-9]+ aturan, tanpa kesalahan; [0-9]+ peringatan\n");
        Files.writeString(pack.resolve(RULES), Files.readString(pack.resolve(RULES)).replace("Document( type == \"road-map-rb\", formal", "Document( type == \"road-map\", formal"));
        Cli.Result broken = Cli.bare("rules", "check", "--rules", pack).exits(4);

        assertThat(broken.err()).contains(RULES + ":8:15: bukti `road-map` tidak dikenal sebagai Document");
        assertThat(broken.out()).isEmpty();
        assertThat(Cli.bare("evaluate", dossier, "--rules", pack).exits(4).err()).isEqualTo(broken.err());
        assertThat(Cli.bare("verify", dossier, dossier, "--rules", pack).exits(3).out()).isEmpty();
    }

    @Test
    void warnsOfWhatRulesLeaveOpenAndStillEvaluates() throws IOException {
        String rules = Files.readString(pack.resolve(RULES));
        Files.writeString(pack.resolve(RULES), rules.replace("value >= 1, age == 0", "value >= 1, value <= 2, age == 0"));
        String place = "lke-2014/" + RULES;
        Cli.Result told = Cli.bare("rules", "check", "--rules", pack).exits(0);

        assertThat(told.err()).contains(":34:5: peringatan: `road-map.jumlah-area` antara 2 dan 4 tidak tercakup aturan penilaian P1.2.b mana pun\n"
                + "    perluas salah satu aturannya, atau tulis aturan bagi nilai itu\n"
                + "    contoh: {year: 2014, documents: [{type: road-map-rb, date: 2014-01-01}], measures: {road-map.jumlah-area: 3}} → P1.2.b: C\n");
        assertThat(Cli.bare("rules", "check", "--rules", pack, "--lang", "en").exits(0).err())
                .contains(place + ":34:5: warning: no rule that assesses P1.2.b covers `road-map.jumlah-area` between 2 and 4");
        Cli.bare("evaluate", dossier, "--rules", pack).exits(0);
    }

    @Test
    void whatNothingReachesIsAnErrorThatDoesNotStopEvaluation() throws IOException {
        String rules = Files.readString(pack.resolve(RULES));
        Files.writeString(pack.resolve(RULES), rules.replace("formal, inForce )", "formal, inForce, expired )"));
        JsonNode told = new ObjectMapper().readTree(
                Cli.bare("rules", "check", "--rules", pack, "--problems", "json").exits(4).err());

        JsonNode first = StreamSupport.stream(told.spliterator(), false)
                .filter(p -> p.path("code").asText().equals("condition-contradicts")).findFirst().orElseThrow();
        assertThat(first.path("severity").asText()).isEqualTo("error");
        assertThat(first.path("line").asInt()).isEqualTo(8);
        assertThat(first.path("witness").asText()).startsWith("contoh: {year: 2014, documents: [{type: road-map-rb, formal: true");
        assertThat(told).extracting(p -> p.path("severity").asText()).containsOnly("error", "warning");
        Cli.bare("evaluate", dossier, "--rules", pack).exits(0);
    }

    @Test
    void testsRules() throws IOException {
        Cli.Result unreached = Cli.bare("rules", "test", "--rules", pack).exits(4);
        assertThat(unreached.err()).contains("tidak dicapai oleh kasus mana pun").doesNotContain("1.2-road-map");
        Path cases = pack.resolve("1-manajemen-perubahan/1.2-road-map.cases.yaml");
        Files.writeString(cases, Files.readString(cases) + "- {case: Salah, given: {year: 2014}, expect: {P1.2.a: Ya}}\n");

        assertThat(Cli.bare("rules", "test", "--rules", pack).exits(4).err()).contains("kasus \"Salah\": P1.2.a diharapkan Ya");
    }

    @Test
    void listsParts() {
        assertThat(Cli.run("rules", "list", "--lang", "en").exits(0).out()).startsWith("lke-2014  Bureaucratic Reform Evaluation Worksheet 2014\n")
                .contains("  P  Process (60)\n", "    P1.2  ", " (60)\n", "P1.2.d   A/B/C/D", "H1.2     0-5");
        assertThat(Cli.run("rules", "list", "H").exits(0).out()).contains("H1.1").doesNotContain("P1.2");
        assertThat(Cli.run("rules", "list", "lke-2014/P1.2.a").exits(0).out()).contains("P1.2.a").doesNotContain("P1.2.b");
    }

    @Test
    void showsAnIndicator() {
        assertThat(Cli.run("rules", "show", "P1.2.d", "--lang", "en").exits(0).out())
                .startsWith("P1.2.d  ")
                .contains("  Scale A/B/C/D · ", "\n  A: ", "\n  Evidence expected:\n", "[road-map.unit-dilibatkan]", "\n  Rules:\n    P1.2.d ")
                .doesNotContain("P1.2.a  ");
        assertThat(Cli.run("rules", "show", "P1.2").exits(0).out()).contains("P1.2.a  ", "P1.2.e  ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "X9|kode `X9` tidak ada", "P1.2.f|kode `P1.2.f` tidak ada (mungkin maksudnya `P1.2.a`?)",
        "lke-2015/P1.2.a|paket aturan `lke-2015` tidak ada (mungkin maksudnya `lke-2014`?); yang tersedia: lke-2014"
    })
    void refusesAnUnknownCode(String code, String message) {
        for (String command : new String[] {"list", "show"}) {
            assertThat(Cli.run("rules", command, code).exits(3).err()).isEqualTo(message + "\n");
        }
    }

    @Test
    void asksWhichPackACodeIsOf() throws IOException {
        Path other = SmallPack.into(folder.resolve("aturan/lke-2020"));
        Path instrument = other.resolve("instrument.yaml");
        Files.writeString(instrument, Files.readString(instrument).replace("id: lke-2014", "id: lke-2020"));
        try (var files = Files.walk(other)) {
            for (Path drl : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
                Files.writeString(drl, Files.readString(drl).replace("package lke_2014", "package lke_2020"));
            }
        }
        Path both = folder.resolve("aturan");

        assertThat(Cli.bare("rules", "show", "P1.2.a", "--rules", both).exits(3).err())
                .isEqualTo("ada beberapa paket aturan; awali kode `P1.2.a` dengan id paket, misalnya `lke-2014/P1.2.a`\n");
        assertThat(Cli.bare("rules", "show", "lke-2020/P1.2.a", "--rules", both).exits(0).out()).startsWith("P1.2.a  ");
        assertThat(Cli.bare("rules", "list", "--rules", both).exits(0).out()).contains("lke-2014  ", "lke-2020  ");
    }
}
