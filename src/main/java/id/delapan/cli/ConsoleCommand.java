package id.delapan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that talks to the console. */
abstract class ConsoleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help-option")
    private boolean help;

    @Override
    public final Integer call() throws Exception {
        return run(Main.console(spec));
    }

    /** Does the work and gives the exit code. */
    abstract int run(Console console) throws Exception;
}
