package id.delapan.cli;

import id.delapan.authoring.CaseReader;
import id.delapan.authoring.Translations;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
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
        for (RulePack pack : rules.packs()) {
            CaseReader.read(pack, problems);
            int untranslated = Translations.missing(pack).size();
            if (untranslated > 0) {
                console.say("untranslated", pack.instrument().id(), untranslated);
                Translations.missing(pack).forEach(where -> console.note("untranslated", "    " + where));
            }
            if (problems.isEmpty()) {
                console.out().println(console.text("pack-fine", pack.instrument().id(), pack.indicators().size(),
                        pack.rules().size()));
            }
        }
        console.problems(problems.list());
        return problems.isEmpty() ? Main.DONE : Main.RULES;
    }
}
