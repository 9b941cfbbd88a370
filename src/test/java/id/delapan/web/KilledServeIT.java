package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.SmallPack;
import id.delapan.store.Database;
import id.delapan.store.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A workbench that is killed while several people change things, again and again. */
class KilledServeIT {
    private static final int EDITORS = 6;
    private static final int EVALUATIONS = 3;
    private static final int A_FEW = 3;
    private static final int MANY = 50;
    private static final int LONGEST_MILLIS = 1_500;
    private static final String DOSSIER = """
            {"format": "delapan/dossier/1", "instrument": "lke-2014", "year": 2014,
             "agency": {"id": "a%d", "name": "Kabupaten %d", "kind": "regency"},
             "answers": [{"indicator": "P1.2.a", "by": "assessor", "level": "Ya"}]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everythingAcknowledgedIsThereAfterAFewKills(Databases kind) throws Exception {
        survives(kind, A_FEW);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("soak")
    void everythingAcknowledgedIsThereAfterFiftyKills(Databases kind) throws Exception {
        survives(kind, MANY);
    }

    private void survives(Databases kind, int kills) throws Exception {
        Path rules = folder.resolve("rules");
        SmallPack.into(rules.resolve("lke-2014"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Database database = kind.fresh(data);
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        List<Editor> editors = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            editors.add(new Editor("k" + i, "P1.2." + "bcde".charAt(i % 4), acknowledged));
        }
        Random random = new Random();
        int last = 0;
        for (int kill = 0; kill < kills; kill++) {
            try (ServeProcess serve = ServeProcess.start(database, data, rules)) {
                for (int i = 0; kill == 0 && i < EVALUATIONS; i++) {
                    assertThat(serve.ask("POST", "/api/evaluations", DOSSIER.formatted(i, i)).statusCode()).isEqualTo(201);
                }
                killedWhileAllEdit(serve, editors, acknowledged, random.nextInt(LONGEST_MILLIS));
            }
            int versions = Kept.all(database, EVALUATIONS, acknowledged);
            assertThat(versions).isGreaterThan(last);
            last = versions;
        }
        try (ServeProcess serve = ServeProcess.start(database, data, rules)) {
            assertThat(new Editor("last", "P1.2.b", acknowledged).edit(serve, 1)).isEqualTo(200);
            assertThat(serve.end()).isIn(0, 143);
        }
        System.out.println(kind + ": " + kills + " kills, " + last + " versions, " + acknowledged.size() + " acknowledged, "
                + (last - EVALUATIONS - acknowledged.size() + 1) + " kept without an answer");
    }

    private static void killedWhileAllEdit(
            ServeProcess serve, List<Editor> editors, Map<String, String> acknowledged, int millis) throws Exception {
        int before = acknowledged.size();
        AtomicBoolean killed = new AtomicBoolean();
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (Editor editor : editors) {
            editor.forget();
            Thread thread = new Thread(() -> {
                Random random = new Random();
                try {
                    while (!killed.get()) {
                        int status = editor.edit(serve, 1 + random.nextInt(EVALUATIONS));
                        assertThat(status).isIn(Set.of(200, 409));
                    }
                } catch (IOException e) {
                    if (!killed.get()) {
                        wrong.compareAndSet(null, e);
                    }
                } catch (AssertionError e) {
                    wrong.compareAndSet(null, e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        while (acknowledged.size() < before + EDITORS && wrong.get() == null) {
            Thread.sleep(5);
        }
        Thread.sleep(millis);
        killed.set(true);
        serve.kill();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong.get()).isNull();
    }
}
