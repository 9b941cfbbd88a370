package id.delapan.web;

import static id.delapan.web.Serving.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.store.Backup;
import id.delapan.store.Database;
import id.delapan.store.Databases;
import id.delapan.store.Restore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a backup brings back, from each kind of database to each. */
class RoundTripTest {
    private static final List<String> DOSSIERS = List.of("bps-2014.json", "rekaan-campuran.json", "rekaan-berunit.yaml");

    @TempDir
    private Path folder;

    static Stream<Arguments> ways() {
        return Arrays.stream(Databases.values()).flatMap(from -> Arrays.stream(Databases.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyRowComesBackAndEveryEvaluationGivesTheSameBytes(Databases from, Databases to) throws Exception {
        Path old = Files.createDirectory(folder.resolve("old"));
        Path fresh = Files.createDirectory(folder.resolve("new"));
        Path file = folder.resolve("cadangan.zip");
        Database source = from.fresh(old);
        Database target = to.fresh(fresh);
        Map<String, String> before;
        try (Serving serving = Serving.on(source, old)) {
            work(serving);
            before = told(serving);
            try (OutputStream out = Files.newOutputStream(file)) {
                assertThat(Backup.write(source, "delapan", "2026-01-01T00:00:00Z", out)).isGreaterThan(150);
            }
        }

        Restore.into(target, file);

        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Backup.write(target, "delapan", "2026-01-01T00:00:00Z", again);
        assertThat(again.toByteArray()).isNotEmpty();
        assertThat(texts(Files.write(folder.resolve("again.zip"), again.toByteArray()))).isEqualTo(texts(file));
        try (Serving serving = Serving.on(target, fresh)) {
            assertThat(told(serving)).isEqualTo(before);
            assertThat(edit(serving, 1, 5, "C")).isEqualTo(200);
            assertThat(serving.ask("POST", "/api/evaluations?file=x.json",
                    Files.readString(Path.of("fixtures/bps-2014.json")).replace("\"bps\"", "\"baru\"").getBytes(StandardCharsets.UTF_8))
                    .statusCode()).isEqualTo(201);
        }
    }

    private static void work(Serving serving) throws IOException {
        for (String name : DOSSIERS) {
            assertThat(serving.ask("POST", "/api/evaluations?file=" + name, Files.readAllBytes(Path.of("fixtures", name))).statusCode())
                    .isEqualTo(201);
        }
        for (int version = 1; version < 5; version++) {
            assertThat(edit(serving, 1, version, version % 2 == 0 ? "A" : "D")).isEqualTo(200);
        }
        assertThat(serving.ask("POST", "/api/evaluations/2/lock", null, "If-Match", "1").statusCode()).isEqualTo(200);
    }

    static int edit(Serving serving, long id, int version, String level) {
        String edit = "{\"edits\": [{\"list\": \"answers\", \"item\": {\"indicator\": \"P1.1.b\", \"by\": \"assessor\"},"
                + " \"put\": {\"level\": \"" + level + "\", \"note\": \"é评\"}}]}";
        return serving.ask("PATCH", "/api/evaluations/" + id + "/dossier", edit.getBytes(StandardCharsets.UTF_8),
                "If-Match", "\"" + version + "\"").statusCode();
    }

    /** Results, dossiers of every version, and histories. */
    private static Map<String, String> told(Serving serving) {
        Map<String, String> told = new TreeMap<>();
        for (int id = 1; id <= DOSSIERS.size(); id++) {
            int head = json(serving.ask("GET", "/api/evaluations/" + id, null)).at("/evaluation/head").asInt();
            for (int version = 1; version <= head; version++) {
                tell(serving, told, "/api/evaluations/" + id + "/dossier?version=" + version);
            }
            tell(serving, told, "/api/evaluations/" + id + "/report.json");
            tell(serving, told, "/api/evaluations/" + id + "/history");
        }
        assertThat(told).hasSize(DOSSIERS.size() * 3 + 4);
        return told;
    }

    private static void tell(Serving serving, Map<String, String> told, String path) {
        var answer = serving.ask("GET", path, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        told.put(path, new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> texts(Path zip) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                texts.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
