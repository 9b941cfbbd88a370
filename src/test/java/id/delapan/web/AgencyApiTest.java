package id.delapan.web;

import static id.delapan.web.Serving.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.delapan.cli.Written;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why an evaluation is as it is, beside other years and assessors, over HTTP; and the pieces its page is made of. */
class AgencyApiTest {
    private static final Path MIXED = Path.of("fixtures/rekaan-campuran.json");
    private static final Path YEARS = Path.of("fixtures/compare");

    @TempDir
    private static Path folder;

    private static Serving serving;
    private static long mixed;
    private static long units;
    private static long later;

    @BeforeAll
    static void takeIn() throws Exception {
        serving = Serving.in(folder);
        mixed = taken(MIXED);
        units = taken(Path.of("fixtures/rekaan-berunit.yaml"));
        taken(YEARS.resolve("rekaan-tahunan-2016.yaml"));
        later = taken(YEARS.resolve("rekaan-tahunan-2017.yaml"));
    }

    @AfterAll
    static void close() {
        serving.close();
    }

    private static long taken(Path dossier) throws Exception {
        return json(serving.ask("POST", "/api/evaluations?file=" + dossier.getFileName(), Files.readAllBytes(dossier)))
                .at("/evaluation/id").asLong();
    }

    private static HttpResponse<byte[]> get(String path) {
        return serving.ask("GET", path, null);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> send(String method, String path, int version, String body) {
        return serving.ask(method, path, body.getBytes(StandardCharsets.UTF_8), "If-Match", "\"" + version + "\"");
    }

    private static int version(long id) {
        return json(get("/api/evaluations/" + id)).at("/evaluation/head").asInt();
    }

    private static String answer(String indicator, String put) {
        return "{\"list\": \"answers\", \"item\": {\"indicator\": \"" + indicator + "\", \"by\": \"assessor\"}, \"put\": " + put + "}";
    }

    @Test
    void anExplanationSaysWhyAndWhyNotMore() {
        JsonNode told = json(get("/api/evaluations/" + mixed + "/explanations/P1.2.d?lang=id"));

        assertThat(told.path("level").asText()).isEqualTo("B");
        assertThat(told.at("/because/0/file").asText()).endsWith("1.2-road-map.drl");
        assertThat(told.at("/because/0/evidence/0/words").asText()).isNotBlank();
        assertThat(told.at("/next/level").asText()).isEqualTo("A");
        assertThat(told.at("/next/attempts/0/needs/0/met").isBoolean()).isTrue();
        assertThat(told.at("/next/plan/0").asText()).isNotBlank();
        assertThat(told.path("gatedBy").get(0).asText()).isEqualTo("P1.2.a");
    }

    @Test
    void whatIsNotThereIsNotExplained() {
        HttpResponse<byte[]> answer = get("/api/evaluations/" + mixed + "/explanations/P9.9.z");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("code").asText()).isEqualTo("indicator-not-here");
    }

    @Test
    void assessorsAreThoseOfTheCommandLineByteForByte() throws Exception {
        assertThat(get("/api/evaluations/" + mixed + "/assessors").body())
                .isEqualTo(Written.by(folder, "assessors", MIXED.toString(), "--format", "json"));
    }

    @Test
    void theComparisonIsThatOfTheCommandLineByteForByte() throws Exception {
        assertThat(get("/api/evaluations/" + later + "/comparison").body()).isEqualTo(Written.by(folder, "compare",
                YEARS.resolve("rekaan-tahunan-2016.yaml").toString(), YEARS.resolve("rekaan-tahunan-2017.yaml").toString(),
                "--format", "json"));
    }

    @Test
    void aFirstYearIsComparedWithNothing() {
        assertThat(json(get("/api/evaluations/" + mixed + "/comparison")).path("code").asText())
                .isEqualTo("evaluation-without-before");
    }

    @ParameterizedTest
    @CsvSource({"json,json,en", "txt,text,id", "html,html,en", "pdf,pdf,id"})
    void everyReportIsThatOfTheCommandLineByteForByte(String format, String asked, String lang) throws Exception {
        assertThat(get("/api/evaluations/" + later + "/report." + format + "?lang=" + lang).body())
                .isEqualTo(Written.by(folder, "evaluate", YEARS.resolve("rekaan-tahunan-2017.yaml").toString(),
                        "--format", asked, "--lang", lang));
    }

    /** Office files hold the time they were written at. */
    @ParameterizedTest
    @CsvSource({"docx,en", "xlsx,id"})
    void everyOfficeFileHoldsWhatThatOfTheCommandLineHolds(String format, String lang) throws Exception {
        assertThat(content(get("/api/evaluations/" + later + "/report." + format + "?lang=" + lang).body()))
                .isEqualTo(content(Written.by(folder, "evaluate", YEARS.resolve("rekaan-tahunan-2017.yaml").toString(),
                        "--format", format, "--lang", lang)));
    }

    private static Map<String, String> content(byte[] file) throws Exception {
        Map<String, String> content = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                content.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        content.remove("docProps/core.xml");
        assertThat(content).hasSizeGreaterThan(5);
        return content;
    }

    @Test
    void newerRulesAreLookedAtWithoutUsingThem() {
        JsonNode again = json(get("/api/evaluations/" + mixed + "/again"));

        assertThat(again.path("rules").asText()).isEqualTo("lke-2014 1").isEqualTo(again.path("newest").asText());
        assertThat(again.path("indexByNewest")).isEqualTo(again.path("index"));
        assertThat(again.path("moved")).isEmpty();
        assertThat(text(get("/evaluations/" + mixed + "/again"))).contains("lke-2014");
    }

    @Test
    void whatWasUploadedIsKeptAsItWas() throws Exception {
        assertThat(get("/api/evaluations/" + mixed + "/versions/1/original").body()).isEqualTo(Files.readAllBytes(MIXED));
        assertThat(get("/api/evaluations/" + mixed + "/versions/99/original").statusCode()).isEqualTo(404);
    }

    @Test
    void whatDoesNotFitNamesTheEditAndTheField() {
        HttpResponse<byte[]> answer = send("PATCH", "/api/evaluations/" + mixed + "/dossier", version(mixed), "{\"edits\": ["
                + answer("P1.1.b", "{\"level\": \"A\"}") + ", " + answer("P1.1.c", "{\"level\": \"Z\"}")
                + ", {\"list\": \"coverages\", \"item\": {\"id\": \"baru\"}, \"put\": {\"subject\": \"tim-rb.unsur-terwakili\", \"done\": 3}}"
                + ", {\"list\": \"documents\", \"item\": {\"id\": \"baru-2\"}, \"put\": {\"type\": \"sk-tim-rb\", \"date\": \"kemarin\"}}]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("problems")).extracting(p -> p.path("edit").asInt() + " " + p.path("field").asText())
                .contains("1 level", "2 total", "3 date");
    }

    @Test
    void anEditOfAUnitNamesTheFieldToo() {
        String edit = "{\"unit\": \"dinas-b\", " + answer("ZI-92", "{\"level\": \"Z\"}").substring(1);

        JsonNode problem = json(send("PATCH", "/api/evaluations/" + units + "/dossier", version(units), "{\"edits\": [" + edit + "]}"))
                .at("/problems/0");

        assertThat(problem.path("edit").asInt(-1)).isZero();
        assertThat(problem.path("field").asText()).isEqualTo("level");
    }

    @Test
    void aChangeWithoutEditsMakesNoSense() {
        assertThat(send("PATCH", "/api/evaluations/" + mixed + "/dossier", version(mixed), "{}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/api/evaluations/" + mixed + "/what-if", version(mixed), "{\"edits\": [null]}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anIndicatorOpensWithItsProofAndItsForms() {
        String piece = text(get("/evaluations/" + mixed + "/indicators/P1.1.a"));

        assertThat(piece).contains("data-part=\"why-P1.1.a\"", "data-list=\"answers\"", "data-list=\"documents\"", "sk-tim-rb")
                .doesNotContain("<html");
        assertThat(get("/evaluations/" + mixed + "/indicators/X").statusCode()).isEqualTo(404);
    }

    @Test
    void piecesShowWhatWouldBeAndKeepNothing() {
        int at = version(mixed);
        String edits = "{\"edits\": [" + answer("P1.2.a", "{\"level\": \"Ya\"}") + "], \"open\": [\"P1.2.a\"], \"advice\": true}";

        String tried = text(send("POST", "/evaluations/" + mixed + "/pieces", at, edits));

        assertThat(tried).contains("data-part=\"row-P1.2.a\"", "data-part=\"row-P1.2.b\"", "data-part=\"why-P1.2.a\"",
                "data-part=\"advice\"");
        assertThat(version(mixed)).isEqualTo(at);
        String saved = text(send("POST", "/evaluations/" + mixed + "/pieces", at, "{\"rows\": [\"P1.2.a\"]}"));
        assertThat(saved).contains("data-part=\"row-P1.2.a\"").doesNotContain("row-P1.2.b", "data-part=\"advice\"");
    }

    @Test
    void piecesOfWhatDoesNotFitAreRefusedAsTheApiRefuses() {
        HttpResponse<byte[]> answer = send("POST", "/evaluations/" + mixed + "/pieces", version(mixed),
                "{\"edits\": [" + answer("P1.2.a", "{\"level\": \"Z\"}") + "]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/problems/0/field").asText()).isEqualTo("level");
    }

    @Test
    void aUnitHasAPageOfItsOwn() {
        assertThat(text(get("/evaluations/" + units))).contains("?unit=dinas-a");
        assertThat(text(get("/evaluations/" + units + "?unit=dinas-a"))).contains("Dinas A (rekaan)", "data-unit=\"dinas-a\"");
        assertThat(get("/evaluations/" + units + "?unit=lain").statusCode()).isEqualTo(404);
    }

    @Test
    void anOldVersionIsReadAsItWas() throws Exception {
        long own = taken(Path.of("fixtures/bps-2014.json"));
        assertThat(send("PATCH", "/api/evaluations/" + own + "/dossier", 1, "{\"edits\": [" + answer("P1.1.b", "{\"level\": \"D\"}") + "]}")
                .statusCode()).isEqualTo(200);

        assertThat(text(get("/evaluations/" + own + "?version=1"))).contains(">60,86<").contains("data-save=\"false\"");
        assertThat(text(get("/evaluations/" + own))).doesNotContain(">60,86<").contains("data-save=\"true\"");
        assertThat(text(get("/evaluations/" + own + "/indicators/P1.1.b?version=1"))).doesNotContain("<form");
        assertThat(text(get("/evaluations/" + own + "/history"))).contains("P1.1.b", "bps-2014.json", "?version=1");
        assertThat(get("/evaluations/" + own + "?version=3").statusCode()).isEqualTo(404);
    }

    @Test
    void theOtherPagesAreThere() {
        assertThat(text(get("/evaluations/" + later + "/comparison"))).contains("2016", "compare-index");
        assertThat(text(get("/evaluations/" + mixed + "/assessors"))).contains("P1.1.a");
        assertThat(get("/assets/compare.css").statusCode()).isEqualTo(200);
        assertThat(get("/assets/agency.js").statusCode()).isEqualTo(200);
    }
}
