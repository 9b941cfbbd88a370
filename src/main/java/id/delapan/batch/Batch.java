package id.delapan.batch;

import id.delapan.dossier.DossierReader;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.EvaluationStopped;
import id.delapan.model.Problem;
import id.delapan.source.Problems;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Evaluates all dossiers of a feed with several threads and hands on the results in the order of the feed. What it holds at a
 * time is bounded by a number of dossiers and of bytes, however many there are.
 */
public final class Batch {
    private static final int EACH = 4;
    private static final long MOST_BYTES = 16L << 20;
    private static final long KEEP_BYTES = 8L << 20;
    private static final long KEEP_NANOS = 1_000_000_000L;

    private final Function<Dossier, Evaluated> evaluate;
    private final Results results;
    private final Journal journal;
    private final Tally tally;
    private final Deque<Running> window = new ArrayDeque<>();
    private final List<Row> taken = new ArrayList<>();
    private long inWindow;
    private long inTaken;
    private long kept = System.nanoTime();

    private record Running(Item item, Future<Done> done) {}

    private record Done(Row row, byte[] result) {}

    /** Is told now and then how far a run has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * So many dossiers are done.
         *
         * @param share of the input read, from 0 to 1; -1 when unknown
         */
        void at(long done, double share);
    }

    /** Puts results and rows where they are told to; adds up in {@code tally}. */
    public Batch(Function<Dossier, Evaluated> evaluate, Results results, Journal journal, Tally tally) {
        this.evaluate = evaluate;
        this.results = results;
        this.journal = journal;
        this.tally = tally;
    }

    /**
     * Goes through the whole feed, past what the journal holds already. The results are still to be finished after that.
     *
     * @throws CannotResume when the feed does not begin with what the journal holds
     */
    public void run(Feed feed, int threads, Progress progress) throws IOException {
        goOn(feed);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            for (Item item = feed.next(); item != null; item = feed.next()) {
                while (!window.isEmpty() && (window.size() >= EACH * (threads + 1) || inWindow + item.bytes().length > MOST_BYTES)) {
                    take(window.remove());
                }
                Item next = item;
                window.add(new Running(item, workers.submit(() -> work(next))));
                inWindow += item.bytes().length;
                while (!window.isEmpty() && window.peek().done().isDone()) {
                    take(window.remove());
                }
                progress.at(tally.done() + taken.size(), feed.share());
            }
            while (!window.isEmpty()) {
                take(window.remove());
                progress.at(tally.done() + taken.size(), feed.share());
            }
            keep();
        } finally {
            workers.shutdownNow();
        }
    }

    private void goOn(Feed feed) throws IOException {
        long output = results.length();
        long place = 0;
        try (Journal.Reader rows = journal.rows()) {
            long end = rows.end();
            for (Row row = rows.next(); row != null && row.end() <= output; row = rows.next()) {
                Item item = feed.next();
                if (item == null || !row.of(item)) {
                    throw new CannotResume("resume-changed", row.file() + (row.line() == 0 ? "" : ":" + row.line()));
                }
                journal.learn(row);
                tally.add(row, rows.start());
                place = row.end();
                end = rows.end();
            }
            journal.cut(end);
        }
        results.goOnFrom(place);
    }

    private Done work(Item item) throws IOException {
        try {
            if (!item.problems().isEmpty()) {
                return failed(item, item.problems(), false);
            }
            Evaluated evaluated = evaluated(item);
            byte[] result = results.make(item, evaluated);
            return new Done(row(item, Outcome.of(evaluated.outline()), List.of(), false), result);
        } catch (DossierException e) {
            return failed(item, e.problems(), false);
        } catch (EvaluationStopped e) {
            return failed(item, told(item, "evaluation-stopped"), false);
        } catch (RuntimeException | StackOverflowError e) {
            return failed(item, told(item, "program-fault", e.toString()), true);
        }
    }

    /** Most dossiers are in order: where anything stands is found out only for the others. */
    private Evaluated evaluated(Item item) {
        Dossier quick = DossierReader.quick(item.bytes(), item.file(), item.line());
        if (quick != null) {
            try {
                return evaluate.apply(quick);
            } catch (DossierException e) {
                // told below with places
            }
        }
        return evaluate.apply(DossierReader.read(item.bytes(), item.file(), item.line()).dossier(evaluate::apply));
    }

    private static List<Problem> told(Item item, String code, Object... args) {
        Problems problems = new Problems();
        problems.add(item.file(), item.line(), 0, code, args);
        return problems.list();
    }

    private static Done failed(Item item, List<Problem> problems, boolean fault) {
        return new Done(row(item, null, problems, fault), new byte[0]);
    }

    private static Row row(Item item, Outcome outcome, List<Problem> problems, boolean fault) {
        return new Row(item.file(), item.line(), item.length(), item.check(), 0, outcome, problems, fault);
    }

    private void take(Running running) throws IOException {
        Done done = result(running.done());
        inWindow -= running.item().bytes().length;
        inTaken += done.result().length;
        taken.add(done.row().endingAt(results.take(done.result())));
        if (inTaken > KEEP_BYTES || System.nanoTime() - kept > KEEP_NANOS) {
            keep();
        }
    }

    /** Results first, then the rows that say they are there: a row is never without its result. */
    private void keep() throws IOException {
        results.keep();
        for (Row row : taken) {
            tally.add(row, journal.add(row));
        }
        journal.flush();
        taken.clear();
        inTaken = 0;
        kept = System.nanoTime();
    }

    private static Done result(Future<Done> done) throws IOException {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvaluationStopped("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
