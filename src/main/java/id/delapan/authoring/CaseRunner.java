package id.delapan.authoring;

import id.delapan.engine.Engine;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.DossierException;
import id.delapan.source.Problems;
import java.time.Duration;
import java.util.List;

/** Runs worked cases and says where the result differs from what is expected. */
public final class CaseRunner {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final Engine engine;
    private final Options options;

    /** Runs cases of the engine's pack. */
    public CaseRunner(Engine engine) {
        this(engine, Options.DEFAULT);
    }

    /** Runs cases, with the texts of their results in the language asked for. */
    public CaseRunner(Engine engine, Options options) {
        this.engine = engine;
        this.options = options;
    }

    /** Runs cases side by side; results in the order of the cases. */
    public List<CaseResult> run(List<Case> cases) {
        return cases.parallelStream().map(this::run).toList();
    }

    /** Runs one case. */
    public CaseResult run(Case one) {
        long start = System.nanoTime();
        try {
            Assessment got = engine.evaluate(one.given(), options, LIMIT, "");
            List<Difference> differences = CaseCheck.differences(one, new AssessmentOutcome(got));
            return new CaseResult(one, got, differences, List.of(), System.nanoTime() - start);
        } catch (DossierException e) {
            return new CaseResult(one, null, List.of(), e.problems(), System.nanoTime() - start);
        }
    }

    /** The assessment of a case, with what is wrong noted as problems at it; null when it cannot be evaluated. */
    public Assessment run(Case one, Problems problems) {
        CaseResult result = run(one);
        note(result, problems);
        return result.got();
    }

    /** Notes what is wrong with a result as problems at its case. */
    public static void note(CaseResult result, Problems problems) {
        Case one = result.one();
        problems.addAll(result.unusable());
        result.differences().forEach(d -> problems.add(
                one.file(), one.line(), one.column(), "case-differs", one.name(), d.what(), d.expected(), d.got()));
    }
}
