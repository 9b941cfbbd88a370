package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Accounts from the day they are opened to the day they are closed. */
@Execution(ExecutionMode.SAME_THREAD)
class AccountApiTest {
    private static final String FIRST = "tujuh kucing hijau";
    private static final String SECOND = "delapan meja kayu";

    @TempDir
    private static Path folder;

    private static Guarded guarded;
    private static Member administrator;

    @BeforeAll
    static void open() {
        guarded = Guarded.in(folder);
        administrator = guarded.member("administrator");
    }

    @AfterAll
    static void close() {
        guarded.close();
    }

    private static HttpResponse<byte[]> add(String name, String role) {
        return administrator.ask("POST", "/api/accounts",
                "{\"name\": \"" + name + "\", \"role\": \"" + role + "\", \"password\": \"" + FIRST + "\"}");
    }

    private static HttpResponse<byte[]> put(String name, String what, String value, int step) {
        return administrator.ask("PUT", "/api/accounts/" + name + "/" + what, "{\"" + what + "\": \"" + value + "\"}",
                "If-Match", "\"" + step + "\"");
    }

    private static int alive(Member member) {
        return member.ask("GET", "/api/account", null).statusCode();
    }

    @Test
    void everyChangeOfAnAccountEndsItsSessions() {
        assertThat(add("Budi", "viewer").statusCode()).isEqualTo(201);
        assertThat(add("budi", "viewer").statusCode()).isEqualTo(409);
        Member budi = Member.of(guarded.serving(), "BUDI", FIRST);

        assertThat(put("budi", "role", "evaluator", 1).statusCode()).isEqualTo(200);
        assertThat(alive(budi)).isEqualTo(401);
        budi = Member.of(guarded.serving(), "budi", FIRST);
        assertThat(put("budi", "password", SECOND, 1).statusCode()).as("somebody was faster").isEqualTo(409);
        assertThat(alive(budi)).isEqualTo(200);
        assertThat(put("budi", "password", SECOND, 2).statusCode()).isEqualTo(200);
        assertThat(alive(budi)).isEqualTo(401);
        assertThat(Member.login(guarded.serving(), "budi", FIRST).statusCode()).isEqualTo(401);
        budi = Member.of(guarded.serving(), "budi", SECOND);
        assertThat(administrator.ask("DELETE", "/api/accounts/budi", null, "If-Match", "\"3\"").statusCode()).isEqualTo(200);
        assertThat(alive(budi)).isEqualTo(401);
        assertThat(Member.login(guarded.serving(), "budi", SECOND).statusCode()).isEqualTo(401);
        assertThat(put("budi", "role", "viewer", 4).statusCode()).isEqualTo(404);

        assertThat(guarded.records()).filteredOn(e -> e.subject().equals("account/budi") && e.action().startsWith("account-"))
                .extracting(e -> e.action()).containsExactly("account-close", "account-password", "account-role", "account-add");
        assertThat(Guarded.text(administrator.ask("GET", "/api/accounts", null))).contains("\"budi\"").doesNotContain("argon2", FIRST);
    }

    @Test
    void everybodyChangesTheirOwnPasswordAndComesInAnew() {
        add("citra", "viewer");
        Member citra = Member.of(guarded.serving(), "citra", FIRST);

        HttpResponse<byte[]> wrong = citra.ask("PUT", "/api/account/password", "{\"old\": \"salah\", \"password\": \"" + SECOND + "\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Guarded.code(wrong)).isEqualTo("password-old-wrong");
        assertThat(citra.ask("PUT", "/api/account/password", "{\"old\": \"" + FIRST + "\", \"password\": \"" + SECOND + "\"}").statusCode())
                .isEqualTo(204);
        assertThat(alive(citra)).isEqualTo(401);
        assertThat(alive(Member.of(guarded.serving(), "citra", SECOND))).isEqualTo(200);
        assertThat(guarded.records("password-failed")).isEqualTo(1);
    }

    @Test
    void thereIsAlwaysAnAdministrator() {
        for (HttpResponse<byte[]> answer : List.of(put("si-administrator", "role", "viewer", 1),
                administrator.ask("DELETE", "/api/accounts/si-administrator", null, "If-Match", "\"1\""))) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Guarded.code(answer)).isEqualTo("administrator-last");
        }
        assertThat(alive(administrator)).isEqualTo(200);
    }

    private static final List<String> NAMES = List.of("<script>alert(1)</script>", "=cmd", "../x", "a b", "  ", "a", "-x", "@x", "delapan", "Setempat",
            "a\"\r\nSet-Cookie: b", "\u0430-kiril", "x';drop table account;--", "a".repeat(65), "a\u0000b", "\u202exe");

    @ParameterizedTest
    @FieldSource("NAMES")
    void namesThatWouldDeceiveSomebodyAreRefused(String name) {
        String before = guarded.state();
        ObjectNode body = new ObjectMapper().createObjectNode().put("name", name).put("role", "viewer").put("password", FIRST);

        HttpResponse<byte[]> answer = administrator.ask("POST", "/api/accounts", body.toString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Guarded.code(answer)).isEqualTo("account-name");
        guarded.stands(before);
    }

    @ParameterizedTest
    @CsvSource({"pendek12345, password-length", "aaaaaaaaaaaaaaaa, password-easy", "dodi-dodi-dodi, password-easy", "'', password-length"})
    void weakPasswordsAreRefused(String password, String code) {
        HttpResponse<byte[]> answer = administrator.ask("POST", "/api/accounts",
                "{\"name\": \"dodi\", \"role\": \"viewer\", \"password\": \"" + password + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Guarded.code(answer)).isEqualTo(code);
        assertThat(Guarded.code(administrator.ask("POST", "/api/accounts", "{\"name\": \"dodi\", \"role\": \"raja\"}"))).isEqualTo("role-unknown");
    }

    @Test
    void aTokenIsEnoughForAProgram() {
        HttpResponse<byte[]> entered = guarded.anonymous("POST", "/api/login", "{\"name\": \"si-evaluator\", \"password\": \""
                + Guarded.password("evaluator") + "\"}");
        assertThat(entered.headers().firstValue("Set-Cookie")).isEmpty();
        String bearer = "Bearer " + Serving.json(entered).path("token").asText();

        HttpResponse<byte[]> again = guarded.anonymous("POST", "/api/evaluations/1/again", null, "Authorization", bearer, "If-Match", "\"1\"");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(guarded.anonymous("GET", "/api/accounts", null, "Authorization", bearer).statusCode()).isEqualTo(403);
        assertThat(guarded.anonymous("POST", "/api/logout", null, "Authorization", bearer).statusCode()).isEqualTo(204);
        assertThat(guarded.anonymous("GET", "/api/account", null, "Authorization", bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void theRecordsAreNoFormulasToASpreadsheet() {
        Member evaluator = guarded.member("evaluator");
        assertThat(evaluator.ask("POST", "/api/evaluations/1/lock", null, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
        assertThat(evaluator.ask("POST", "/api/evaluations/1/reopen", "{\"reason\": \"=cmd|' /C calc'!A0 <script>alert(1)</script>\"}",
                "If-Match", "\"1\"").statusCode()).isEqualTo(200);

        String csv = Guarded.text(administrator.ask("GET", "/api/events.csv?action=reopen", null));
        String page = Guarded.text(administrator.ask("GET", "/events?action=reopen", null));

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("si-evaluator").contains("'=cmd").doesNotContain(",=cmd").doesNotContain("\"=cmd");
        assertThat(page).contains("=cmd", "&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(page).contains("<td>membuka kembali</td>", "<a href=\"/evaluations/1\">Badan Pusat Statistik 2014</a>");
        assertThat(Serving.json(administrator.ask("GET", "/api/events?by=si-evaluator&subject=evaluation/1&action=lock", null)).path("events"))
                .hasSize(1);
    }
}
