package id.delapan.authoring.trial;

import id.delapan.authoring.Case;
import id.delapan.authoring.CaseReader;
import id.delapan.authoring.CaseResult;
import id.delapan.authoring.CaseRunner;
import id.delapan.engine.Engine;
import id.delapan.model.Problem;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A pack and what came of its worked cases.
 *
 * @param unreadable what is wrong with cases that could not be read
 * @param results of the others, in file order
 */
public record Trial(Engine engine, List<Problem> unreadable, List<CaseResult> results, Coverage coverage) {

    /** Runs all cases of a pack. */
    public static Trial of(RulePack pack) {
        Problems problems = new Problems();
        List<Case> cases = CaseReader.read(pack, problems);
        return of(new Engine(pack), cases, problems.list(), pack.indicators().keySet(), () -> {});
    }

    /**
     * Runs cases of an engine's pack.
     *
     * @param unreadable what is wrong with others
     * @param codes of the indicators of which to say what is not shown
     * @param each is run after each case, from any thread
     */
    public static Trial of(
            Engine engine, List<Case> cases, List<Problem> unreadable, Collection<String> codes, Runnable each) {
        List<CaseResult> results = new CaseRunner(engine).run(cases, each);
        return new Trial(engine, unreadable, results, Coverage.of(engine.pack(), codes, results));
    }

    /** The pack. */
    public RulePack pack() {
        return engine.pack();
    }

    /** Results that are not as expected. */
    public List<CaseResult> failures() {
        return results.stream().filter(r -> !r.passed()).toList();
    }

    /** What is wrong with cases, each with what was given and why it came out so. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(unreadable);
        failures().forEach(failure -> problems.addAll(Why.problems(engine, failure)));
        return problems;
    }
}
