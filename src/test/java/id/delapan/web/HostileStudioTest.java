package id.delapan.web;

import static id.delapan.web.Serving.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What somebody evil writes in the studio is refused as everywhere else, at its place, and runs nothing. */
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock(value = HostileStudioTest.CANARY, mode = ResourceAccessMode.READ_WRITE)
class HostileStudioTest {
    static final String CANARY = "delapan.kenari";
    private static final Path CANARY_FILE = Path.of("target/kenari");
    private static final Path ATTACKS = Path.of("fixtures/hostile-rules");
    private static final String DRAFT = "/api/packs/mini-2020/draft";

    @TempDir
    private static Path folder;

    private static Serving serving;

    /** One attack: its file, where it is put, and what must be said of it. */
    private record Attack(String file, String place, List<String> expected) {}

    @BeforeAll
    static void open() {
        serving = Serving.in(folder, List.of(Path.of("fixtures/good-rules")));
    }

    @AfterAll
    static void close() {
        serving.close();
    }

    private static List<Attack> attacks() throws IOException {
        return Files.readAllLines(ATTACKS.resolve("expected.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .filter(cells -> !cells[2].equals("inert") && !cells[0].contains(".recipe.") && !cells[0].startsWith("foreign-"))
                .map(cells -> new Attack(cells[0], cells[1], List.of(cells[2].split(" "))))
                .toList();
    }

    private static List<String> said(JsonNode problems) {
        return StreamSupport.stream(problems.spliterator(), false)
                .map(p -> p.path("code").asText() + "@" + p.path("line").asText() + ":" + p.path("column").asText())
                .toList();
    }

    @Test
    void whatIsTypedIsRefusedAtItsPlaceAndRunsNothing() throws IOException {
        System.clearProperty(CANARY);
        Files.deleteIfExists(CANARY_FILE);
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Attack attack : attacks()) {
            String text = Files.readString(ATTACKS.resolve(attack.file()), StandardCharsets.ISO_8859_1);
            if (text.contains("\0") || !StandardCharsets.US_ASCII.newEncoder().canEncode(text) || !attack.place().matches("[a-z0-9./-]+")) {
                continue;
            }
            tried++;
            String asked = new ObjectMapper().createObjectNode().put("file", attack.place()).put("text", text).toString();
            JsonNode answer = json(serving.ask("POST", DRAFT + "/check", asked.getBytes(StandardCharsets.UTF_8)));
            List<String> said = said(answer.path("problems"));
            if (!said.containsAll(attack.expected())) {
                wrong.add(attack + " but " + said);
            }
            assertThat(answer.toString()).as(attack.file()).doesNotContain("Exception", "id.delapan.rules", "org.drools");
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(150);
        assertThat(System.getProperty(CANARY)).isNull();
        assertThat(CANARY_FILE).doesNotExist();
    }

    @Test
    void whatRunsCodeIsKeptAsTextAndNeverPublished() throws IOException {
        serving.ask("POST", DRAFT, null, "If-Match", "1");
        int revision = 0;
        for (String name : List.of("then-exit.drl", "then-runtime.drl", "eval-line.drl", "then-unicode.drl", "function.drl")) {
            HttpResponse<byte[]> kept = serving.ask("PUT", DRAFT + "/files/1-satu/1.1-tim.drl", Files.readAllBytes(ATTACKS.resolve(name)),
                    "If-Match", String.valueOf(revision++));
            assertThat(kept.statusCode()).as(name).isEqualTo(200);

            assertThat(json(serving.ask("POST", DRAFT + "/cases?file=1-satu/1.1-tim.drl", null)).path("usable").asBoolean()).as(name).isFalse();
            assertThat(serving.ask("POST", DRAFT + "/publish", "{\"reason\": \"x\"}".getBytes(StandardCharsets.UTF_8), "If-Match", "1")
                    .statusCode()).as(name).isEqualTo(422);
        }
        serving.ask("DELETE", DRAFT, null);
        assertThat(System.getProperty(CANARY)).isNull();
        assertThat(CANARY_FILE).doesNotExist();
        assertThat(json(serving.ask("GET", "/api/packs", null)).get(0).path("number").asInt()).isEqualTo(1);
    }
}
