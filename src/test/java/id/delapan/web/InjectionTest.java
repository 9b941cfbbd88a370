package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Texts that would be more than text somewhere: in a page, a spreadsheet, a statement, a path or a header. */
@Execution(ExecutionMode.SAME_THREAD)
class InjectionTest {
    private static final String SCRIPT = "=cmd|' /C calc'!A0\"'><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}{{7*7}}</title>";

    /** What a page would have if a text had become a part of it. */
    private static final Pattern ALIVE = Pattern.compile("(?i)<script>|<img[^>]* onerror|<[^>]*\\son[a-z]+\\s*=\\s*alert|</title>.*</title>");
    private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");
    private static final Pattern RUNS = Pattern.compile("(?i)(?:href|src|action)=\"\\s*javascript:");

    @TempDir
    private static Path folder;

    private static Guarded guarded;

    @BeforeAll
    static void open() throws IOException {
        guarded = Guarded.in(folder);
        HttpResponse<byte[]> taken = guarded.member("evaluator").ask("POST", "/api/evaluations?file=" + encoded(SCRIPT), dossier());
        assertThat(taken.statusCode()).as(Guarded.text(taken)).isEqualTo(201);
        HttpResponse<byte[]> locked = guarded.member("evaluator").ask("POST", "/api/evaluations/2/lock", null, "If-Match", "\"1\"");
        assertThat(locked.statusCode()).isEqualTo(200);
    }

    /** The real one with every text that is free filled in. */
    private static String dossier() throws IOException {
        ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(Files.readString(Path.of("fixtures/bps-2014.json")));
        ((ObjectNode) tree.get("agency")).put("id", "lain").put("name", SCRIPT);
        for (JsonNode answer : tree.get("answers")) {
            ((ObjectNode) answer).put("note", SCRIPT);
        }
        ArrayNode documents = tree.withArray("documents");
        documents.addObject().put("id", "d-attack").put("type", "sk-tim-rb").put("title", SCRIPT).put("number", SCRIPT)
                .put("uri", "javascript:alert(1)").put("date", "2014-01-02").put("formal", true);
        return tree.toString();
    }

    @AfterAll
    static void close() {
        guarded.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(String path) {
        return guarded.member("administrator").ask("GET", path, null);
    }

    @Test
    void pagesShowTextsAsTexts() {
        int shown = 0;
        for (String path : List.of("/?year=2014", "/evaluations/2", "/evaluations/2/history", "/evaluations/2/indicators/P1.1.a", "/rules", "/follow-ups", "/events", "/accounts", "/api/evaluations/2/report.html",
                "/follow-ups?words=" + encoded(SCRIPT), "/events?by=" + encoded(SCRIPT) + "&subject=" + encoded(SCRIPT), "/evaluations/" + encoded("<script>"),
                "/login?next=" + encoded("/\"><script>alert(1)</script>"))) {
            HttpResponse<byte[]> page = get(path);
            String text = Guarded.text(page);
            assertThat(page.statusCode()).as(path).isLessThan(500);
            String tags = VALUE.matcher(text).replaceAll("=\"\"");
            assertThat(ALIVE.matcher(tags).results().map(r -> r.group()).toList()).as(path).isEmpty();
            assertThat(RUNS.matcher(text).find()).as(path).isFalse();
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).as(path).contains("default-src 'none'").doesNotContain("unsafe");
            shown += text.contains("&lt;script&gt;") ? 1 : 0;
        }

        assertThat(shown).isGreaterThanOrEqualTo(4);
    }

    @Test
    void theLoginShowsANameAsText() {
        HttpResponse<byte[]> page = Member.login(guarded.serving(), SCRIPT, "x");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(Guarded.text(page)).contains("&lt;script").doesNotContain("<script>alert");
    }

    @Test
    void spreadsheetsKeepTextsAsTexts() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(get("/api/evaluations/2/report.xlsx").body()))) {
            List<String> texts = new ArrayList<>();
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            })));
            assertThat(texts).anyMatch(t -> t.contains("cmd|"));
        }
        String csv = Guarded.text(get("/api/follow-ups.csv?evaluation=2"));
        assertThat(csv.lines().count()).isGreaterThan(2);
        assertThat(csv).contains("'=cmd").doesNotContain("\n=cmd").doesNotContain("\n\"=cmd").doesNotContain(",=cmd");
    }

    @Test
    void fileNamesSplitNoAnswerAndLeadNowhere() {
        String before = guarded.state();
        for (String name : List.of("../../../etc/passwd", "a\r\nSet-Cookie: x=1", "a\"; filename=\"b.exe", "C:\\x\\..\\y.json", "/", "..", "\u202etxt.exe",
                "x".repeat(5_000), "con", "a;b", "é.json")) {
            HttpResponse<byte[]> answer = guarded.member("evaluator").ask("POST", "/api/evaluations?file=" + encoded(name), "{}");
            assertThat(answer.statusCode()).as(name).isIn(400, 414, 422, 431);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(Guarded.text(answer)).as(name).doesNotContain("..", "\u202e");
        }
        for (String format : List.of("json", "txt", "html", "pdf", "docx", "xlsx")) {
            HttpResponse<byte[]> report = get("/api/evaluations/2/report." + format);
            assertThat(report.statusCode()).as(format).isEqualTo(200);
            assertThat(report.headers().allValues("Content-Disposition")).as(format).hasSize(1).first().asString()
                    .matches("attachment; filename=\"[A-Za-z0-9._-]+\"");
        }
        assertThat(get("/api/evaluations/2/versions/1/original").headers().allValues("Content-Disposition")).hasSize(1).first().asString()
                .startsWith("attachment;").doesNotContain("<", ">", "\n");
        guarded.stands(before);
    }

    private static final List<String> NASTY = List.of(
            "' or '1'='1", "1; drop table event; --", "\" or 1=1 --", "1 union select password from account", "%", "_", "\\", "\u0000", "1e9", "-1",
            "99999999999999999999", "9223372036854775807", "999999999999999", "٣", "..", "../../../../etc/passwd", "..\\..\\x", "....//....//etc/passwd",
            "%2e%2e%2f", "con", "a".repeat(3_000), "<script>alert(1)</script>", "${jndi:ldap://127.0.0.1/a}", "{id}", "\r\nX-Split: 1", "\ud83d\ude00");

    private static final List<String> QUESTIONS = List.of("/?year,sort,kind,grade,lang", "/follow-ups?year,status,words,evaluation,skip",
            "/events?by,action,subject,before", "/api/events?by,before", "/api/events.csv?subject", "/api/follow-ups?words,status,skip",
            "/api/follow-ups.csv?words", "/api/evaluations?year", "/api/evaluations/1/dossier?version", "/evaluations/1?lang,version,by",
            "/login?next", "/rules?pack,path,from,to");

    @ParameterizedTest
    @FieldSource("NASTY")
    void parametersAreNeverMoreThanParameters(String nasty) {
        String before = guarded.state();
        List<String> wrong = new ArrayList<>();
        String text = encoded(nasty);
        for (String asked : QUESTIONS) {
            for (String field : asked.replaceFirst(".*[?]", "").split(",")) {
                String path = asked.replaceFirst("[?].*", "");
                told(get(path + "?" + field + "=" + text), path + "?" + field, wrong);
            }
        }
        guarded.clock().move(java.time.Duration.ofSeconds(10));

        assertThat(wrong).isEmpty();
        guarded.stands(before);
    }

    @ParameterizedTest
    @FieldSource("NASTY")
    void pathsLeadNowhereElse(String nasty) {
        String before = guarded.state();
        List<String> wrong = new ArrayList<>();
        String text = encoded(nasty).replace("+", "%20");
        for (String route : guarded.serving().routes()) {
            String[] request = route.split(" ");
            if (request[1].matches(".*[{<].*")) {
                String everywhere = request[1].replaceAll("[{<][a-z]+[}>]", text);
                String last = request[1].replaceFirst("[{<][a-z]+[}>]", "1").replaceAll("[{<][a-z]+[}>]", text);
                for (String path : last.contains(text) ? List.of(everywhere, last) : List.of(everywhere)) {
                    told(asked(request[0], path), request[0] + " " + path, wrong);
                }
            }
        }
        guarded.clock().move(java.time.Duration.ofSeconds(10));

        assertThat(wrong).isEmpty();
        guarded.stands(before);
    }

    /** A server that hangs up on a path it cannot read is asked once more: a connection kept from before may have hidden its answer. */
    private static HttpResponse<byte[]> asked(String method, String path) {
        String body = method.equals("GET") ? null : "{}";
        try {
            return guarded.member("administrator").ask(method, path, body, "If-Match", "\"1\"");
        } catch (IllegalStateException e) {
            return guarded.member("administrator").ask(method, path, body, "If-Match", "\"1\"");
        }
    }

    private static void told(HttpResponse<byte[]> answer, String asked, List<String> wrong) {
        String text = Guarded.text(answer);
        boolean html = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (answer.statusCode() >= 500 || text.contains("root:") || text.contains("argon2") || html && text.contains("<script>alert")
                || answer.headers().firstValue("X-Split").isPresent()) {
            wrong.add(asked + " " + answer.statusCode());
        }
    }
}
