package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.batch.Country;
import id.delapan.store.Database;
import id.delapan.store.Databases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fifty people at work at once: nothing fails but what somebody else was faster with, nothing is lost, memory stays. */
@Isolated
class LoadIT {
    private static final int CLIENTS = 50;
    private static final int SHARED = 5;
    private static final int YEAR = 2017;
    private static final int THINKING_MILLIS = Integer.getInteger("load.thinking", 400);
    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

    @TempDir
    private Path folder;

    private final Latencies latencies = new Latencies();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger tooLate = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void tenSeconds(Databases kind) throws Exception {
        carries(kind, 60, Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("soak")
    void fiveMinutesWithSevenHundredAgencies(Databases kind) throws Exception {
        carries(kind, 700, Duration.ofMinutes(1), Duration.ofMinutes(5));
    }

    private void carries(Databases kind, int agencies, Duration first, Duration all) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Database database = kind.fresh(data);
        try (ServeProcess serve = ServeProcess.start(database, data, Path.of("rules"), "-XX:+UseG1GC")) {
            fill(serve, agencies);
            Duration before = processor(serve.pid());
            long start = System.nanoTime();
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                Thread client = new Thread(() -> works(serve, number, agencies, start + all.toNanos()));
                client.start();
                clients.add(client);
            }
            Thread.sleep(first.toMillis());
            long early = heap(serve.pid());
            for (Thread client : clients) {
                client.join();
            }
            Duration worked = processor(serve.pid()).minus(before);
            long late = heap(serve.pid());
            assertThat(serve.end()).isIn(0, 143);
            int versions = Kept.all(database, agencies, acknowledged);

            System.out.printf("%s, %d agencies, %d clients, %s: %d requests, %d edits acknowledged, %d too late,"
                            + " %.1f ms of a processor each, heap %d -> %d KiB%n%s",
                    kind, agencies, CLIENTS, all, latencies.count(), acknowledged.size(), tooLate.get(),
                    worked.toMillis() / (double) latencies.count(), early, late, latencies);
            assertThat(wrong).isEmpty();
            assertThat(versions).isEqualTo(agencies + acknowledged.size());
            assertThat(acknowledged.size()).isGreaterThan(CLIENTS);
            assertThat(late).isLessThan(early * 5 / 4 + (32 << 10));
        }
    }

    private static void fill(ServeProcess serve, int agencies) throws Exception {
        Country country = new Country(Pack.rules());
        for (int i = 0; i < agencies; i++) {
            assertThat(serve.ask("POST", "/api/evaluations", country.dossier(i)).statusCode()).isEqualTo(201);
        }
    }

    private void works(ServeProcess serve, int number, int agencies, long until) {
        Random random = new Random(number);
        Editor editor = new Editor("m" + number, "P1.1.b", acknowledged);
        long own = SHARED + 1 + number;
        try {
            while (System.nanoTime() < until) {
                long shared = 1 + random.nextInt(SHARED);
                long any = 1 + random.nextInt(agencies);
                int dice = random.nextInt(100);
                if (dice < 30) {
                    timed("edit own", 200, () -> editor.edit(serve, own));
                } else if (dice < 45) {
                    timed("edit shared", 409, () -> editor.edit(serve, shared));
                } else if (dice < 60) {
                    asked(serve, "page", "/evaluations/" + any);
                } else if (dice < 70) {
                    asked(serve, "overview", "/?year=" + YEAR);
                } else if (dice < 80) {
                    timed("what-if", 409, () -> tried(serve, editor, own));
                } else if (dice < 90) {
                    asked(serve, "standing", "/api/evaluations/" + any);
                } else {
                    asked(serve, "report.json", "/api/evaluations/" + any + "/report.json");
                }
                Thread.sleep(random.nextInt(THINKING_MILLIS));
            }
        } catch (IOException | AssertionError e) {
            wrong.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Request {
        int send() throws IOException;
    }

    private void asked(ServeProcess serve, String kind, String path) throws IOException {
        timed(kind, 200, () -> serve.ask("GET", path, null).statusCode());
    }

    private static int tried(ServeProcess serve, Editor editor, long id) throws IOException {
        int head = Serving.json(serve.ask("GET", "/api/evaluations/" + id, null)).at("/evaluation/head").asInt();
        return serve.ask("POST", "/api/evaluations/" + id + "/what-if", editor.edits("coba"), "If-Match", "" + head).statusCode();
    }

    /** {@code also} may be answered too. */
    private void timed(String kind, int also, Request request) throws IOException {
        long start = System.nanoTime();
        int status = request.send();
        latencies.add(kind, System.nanoTime() - start);
        if (status == 409 && also == 409) {
            tooLate.incrementAndGet();
        } else if (status != 200) {
            wrong.add(kind + " " + status);
        }
    }

    /** What the workbench took of the processors so far; others use them too, so that this tells more than the clock. */
    private static Duration processor(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElseThrow();
    }

    /** KiB in use after a full collection. */
    private static long heap(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1));
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + pid, command)
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
