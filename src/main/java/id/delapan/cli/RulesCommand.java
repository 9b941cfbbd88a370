package id.delapan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What policy staff do with rules. */
@Command(
        name = "rules",
        subcommands = {
            RulesCheck.class, RulesTest.class, RulesMutate.class, RulesList.class, RulesShow.class, RulesImpact.class,
            RulesCopy.class, RulesNew.class, RulesDocs.class
        })
final class RulesCommand implements Runnable {
    @Mixin
    private Speech speech;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help-option")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Main.console(spec).text("command-missing"));
    }
}
