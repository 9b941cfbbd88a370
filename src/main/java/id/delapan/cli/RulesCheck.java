package id.delapan.cli;

import id.delapan.authoring.CaseReader;
import id.delapan.authoring.Translations;
import id.delapan.authoring.gaps.Gaps;
import id.delapan.model.Problem;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks rule packs without running them. */
@Command(name = "check")
final class RulesCheck extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Override
    int run(Console console) {
        Problems problems = new Problems();
        List<Problem> warnings = new ArrayList<>();
        for (RulePack pack : rules.packs()) {
            CaseReader.read(pack, problems);
            int untranslated = Translations.missing(pack).size();
            if (untranslated > 0) {
                console.say("untranslated", pack.instrument().id(), untranslated);
                Translations.missing(pack).forEach(where -> console.note("untranslated", "    " + where));
            }
            Gaps.Found gaps = Gaps.of(pack);
            problems.addAll(gaps.errors());
            warnings.addAll(gaps.warnings());
            if (problems.isEmpty()) {
                console.out().println(console.text(gaps.warnings().isEmpty() ? "pack-fine" : "pack-warned",
                        pack.instrument().id(), pack.indicators().size(), pack.rules().size(), gaps.warnings().size()));
            }
        }
        console.problems(problems.list(), warnings);
        return problems.isEmpty() ? Main.DONE : Main.RULES;
    }
}
