package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.delapan.SmallPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the small pack: P1.2 weighs 60, so that each of its five questions weighs 12. */
class CompareCommandTest {
    private static final String NEXT = Cli.DOSSIER.replace("\"year\": 2014", "\"year\": 2015")
            .replace("\"P1.2.c\", \"by\": \"assessor\", \"level\": \"B\"", "\"P1.2.c\", \"by\": \"assessor\", \"level\": \"A\"");

    @TempDir
    private Path folder;

    private Path old;
    private Path now;

    @BeforeEach
    void write() {
        old = Cli.write(folder.resolve("old.json"), Cli.DOSSIER);
        now = Cli.write(folder.resolve("new.json"), NEXT);
    }

    private Path evaluated(Path dossier, Object... more) {
        Path out = folder.resolve("hasil").resolve(dossier.getFileName().toString());
        Object[] words = java.util.stream.Stream.concat(
                java.util.stream.Stream.of("evaluate", dossier, "--format", "json", "--out", out), java.util.Arrays.stream(more)).toArray();
        Cli.run(words).exits(0);
        return out;
    }

    private static JsonNode json(Object... words) throws IOException {
        return new JsonMapper().readTree(Cli.run(words).exits(0).out());
    }

    @Test
    void twoDossiersTellTheSharesApart() throws IOException {
        JsonNode c = json("compare", old, now, "--format", "json");

        assertThat(c.path("index").path("change").asDouble()).isEqualTo(6.0);
        assertThat(c.at("/index/shares/answers").asDouble()).isEqualTo(6.0);
        assertThat(c.at("/index/shares/rules").asDouble()).isZero();
        assertThat(c.at("/indicators/0/code").asText()).isEqualTo("P1.2.c");
        assertThat(c.at("/indicators/0/causes").toString()).isEqualTo("[\"answers\"]");
        assertThat(c.path("indicators")).hasSize(1);
    }

    @Test
    void twoAssessmentsSayWhatIsKnown() throws IOException {
        JsonNode c = json("compare", evaluated(old), evaluated(now), "--format", "json");

        assertThat(c.path("index").path("change").asDouble()).isEqualTo(6.0);
        assertThat(c.at("/index/shares").isNull()).isTrue();
        assertThat(c.at("/indicators/0/causes").toString()).isEqualTo("[\"answers\"]");
        assertThat(Cli.run("compare", evaluated(old), evaluated(now)).exits(0).out()).contains("Aturan kedua hasil sama.");
    }

    @Test
    void dossiersBehindAssessmentsTellTheSharesApart() throws IOException {
        JsonNode c = json("compare", evaluated(old), evaluated(now), "--dossier", old, "--dossier", now, "--format", "json");

        assertThat(c.at("/index/shares/answers").asDouble()).isEqualTo(6.0);
        Path foreign = Cli.write(folder.resolve("other.json"), NEXT.replace("70.05", "70.06"));
        assertThat(Cli.run("compare", evaluated(old), evaluated(now), "--dossier", foreign).exits(3).err())
                .contains("other.json` bukan dossier dari hasil yang dibandingkan");
    }

    @Test
    void changedRulesHaveTheirShare() throws IOException {
        Path before = SmallPack.into(folder.resolve("lama/lke-2014"));
        Path file = before.resolve("instrument.yaml");
        String text = Files.readString(file);
        assertThat(text).contains("levels: {A: 1, B: 0.5, C: 0}");
        Files.writeString(file, text.replace("levels: {A: 1, B: 0.5, C: 0}", "levels: {A: 1, B: 0.4, C: 0}"));
        JsonNode c = json("compare", old, now, "--old-rules", before, "--format", "json");

        assertThat(c.path("rulesDiffer").asBoolean()).isTrue();
        assertThat(c.path("index").path("change").asDouble()).isEqualTo(7.2);
        assertThat(c.at("/index/shares/rules").asDouble()).isEqualTo(1.2);
        assertThat(c.at("/index/shares/answers").asDouble()).isEqualTo(6.0);
        assertThat(c.at("/indicators/0/causes").toString()).isEqualTo("[\"rules\",\"answers\"]");

        Path recorded = folder.resolve("lama.json");
        Cli.bare("evaluate", old, "--format", "json", "--out", recorded, "--rules", before).exits(0);
        JsonNode known = json("compare", recorded, now, "--format", "json");
        assertThat(known.at("/index/shares").isNull()).isTrue();
        assertThat(known.at("/indicators/0/causes").toString()).isEqualTo("[\"answers\",\"maybe-rules\"]");
        assertThat(json("compare", recorded, now, "--dossier", old, "--format", "json").at("/index/shares/rules").asDouble()).isEqualTo(1.2);
    }

    @Test
    void theOrderIsOldestFirst() {
        assertThat(Cli.run("compare", now, old).exits(3).err())
                .contains("new.json: tahun 2015 didahulukan dari tahun 2014", "sebutkan berkas dari yang terlama");
    }

    @Test
    void everythingThatKeepsThemApartIsSaidAtOnce() {
        Path other = Cli.write(folder.resolve("b.json"), Cli.DOSSIER.replace("\"id\": \"a\"", "\"id\": \"b\"").replace("2014,", "2016,"));
        Cli.Result result = Cli.run("compare", evaluated(old, "--count-claims"), other, now).exits(3);

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("b.json: hasil instansi `b`", "b.json: tahun 2016 didahulukan dari tahun 2015");
        Path plain = evaluated(now);
        assertThat(Cli.run("compare", evaluated(old, "--count-claims"), plain).exits(3).err())
                .contains("old.json: klaim instansi dihitung pada satu hasil dan tidak pada");
    }

    @Test
    void faultsOfAllFilesAreSaidAtOnce() {
        Path bad = Cli.write(folder.resolve("bad.json"), "{\"format\": \"delapan/assessment/1\", \"year\": 1}");
        Path worse = Cli.write(folder.resolve("worse.json"), Cli.DOSSIER.replace("\"regency\"", "\"desa\""));
        Cli.Result result = Cli.run("compare", bad, worse, folder.resolve("missing.json")).exits(3);

        assertThat(result.err()).contains("bad.json: ", "worse.json:2:", "`desa`", "missing.json: ");
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--reported 2015-01-01,2015-02-01|2|--reported memerlukan 1 tanggal", "--as-of 2014-12-30|2|tanggal laporan 2014-12-31 sesudah 2014-12-30",
        "--reported 2016-01-01|2|tanggal laporan 2016-01-01 sesudah 2015-12-31", "--as-of 30/12/2014|2|`30/12/2014`", "--as-of 2015-02-29|2|`2015-02-29`",
        "--format pdf|2|`pdf` bukan nilai --format",
    })
    void wrongDaysAreRefused(String option, int exit, String message) {
        Object[] words = java.util.stream.Stream.concat(java.util.stream.Stream.of("compare", old, now), java.util.Arrays.stream(option.split(" "))).toArray();

        assertThat(Cli.run(words).exits(exit).err()).contains(message);
    }

    @Test
    void daysCanBeGiven() throws IOException {
        JsonNode c = json("compare", old, now, "--reported", "2014-10-01", "--as-of", "2015-10-02", "--format", "json");

        List<JsonNode> open = new java.util.ArrayList<>();
        c.path("followUps").forEach(open::add);
        assertThat(open).isNotEmpty().filteredOn(f -> !f.path("daysOpen").isNull()).isNotEmpty()
                .allSatisfy(f -> {
                    assertThat(f.path("daysOpen").asInt()).isEqualTo(366);
                    assertThat(f.path("critical").asBoolean()).isTrue();
                    assertThat(f.path("reported").asText()).isEqualTo("2014-10-01");
                });
    }

    @Test
    void evaluatingWithAPreviousYearGivesBoth() throws IOException {
        String plain = Cli.run("evaluate", now).exits(0).out();
        assertThat(Cli.run("evaluate", now, "--previous", old).exits(0).out()).startsWith(plain).contains("PERBANDINGAN TAHUN 2014 KE TAHUN 2015");
        assertThat(Cli.run("evaluate", now, "--previous", old, "--format", "html").exits(0).out()).contains("Indikator yang berubah");
        Path both = evaluated(now, "--previous", old);
        JsonNode written = new JsonMapper().readTree(both.toFile());
        assertThat(written.path("comparison").path("format").asText()).isEqualTo("delapan/comparison/1");
        Cli.run("verify", both, now).exits(0);
        assertThat(Cli.run("compare", both, now).exits(0).out()).contains("Tidak ada yang berubah.");
        assertThat(Cli.run("evaluate", old, now, "--out", folder.resolve("x"), "--previous", old).exits(2).err())
                .contains("--previous hanya untuk satu dossier");
        assertThat(Cli.run("evaluate", now, "--as-of", "2016-02-01").exits(2).err()).contains("hanya bersama --previous");
        Path dated = evaluated(now, "--previous", old, "--reported", "2014-10-01", "--as-of", "2016-02-01");
        JsonNode comparison = new JsonMapper().readTree(dated.toFile()).path("comparison");
        assertThat(comparison.path("asOf").asText()).isEqualTo("2016-02-01");
        assertThat(comparison.path("followUps")).isNotEmpty().allMatch(f -> f.path("reported").asText().equals("2014-10-01"));
    }

    @Test
    void theResultNeverTakesThePlaceOfAnInput() throws IOException {
        assertThat(Cli.run("compare", old, now, "--out", old).exits(2).err()).isNotEmpty();
        assertThat(Files.readString(old)).isEqualTo(Cli.DOSSIER);
        Cli.run("compare", old, now, "--out", folder.resolve("c.txt")).exits(0);
        assertThat(Files.readString(folder.resolve("c.txt"))).startsWith("Perbandingan · Estimasi");
    }

    @Test
    void assessorsStandSideBySide() throws IOException {
        Path dossier = Cli.write(folder.resolve("c.json"), Cli.DOSSIER.replace("\"answers\": [",
                "\"answers\": [{\"indicator\": \"P1.2.c\", \"by\": \"agency\", \"level\": \"A\"}, "));
        JsonNode a = json("assessors", dossier, "--format", "json");

        assertThat(a.path("differences")).hasSize(1);
        assertThat(a.at("/differences/0/said/agency/change").asDouble()).isEqualTo(6.0);
        assertThat(a.at("/differences/0/said/agency/proven").asBoolean()).isFalse();
        assertThat(a.at("/differences/0/counted/level").asText()).isEqualTo("B");
        assertThat(Cli.run("assessors", dossier).exits(0).out()).contains("A* +6,00");
        assertThat(Cli.run("assessors", dossier, "--format", "html").exits(0).out()).startsWith("<!DOCTYPE html>")
                .contains("<td>A (+6,00)*</td>").doesNotContain("<script", "src=", "http:");
        assertThat(Cli.run("assessors", old).exits(0).out()).contains("Tidak ada jawaban yang berbeda.");
    }

    /** Whatever one field holds, the comparison is made or the file refused. */
    @Test
    void noFieldOfAnAssessmentBreaksTheComparison() throws IOException {
        Path good = evaluated(old);
        JsonNode whole = new JsonMapper().readTree(good.toFile());
        List<String> paths = new java.util.ArrayList<>();
        paths("", whole, paths);
        Path changed = folder.resolve("changed.json");
        int refused = 0;
        for (String path : paths) {
            for (JsonNode value : List.of(NullNode.instance, new TextNode("\u001b[31m<b>"), new IntNode(-7))) {
                ObjectNode copy = whole.deepCopy();
                int end = path.lastIndexOf('/');
                if (copy.at(path.substring(0, end)) instanceof ObjectNode parent) {
                    parent.set(path.substring(end + 1), value);
                }
                new JsonMapper().writeValue(changed.toFile(), copy);
                Cli.Result result = Cli.run("compare", changed, now);
                assertThat(result.exit()).as(path + " " + value + result.err()).isIn(0, 3);
                assertThat(result.out() + result.err()).doesNotContain("\u001b");
                refused += result.exit() == 3 ? 1 : 0;
            }
        }
        assertThat(paths).hasSizeGreaterThan(80);
        assertThat(refused).isGreaterThan(100);
    }

    /** Every field, of lists those of the first item. */
    private static void paths(String path, JsonNode node, List<String> paths) {
        node.properties().forEach(field -> {
            paths.add(path + "/" + field.getKey());
            paths(path + "/" + field.getKey(), field.getValue(), paths);
        });
        if (node.isArray() && !node.isEmpty()) {
            paths(path + "/0", node.get(0), paths);
        }
    }
}
