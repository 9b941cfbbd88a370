package id.delapan;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Problem;
import id.delapan.model.RulesException;
import id.delapan.rules.FolderState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * An evaluator that follows the rule pack in a folder: when its files change, the whole changed pack takes the place of the
 * old one at once. A faulty edit changes nothing and is told by {@link #problems()}. An evaluation ends on the version it
 * began with; its receipt names that version. Safe to use from any number of threads.
 */
public final class LiveEvaluator implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path folder;
    private final Thread watcher;
    private volatile Evaluator current;
    private volatile List<Problem> problems = List.of();
    private volatile boolean closed;

    private LiveEvaluator(Path folder, FolderState state, Evaluator first) {
        this.folder = folder;
        this.current = first;
        this.watcher = new Thread(() -> follow(state), "delapan-rules");
        this.watcher.setDaemon(true);
        this.watcher.start();
    }

    /**
     * Loads the pack in a folder and follows it until closed.
     *
     * @throws RulesException when the pack is faulty now
     */
    public static LiveEvaluator watch(Path pack) {
        FolderState state = FolderState.of(Objects.requireNonNull(pack, "pack"));
        return new LiveEvaluator(pack, state, Evaluator.load(pack));
    }

    /** The evaluator of the newest version that is free of faults. */
    public Evaluator current() {
        return current;
    }

    /** What is wrong with the folder as it is now; empty when {@link #current()} is what it holds. */
    public List<Problem> problems() {
        return problems;
    }

    /** Evaluates by the current version with {@link Options#DEFAULT}. */
    public Assessment evaluate(Dossier dossier) {
        return current.evaluate(dossier);
    }

    /** Evaluates by the current version. */
    public Assessment evaluate(Dossier dossier, Options options) {
        return current.evaluate(dossier, options);
    }

    /** Stops following the folder; {@link #current()} goes on working. */
    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(FolderState seen) {
        FolderState loaded = seen;
        while (!closed) {
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            FolderState now = FolderState.of(folder);
            if (!now.equals(loaded) && reload(now)) {
                loaded = now;
            }
        }
    }

    /** Whether what was read is what {@code state} describes, so that it need not be read again. */
    private boolean reload(FolderState state) {
        try {
            Evaluator next = current.reloaded(folder);
            if (!FolderState.of(folder).equals(state)) {
                return false;
            }
            current = next;
            problems = List.of();
        } catch (RulesException e) {
            if (!FolderState.of(folder).equals(state)) {
                return false;
            }
            problems = e.problems();
        }
        return true;
    }
}
