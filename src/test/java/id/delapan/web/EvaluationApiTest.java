package id.delapan.web;

import static id.delapan.web.Serving.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Assessments;
import id.delapan.Dossiers;
import id.delapan.Evaluator;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evaluation over HTTP, from the dossier handed in to the report taken home. */
class EvaluationApiTest {
    private static final Path BPS = Path.of("fixtures/bps-2014.json");

    @TempDir
    private static Path folder;

    private static Serving serving;
    private static long id;

    @BeforeAll
    static void takeIn() throws Exception {
        serving = Serving.in(folder);
        HttpResponse<byte[]> taken = serving.ask("POST", "/api/evaluations?file=bps-2014.json", Files.readAllBytes(BPS));
        assertThat(taken.statusCode()).isEqualTo(201);
        id = json(taken).at("/evaluation/id").asLong();
    }

    @AfterAll
    static void close() {
        serving.close();
    }

    private static HttpResponse<byte[]> answer(String level, int version) {
        String edit = "{\"edits\": [{\"list\": \"answers\", \"item\": {\"indicator\": \"P1.1.b\", \"by\": \"assessor\"},"
                + " \"put\": {\"level\": \"" + level + "\"}}]}";
        return serving.ask("PATCH", "/api/evaluations/" + id + "/dossier", edit.getBytes(StandardCharsets.UTF_8),
                "If-Match", "\"" + version + "\"");
    }

    @Test
    void theReportIsThatOfTheLibraryByteForByte() throws Exception {
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        Assessments.write(Evaluator.bundled("lke-2014").evaluate(Dossiers.read(BPS)), own);

        try (Serving fresh = Serving.in(Files.createTempDirectory(folder, "fresh"))) {
            fresh.ask("POST", "/api/evaluations", Files.readAllBytes(BPS));

            assertThat(fresh.ask("GET", "/api/evaluations/1/report.json", null).body()).isEqualTo(own.toByteArray());
        }
    }

    @Test
    void whoComesSecondIsToldAndNothingIsOverwritten() {
        int version = json(serving.ask("GET", "/api/evaluations/" + id, null)).at("/evaluation/head").asInt();

        HttpResponse<byte[]> first = answer("A", version);
        HttpResponse<byte[]> second = answer("D", version);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(json(second).path("code").asText()).isEqualTo("evaluation-changed");
        assertThat(json(serving.ask("GET", "/api/evaluations/" + id, null)).at("/index/value"))
                .isEqualTo(json(first).at("/index/value"));
    }

    @Test
    void anAnswerThatDoesNotFitIsToldWithItsProblemsAndNotKept() {
        HttpResponse<byte[]> before = serving.ask("GET", "/api/evaluations/" + id, null);

        HttpResponse<byte[]> answer = answer("Z", json(before).at("/evaluation/head").asInt());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("problems")).hasSize(1);
        assertThat(serving.ask("GET", "/api/evaluations/" + id, null).body()).isEqualTo(before.body());
    }

    @Test
    void aChangeMustSayWhatItChanges() {
        assertThat(serving.ask("PATCH", "/api/evaluations/" + id + "/dossier", "{}".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(428);
    }

    @Test
    void pagesOfOtherPlacesChangeNothing() throws Exception {
        HttpResponse<byte[]> asked = serving.ask("POST", "/api/evaluations", Files.readAllBytes(BPS), "Origin", "http://example.org");

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(json(asked).path("code").asText()).isEqualTo("site-foreign");
    }
}
