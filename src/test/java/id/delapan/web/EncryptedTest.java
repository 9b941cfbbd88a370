package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Where others can reach it: encrypted by the program itself, or by a proxy before it. */
@Execution(ExecutionMode.SAME_THREAD)
class EncryptedTest {
    private static final String NAME = "evaluasi.example.go.id";

    @TempDir
    private Path folder;

    private static KeyStore keys(Path file, String password) throws Exception {
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "x",
                "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", file.toString(),
                "-storepass", password).redirectErrorStream(true).start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }

    @Test
    void theProgramEncryptsByItself() throws Exception {
        KeyStore keys = keys(folder.resolve("keys.p12"), "rahasia-sekali");
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        HttpClient client = HttpClient.newBuilder().sslContext(context).build();
        try (Guarded guarded = Guarded.in(folder, new Access(true, null, new Access.Keys(keys, "rahasia-sekali")))) {
            URI login = URI.create("https://localhost:" + guarded.serving().port() + "/login");
            HttpResponse<String> entered = client.send(HttpRequest.newBuilder(login).header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", "https://localhost:" + guarded.serving().port())
                    .POST(HttpRequest.BodyPublishers.ofString("name=si-viewer&password=kuda+laut+biru+vie")).build(), BodyHandlers.ofString());

            assertThat(entered.statusCode()).isEqualTo(303);
            assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-delapan-session=").contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/");
            assertThat(entered.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(entered.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=()");
            HttpResponse<String> foreign = client.send(HttpRequest.newBuilder(login).header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", "http://localhost:" + guarded.serving().port())
                    .POST(HttpRequest.BodyPublishers.ofString("name=si-viewer&password=kuda+laut+biru+vie")).build(), BodyHandlers.ofString());
            assertThat(foreign.statusCode()).isEqualTo(403);
            assertThat(Raw.ask(guarded.serving(), "GET /login HTTP/1.1")).doesNotContain("<form");
        }
    }

    private static String login(Guarded guarded, String host, String... headers) throws Exception {
        String body = "name=si-viewer&password=kuda+laut+biru+vie";
        return Raw.send(guarded.serving(), "POST /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n"
                + String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList()) + "\r\n" + body);
    }

    @Test
    void aProxyBeforeItEncrypts() throws Exception {
        try (Guarded guarded = Guarded.in(folder, new Access(true, NAME, null))) {
            assertThat(login(guarded, NAME, "Origin: https://" + NAME)).startsWith("HTTP/1.1 303 ")
                    .contains("Set-Cookie: __Host-delapan-session=", "; Secure", "Strict-Transport-Security: max-age=31536000");
            assertThat(login(guarded, NAME, "Origin: http://" + NAME)).startsWith("HTTP/1.1 403 ").doesNotContain("Set-Cookie");
            assertThat(login(guarded, "127.0.0.1:" + guarded.serving().port())).startsWith("HTTP/1.1 403 ");
            assertThat(login(guarded, NAME + ":8443")).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void behindAProxyCallersAreToldApartByWhatItSaysLast() throws Exception {
        try (Guarded guarded = Guarded.in(folder, new Access(true, NAME, null))) {
            String wrong = "{\"name\": \"si-viewer\", \"password\": \"salah\"}";
            int[] statuses = new int[8];
            for (int i = 0; i < statuses.length; i++) {
                String answer = Raw.send(guarded.serving(), "POST /api/login HTTP/1.1\r\nHost: " + NAME + "\r\nConnection: close\r\nX-Forwarded-For: 10.0.0."
                        + i + ", 192.0.2.7\r\nContent-Length: " + wrong.length() + "\r\n\r\n" + wrong);
                statuses[i] = Integer.parseInt(answer.substring(9, 12));
            }

            assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 429, 429, 429);
            assertThat(login(guarded, NAME, "X-Forwarded-For: 192.0.2.7, 192.0.2.8")).startsWith("HTTP/1.1 303 ");
            assertThat(guarded.records()).anyMatch(e -> e.action().equals("login-failed") && e.detail().equals("192.0.2.7"));
        }
    }

    @Test
    void openedForOnePersonItIsNotReachedThroughAProxy() {
        try (Serving serving = Serving.in(folder)) {
            assertThat(serving.ask("GET", "/", null, "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(403);
            assertThat(serving.ask("GET", "/", null, "Via", "1.1 proxy").statusCode()).isEqualTo(403);
            HttpResponse<byte[]> page = serving.ask("GET", "/", null);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }
}
