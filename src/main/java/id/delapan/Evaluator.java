package id.delapan;

import id.delapan.engine.Engine;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.EvaluationStopped;
import id.delapan.model.Instrument;
import id.delapan.model.RulesException;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Evaluates dossiers by one rule pack. Immutable and safe to use from any number of threads; keeps no state between
 * evaluations and none outside itself. Make one per pack and keep it: loading reads, checks and prepares all rules.
 */
public final class Evaluator {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    private final Engine engine;
    private final Duration limit;

    private Evaluator(Engine engine, Duration limit) {
        this.engine = engine;
        this.limit = limit;
    }

    /**
     * Loads the rule pack in a folder, as it is now.
     *
     * @param pack a folder with an {@code instrument.yaml}
     * @throws RulesException with every problem of the pack, when there is any
     */
    public static Evaluator load(Path pack) {
        return new Evaluator(new Engine(read(Objects.requireNonNull(pack, "pack"))), USUAL_LIMIT);
    }

    private static RulePack read(Path pack) {
        List<RulePack> packs = Packs.read(List.of(pack));
        if (packs.size() != 1) {
            throw new IllegalArgumentException(pack + " holds " + packs.size() + " rule packs; name one of them");
        }
        return packs.get(0);
    }

    /** The pack as it is now, with what is unchanged in it taken over from this one. */
    Evaluator reloaded(Path pack) {
        return new Evaluator(engine.with(read(pack)), limit);
    }

    /**
     * The rule pack shipped inside the library.
     *
     * @param id such as {@code contoh-2014}
     * @throws IllegalArgumentException when no such pack is shipped
     */
    public static Evaluator bundled(String id) {
        return new Evaluator(new Engine(Packs.bundled(Objects.requireNonNull(id, "id"))), USUAL_LIMIT);
    }

    /** The same evaluator with another time limit for one evaluation; 30 seconds unless set. */
    public Evaluator withTimeLimit(Duration each) {
        if (each.isNegative() || each.isZero()) {
            throw new IllegalArgumentException("a time limit must be positive, not " + each);
        }
        return new Evaluator(engine, each);
    }

    /** Name and version of the program, as receipts record it. */
    public static String program() {
        return Version.PROGRAM;
    }

    /** The instrument the pack describes. */
    public Instrument instrument() {
        return engine.pack().instrument();
    }

    /** Evaluates with {@link Options#DEFAULT}. */
    public Assessment evaluate(Dossier dossier) {
        return evaluate(dossier, Options.DEFAULT);
    }

    /**
     * Evaluates a dossier. Equal rules, dossier and options give an equal assessment, byte for byte.
     *
     * @throws DossierException with every problem, when the dossier does not fit the instrument
     * @throws EvaluationStopped when it takes longer than allowed or the thread is interrupted (the interrupt stays set)
     */
    public Assessment evaluate(Dossier dossier, Options options) {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(options, "options");
        return engine.evaluate(dossier, options, limit, Version.PROGRAM);
    }
}
