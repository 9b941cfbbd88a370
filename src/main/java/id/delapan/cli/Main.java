package id.delapan.cli;

import id.delapan.model.Lang;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "delapan",
        versionProvider = Main.Version.class,
        subcommands = {EvaluateCommand.class, ExplainCommand.class, VerifyCommand.class, RulesCommand.class})
public final class Main implements Runnable {
    /** What a command ends with. */
    static final int DONE = 0;

    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int INPUT = 3;
    static final int RULES = 4;
    static final int DIFFERENT = 5;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help-option")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, descriptionKey = "version-option")
    private boolean version;

    private Console console;

    /** Runs the program and ends the process. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs the program. */
    static int run(String... args) {
        Lang lang = lang(args);
        Console console = new Console(lang, jsonProblems(args));
        try {
            return commands(console).execute(args);
        } finally {
            console.flush();
        }
    }

    /** The command line with its help in the console's language. */
    static CommandLine commands(Console console) {
        Main main = new Main();
        main.console = console;
        CommandLine line = new CommandLine(main);
        line.setResourceBundle(ResourceBundle.getBundle(
                "id.delapan.cli.usage", console.lang() == Lang.ID ? Locale.ROOT : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, result) -> console.failed(e));
        line.setParameterExceptionHandler((e, all) -> {
            console.say("usage-wrong", e.getMessage());
            console.say("usage-help", e.getCommandLine().getCommandSpec().qualifiedName());
            return USAGE;
        });
        return line;
    }

    private static Lang lang(String[] args) {
        List<String> words = Arrays.asList(args);
        int at = words.indexOf("--lang");
        boolean english = words.contains("--lang=en") || at >= 0 && at + 1 < args.length && args[at + 1].equals("en");
        return english ? Lang.EN : Lang.ID;
    }

    private static boolean jsonProblems(String[] args) {
        List<String> words = Arrays.asList(args);
        int at = words.indexOf("--problems");
        return words.contains("--problems=json") || at >= 0 && at + 1 < args.length && args[at + 1].equals("json");
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), console.text("command-missing"));
    }

    /** The console of the program a command belongs to. */
    static Console console(CommandSpec command) {
        return ((Main) command.root().userObject()).console;
    }

    /** The version of the program and of the machine it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {id.delapan.Evaluator.program(), "Java " + System.getProperty("java.version")};
        }
    }
}
