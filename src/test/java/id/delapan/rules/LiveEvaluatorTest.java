package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.LiveEvaluator;
import id.delapan.model.Assessment;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it makes its own load and waits for what others would delay")
class LiveEvaluatorTest {
    private static final long PATIENCE = 30_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void anEditTakesEffectWithoutAnythingBeingRebuilt() throws IOException {
        TinyPack.valid().write(folder);
        try (LiveEvaluator live = LiveEvaluator.watch(folder)) {
            assertThat(level(live)).isEqualTo("Ya");
            String before = live.evaluate(dossier()).receipt().rules();

            write(TinyPack.valid().edit(TinyPack.TEAM, "formal, inForce )\nthen", "!formal, inForce )\nthen"));

            await(() -> !"Ya".equals(level(live)));
            assertThat(level(live)).isEqualTo("Tidak");
            assertThat(live.evaluate(dossier()).receipt().rules()).isNotEqualTo(before);
        }
    }

    @Test
    void aFaultyEditKeepsTheLastGoodVersionAndSaysWhy() throws IOException {
        TinyPack.valid().write(folder);
        try (LiveEvaluator live = LiveEvaluator.watch(folder)) {
            String before = live.evaluate(dossier()).receipt().rules();

            write(TinyPack.valid().edit(TinyPack.TEAM, "formal, inForce )\nthen", "formall, inForce )\nthen"));
            await(() -> !live.problems().isEmpty());

            assertThat(live.problems()).singleElement().satisfies(p -> {
                assertThat(p.code()).isEqualTo("unknown-fact-field");
                assertThat(p.line()).isEqualTo(8);
            });
            assertThat(live.evaluate(dossier()).receipt().rules()).isEqualTo(before);

            write(TinyPack.valid());
            await(() -> live.problems().isEmpty());
            assertThat(level(live)).isEqualTo("Ya");
        }
    }

    @Test
    void closingStopsWhatItStarted() throws IOException {
        TinyPack.valid().write(folder);
        LiveEvaluator live = LiveEvaluator.watch(folder);
        long own = watchers();
        live.close();

        assertThat(own).isPositive();
        assertThat(live.evaluate(dossier()).indicators()).isNotEmpty();
        await(() -> watchers() < own);
    }

    @Test
    void editsUnderLoadNeverMixTwoVersions() throws Exception {
        edits(10, 2);
    }

    @Test
    @Tag("soak")
    void fiveHundredEditsUnderLoadLeaveHeapAndClassesFlat() throws Exception {
        edits(20, 8);
        long classes = loadedClasses();
        long heap = heap();
        edits(500, 8);
        assertThat(loadedClasses()).isLessThan(classes + 300);
        assertThat(heap()).isLessThan(heap + 30_000_000);
    }

    /** Swaps edits in while threads evaluate; every result must be wholly of the version its receipt names. */
    private void edits(int edits, int threads) throws Exception {
        TinyPack.valid().write(folder);
        Map<String, String> pointsByVersion = new ConcurrentHashMap<>();
        Queue<String> mixed = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        try (LiveEvaluator live = LiveEvaluator.watch(folder)) {
            List<Thread> load = IntStream.range(0, threads).mapToObj(n -> new Thread(() -> {
                while (!done.get()) {
                    Assessment got = live.evaluate(dossier());
                    String points = got.index().value().toPlainString();
                    String known = pointsByVersion.putIfAbsent(got.receipt().rules(), points);
                    if (known != null && !known.equals(points)) {
                        mixed.add(points);
                    }
                }
            })).toList();
            load.forEach(Thread::start);
            for (int i = 1; i <= edits; i++) {
                String weight = "0." + (400 + i) + "1";
                String version = live.current().evaluate(dossier()).receipt().rules();
                write(TinyPack.valid().edit(TinyPack.INSTRUMENT, "B: 0.67", "B: " + weight));
                await(() -> !live.current().evaluate(dossier()).receipt().rules().equals(version));
            }
            done.set(true);
            for (Thread thread : load) {
                thread.join();
            }
        }
        assertThat(mixed).isEmpty();
        assertThat(pointsByVersion.values()).doesNotHaveDuplicates().hasSizeGreaterThan(edits / 2);
    }

    /** Replaces the files one by one, as an editor does. */
    private void write(TinyPack pack) throws IOException {
        for (String path : List.of(TinyPack.INSTRUMENT, TinyPack.TEAM)) {
            Path part = Files.createTempFile(folder.getParent(), "part", null);
            Files.writeString(part, pack.text(path));
            Files.move(part, folder.resolve(path), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String level(LiveEvaluator live) {
        return live.evaluate(dossier()).indicators().get(0).level();
    }

    private static Dossier dossier() {
        return new Dossier("mini-2020", new Agency("x", "X", Kind.AGENCY), 2020, List.of(),
                List.of(new Document("d", "sk-tim", null, null, LocalDate.of(2020, 1, 2), null, null, true, null, null)),
                List.of(new Coverage("c", "pegawai.dilatih", 3, 4, List.of())), List.of(), List.of());
    }

    private static long watchers() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals("delapan-rules")).count();
    }

    private static long loadedClasses() {
        collect();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long heap() {
        collect();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void collect() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
