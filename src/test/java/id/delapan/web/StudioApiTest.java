package id.delapan.web;

import static id.delapan.web.Serving.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule pack changed over HTTP, from the draft to the version that evaluates. */
@Execution(ExecutionMode.SAME_THREAD)
class StudioApiTest {
    private static final String PACK = "/api/packs/mini-2020";
    private static final String DRAFT = PACK + "/draft";
    private static final String RULES = "/files/1-satu/1.1-tim.drl";
    private static final String GOOD = "Document( type == \"sk-tim\", formal, inForce )";
    private static final String DOSSIER = """
            {"format": "delapan/dossier/1", "instrument": "mini-2020", "year": 2021,
             "agency": {"id": "kab-a", "name": "Kabupaten A", "kind": "regency"},
             "documents": [{"id": "d1", "type": "sk-tim", "formal": false, "validFrom": "2020-01-01", "validUntil": "2022-12-31"}],
             "coverages": [{"id": "c1", "subject": "pegawai.dilatih", "done": 11, "total": 20}],
             "measures": [{"id": "m1", "key": "mutu-layanan", "value": 81.5}, {"id": "m2", "key": "opini-umum", "level": "Baik"}]}
            """;

    @TempDir
    private static Path folder;

    private static Serving serving;
    private static String published;

    @BeforeAll
    static void open() {
        serving = Serving.in(folder, List.of(Path.of("fixtures/good-rules")));
        published = text(serving.ask("GET", PACK + "/versions/1" + RULES, null));
    }

    @AfterAll
    static void close() {
        serving.close();
    }

    /** Each test begins without a draft. */
    @AfterEach
    void drop() {
        serving.ask("DELETE", DRAFT, null);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> send(String method, String path, Object version, String body) {
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return version == null ? serving.ask(method, path, bytes) : serving.ask(method, path, bytes, "If-Match", "\"" + version + "\"");
    }

    private static int newest() {
        return json(serving.ask("GET", "/api/packs", null)).get(0).path("number").asInt();
    }

    private static void openDraft() {
        assertThat(send("POST", DRAFT, newest(), null).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<byte[]> put(String text, int revision) {
        return send("PUT", DRAFT + RULES, revision, text);
    }

    private static String now() {
        return text(serving.ask("GET", DRAFT + RULES, null));
    }

    private static HttpResponse<byte[]> publish(String reason, int base) {
        return send("POST", DRAFT + "/publish", base, "{\"reason\": \"" + reason + "\"}");
    }

    private static String code(HttpResponse<byte[]> answer) {
        return json(answer).path("code").asText();
    }

    private static JsonNode ended(HttpResponse<byte[]> begun) {
        assertThat(begun.statusCode()).isEqualTo(202);
        String at = begun.headers().firstValue("Location").orElseThrow();
        for (;;) {
            HttpResponse<byte[]> asked = serving.ask("GET", at, null);
            if (asked.statusCode() != 200 || json(asked).path("state").asText().equals("done")) {
                return json(asked);
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void packsVersionsAndTheirFilesCanBeRead() throws Exception {
        JsonNode versions = json(serving.ask("GET", PACK + "/versions", null));
        JsonNode first = json(serving.ask("GET", PACK + "/versions/1", null));

        assertThat(versions.get(versions.size() - 1).path("number").asInt()).isEqualTo(1);
        assertThat(first.path("files")).hasSize(8);
        assertThat(published).isEqualTo(Files.readString(Path.of("fixtures/good-rules/mini-2020/1-satu/1.1-tim.drl")));
        assertThat(serving.ask("GET", PACK + "/versions/99", null).statusCode()).isEqualTo(404);
        assertThat(code(serving.ask("GET", "/api/packs/tidak-ada/versions", null))).isEqualTo("pack-not-here");
        assertThat(code(serving.ask("GET", PACK + "/versions/1/files/x.drl", null))).isEqualTo("pack-file-not-here");
    }

    @Test
    void whoSavesSecondIsToldAndNothingIsOverwritten() {
        openDraft();

        assertThat(put(published + "\n// satu\n", 0).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> second = put(published + "\n// dua\n", 0);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(code(second)).isEqualTo("draft-file-changed");
        assertThat(json(second).path("title").asText()).contains("setempat", "revisi 1");
        assertThat(now()).endsWith("// satu\n");
        assertThat(put(published, 1).statusCode()).isEqualTo(200);
        assertThat(json(serving.ask("GET", DRAFT, null)).at("/files/0/revision").asInt()).isEqualTo(2);
    }

    @Test
    void aDraftIsOfTheNewestVersionAndOneAtATime() {
        assertThat(serving.ask("GET", DRAFT, null).statusCode()).isEqualTo(404);
        assertThat(code(put(published, 0))).isEqualTo("draft-not-here");
        assertThat(code(send("POST", DRAFT, newest() + 1, null))).isEqualTo("pack-published");
        assertThat(send("POST", DRAFT, null, null).statusCode()).isEqualTo(428);
        openDraft();
        long id = json(serving.ask("GET", DRAFT, null)).path("id").asLong();
        openDraft();

        assertThat(json(serving.ask("GET", DRAFT, null)).path("id").asLong()).isEqualTo(id);
        serving.ask("DELETE", DRAFT, null);
        openDraft();
        assertThat(code(send("PUT", DRAFT + RULES + "?draft=" + id, 0, published))).isEqualTo("draft-another");
        assertThat(code(serving.ask("DELETE", DRAFT + "?draft=" + id, null))).isEqualTo("draft-another");
    }

    @Test
    void filesCanBeAddedAndTakenAway() {
        openDraft();

        assertThat(send("PUT", DRAFT + "/files/1-satu/1.3-baru.yaml", 0, "code: S3\n").statusCode()).isEqualTo(200);
        assertThat(send("DELETE", DRAFT + "/files/1-satu/1.1-tim.cases.yaml", 0, null).statusCode()).isEqualTo(200);

        assertThat(serving.ask("GET", DRAFT + "/files/1-satu/1.1-tim.cases.yaml", null).statusCode()).isEqualTo(404);
        assertThat(text(serving.ask("GET", DRAFT + "/files/1-satu/1.3-baru.yaml", null))).isEqualTo("code: S3\n");
        assertThat(code(send("DELETE", DRAFT + "/files/2-dua/2.1-x.yaml", 0, null))).isEqualTo("pack-file-not-here");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "..%2Fx.drl", "..%2F..%2Fx.drl", "%2Fetc%2Fx.drl", "a%2Fb%2Fc.drl", "x.txt", ".x.drl", "a%2F..%2Fx.drl", "a%5Cx.drl",
            "x.drl%00.yaml", "X.drl", "con.yaml", "a%2Fnul.drl", "x..drl", "a%E2%80%AEx.drl", "%20.drl", "a%0Ab.drl", "~.drl", "x.drl%2F"})
    void namesThatAreNoneOfAPackAreRefused(String path) {
        openDraft();

        HttpResponse<byte[]> answer = send("PUT", DRAFT + "/files/" + path, 0, "x");

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(json(serving.ask("GET", DRAFT, null)).path("files")).isEmpty();
        assertThat(send("POST", DRAFT + "/check", null, "{\"file\": \"../x.drl\", \"text\": \"\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNoTextOrTooLongIsRefused() {
        openDraft();

        assertThat(serving.ask("PUT", DRAFT + RULES, new byte[] {(byte) 0xC3, 0x28}, "If-Match", "0").statusCode()).isEqualTo(422);
        assertThat(code(put("// " + "x".repeat(1 << 20), 0))).isEqualTo("pack-file-too-large");
        assertThat(send("PUT", DRAFT + RULES, null, published).statusCode()).isEqualTo(428);
        assertThat(now()).isEqualTo(published);
    }

    @Test
    void whatIsTypedIsCheckedWithoutBeingKept() {
        String asked = new ObjectMapper().createObjectNode()
                .put("file", "1-satu/1.1-tim.drl").put("text", published.replace("inForce )\nthen", "inForse )\nthen")).toString();

        JsonNode broken = json(send("POST", DRAFT + "/check", null, asked));
        JsonNode fine = json(send("POST", DRAFT + "/check", null, "{\"file\": \"1-satu/1.1-tim.drl\"}"));

        assertThat(broken.path("usable").asBoolean()).isFalse();
        assertThat(broken.at("/problems/0/code").asText()).isEqualTo("unknown-fact-field");
        assertThat(broken.at("/problems/0/file").asText()).isEqualTo("mini-2020/1-satu/1.1-tim.drl");
        assertThat(broken.at("/problems/0/line").asInt()).isEqualTo(8);
        assertThat(fine.path("problems")).isEmpty();
        assertThat(fine.path("usable").asBoolean()).isTrue();
        assertThat(fine.at("/sentences/0/code").asText()).isEqualTo("S1.a");
        assertThat(fine.at("/sentences/0/lines").toString()).contains("formal", "berlaku pada tahun evaluasi", "tingkat Ya");
    }

    @Test
    void whatMayBeWrittenIsOffered() {
        JsonNode choices = json(serving.ask("GET", DRAFT + "/completions?file=1-satu/1.1-tim.drl", null));

        assertThat(choices.path("facts").findValuesAsText("word")).contains("Document", "Coverage", "Measure", "Practice");
        assertThat(choices.at("/facts/0/fields").findValuesAsText("name")).contains("inForce", "formal", "age");
        assertThat(choices.path("keys").findValuesAsText("key")).contains("sk-tim", "pegawai.dilatih");
        assertThat(choices.at("/indicators/0/levels").toString()).isEqualTo("[\"Ya\",\"Tidak\"]");
        assertThat(choices.at("/indicators/0/findings").toString()).isEqualTo("[\"lewat\"]");
        assertThat(choices.at("/indicators/0/here").asBoolean()).isTrue();
    }

    @Test
    void casesThatFailAreToldAndKeepADraftFromBeingPublished() {
        openDraft();
        put(published.replace(GOOD, "Document( type == \"sk-tim\", formal, expired )"), 0);

        JsonNode own = json(serving.ask("POST", DRAFT + "/cases?file=1-satu/1.1-tim.drl", null));
        JsonNode all = ended(serving.ask("POST", DRAFT + "/trial", null));
        HttpResponse<byte[]> refused = publish("Ditukar", newest());

        assertThat(own.path("usable").asBoolean()).isTrue();
        assertThat(own.path("failed").asInt()).isPositive();
        assertThat(own.path("problems").findValuesAsText("code")).contains("case-differs");
        assertThat(all.path("problems").isEmpty() && all.at("/result/problems").isEmpty()).isFalse();
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("problems")).isNotEmpty();
    }

    @Test
    void aDraftThatIsFaultyUnchangedUnreasonedOrOutdatedIsNotPublished() {
        openDraft();

        assertThat(code(publish("Tanpa perubahan", newest()))).isEqualTo("publish-nothing");
        put(published.replace("inForce )\nthen", "inForse )\nthen"), 0);
        HttpResponse<byte[]> faulty = publish("Rusak", newest());
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(json(faulty).at("/problems/0/code").asText()).isEqualTo("unknown-fact-field");
        put(published + "\n// Selesai.\n", 1);
        assertThat(code(publish(" ", newest()))).isEqualTo("reason-missing");
        assertThat(code(publish("x".repeat(2_001), newest()))).isEqualTo("reason-too-long");
        assertThat(code(publish("Lama", newest() + 1))).isEqualTo("pack-published");
        assertThat(send("POST", DRAFT + "/publish", null, "{\"reason\": \"x\"}").statusCode()).isEqualTo(428);
        assertThat(serving.ask("GET", DRAFT, null).statusCode()).isEqualTo(200);
    }

    @Test
    void aPackCannotBecomeAnother() {
        openDraft();
        String instrument = text(serving.ask("GET", DRAFT + "/files/instrument.yaml", null));
        send("PUT", DRAFT + "/files/instrument.yaml", 0, instrument.replace("id: mini-2020", "id: maxi-2020"));

        assertThat(json(serving.ask("POST", DRAFT + "/check", null)).path("problems")).isNotEmpty();
        assertThat(publish("Ganti", newest()).statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsPublishedEvaluatesFromThenOnAndOldVersionsComeBack() {
        int base = newest();
        long id = json(serving.ask("POST", "/api/evaluations", DOSSIER.getBytes(StandardCharsets.UTF_8))).at("/evaluation/id").asLong();
        openDraft();
        put(published.replace(GOOD, "Document( type == \"sk-tim\", inForce )"), 0);

        JsonNode impact = ended(serving.ask("POST", DRAFT + "/impact", null)).path("result");
        JsonNode trial = ended(serving.ask("POST", DRAFT + "/trial", null));
        HttpResponse<byte[]> made = publish("Keputusan tidak harus formal", base);

        assertThat(impact.at("/impact/agencies/0/name").asText()).isEqualTo("Kabupaten A");
        assertThat(impact.at("/impact/agencies/0/indicators/0/code").asText()).isEqualTo("S1.a");
        assertThat(impact.path("html").asText()).contains("Kabupaten A").doesNotContain("<style", "<html");
        assertThat(trial.at("/result/problems")).isEmpty();
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(made).path("number").asInt()).isEqualTo(base + 1);
        assertThat(json(made).path("reason").asText()).isEqualTo("Keputusan tidak harus formal");
        assertThat(json(made).path("madeBy").asText()).isEqualTo("setempat");
        assertThat(serving.ask("GET", DRAFT, null).statusCode()).isEqualTo(404);

        JsonNode kept = json(serving.ask("GET", "/api/evaluations/" + id, null));
        JsonNode again = json(send("POST", "/api/evaluations/" + id + "/again", 1, null));
        assertThat(kept.path("rules").asText()).isEqualTo("mini-2020 " + base);
        assertThat(again.path("rules").asText()).isEqualTo("mini-2020 " + (base + 1));
        assertThat(again.at("/index/value").decimalValue()).isGreaterThan(kept.at("/index/value").decimalValue());

        JsonNode differences = json(serving.ask("GET", PACK + "/versions/" + base + "/differences?to=" + (base + 1), null));
        assertThat(differences.at("/items/0/kind").asText()).isEqualTo("RULE");
        assertThat(differences.at("/files/0/path").asText()).isEqualTo("1-satu/1.1-tim.drl");
        assertThat(differences.at("/files/0/lines").findValuesAsText("kind")).contains("added", "removed", "same", "gap");

        String restore = PACK + "/versions/" + base + "/restore";
        assertThat(code(send("POST", restore, base, "{\"reason\": \"Kembali\"}"))).isEqualTo("pack-published");
        assertThat(send("POST", restore, base + 1, "{\"reason\": \"Kembali\"}").statusCode()).isEqualTo(201);
        assertThat(text(serving.ask("GET", PACK + "/versions/" + (base + 2) + RULES, null))).isEqualTo(published);
    }

    @Test
    void aJobNobodyBeganIsNotThere() {
        assertThat(code(serving.ask("GET", "/api/jobs/1", null))).isEqualTo("job-not-here");
    }
}
