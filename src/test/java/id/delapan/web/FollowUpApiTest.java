package id.delapan.web;

import static id.delapan.web.Serving.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recommendations from the day an evaluation is final until they are done. */
class FollowUpApiTest {
    @TempDir
    private static Path folder;

    private static Serving serving;
    private static int recommendations;

    @BeforeAll
    static void issue() throws Exception {
        serving = Serving.in(folder);
        serving.ask("POST", "/api/evaluations", Files.readAllBytes(Path.of("fixtures/bps-2014.json")));
        assertThat(json(serving.ask("GET", "/api/follow-ups", null)).path("total").asInt()).isZero();
        recommendations = json(serving.ask("GET", "/api/evaluations/1/report.json", null)).path("recommendations").size();
        assertThat(serving.ask("POST", "/api/evaluations/1/lock", null, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void close() {
        serving.close();
    }

    private static HttpResponse<byte[]> say(String remedy, int version, String body) {
        return serving.ask("PUT", "/api/evaluations/1/follow-ups/" + remedy, body.getBytes(StandardCharsets.UTF_8),
                "If-Match", "\"" + version + "\"");
    }

    private static List<JsonNode> rows(String query) {
        JsonNode rows = json(serving.ask("GET", "/api/follow-ups?" + query, null)).path("rows");
        return rows.findParents("remedy");
    }

    private static String remedy(int place) {
        return rows("year=2014&evaluation=1").stream().filter(r -> r.path("priority").asInt() == place).findFirst().orElseThrow()
                .path("remedy").asText();
    }

    @Test
    void everyRecommendationOfTheReportIsIssuedOnce() {
        assertThat(rows("evaluation=1")).hasSize(recommendations).extracting(r -> r.path("remedy").asText()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsOverdueStandsFirst() {
        String last = remedy(recommendations);

        assertThat(say(last, 0, "{\"status\": \"not-yet-as-recommended\", \"due\": \"2015-01-31\"}").statusCode()).isEqualTo(200);

        assertThat(rows("").get(0).path("remedy").asText()).isEqualTo(last);
        assertThat(rows("status=overdue")).extracting(r -> r.path("remedy").asText()).containsExactly(last);
    }

    @Test
    void whoComesSecondIsTold() {
        String remedy = remedy(2);

        assertThat(say(remedy, 0, "{\"status\": \"as-recommended\", \"evidence\": \"SK 12/2015\"}").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> second = say(remedy, 0, "{\"status\": \"not-followed-up\"}");

        assertThat(second.statusCode()).isEqualTo(409);
        JsonNode now = json(serving.ask("GET", "/api/evaluations/1/follow-ups/" + remedy, null));
        assertThat(now.path("status").asText()).isEqualTo("as-recommended");
        assertThat(now.path("words")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"status\": \"selesai\"} | follow-up-status",
        "{\"status\": \"as-recommended\"} | follow-up-evidence",
        "{\"status\": \"cannot-be-followed-up\", \"note\": \"  \"} | follow-up-reason",
        "{\"status\": \"not-followed-up\", \"due\": \"31-12-2015\"} | follow-up-due",
        "{} | follow-up-status"})
    void whatMakesNoSenseIsRefused(String body, String code) {
        HttpResponse<byte[]> answer = say(remedy(3), 0, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
        assertThat(json(serving.ask("GET", "/api/evaluations/1/follow-ups/" + remedy(3), null)).path("step").asInt()).isZero();
    }

    @Test
    void aFollowUpStaysWhenTheEvaluationIsOpenedAndLockedAgain() {
        String remedy = remedy(4);
        say(remedy, 0, "{\"status\": \"not-yet-as-recommended\", \"office\": \"Biro Umum\"}");

        assertThat(serving.ask("POST", "/api/evaluations/1/reopen", "{\"reason\": \"salah ketik\"}".getBytes(StandardCharsets.UTF_8),
                "If-Match", "\"1\"").statusCode()).isEqualTo(200);
        assertThat(serving.ask("POST", "/api/evaluations/1/lock", null, "If-Match", "\"1\"").statusCode()).isEqualTo(200);

        assertThat(rows("evaluation=1")).hasSize(recommendations);
        assertThat(json(serving.ask("GET", "/api/evaluations/1/follow-ups/" + remedy, null)).path("office").asText()).isEqualTo("Biro Umum");
    }

    @Test
    void remindersAreNoFormulasToASpreadsheet() {
        String remedy = remedy(5);
        say(remedy, 0, "{\"status\": \"not-followed-up\", \"office\": \"=cmd|' /C calc'!A0\", \"due\": \"2999-02-01\"}");

        String csv = new String(serving.ask("GET", "/api/follow-ups.csv?words=cmd", null).body(), StandardCharsets.UTF_8);

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("'=cmd").doesNotContain(",=cmd").doesNotContain(",\"=cmd");
    }
}
