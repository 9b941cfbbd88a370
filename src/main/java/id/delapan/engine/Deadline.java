package id.delapan.engine;

import id.delapan.model.EvaluationStopped;
import java.time.Duration;

/** When an evaluation must be over; an interrupted thread is over at once. */
final class Deadline {
    private static final Duration LONGEST = Duration.ofDays(10_000);

    private final long end;

    Deadline(Duration limit) {
        this.end = System.nanoTime() + (limit.compareTo(LONGEST) < 0 ? limit : LONGEST).toNanos();
    }

    /**
     * Does nothing while there is time.
     *
     * @throws EvaluationStopped when there is none; an interrupt stays set
     */
    void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new EvaluationStopped("the evaluation was interrupted");
        }
        if (System.nanoTime() - end > 0) {
            throw new EvaluationStopped("the evaluation took longer than allowed");
        }
    }
}
