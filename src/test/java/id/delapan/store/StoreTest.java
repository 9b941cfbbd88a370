package id.delapan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What each table promises, on every kind of database. */
@ParameterizedClass
@EnumSource
class StoreTest {
    private static final Stamp STAMP = new Stamp("2026-01-02T03:04:05.678Z", "budi");
    private static final AssessmentRows.Figures FIGURES = new AssessmentRows.Figures(
            "60.860202380952", "B", "59.1", "71", null, "0.000000000001", 3, 12, "sha256:r", "sha256:d", "delapan 1");

    @Parameter
    private Databases kind;

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(kind.fresh(folder));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> List<T> list(Function<Handle, List<T>> asked) {
        return store.read(asked);
    }

    private <T> Optional<T> one(Function<Handle, Optional<T>> asked) {
        return store.change(asked);
    }

    private boolean does(Function<Handle, Boolean> work) {
        return store.change(work);
    }

    private Map<String, String> files(long pack) {
        return store.read(h -> PackVersions.files(h, pack));
    }

    private Evaluations.Row row(long id) {
        return store.read(h -> Evaluations.find(h, id)).orElseThrow();
    }

    private long evaluation(String agency, int period) {
        return store.change(h -> {
            long id = Evaluations.add(h, agency, "Instansi " + agency, "regency", period, "lke-2014").orElseThrow();
            Versions.add(h, id, new Versions.Version(1, "{\"v\":1}", null), "upload", null, STAMP);
            return id;
        });
    }

    private boolean edit(long id, int base, String content) {
        return store.change(h -> {
            if (!Evaluations.advance(h, id, base, "Instansi", "regency")) {
                return false;
            }
            Versions.add(h, id, new Versions.Version(base + 1, content, content == null ? "[" + base + "]" : null), "form", null, STAMP);
            return true;
        });
    }

    private long pack() {
        return store.change(h -> PackVersions.add(h, "lke-2014", 0, "sha256:r", "LKE", "–", Map.of("a.yaml", "a: é评"), STAMP)).orElseThrow();
    }

    @Test
    void aVersionIsMadeOfTheNewestWholeOneAndWhatFollowsIt() {
        long id = evaluation("a", 2014);
        IntStream.rangeClosed(1, 6).forEach(base -> edit(id, base, base == 3 ? "{\"v\":4}" : null));

        assertThat(chain(id, 1)).containsExactly(new Versions.Version(1, "{\"v\":1}", null));
        assertThat(chain(id, 3)).extracting(Versions.Version::number).containsExactly(1, 2, 3);
        assertThat(chain(id, 4)).containsExactly(new Versions.Version(4, "{\"v\":4}", null));
        assertThat(chain(id, 7)).extracting(Versions.Version::edits).containsExactly(null, "[4]", "[5]", "[6]");
        assertThat(chain(id + 1, 1)).isEmpty();
    }

    private List<Versions.Version> chain(long id, int number) {
        return store.read(h -> Versions.chain(h, id, number));
    }

    @Test
    void aVersionIsNeverOverwritten() {
        long id = evaluation("a", 2014);

        assertThatThrownBy(() -> store.alter(h ->
                        Versions.add(h, id, new Versions.Version(1, "{}", null), "form", null, STAMP)))
                .isInstanceOf(RuntimeException.class);
        assertThat(chain(id, 1).get(0).content()).isEqualTo("{\"v\":1}");
        assertThat(edit(id, 2, null)).isFalse();
        assertThat(edit(id, 0, null)).isFalse();
        assertThat(row(id).head()).isEqualTo(1);
    }

    @Test
    void historyNamesWhoMadeEachVersionAndKeepsTheFileItCameAs() {
        long id = evaluation("a", 2014);
        byte[] file = {0, 1, -1, 'P', 'K'};
        store.alter(h -> {
            assertThat(Evaluations.advance(h, id, 1, "Baru", "city")).isTrue();
            Versions.add(h, id, new Versions.Version(2, "{}", null), "upload", new Versions.Original("lke.xlsx", file, null), STAMP);
        });

        assertThat(list(h -> Versions.history(h, id, 1)))
                .containsExactly(new Versions.Made(2, null, "upload", "lke.xlsx", STAMP.at(), "budi"));
        assertThat(one(h -> Versions.original(h, id, 2)).orElseThrow().original()).isEqualTo(file);
        assertThat(one(h -> Versions.original(h, id, 1))).isEmpty();
        assertThat(row(id)).extracting("name", "kind").containsExactly("Baru", "city");
    }

    @Test
    void ofTwentyWhoChangeTheSameVersionExactlyOneIsFaster() throws Exception {
        long id = evaluation("a", 2014);
        for (int base = 1; base <= 10; base++) {
            int at = base;
            assertThat(atOnce(20, () -> edit(id, at, null))).filteredOn(won -> won).hasSize(1);
        }
        assertThat(list(h -> Versions.history(h, id, 100))).extracting(Versions.Made::number)
                .containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    private static <T> List<T> atOnce(int count, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(Collections.nCopies(count, work))) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anAgencyHasOneEvaluationAYearAndInstrument() throws Exception {
        assertThat(atOnce(8, () -> store.change(h -> Evaluations.add(h, "a", "A", "regency", 2014, "lke-2014")).isPresent()))
                .filteredOn(added -> added).hasSize(1);
        evaluation("a", 2015);
        evaluation("b", 2013);

        assertThat(list(Evaluations::years)).containsExactly(2015, 2014, 2013);
        assertThat(list(h -> Evaluations.ofAgency(h, "a"))).extracting(Evaluations.Row::period).containsExactly(2015, 2014);
        assertThat(one(h -> Evaluations.find(h, "a", 2016, "lke-2014"))).isEmpty();
    }

    @Test
    void whatIsFinalIsNotChanged() {
        long id = evaluation("a", 2014);

        assertThat(does(h -> Evaluations.stage(h, id, 2, Evaluations.FINAL))).isFalse();
        assertThat(does(h -> Evaluations.stage(h, id, 1, Evaluations.FINAL))).isTrue();
        assertThat(does(h -> Evaluations.stage(h, id, 1, Evaluations.FINAL))).isFalse();
        assertThat(edit(id, 1, null)).isFalse();
        assertThat(does(h -> Evaluations.stands(h, id, 1))).isFalse();
        assertThat(does(h -> Evaluations.stage(h, id, 1, Evaluations.OPEN))).isTrue();
        assertThat(does(h -> Evaluations.stands(h, id, 1))).isTrue();
        assertThat(edit(id, 1, null)).isTrue();
    }

    @Test
    void stagesAreKeptInTheirOrder() {
        long id = evaluation("a", 2014);
        long assessment = store.change(h -> AssessmentRows.add(h, id, 1, pack(), FIGURES, "{}", STAMP));
        store.alter(h -> {
            StageChanges.add(h, id, "final", assessment, null, STAMP);
            StageChanges.add(h, id, "open", null, "salah ketik", STAMP);
        });

        assertThat(list(h -> StageChanges.of(h, id))).containsExactly(
                new StageChanges.Change(2, "open", null, "salah ketik", STAMP.at(), "budi"),
                new StageChanges.Change(1, "final", assessment, null, STAMP.at(), "budi"));
    }

    @Test
    void theOverviewShowsTheNewestAssessmentBesideThatOfTheYearBefore() {
        long pack = pack();
        long old = evaluation("a", 2013);
        long now = evaluation("a", 2014);
        long alone = evaluation("b", 2014);
        store.alter(h -> {
            Evaluations.assessed(h, old, AssessmentRows.add(h, old, 1, pack, FIGURES, null, STAMP));
            AssessmentRows.add(h, now, 1, pack, FIGURES, null, STAMP);
            Evaluations.assessed(h, now, AssessmentRows.add(h, now, 1, pack, new AssessmentRows.Figures(
                    "70", "BB", "70", "70", "1", "2", 0, 0, "r", "d", "p"), "{\"all\":1}", STAMP));
        });

        List<Evaluations.Line> lines = store.read(h -> Evaluations.lines(h, 2014));
        assertThat(lines).extracting(Evaluations.Line::id).containsExactly(now, alone);
        assertThat(lines.get(0)).extracting("points", "grade", "before", "gradeBefore", "openCount", "assessedAt")
                .containsExactly("70", "BB", "60.860202380952", "B", 0, STAMP.at());
        assertThat(lines.get(1)).extracting("points", "before", "openCount").containsOnlyNulls();
        assertThat(list(h -> AssessmentRows.of(h, now, 1)).get(0)).extracting("points", "content").containsExactly("70", null);
        assertThat(one(h -> AssessmentRows.find(h, lines.size() + 1L)).orElseThrow().content()).isEqualTo("{\"all\":1}");
    }

    @Test
    void anAssessmentIsOfAVersionThatIsThere() {
        long id = evaluation("a", 2014);
        long pack = pack();

        assertThatThrownBy(() -> store.alter(h -> AssessmentRows.add(h, id, 2, pack, FIGURES, null, STAMP)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> store.alter(h -> AssessmentRows.add(h, id, 1, pack + 1, FIGURES, null, STAMP)))
                .isInstanceOf(RuntimeException.class);
        assertThat(list(h -> AssessmentRows.of(h, id, 9))).isEmpty();
    }

    @Test
    void everyVersionOfAPackIsKeptWithItsFiles() throws Exception {
        long first = pack();
        Map<String, String> files = Map.of("a.yaml", "a: é评", "1/b.drl", "rule");

        assertThat(atOnce(6, () -> store.change(h ->
                        PackVersions.add(h, "lke-2014", 1, "sha256:s", "LKE", "ambang naik", files, STAMP)).isPresent()))
                .filteredOn(added -> added).hasSize(1);
        assertThat(one(h -> PackVersions.add(h, "lke-2014", 3, "x", "x", "x", files, STAMP))).isEmpty();
        assertThat(list(h -> PackVersions.of(h, "lke-2014"))).extracting(PackVersions.Row::number).containsExactly(2, 1);
        assertThat(list(PackVersions::newest)).extracting(PackVersions.Row::reason).containsExactly("ambang naik");
        assertThat(files(first)).isEqualTo(Map.of("a.yaml", "a: é评"));
        assertThat(files(list(PackVersions::newest).get(0).id())).isEqualTo(files);
    }

    @Test
    void eventsAreToldNewestFirstAndPageByPage() {
        for (String subject : List.of("a", "b", "a", "a")) {
            store.alter(h -> Events.add(h, STAMP, Action.UPLOAD, subject, null));
        }
        List<Events.Event> all = store.read(h -> Events.list(h, null, Long.MAX_VALUE, 9));
        List<Events.Event> page = store.read(h -> Events.list(h, "a", Long.MAX_VALUE, 2));

        assertThat(all).extracting(Events.Event::subject).containsExactly("a", "a", "b", "a");
        assertThat(page).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(list(h -> Events.list(h, "a", page.get(1).id(), 2))).containsExactly(all.get(3));
    }

    @Test
    void aChangeThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> store.alter(h -> {
            Evaluations.add(h, "a", "A", "regency", 2014, "lke-2014");
            Events.add(h, STAMP, Action.UPLOAD, "a", null);
            throw new IllegalStateException("fault");
        })).hasMessage("fault");

        assertThat(list(Evaluations::years)).isEmpty();
        assertThat(list(h -> Events.list(h, null, Long.MAX_VALUE, 9))).isEmpty();
    }

    @Test
    void textIsKeptByteForByte() {
        String text = "评 é \ud83d\ude00 '; drop table event; -- \\u0000 \t\r\n" + "x".repeat(100_000);
        store.alter(h -> Events.add(h, STAMP, Action.EDIT, "b", text));

        assertThat(list(h -> Events.list(h, "b", Long.MAX_VALUE, 1)).get(0).detail().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSessionEndsWithTheStepOfItsAccount() {
        String now = "2026-01-02T03:00:00.000Z";
        String idle = "2026-01-02T02:00:00.000Z";
        assertThat(does(h -> AccountRows.add(h, "budi", 1, "viewer", "hash", STAMP))).isTrue();
        assertThat(does(h -> AccountRows.add(h, "budi", 1, "administrator", "other", STAMP))).as("somebody was faster").isFalse();
        store.alter(h -> SessionRows.add(h, "t", "budi", 1, now, "2026-01-02T15:00:00.000Z"));

        assertThat(one(h -> SessionRows.find(h, "t", now, idle)).orElseThrow().role()).isEqualTo("viewer");
        assertThat(one(h -> SessionRows.find(h, "t", "2026-01-02T15:00:00.000Z", idle))).as("over").isEmpty();
        assertThat(one(h -> SessionRows.find(h, "t", now, now))).as("left alone").isEmpty();
        store.alter(h -> SessionRows.tidy(h, "budi", 1, now, idle));
        assertThat(one(h -> SessionRows.find(h, "t", now, idle))).isPresent();
        assertThat(does(h -> AccountRows.add(h, "budi", 2, "evaluator", "hash", STAMP))).isTrue();
        assertThat(one(h -> SessionRows.find(h, "t", now, idle))).as("another role").isEmpty();
        assertThat(list(AccountRows::list)).extracting(AccountRows.Row::role).containsExactly("evaluator");
    }

    @Test
    void recordsAreFoundByWhoWhatAndWhere() {
        store.alter(h -> {
            Events.add(h, STAMP, Action.LOCK, "evaluation/1", "%");
            Events.add(h, STAMP, Action.LOCK, "evaluation/12", null);
            Events.add(h, new Stamp(STAMP.at(), "siti"), Action.REOPEN, "evaluation/1", "' or 1=1");
        });

        assertThat(found("", "", "")).containsExactly("reopen", "lock", "lock");
        assertThat(found("budi", "lock", "evaluation/12")).containsExactly("lock");
        assertThat(found("siti", "", "evaluation/")).containsExactly("reopen");
        assertThat(found("%", "", "")).isEmpty();
        assertThat(list(Events::actions)).containsExactly("lock", "reopen");
    }

    private List<String> found(String by, String action, String subject) {
        return list(h -> Events.search(h, new Events.Filter(by, action, subject), Long.MAX_VALUE, 9)).stream().map(Events.Event::action).toList();
    }
}
