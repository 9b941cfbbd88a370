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
        Engine engine = new Engine(pack);
        List<CaseResult> results = new CaseRunner(engine).run(cases);
        return new Trial(engine, problems.list(), results, Coverage.of(pack, results));
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
