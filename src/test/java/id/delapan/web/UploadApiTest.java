package id.delapan.web;

import static id.delapan.web.Serving.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files handed in over HTTP: worksheets, and what is no use. */
class UploadApiTest {
    private static final Path REAL = Path.of("fixtures/worksheets/lke-rb-bps-2014.xlsx");
    private static final int MIB = 1024 * 1024;

    @TempDir
    private static Path folder;

    private static Serving serving;

    @BeforeAll
    static void open() {
        serving = Serving.in(folder);
    }

    @AfterAll
    static void close() {
        serving.close();
    }

    private static HttpResponse<byte[]> post(String query, byte[] body) {
        return serving.ask("POST", "/api/evaluations?" + query, body);
    }

    @Test
    void aWorksheetBecomesAnEvaluationAndCanBeAudited() throws IOException {
        HttpResponse<byte[]> taken = post("file=lke.xlsx&by=assessor&agency=Instansi%20Audit", Files.readAllBytes(REAL));

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(json(taken).at("/index/display").asText()).isEqualTo("60,86");
        assertThat(json(taken).at("/evaluation/instrument").asText()).isEqualTo("lke-2014");
        String audit = "/api/evaluations/" + json(taken).at("/evaluation/id").asLong() + "/audit";
        assertThat(json(serving.ask("GET", audit + "?format=json", null)).at("/audits/0/cells/0/cell").asText()).isEqualTo("LKE!K17");
        assertThat(serving.ask("GET", audit, null).body()).asString(StandardCharsets.UTF_8).contains("LKE!K17", "P1.2.d");
    }

    @Test
    void itsNextVersionMayBeAWorksheetToo() throws IOException {
        JsonNode there = json(post("file=lke.xlsx&by=assessor&agency=Instansi%20Lagi", Files.readAllBytes(REAL)));
        HttpResponse<byte[]> again = post("file=lke.xlsx&by=assessor&agency=Instansi%20Lagi", Files.readAllBytes(REAL));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("evaluation").asLong()).isEqualTo(there.at("/evaluation/id").asLong());
        HttpResponse<byte[]> next = serving.ask("PUT", "/api/evaluations/" + json(again).path("evaluation").asLong()
                + "/dossier?file=lke.xlsx&by=assessor&agency=Instansi%20Lagi", Files.readAllBytes(REAL),
                "If-Match", "\"" + json(again).path("version").asLong() + "\"");
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(json(next).at("/evaluation/head").asInt()).isEqualTo(2);
    }

    @Test
    void aDossierThatWasNoWorksheetHasNoAudit() throws IOException {
        HttpResponse<byte[]> taken = post("file=x.yaml", Files.readAllBytes(Path.of("fixtures/rekaan-unggul.yaml")));

        assertThat(taken.statusCode()).isEqualTo(201);
        HttpResponse<byte[]> audit = serving.ask("GET", "/api/evaluations/" + json(taken).at("/evaluation/id").asLong() + "/audit", null);
        assertThat(audit.statusCode()).isEqualTo(404);
        assertThat(json(audit).path("code").asText()).isEqualTo("audit-of-none");
    }

    @Test
    void whatAWorksheetLeavesUnsaidIsAskedForWithItsCell() throws IOException {
        HttpResponse<byte[]> answer = post("file=lke.xlsx", Files.readAllBytes(REAL));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/problems/0/code").asText()).isEqualTo("answers-whose");
        assertThat(json(answer).at("/problems/0/message").asText()).contains("LKE!J6");
        assertThat(json(post("file=lke.xlsx&by=siapa", Files.readAllBytes(REAL))).path("code").asText()).isEqualTo("not-a-choice");
    }

    static Stream<Arguments> useless() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};
        return Stream.of(
                Arguments.of("x.xlsx", "bukan".getBytes(StandardCharsets.UTF_8), "worksheet-not-xlsx"),
                Arguments.of("x.xlsx", new byte[0], "worksheet-not-xlsx"),
                Arguments.of("x.xlsx", zip("lain.txt", 10), "worksheet-not-xlsx"),
                Arguments.of("x.xlsx", zip("xl/workbook.xml", 10), "worksheet-broken"),
                Arguments.of("x.xlsm", zip("xl/vbaProject.bin", 10), "worksheet-macros"),
                Arguments.of("x.xlsx", zip("xl/worksheets/sheet1.xml", 250 * MIB), "worksheet-bomb"),
                Arguments.of("x.xls", old, "worksheet-old"),
                Arguments.of("x.csv", "tak,ada,judul\n1,2,3\n".getBytes(StandardCharsets.UTF_8), "worksheet-not-recognised"),
                Arguments.of("x.xlsx", new byte[17 * MIB], "file-too-large"),
                Arguments.of("x.json", new byte[17 * MIB], "file-too-large"),
                Arguments.of("x.json", "{".getBytes(StandardCharsets.UTF_8), "not-well-formed"),
                Arguments.of("x.json", new byte[] {(byte) 0xff, (byte) 0xfe, 0}, "file-not-utf8"));
    }

    /** A zip file of one entry, which may become much larger than it is. */
    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] zeros = new byte[Math.min(size, MIB)];
            for (int written = 0; written < size; written += zeros.length) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{2} {index}")
    @MethodSource
    void useless(String name, byte[] body, String code) {
        HttpResponse<byte[]> answer = post("file=" + name + "&by=assessor", body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).path("problems").findValuesAsText("code")).contains(code);
        assertThat(json(answer).at("/problems/0/message").asText()).isNotBlank();
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEnd() {
        HttpResponse<byte[]> answer = post("file=x.json", new byte[21 * MIB]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("code").asText()).isEqualTo("http-413");
    }

    @Test
    void aNameLeadsNowhere() throws IOException {
        HttpResponse<byte[]> answer = post("file=..%2F..%2Fetc%5Cpasswd.xlsx", "bukan".getBytes(StandardCharsets.UTF_8));

        assertThat(json(answer).at("/problems/0/file").asText()).isEqualTo("passwd.xlsx");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(f -> f.toString().contains("passwd"))).isEmpty();
        }
    }
}
