package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.workbench.Sessions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What others try with sessions, tokens and the login. */
@Execution(ExecutionMode.SAME_THREAD)
class SessionAttackTest {
    private static final String EDIT = "{\"edits\": [{\"list\": \"answers\", \"item\": {\"indicator\": \"P1.1.b\", \"by\": \"assessor\"},"
            + " \"put\": {\"level\": \"A\"}}]}";

    @TempDir
    private Path folder;

    private Guarded guarded;
    private String before;

    @BeforeEach
    void open() {
        guarded = Guarded.in(folder);
        before = guarded.state();
    }

    @AfterEach
    void close() {
        guarded.close();
    }

    private HttpResponse<byte[]> edit(String... headers) {
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(headers), java.util.stream.Stream.of("If-Match", "\"1\""))
                .toArray(String[]::new);
        return guarded.anonymous("PATCH", "/api/evaluations/1/dossier", EDIT, all);
    }

    private void refused(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Guarded.code(answer)).isEqualTo(code);
        guarded.stands(before);
    }

    @Test
    void withoutASessionNothingIsChanged() {
        refused(edit(), 401, "login-needed");
    }

    @Test
    void aForgedSessionIsNone() {
        String real = guarded.member("evaluator").cookie();
        char last = real.charAt(real.length() - 1);
        for (String forged : List.of("delapan-session=1", "delapan-session=", "delapan-session=' or 1=1 --",
                "delapan-session=" + "A".repeat(43), real.substring(0, real.length() - 1) + (last == 'A' ? 'E' : 'A'), real + "A")) {
            refused(edit("Cookie", forged, "X-Delapan-CSRF", guarded.member("evaluator").csrf()), 401, "session-over");
        }
        assertThat(guarded.records("refused")).isEqualTo(6);
        refused(edit("Authorization", "Bearer " + "A".repeat(43)), 401, "session-over");
        refused(edit("Authorization", "Basic c2k6cGFzcw=="), 401, "session-over");
    }

    @Test
    void aSessionThatIsLeftAloneEnds() {
        Member member = guarded.member("evaluator");
        guarded.clock().move(Sessions.IDLE.minusMinutes(1));
        assertThat(member.ask("GET", "/api/account", null).statusCode()).isEqualTo(200);
        guarded.clock().move(Sessions.IDLE.minusMinutes(1));
        assertThat(member.ask("GET", "/api/account", null).statusCode()).isEqualTo(200);
        guarded.clock().move(Sessions.IDLE.plusSeconds(1));

        assertThat(member.ask("GET", "/api/account", null).statusCode()).isEqualTo(401);
    }

    @Test
    void noSessionLastsLongerThanADayOfWork() {
        Member member = guarded.member("evaluator");
        int hours = 0;
        while (member.ask("GET", "/api/account", null).statusCode() == 200 && hours < 100) {
            guarded.clock().move(Duration.ofMinutes(59));
            hours++;
        }

        assertThat(Duration.ofMinutes(59).multipliedBy(hours)).isBetween(Sessions.LONGEST, Sessions.LONGEST.plusHours(1));
    }

    @Test
    void aSessionIsGoneAfterTheLogout() {
        Member member = guarded.member("evaluator");
        HttpResponse<byte[]> left = guarded.anonymous("POST", "/logout", "csrf=" + member.csrf(), "Cookie", member.cookie(),
                "Content-Type", "application/x-www-form-urlencoded");

        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(left.headers().firstValue("Set-Cookie").orElseThrow()).contains("delapan-session=;", "Expires=Thu, 01 Jan 1970");
        refused(edit("Cookie", member.cookie(), "X-Delapan-CSRF", member.csrf()), 401, "session-over");
        assertThat(guarded.records("logout")).isEqualTo(1);
    }

    @Test
    void aChangeNeedsWhatOnlyTheOwnPageKnows() {
        Member member = guarded.member("evaluator");
        refused(edit("Cookie", member.cookie()), 403, "csrf-wrong");
        refused(edit("Cookie", member.cookie(), "X-Delapan-CSRF", ""), 403, "csrf-wrong");
        refused(edit("Cookie", member.cookie(), "X-Delapan-CSRF", "0".repeat(64)), 403, "csrf-wrong");
        refused(edit("Cookie", member.cookie(), "X-Delapan-CSRF", guarded.member("administrator").csrf()), 403, "csrf-wrong");
        HttpResponse<byte[]> field = guarded.anonymous("POST", "/logout", "csrf=wrong", "Cookie", member.cookie(),
                "Content-Type", "application/x-www-form-urlencoded");
        assertThat(field.statusCode()).isEqualTo(403);

        assertThat(guarded.records("refused")).isEqualTo(5);
        assertThat(member.ask("PATCH", "/api/evaluations/1/dossier", EDIT, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesOfOtherSitesChangeNothingAndLogNobodyIn() {
        Member member = guarded.member("evaluator");
        for (String[] foreign : List.of(new String[] {"Origin", "https://example.org"}, new String[] {"Origin", "null"},
                new String[] {"Origin", "http://127.0.0.1:1"}, new String[] {"Origin", "https://127.0.0.1:" + guarded.serving().port()},
                new String[] {"Sec-Fetch-Site", "cross-site"}, new String[] {"Sec-Fetch-Site", "same-site"})) {
            refused(edit("Cookie", member.cookie(), "X-Delapan-CSRF", member.csrf(), foreign[0], foreign[1]), 403, "site-foreign");
            HttpResponse<byte[]> entered = Member.login(guarded.serving(), Guarded.name("viewer"), Guarded.password("viewer"), foreign);
            assertThat(entered.statusCode()).isEqualTo(403);
            assertThat(entered.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(guarded.records("refused")).isEqualTo(12);
    }

    @Test
    void onlyTheOwnNameIsAnswered() throws Exception {
        for (String host : List.of("example.org", "127.0.0.1.example.org", "localhost.example.org:80", "", "0.0.0.0", "[::2]")) {
            String answer = Raw.send(guarded.serving(), "GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(host).matches("(?s)HTTP/1.1 (403|400|421) .*").doesNotContain("<form");
        }
        assertThat(Raw.send(guarded.serving(), "GET /login HTTP/1.0\r\n\r\n")).matches("(?s)HTTP/1.. (403|400) .*");
        assertThat(Raw.ask(guarded.serving(), "GET http://example.org/login HTTP/1.1")).matches("(?s)HTTP/1.1 (403|400) .*");
        guarded.stands(before);
    }

    @Test
    void aLoginNeverTakesOverASessionThatWasPlanted() {
        String planted = "delapan-session=" + "B".repeat(43);
        HttpResponse<byte[]> entered = Member.login(guarded.serving(), Guarded.name("evaluator"), Guarded.password("evaluator"), "Cookie", planted);
        String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).doesNotContain("BBBB").contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Domain");
        assertThat(guarded.anonymous("GET", "/api/account", null, "Cookie", planted).statusCode()).isEqualTo(401);
        Member first = guarded.member("evaluator");
        HttpResponse<byte[]> again =
                Member.login(guarded.serving(), Guarded.name("evaluator"), Guarded.password("evaluator"), "Cookie", first.cookie());
        assertThat(again.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain(first.cookie());
        assertThat(first.ask("GET", "/api/account", null).statusCode()).isEqualTo(401);
    }

    @Test
    void guessingIsSlowedDownAndNobodyElseIsKeptOut() {
        int wrong = 0;
        HttpResponse<byte[]> answer = null;
        while (wrong < 20 && (answer == null || answer.statusCode() == 401)) {
            answer = Member.login(guarded.serving(), Guarded.name("viewer"), "salah sekali " + wrong++);
        }

        assertThat(wrong).isEqualTo(6);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        HttpResponse<byte[]> right = Member.login(guarded.serving(), Guarded.name("viewer"), Guarded.password("viewer"));
        assertThat(right.statusCode()).as("the right one must wait too").isEqualTo(429);
        assertThat(Member.login(guarded.serving(), Guarded.name("administrator"), Guarded.password("administrator")).statusCode()).isEqualTo(303);
        assertThat(guarded.records("login-failed")).isEqualTo(5);
        assertThat(guarded.records("login-slowed")).isEqualTo(2);
        guarded.clock().move(Duration.ofSeconds(2));
        assertThat(Member.login(guarded.serving(), Guarded.name("viewer"), Guarded.password("viewer")).statusCode()).isEqualTo(303);
    }

    @Test
    void aWrongNameIsAnsweredLikeAWrongPasswordAndNotKept() {
        HttpResponse<byte[]> name = guarded.anonymous("POST", "/api/login", "{\"name\": \"kata sandi saya\", \"password\": \"x\"}");
        HttpResponse<byte[]> password = guarded.anonymous("POST", "/api/login", "{\"name\": \"si-viewer\", \"password\": \"x\"}");

        assertThat(name.statusCode()).isEqualTo(401);
        assertThat(name.body()).isEqualTo(password.body());
        assertThat(guarded.records().toString()).doesNotContain("kata sandi saya").contains("account/si-viewer");
        assertThat(guarded.anonymous("POST", "/api/login", "{}").statusCode()).isEqualTo(401);
        guarded.stands(before);
    }

    @Test
    void manyLoginsAtOnceAreManySessions() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(5);
        List<Future<String>> entered = pool.invokeAll(IntStream.range(0, 5).<java.util.concurrent.Callable<String>>mapToObj(i -> () ->
                Member.of(guarded.serving(), Guarded.name("evaluator"), Guarded.password("evaluator")).cookie()).toList());
        Set<String> cookies = entered.stream().map(SessionAttackTest::get).collect(Collectors.toSet());
        pool.shutdown();

        assertThat(cookies).hasSize(5).allSatisfy(cookie ->
                assertThat(guarded.anonymous("GET", "/api/account", null, "Cookie", cookie).statusCode()).isEqualTo(200));
        guarded.stands(before);
    }

    private static String get(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoAsksWithoutEndIsSlowedDownAlone() {
        Member viewer = guarded.member("viewer");
        int asked = 0;
        while (viewer.ask("GET", "/api/account", null).statusCode() == 200 && asked < 2_000) {
            asked++;
        }

        assertThat(asked).isBetween(300, 700);
        assertThat(viewer.ask("GET", "/api/account", null).headers().firstValue("Retry-After")).contains("1");
        assertThat(guarded.member("evaluator").ask("GET", "/api/account", null).statusCode()).isEqualTo(200);
        guarded.clock().move(Duration.ofSeconds(5));
        assertThat(viewer.ask("GET", "/api/account", null).statusCode()).isEqualTo(200);
    }

    @Test
    void theLoginLeadsNowhereElse() {
        for (String next : List.of("https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", "/%0d%0aX: y", "/\r\nX: y", "")) {
            HttpResponse<byte[]> entered = guarded.anonymous("POST", "/login", "name=si-viewer&password=kuda+laut+biru+vie&next="
                    + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8), "Content-Type", "application/x-www-form-urlencoded");
            assertThat(entered.statusCode()).isEqualTo(303);
            assertThat(entered.headers().firstValue("Location").orElseThrow()).isIn("/", "/%0d%0aX: y", guarded.serving().address());
            assertThat(entered.headers().firstValue("X")).isEmpty();
        }
    }
}
