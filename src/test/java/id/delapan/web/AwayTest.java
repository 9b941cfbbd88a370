package id.delapan.web;

import static id.delapan.web.Serving.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.store.Postgres;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database server that goes away under a workbench, and comes back. */
class AwayTest {
    private static final int MOST_TRIES = 12;

    @TempDir
    private Path folder;

    @Test
    void whoAsksIsToldAndNothingNeedsARestart() throws Exception {
        Postgres postgres = Postgres.own();
        try (Serving serving = Serving.on(postgres.fresh(), folder)) {
            serving.ask("POST", "/api/evaluations", Files.readAllBytes(Path.of("fixtures/bps-2014.json")));
            assertThat(json(serving.ask("GET", "/api/status", null)).at("/database/kind").asText()).isEqualTo("postgresql");
            assertThat(RoundTripTest.edit(serving, 1, 1, "A")).isEqualTo(200);

            postgres.kill();

            assertThat(RoundTripTest.edit(serving, 1, 2, "D")).isEqualTo(503);
            HttpResponse<byte[]> read = serving.ask("GET", "/api/evaluations/1", null);
            assertThat(read.statusCode()).isEqualTo(503);
            assertThat(json(read).path("code").asText()).isEqualTo("database-away");
            assertThat(read.headers().firstValue("Retry-After")).isPresent();
            HttpResponse<byte[]> status = serving.ask("GET", "/api/status", null);
            assertThat(status.statusCode()).isEqualTo(503);
            assertThat(json(status).at("/database/reachable").asBoolean(true)).isFalse();
            HttpResponse<byte[]> page = serving.ask("GET", "/", null);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("<html").doesNotContain(Postgres.PASSWORD, "Exception");

            postgres.start();

            int tries = 0;
            while (serving.ask("GET", "/api/status", null).statusCode() != 200 && tries < MOST_TRIES) {
                tries++;
            }
            assertThat(json(serving.ask("GET", "/api/evaluations/1", null)).at("/evaluation/head").asInt()).isEqualTo(2);
            assertThat(RoundTripTest.edit(serving, 1, 2, "D")).isEqualTo(200);
        }
    }

    @Test
    void theStatusNamesProgramAndDatabase() {
        try (Serving serving = Serving.in(folder)) {
            HttpResponse<byte[]> status = serving.ask("GET", "/api/status", null);

            assertThat(status.statusCode()).isEqualTo(200);
            assertThat(new String(status.body(), StandardCharsets.UTF_8))
                    .matches("\\{\"program\":\"delapan [^\"]+\",\"database\":\\{\"kind\":\"sqlite\",\"reachable\":true}}");
        }
    }
}
