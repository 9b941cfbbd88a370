package id.delapan.cli;

import id.delapan.authoring.Case;
import id.delapan.authoring.CaseReader;
import id.delapan.authoring.CaseResult;
import id.delapan.authoring.CaseRunner;
import id.delapan.authoring.Reach;
import id.delapan.engine.Engine;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the worked cases and says what they do not reach. */
@Command(name = "test")
final class RulesTest extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Override
    int run(Console console) {
        Problems problems = new Problems();
        for (RulePack pack : rules.packs()) {
            List<Case> cases = CaseReader.read(pack, problems);
            CaseRunner runner = new CaseRunner(new Engine(pack));
            Reach reach = new Reach(pack);
            for (CaseResult result : runner.run(cases)) {
                CaseRunner.note(result, problems);
                if (result.got() != null) {
                    reach.add(result.one(), result.got());
                }
            }
            reach.missing(problems);
            console.out().println(console.text("cases-run", pack.instrument().id(), cases.size(), pack.rules().size(),
                    problems.list().size()));
        }
        console.problems(problems.list());
        return problems.isEmpty() ? Main.DONE : Main.RULES;
    }
}
