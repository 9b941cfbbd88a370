package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.delapan.Evaluator;
import id.delapan.Pack;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.EvaluationStopped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An evaluation ends in time, says why, and leaves the evaluator as it was. */
class StoppingTest {
    private static final Evaluator EVALUATOR = Pack.evaluator();
    private static final Dossier BPS = Worked.FIXTURES.get(0);

    /** As many evaluations of rules as one rule may make, almost: far more than a few milliseconds of work. */
    private static final Dossier LONG_WORK = procedures(300);

    @AfterEach
    void theEvaluatorWorksOnAfterwards() {
        assertThat(EVALUATOR.evaluate(BPS))
                .isEqualTo(Pack.engine().evaluate(BPS, Options.DEFAULT, Pack.LIMIT, Evaluator.program()));
    }

    @Test
    void anEvaluationThatMayTakeNoTimeSaysThatItTookTooLong() {
        Evaluator hurried = EVALUATOR.withTimeLimit(Duration.ofNanos(1));
        assertThatExceptionOfType(EvaluationStopped.class)
                .isThrownBy(() -> hurried.evaluate(BPS))
                .withMessageContaining("longer than allowed");
    }

    @Test
    void longWorkStopsInTheMidst() {
        Evaluator hurried = EVALUATOR.withTimeLimit(Duration.ofMillis(50));
        assertThatExceptionOfType(EvaluationStopped.class)
                .isThrownBy(() -> hurried.evaluate(LONG_WORK))
                .withMessageContaining("longer than allowed");
    }

    @Test
    void anInterruptedThreadIsToldSoAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(() -> EVALUATOR.evaluate(BPS));
        boolean stillSet = Thread.interrupted();
        assertThat(thrown).isInstanceOf(EvaluationStopped.class).hasMessageContaining("interrupted");
        assertThat(stillSet).isTrue();
    }

    @Test
    void interruptingLongWorkEndsIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        FutureTask<Boolean> work = new FutureTask<>(() -> {
            begun.countDown();
            Throwable thrown = catchThrowable(() -> EVALUATOR.evaluate(LONG_WORK));
            assertThat(thrown).isInstanceOf(EvaluationStopped.class).hasMessageContaining("interrupted");
            return Thread.currentThread().isInterrupted();
        });
        Thread thread = new Thread(work);
        thread.start();
        begun.await();
        thread.interrupt();
        assertThat(work.get()).isTrue();
    }

    @Test
    void evidenceThatARuleCouldNeverFinishComparingIsRefusedByTheNameOfTheRule() {
        assertThatExceptionOfType(EvaluationStopped.class)
                .isThrownBy(() -> EVALUATOR.evaluate(procedures(1_000)))
                .withMessageContaining("P4.1.b")
                .withMessageContaining("combinations of evidence");
    }

    /** As many process maps as procedures; a rule compares each with each. */
    private static Dossier procedures(int count) {
        List<Document> documents = new ArrayList<>();
        LocalDate now = LocalDate.of(2014, 2, 1);
        for (int i = 0; i < count; i++) {
            documents.add(new Document(
                    "peta" + i, "peta-proses-bisnis", null, null, now, now, null, true, null, null));
            documents.add(new Document(
                    "sop" + i, "sop", null, null, now.minusYears(3), now, null, true, null, null));
        }
        return new Dossier("lke-2014", new Agency("x", "Instansi", Kind.REGENCY), 2014, List.of(), documents,
                List.of(), List.of(), List.of());
    }
}
