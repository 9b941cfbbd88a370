package id.delapan.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.delapan.store.Database;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A workbench on a free port of this machine, and a client of it. */
public final class Serving implements AutoCloseable {
    private static final List<Path> SHIPPED = List.of(Path.of("rules"));
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Server server;

    private Serving(Server server) {
        this.server = server;
    }

    /** One that keeps its data in a folder. */
    public static Serving in(Path folder) {
        return on(Database.in(folder), folder);
    }

    /** One with packs from other places. */
    public static Serving in(Path folder, List<Path> rules) {
        return of(Database.in(folder), folder, rules, Access.OPEN, Clock.systemUTC());
    }

    /** One that keeps its data in a database. */
    public static Serving on(Database database, Path folder) {
        return of(database, folder, SHIPPED, Access.OPEN, Clock.systemUTC());
    }

    /** One with a way in and a clock. */
    static Serving in(Path folder, Access access, Clock clock) {
        return of(Database.in(folder), folder, SHIPPED, access, clock);
    }

    private static Serving of(Database database, Path folder, List<Path> rules, Access access, Clock clock) {
        return new Serving(Server.start(new Settings("127.0.0.1", 0, database, folder, rules, clock, access)));
    }

    public String address() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    int port() {
        return server.port();
    }

    /** What can be asked, by method and path. */
    List<String> routes() {
        return List.copyOf(server.routes().keySet());
    }

    /** The same with the roles it asks for. */
    Map<String, Set<RouteRole>> roles() {
        return server.routes();
    }

    /** Asks; {@code headers} are names and values in turn. */
    public HttpResponse<byte[]> ask(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path.substring(1)))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The JSON of an answer. */
    public static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JsonMapper.builder().build().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
