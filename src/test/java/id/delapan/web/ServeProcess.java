package id.delapan.web;

import id.delapan.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code delapan serve} as a process of its own, which can be killed, and a client of it. */
final class ServeProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final Process process;
    private final String address;

    private ServeProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one and waits until it listens. */
    static ServeProcess start(Database database, Path folder, Path rules) throws IOException {
        return start(database, folder, rules, "-XX:TieredStopAtLevel=1");
    }

    /** The same with an option of Java: it is there sooner, or works faster. */
    static ServeProcess start(Database database, Path folder, Path rules, String speed) throws IOException {
        Process process = process(database, folder, rules, speed);
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new ServeProcess(process, address.group());
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("did not start: " + all);
    }

    /** Starts one that must end by itself as of unusable input, and gives what it said. */
    static String refused(Database database, Path folder) throws IOException, InterruptedException {
        Process process = process(database, folder, Path.of("rules"), "-XX:TieredStopAtLevel=1");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 3) {
            throw new AssertionError(process.exitValue() + ": " + said);
        }
        return said;
    }

    private static Process process(Database database, Path folder, Path rules, String speed) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", speed,
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "id.delapan.cli.Main",
                "serve", "--port", "0", "--no-browser", "--data", folder.toString(), "--rules", rules.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (database.user() != null) {
            command.addAll(List.of("--database", database.url()));
            builder.environment().put("DELAPAN_DB_USER", database.user());
            builder.environment().put("DELAPAN_DB_PASSWORD", database.password());
        }
        return builder.start();
    }

    /** Whether it takes connections. */
    boolean accepts() {
        try (Socket socket = new Socket(address().getHost(), address().getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    URI address() {
        return URI.create(address);
    }

    long pid() {
        return process.pid();
    }

    /** Asks; {@code headers} are names and values in turn. */
    HttpResponse<byte[]> ask(String method, String path, String body, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path.substring(1)))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Ends it as SIGKILL does: with nothing left to tidy up in. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end and gives the code it ended with. */
    int end() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
