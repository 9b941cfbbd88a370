package id.delapan.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Work that takes longer than one waits for an answer; done beside everything else, and asked after until it is done. */
public final class Jobs implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 20;
    private static final int MOST_KEPT = 100;

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), Jobs::worker);
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /** How far a job is. */
    public static final class Job {
        private final String id = UUID.randomUUID().toString();
        private final AtomicInteger done = new AtomicInteger();
        private volatile int total;
        private volatile Object result;
        private volatile RuntimeException failure;

        /** What it is asked after by. */
        public String id() {
            return id;
        }

        /** Says how many steps it has. */
        public void total(int steps) {
            total = steps;
        }

        /** Says that one more step is done. */
        public void step() {
            done.incrementAndGet();
        }

        public int done() {
            return done.get();
        }

        /** How many steps it has; 0 while that is not known. */
        public int total() {
            return total;
        }

        /** What came of it; null while it runs. Whatever kept it from ending is thrown. */
        public Object result() {
            if (failure != null) {
                throw failure;
            }
            return result;
        }

        private void run(Function<Job, Object> work) {
            try {
                result = work.apply(this);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "delapan-job");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins a job. */
    public Job start(Function<Job, Object> work) {
        Job job = new Job();
        try {
            workers.execute(() -> job.run(work));
        } catch (RejectedExecutionException e) {
            throw new Refused(Refused.Kind.TOO_OFTEN, "jobs-too-many");
        }
        synchronized (jobs) {
            jobs.put(job.id(), job);
            if (jobs.size() > MOST_KEPT) {
                jobs.remove(jobs.keySet().iterator().next());
            }
        }
        return job;
    }

    /** A job that was begun. */
    public Job find(String id) {
        synchronized (jobs) {
            Job job = jobs.get(id);
            if (job == null) {
                throw new Refused(Refused.Kind.MISSING, "job-not-here");
            }
            return job;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
