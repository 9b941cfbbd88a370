package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Evaluator;
import id.delapan.Pack;
import id.delapan.model.Dossier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same goes in, the same comes out: again, by another evaluator, and whatever runs beside it. */
class SteadyTest {
    private static final int THREADS = 32;
    private static final List<Dossier> DOSSIERS = dossiers();

    @Test
    void evaluatingAgainGivesTheSameBytes() {
        Evaluator another = Evaluator.load(Pack.FOLDER);
        assertThat(DOSSIERS).allSatisfy(d -> {
            String result = Json.of(Pack.evaluator().evaluate(d));
            assertThat(Json.of(Pack.evaluator().evaluate(d))).isEqualTo(result);
            assertThat(Json.of(another.evaluate(d))).isEqualTo(result);
        });
    }

    @Test
    void manyThreadsOnOneEvaluatorGetWhatOneGets() throws Exception {
        assertThreadsAgree(600);
    }

    @Test
    @Tag("soak")
    void manyThreadsOnOneEvaluatorGetWhatOneGetsForLong() throws Exception {
        assertThreadsAgree(10_000);
    }

    private static void assertThreadsAgree(int evaluations) throws Exception {
        Evaluator evaluator = Pack.evaluator();
        List<String> alone = DOSSIERS.stream().map(d -> Json.of(evaluator.evaluate(d))).toList();
        assertThat(alone).doesNotHaveDuplicates();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < evaluations; i++) {
            int which = i % DOSSIERS.size();
            tasks.add(() -> Json.of(evaluator.evaluate(DOSSIERS.get(which))).equals(alone.get(which)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            int same = 0;
            for (Future<Boolean> result : threads.invokeAll(tasks)) {
                same += result.get() ? 1 : 0;
            }
            assertThat(same).isEqualTo(evaluations);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Dossier> dossiers() {
        List<Dossier> dossiers = new ArrayList<>(Worked.FIXTURES);
        dossiers.addAll(Json.rich(4));
        LongStream.range(100, 110).forEach(seed -> dossiers.add(RandomDossiers.of(Pack.rules(), seed)));
        return dossiers;
    }
}
