package id.delapan.authoring;

import id.delapan.engine.Engine;
import id.delapan.engine.Judgement;
import id.delapan.engine.Outcome;
import id.delapan.engine.Scoring;
import id.delapan.model.DossierException;
import id.delapan.source.Problems;
import java.time.Duration;
import java.util.List;

/** Runs worked cases and says where the result differs from what is expected. */
public final class CaseRunner {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final Engine engine;
    private final Scoring scoring;

    /** Runs cases of the engine's pack. */
    public CaseRunner(Engine engine) {
        this.engine = engine;
        this.scoring = new Scoring(engine.pack());
    }

    /** Runs cases side by side; results in the order of the cases. */
    public List<CaseResult> run(List<Case> cases) {
        return run(cases, () -> {});
    }

    /** The same; {@code each} is run after each case, from any thread. */
    public List<CaseResult> run(List<Case> cases, Runnable each) {
        return cases.parallelStream()
                .map(one -> {
                    CaseResult result = run(one);
                    each.run();
                    return result;
                })
                .toList();
    }

    /** Runs one case. */
    public CaseResult run(Case one) {
        long start = System.nanoTime();
        try {
            List<Judgement> said = engine.judge(one.given(), LIMIT);
            Outcome got = scoring.of(one.given(), said);
            List<Difference> differences = CaseCheck.differences(one, got);
            return new CaseResult(one, said, got, differences, List.of(), System.nanoTime() - start);
        } catch (DossierException e) {
            return new CaseResult(one, List.of(), null, List.of(), e.problems(), System.nanoTime() - start);
        }
    }

    /** Notes what is wrong with a result as problems at its case. */
    public static void note(CaseResult result, Problems problems) {
        Case one = result.one();
        problems.addAll(result.unusable());
        result.differences().forEach(d -> problems.add(
                one.file(), one.line(), one.column(), "case-differs", one.name(), d.what(), d.expected(), d.got()));
    }
}
