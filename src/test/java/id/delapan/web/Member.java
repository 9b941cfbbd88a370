package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody logged in by the page, and what their browser knows. */
record Member(Serving serving, String cookie, String csrf) {
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([0-9a-f]{64})\">");

    static Member of(Serving serving, String name, String password) {
        HttpResponse<byte[]> entered = login(serving, name, password);
        assertThat(entered.statusCode()).as(name).isEqualTo(303);
        String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        String page = new String(serving.ask("GET", "/account", null, "Cookie", cookie).body(), StandardCharsets.UTF_8);
        Matcher csrf = CSRF.matcher(page);
        assertThat(csrf.find()).isTrue();
        return new Member(serving, cookie, csrf.group(1));
    }

    /** What the login page sends. */
    static HttpResponse<byte[]> login(Serving serving, String name, String password, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        all.addAll(List.of(headers));
        return serving.ask("POST", "/login", ("name=" + encoded(name) + "&password=" + encoded(password)).getBytes(StandardCharsets.UTF_8),
                all.toArray(String[]::new));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Asks as a page of theirs would. */
    HttpResponse<byte[]> ask(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Cookie", cookie, "X-Delapan-CSRF", csrf));
        all.addAll(List.of(headers));
        return serving.ask(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }
}
