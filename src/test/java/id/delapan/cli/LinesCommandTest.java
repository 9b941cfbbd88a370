package id.delapan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams of JSON lines in, JSON lines out. */
class LinesCommandTest {
    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void nameOut() {
        out = folder.resolve("out.jsonl");
    }

    /** A dossier on one line, whose agency has this number. */
    static String line(int number) {
        return Cli.DOSSIER.replace("\n", " ").replace("\"id\": \"a\"", "\"id\": \"a" + number + "\"").strip();
    }

    static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(line(i)).append('\n');
        }
        return lines.toString();
    }

    private Path stream(String text) {
        return Cli.write(folder.resolve("in.jsonl"), text);
    }

    private static List<String> ids(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(l -> l.replaceFirst(".*?\"agency\":\\{\"id\":\"(.*?)\".*", "$1")).toList();
    }

    @Test
    void writesOneLineADossierInTheOrderOfTheInput() throws IOException {
        Cli.Result result = Cli.run("evaluate", stream(lines(300)), "--out", out, "--threads", 8).exits(0);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            expected.add("a" + i);
        }

        assertThat(ids(out)).isEqualTo(expected);
        assertThat(result.err()).isEqualTo("300 dari 300 dossier dievaluasi ke " + out + "\n");
        assertThat(result.out()).contains("300 dossier, rata-rata indeks 59,06");
        assertThat(folder).isDirectoryNotContaining(f -> f.toString().matches(".*\\.(part|journal)"));
    }

    @Test
    void aSummaryHoldsFiguresLevelsAndFindings() throws IOException {
        Cli.run("evaluate", stream(lines(1)), "--out", out).exits(0);

        assertThat(Files.readString(out)).startsWith("{\"format\":\"delapan/summary/1\",\"instrument\":\"lke-2014\","
                        + "\"agency\":{\"id\":\"a0\",\"name\":\"Kabupatén A\",\"kind\":\"regency\"},\"year\":2014,"
                        + "\"index\":{\"value\":59.055,\"grade\":\"CC\",")
                .contains("\"areas\":{\"P1.2\":38.04,\"H1\":21.015}", "\"P1.2.e\":\"D\"", "\"H1.1\":70.05", "\"P1.2.e/below-top\"")
                .endsWith("}\n");
    }

    @Test
    void aFullLineIsTheAssessment() throws IOException {
        Cli.run("evaluate", stream(lines(2)), "--detail", "full", "--out", out, "--format", "json").exits(0);
        Path one = Cli.write(folder.resolve("one.json"), line(1));
        String alone = Cli.run("evaluate", one, "--format", "json").exits(0).out();

        assertThat(Files.readAllLines(out).get(1)).isEqualTo(alone.replaceAll("\n *", "").replace("\": ", "\":"));
    }

    @Test
    void dossiersOfAFolderBecomeLinesToo() throws IOException {
        Cli.write(folder.resolve("in/b.json"), line(2));
        Cli.write(folder.resolve("in/a.yaml"), line(1));
        Cli.run("evaluate", folder.resolve("in"), "--detail", "summary", "--out", out).exits(0);

        assertThat(ids(out)).containsExactly("a1", "a2");
    }

    @Test
    void withoutAFileTheLinesGoToStandardOutputAlone() {
        Cli.Result result = Cli.run("evaluate", stream(lines(3))).exits(0);

        assertThat(result.out().lines()).hasSize(3).allMatch(l -> l.startsWith("{") && l.endsWith("}"));
        assertThat(result.err()).isEqualTo("3 dari 3 dossier dievaluasi\n");
        assertThat(Cli.run("evaluate", stream(lines(3)), "--out", "/dev/null").exits(0).out()).isEmpty();
    }

    @Test
    void readsStandardInputCompressedOrNot() throws IOException {
        byte[] plain = lines(3).getBytes(UTF_8);
        for (byte[] bytes : List.of(plain, zipped(plain))) {
            assertThat(Cli.reading(new ByteArrayInputStream(bytes), "evaluate", "-").exits(0).out().lines()).hasSize(3);
        }
    }

    static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void tellsEachBadLineWithItsPlaceAndDoesTheRest() throws IOException {
        String wrong = line(2).replace("\"D\"", "\"E\"");
        int column = wrong.indexOf("\"E\"") + 1;
        String text = String.join("\n", line(1), "", wrong, "{\"format\": ", line(3), "{\"a\": 1}", line(4)) + "\n";
        Cli.Result result = Cli.run("evaluate", stream(text), "--out", out, "--lang", "en").exits(3);

        assertThat(ids(out)).containsExactly("a1", "a3", "a4");
        assertThat(result.err().lines().filter(l -> !l.startsWith("    ")).map(l -> l.replace(folder + "/", ""))).containsExactly(
                "in.jsonl:2: this line is empty",
                "in.jsonl:3:" + column + ": answer `E` is not on the scale of P1.2.e",
                "in.jsonl:4:12: the file is not well formed: the file ends too early",
                "in.jsonl:6:1: this file is not a dossier: it has no `format: delapan/dossier/1`",
                "3 of 7 dossiers evaluated into out.jsonl");
        assertThat(Cli.run("evaluate", stream(text), "--problems", "json").exits(3).err())
                .startsWith("[{").contains("\"line\":3,\"column\":" + column + ",\"code\":\"answer-unknown-level\"");
    }

    @Test
    void aCarriageReturnBeginsNoLine() {
        String faulty = line(2).replace("\"year\"", "\r\"year\"").replace(": 2014", ": 1014");

        assertThat(faulty).contains("\r", "1014");
        assertThat(Cli.run("evaluate", stream(line(1) + "\n" + faulty + "\n"), "--out", out).exits(3).err())
                .contains("in.jsonl:2:", "`1014`").doesNotContain("in.jsonl:3:");
    }

    @Test
    void tellsWhereTextIsNotUtf8() throws IOException {
        byte[] bytes = lines(3).getBytes(UTF_8);
        int broken = line(0).length() + 60;
        bytes[broken] = (byte) 0xff;
        Files.write(folder.resolve("in.jsonl"), bytes);

        assertThat(Cli.run("evaluate", folder.resolve("in.jsonl"), "--out", out).exits(3).err()).contains("in.jsonl:2:59: ");
        assertThat(ids(out)).containsExactly("a0", "a2");
    }

    @Test
    void aDamagedStreamGivesWhatComesBeforeAndGoesOnWithTheNext() throws IOException {
        byte[] whole = zipped(lines(500).getBytes(UTF_8));
        Path cut = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length * 2 / 3));
        Cli.Result result = Cli.run("evaluate", cut, stream(line(9)), folder.resolve("none.jsonl"), "--out", out, "--lang", "en").exits(3);
        List<String> ids = ids(out);

        assertThat(ids.size()).isBetween(50, 499);
        assertThat(ids).startsWith("a0", "a1", "a2").endsWith("a" + (ids.size() - 2), "a9");
        assertThat(result.err()).contains("cut.jsonl.gz:" + ids.size() + ": the input breaks off here", "none.jsonl: no such file");
    }

    @Test
    void tellsOfAgenciesThatAreThereTwice() {
        Cli.Result result = Cli.run("evaluate", stream(line(1) + "\n" + line(2) + "\n" + line(1)), "--out", out, "--lang", "en").exits(0);

        assertThat(result.err().replace(folder + "/", ""))
                .startsWith("a1 has several dossiers for 2014, such as at in.jsonl:1 and in.jsonl:3; each is counted\n");
        assertThat(result.out()).contains("AGENCIES WITH SEVERAL DOSSIERS FOR ONE YEAR");
    }

    @Test
    void tablesAreByInstrumentAndYearAndEqualIndicesShareAPlace() throws IOException {
        String other = line(4).replace("2014,", "2015,");
        String better = line(3).replace("70.05", "80.05");
        Path csv = folder.resolve("t.csv");
        Path json = folder.resolve("t.json");
        Path txt = folder.resolve("t.txt");
        Cli.Result result = Cli.run("evaluate", stream(String.join("\n", line(1), line(2), better, other)), "--out", out,
                "--table", csv, "--table", json, "--table", txt).exits(0);

        assertThat(Files.readString(csv).lines().filter(l -> l.startsWith("ranking"))).containsExactly(
                "ranking,lke-2014,2014,1,a3,Kabupatén A,regency,62.055,B,",
                "ranking,lke-2014,2014,2,a1,Kabupatén A,regency,59.055,CC,",
                "ranking,lke-2014,2014,2,a2,Kabupatén A,regency,59.055,CC,",
                "ranking,lke-2014,2015,1,a4,Kabupatén A,regency,59.055,CC,");
        assertThat(Files.readString(csv)).contains("mean,lke-2014,2014,,,,,60.055,,3\r\n", "grade,lke-2014,2014,,,baik,,,B,1\r\n");
        assertThat(Files.readString(json)).contains("\"format\": \"delapan/overview/1\"", "\"evaluated\": 4", "\"mean\": 60.055");
        assertThat(result.out()).isEqualTo(Files.readString(txt)).contains("tahun 2014", "tahun 2015");
    }

    @Test
    void hostileTextsSteerNothing() throws IOException {
        String evil = line(1).replace("Kabupatén A", "=HYPERLINK(1)\\u001b[31m\\u202e,\\\"x\\\"\\n").replace("\"a1\"", "\"@a\\r\\n1\"");
        Path csv = folder.resolve("t.csv");
        Cli.Result result = Cli.run("evaluate", stream(evil), "--out", out, "--table", csv).exits(0);

        assertThat(result.out()).doesNotContain("\u001b", "\u202e");
        assertThat(Files.readAllLines(out)).hasSize(1);
        assertThat(Files.readString(out)).doesNotContain("\u001b", "\u202e");
        assertThat(Files.readString(csv).lines().skip(1).findFirst().orElseThrow())
                .startsWith("ranking,lke-2014,2014,1,\"'@a").contains("\"'=HYPERLINK(1)").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void refusesWhatMakesNoSense() {
        Path in = stream(lines(1));
        assertThat(Cli.run("evaluate", in, "--format", "html").exits(2).err()).contains("--format");
        assertThat(Cli.run("evaluate", in, "--out", folder).exits(2).err()).contains("adalah folder");
        assertThat(Cli.run("evaluate", in, "--out", in).exits(2).err()).contains("dossier");
        assertThat(Cli.run("evaluate", in, "--resume").exits(2).err()).contains("--out");
        assertThat(Cli.run("evaluate", in, "--table", "x.pdf").exits(2).err()).contains(".csv");
        Path one = Cli.write(folder.resolve("one.json"), Cli.DOSSIER);
        for (String[] words : List.of(new String[] {"--resume"}, new String[] {"--threads", "2"}, new String[] {"--table", "x.csv"})) {
            List<Object> all = new ArrayList<>(List.of("evaluate", one));
            all.addAll(List.of(words));
            assertThat(Cli.run(all.toArray()).exits(2).err()).contains(words[0]);
        }
        assertThat(in).hasContent(lines(1).strip());
    }

    @Test
    void showsRateAndProgressOnATerminal() {
        assertThat(Cli.onTerminal("evaluate", stream(lines(20)), "--out", out).exits(0).err()).contains("\r", "delapan 100%", "20/20", "/s");
    }
}
