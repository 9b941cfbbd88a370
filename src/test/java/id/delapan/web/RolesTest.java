package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.workbench.Accounts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Nobody reaches what their role may not, by any route there is: a new one is tried by itself. */
@Execution(ExecutionMode.SAME_THREAD)
class RolesTest {
    private static final List<String> ROLES = Accounts.ROLES;

    @TempDir
    private static Path folder;

    private static Guarded guarded;

    @BeforeAll
    static void open() {
        guarded = Guarded.in(folder);
    }

    @AfterAll
    static void close() {
        guarded.close();
    }

    /** A route as a request: method and path. */
    private static String[] request(String route) {
        return route.replaceAll("[{<](id|version|step|number)[}>]", "1").replaceAll("[{<]format[}>]", "json")
                .replaceAll("[{<]pack[}>]", "lke-2014").replaceAll("[{<](code|indicator)[}>]", "P1.1.a").replaceAll("[{<]path[}>]", "instrument.yaml")
                .replaceAll("[{<][a-zA-Z]+[}>]", "si-viewer").split(" ");
    }

    private static Map<String, Role> routes() {
        Map<String, Role> routes = new TreeMap<>();
        guarded.serving().roles().forEach((route, roles) -> routes.put(route, (Role) roles.iterator().next()));
        return routes;
    }

    @Test
    void everyRouteAsksForExactlyOneRole() {
        assertThat(guarded.serving().roles()).hasSizeGreaterThan(25).allSatisfy((route, roles) -> assertThat(roles).as(route).hasSize(1));
        assertThat(Accounts.ROLES).allSatisfy(role -> assertThat(Role.of(role).word()).isEqualTo(role));
        assertThat(routes().entrySet().stream().filter(r -> r.getValue() == Role.ANYONE).map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("GET /assets/{name}", "GET /assets/editor/{name}", "GET /api/status",
                        "GET /login", "POST /login", "POST /api/login");
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void noRoleReachesWhatItMayNot(String role) {
        String before = guarded.state();
        guarded.clock().move(Duration.ofMinutes(4)); // so that all of this is written down
        long noted = refusals(role);
        List<String> reached = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, Role> route : routes().entrySet()) {
            if (!Role.of(role).may(route.getValue())) {
                String[] request = request(route.getKey());
                HttpResponse<byte[]> answer = guarded.member(role).ask(request[0], request[1], request[0].equals("GET") ? null : "{}");
                tried++;
                if (answer.statusCode() != 403 || Guarded.text(answer).contains("\"evaluation\"")) {
                    reached.add(route.getKey() + " " + answer.statusCode());
                }
            }
        }

        assertThat(reached).isEmpty();
        assertThat(tried).isEqualTo(routes().values().stream().filter(r -> !Role.of(role).may(r)).count());
        assertThat(refusals(role) - noted).isEqualTo(tried);
        guarded.stands(before);
    }

    private static long refusals(String role) {
        return guarded.records().stream().filter(e -> e.action().equals("refused") && e.madeBy().equals(Guarded.name(role))).count();
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void everyRoleReadsWhatItMay(String role) {
        List<String> refused = new ArrayList<>();
        routes().forEach((route, asked) -> {
            String[] request = request(route);
            if (request[0].equals("GET") && Role.of(role).may(asked)) {
                int status = guarded.member(role).ask("GET", request[1], null).statusCode();
                if (status == 401 || status == 403 || status >= 500) {
                    refused.add(route + " " + status);
                }
            }
        });

        assertThat(refused).isEmpty();
    }

    @Test
    void withoutSessionThereIsOnlyTheLogin() {
        String before = guarded.state();
        List<String> reached = new ArrayList<>();
        routes().forEach((route, asked) -> {
            String[] request = request(route);
            HttpResponse<byte[]> answer = guarded.anonymous(request[0], request[1], request[0].equals("GET") ? null : "{}");
            boolean toLogin = answer.statusCode() == 303
                    && answer.headers().firstValue("Location").orElse("").matches(".*/login\\?next=%2F.*");
            if (asked != Role.ANYONE && answer.statusCode() != 401 && !toLogin) {
                reached.add(route + " " + answer.statusCode());
            }
        });

        assertThat(reached).isEmpty();
        guarded.stands(before);
    }

    @ParameterizedTest
    @FieldSource("OTHER_WAYS")
    void noOtherSpellingLeadsPastTheRoles(String way) throws Exception {
        String[] request = way.split(" ");
        String answer = Raw.ask(guarded.serving(), request[0] + " " + request[1] + " HTTP/1.1", "Cookie: " + guarded.member("viewer").cookie(),
                "X-Delapan-CSRF: " + guarded.member("viewer").csrf());

        assertThat(answer).matches("(?s)HTTP/1.1 (4..|501) .*").doesNotContain("si-administrator", "\"role\":");
    }

    private static final List<String> OTHER_WAYS = List.of(
            "GET /api/accounts/", "GET //api/accounts", "GET /api//accounts", "GET /api/./accounts", "GET /api/x/../accounts",
            "GET /api/%61ccounts", "GET /api/accounts;x=1", "GET /api/accounts%2f", "GET /api/accounts%00", "GET /API/ACCOUNTS",
            "GET /api/..%2fapi/accounts", "GET /%2e/api/accounts", "GET /api\\accounts", "OPTIONS /api/accounts", "TRACE /api/accounts",
            "QUERY /api/accounts", "get /api/accounts", "PROPFIND /api/accounts");

    @Test
    void aHeadTellsNothing() {
        HttpResponse<byte[]> answer = guarded.anonymous("HEAD", "/api/accounts", null);

        assertThat(answer.statusCode()).isIn(200, 401, 403, 405);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }
}
