package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Requests that are too large, too slow, too deep or no requests at all: refused, and nothing is lost. */
@Timeout(300)
@Execution(ExecutionMode.SAME_THREAD)
class BodyAttackTest {
    private static final String DOSSIER = "/api/evaluations/1/dossier";

    @TempDir
    private static Path folder;

    private static Guarded guarded;
    private static String before;

    @BeforeAll
    static void open() {
        guarded = Guarded.in(folder);
        before = guarded.state();
    }

    @AfterEach
    void stands() {
        guarded.clock().move(Duration.ofSeconds(1));
        guarded.stands(before);
    }

    @AfterAll
    static void close() {
        guarded.close();
    }

    private static String head(String method, String path, String... headers) {
        Member member = guarded.member("evaluator");
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + guarded.serving().port() + "\r\nConnection: close\r\nCookie: "
                + member.cookie() + "\r\nX-Delapan-CSRF: " + member.csrf() + "\r\nIf-Match: \"1\"\r\n" + String.join("\r\n", headers)
                + "\r\n\r\n";
    }

    private static String edits(String put) {
        return "{\"edits\": [{\"list\": \"answers\", \"item\": {\"indicator\": \"P1.1.b\", \"by\": \"assessor\"}, \"put\": " + put + "}]}";
    }

    private static final List<String> BODIES = List.of(
            "", "null", "[]", "{", "{\"edits\": null}", "{\"edits\": [null]}", "{\"edits\": {}}", "{\"edits\": []} {}", "{\"unknown\": 1}",
            "{\"edits\": [], \"edits\": []}",
            edits("{\"level\": \"A\", \"level\": \"B\"}"),
            edits("{\"value\": 1e999999999}"), edits("{\"value\": -1e-999999999}"), edits("{\"value\": " + "9".repeat(5_000) + "}"),
            edits("{\"value\": 1e99999999999999999999}"), edits("{\"value\": NaN}"),
            edits("[".repeat(100_000)), edits("{\"a\": ".repeat(200) + "1" + "}".repeat(200)),
            edits("{\"note\": \"\u0000\ud800\"}"), "\u0000\u0001", "<xml/>", "edits: []",
            "{\"edits\": [{\"list\": \"__proto__\", \"item\": {}}]}", "{\"edits\": [{\"list\": \"agency\", \"item\": {\"id\": \"x\"}}]}",
            "{\"edits\": [{\"list\": \"documents\", \"item\": {\"id\": null}}]}",
            "{\"edits\": [{\"unit\": \"../../x\", \"list\": \"documents\", \"item\": {\"id\": \"d1\"}}]}");

    @ParameterizedTest
    @FieldSource("BODIES")
    void whatIsNoChangeIsRefused(String body) {
        HttpResponse<byte[]> answer = guarded.member("evaluator").ask("PATCH", DOSSIER, body, "If-Match", "\"1\"");

        assertThat(answer.statusCode()).as(Guarded.text(answer)).isIn(400, 413, 422);
        assertThat(Guarded.text(answer)).doesNotContain("Exception", "jackson", "at [Source").hasSizeLessThan(5_000);
        assertThat(guarded.member("evaluator").ask("POST", "/api/evaluations/1/what-if", body, "If-Match", "\"1\"").statusCode())
                .isIn(400, 413, 422);
    }

    @ParameterizedTest
    @FieldSource("BODIES")
    void whatIsNoDossierIsRefused(String body) {
        HttpResponse<byte[]> answer = guarded.member("evaluator").ask("POST", "/api/evaluations", body);

        assertThat(answer.statusCode()).as(Guarded.text(answer)).isIn(400, 413, 422);
        assertThat(Guarded.text(answer)).doesNotContain("Exception", "jackson").hasSizeLessThan(20_000);
    }

    @Test
    void tenThousandChangesAtOnceAreTooMany() {
        String one = "{\"list\": \"documents\", \"item\": {\"id\": \"x%d\"}, \"put\": {\"type\": \"sk-tim-rb\"}}";
        StringBuilder all = new StringBuilder("{\"edits\": [");
        for (int i = 0; i < 10_000; i++) {
            all.append(i == 0 ? "" : ",").append(String.format(one, i));
        }
        HttpResponse<byte[]> answer = guarded.member("evaluator").ask("PATCH", DOSSIER, all + "]}", "If-Match", "\"1\"");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Guarded.code(answer)).isEqualTo("edits-too-many");
    }

    @Test
    void largeBodiesAreRefusedWithAndWithoutTheirLength() throws IOException {
        String large = "x".repeat(21 * 1024 * 1024);
        assertThat(Raw.send(guarded.serving(), head("POST", "/api/evaluations", "Content-Length: " + large.length())))
                .startsWith("HTTP/1.1 413 ");
        assertThat(chunked(head("POST", "/api/evaluations", "Transfer-Encoding: chunked"), large)).startsWith("HTTP/1.1 413 ");
        String json = "{\"edits\": [], \"x\": \"" + "x".repeat(2 * 1024 * 1024) + "\"}";
        assertThat(guarded.member("evaluator").ask("PATCH", DOSSIER, json, "If-Match", "\"1\"").statusCode()).isEqualTo(413);
        assertThat(chunked(head("PATCH", DOSSIER, "Transfer-Encoding: chunked"), json)).startsWith("HTTP/1.1 413 ");
        assertThat(guarded.anonymous("POST", "/login", "name=" + "x".repeat(10_000), "Content-Type", "application/x-www-form-urlencoded")
                .statusCode()).isEqualTo(413);
        assertThat(guarded.anonymous("POST", "/api/login", "{\"name\": \"" + "x".repeat(2_000_000) + "\"}").statusCode()).isEqualTo(413);
    }

    private static String chunked(String head, String body) throws IOException {
        StringBuilder all = new StringBuilder(head);
        for (int at = 0; at < body.length(); at += 500_000) {
            String part = body.substring(at, Math.min(body.length(), at + 500_000));
            all.append(Integer.toHexString(part.length())).append("\r\n").append(part).append("\r\n");
        }
        return Raw.send(guarded.serving(), all + "0\r\n\r\n");
    }

    private static final List<String> NO_REQUESTS = List.of(
            "\r\n\r\nx\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
            "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\n\r\n",
            "POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
            "POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
            "POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
            "POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /",
            "POST /api/login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX : y\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\n folded: y\r\n\r\n",
            "GET /\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /% HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /?year=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    @ParameterizedTest
    @FieldSource("NO_REQUESTS")
    void whatIsNoRequestIsRefusedAndTellsNothing(String bytes) throws IOException {
        String answer = Raw.send(guarded.serving(), bytes);

        assertThat(answer).matches("(?s)HTTP/1.. (303|4..|50[15]) .*").doesNotContainIgnoringCase("jetty").doesNotContain("Exception", "\tat ");
    }

    /** More of them than there are threads; whoever sends slowly is cut off, and nobody waits meanwhile. */
    @Test
    void slowSendersKeepNobodyWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 120; i++) {
                Socket socket = Raw.open(guarded.serving());
                slow.add(socket);
                String head = i % 3 == 0 ? head("POST", "/api/evaluations", "Content-Length: 100000")
                        : i % 3 == 1 ? "POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60\r\n\r\n"
                        : "GET /login HTTP/1.1\r\nHost: localhost\r\nX-Half: ";
                socket.getOutputStream().write((head + (i % 3 == 2 ? "" : "{")).getBytes(StandardCharsets.US_ASCII));
            }
            long begun = System.nanoTime();
            assertThat(guarded.member("viewer").ask("GET", "/api/evaluations?year=2014", null).statusCode()).isEqualTo(200);
            assertThat(guarded.anonymous("GET", "/login", null).statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
