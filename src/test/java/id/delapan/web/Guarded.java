package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.delapan.store.Database;
import id.delapan.store.Events;
import id.delapan.store.Store;
import id.delapan.workbench.Accounts;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** A workbench with an account of each role and one evaluation, and what its store holds. */
final class Guarded implements AutoCloseable {
    static final Access ACCOUNTS = new Access(true, null, null);

    private static final List<String> MOVING = List.of("event", "session", "sqlite_sequence", "flyway_schema_history");

    private final Hands clock = new Hands();
    private final Map<String, Member> members = new TreeMap<>();
    private final Store store;
    private final Serving serving;

    private Guarded(Path folder, Access access) {
        store = Store.open(Database.in(folder));
        Accounts accounts = new Accounts(store, clock);
        Accounts.ROLES.forEach(role -> accounts.add(name(role), role, password(role), "delapan"));
        serving = Serving.in(folder, access, clock);
    }

    static Guarded in(Path folder) {
        return in(folder, ACCOUNTS);
    }

    static Guarded in(Path folder, Access access) {
        Guarded guarded = new Guarded(folder, access);
        if (access.equals(ACCOUNTS)) {
            try {
                String bps = Files.readString(Path.of("fixtures/bps-2014.json"));
                assertThat(guarded.member("evaluator").ask("POST", "/api/evaluations?file=bps.json", bps).statusCode()).isEqualTo(201);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return guarded;
    }

    static String name(String role) {
        return "si-" + role;
    }

    static String password(String role) {
        return "kuda laut biru " + role.substring(0, 3);
    }

    Serving serving() {
        return serving;
    }

    Hands clock() {
        return clock;
    }

    /** The one with this role, logged in. */
    synchronized Member member(String role) {
        return members.computeIfAbsent(role, r -> Member.of(serving, name(r), password(r)));
    }

    HttpResponse<byte[]> anonymous(String method, String path, String body, String... headers) {
        return serving.ask(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** All that is kept but what is written of every request. */
    String state() {
        return store.read(h -> {
            StringBuilder all = new StringBuilder();
            h.createQuery("select name from sqlite_master where type = 'table' order by name").mapTo(String.class)
                    .filter(table -> !MOVING.contains(table))
                    .forEach(table -> all.append(table).append(rows(h, table)).append('\n'));
            return all.toString();
        });
    }

    private static String rows(Handle h, String table) {
        return h.createQuery("select * from " + table + " order by 1, 2").mapToMap().list().stream()
                .map(row -> row.values().stream().map(v -> v instanceof byte[] b ? String.valueOf(b.length) : String.valueOf(v)).toList())
                .toList().toString();
    }

    /** The newest records. */
    List<Events.Event> records() {
        return store.read(h -> Events.list(h, null, Long.MAX_VALUE, 500));
    }

    long records(String action) {
        return records().stream().filter(e -> e.action().equals(action)).count();
    }

    /** It is there for everybody, and as it was. */
    void stands(String state) {
        HttpResponse<byte[]> answer = member("viewer").ask("GET", "/api/evaluations/1", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo(state);
    }

    static String code(HttpResponse<byte[]> answer) {
        JsonNode body = Serving.json(answer);
        return body.path("code").asText();
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        serving.close();
        store.close();
    }
}
