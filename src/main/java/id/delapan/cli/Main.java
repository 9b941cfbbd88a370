package id.delapan.cli;

import id.delapan.model.Lang;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(name = "delapan", versionProvider = Main.Version.class)
public final class Main implements Runnable {
    private static final List<Class<?>> COMMANDS =
            List.of(EvaluateCommand.class, ExplainCommand.class, AssessorsCommand.class, CompareCommand.class, VerifyCommand.class,
                    RulesCommand.class, ImportCommand.class, ExportCommand.class,
                    PrepareCommand.class);

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

    @Mixin
    private Speech speech;

    private Console console;

    /** Runs the program and ends the process. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(run(Streams.ofProcess(), args));
    }

    /** Runs the program. */
    static int run(Streams streams, String... args) {
        Lang lang = Speech.asks(args, "--lang", "en") ? Lang.EN : Lang.ID;
        Console console = new Console(streams, lang, Speech.asks(args, "--problems", "json"));
        try {
            return commands(console, args).execute(args);
        } catch (Error e) {
            return console.failed(e);
        } finally {
            console.finish();
        }
    }

    /** The command line with its help in the console's language; when the words begin with a command, with that one only. */
    static CommandLine commands(Console console, String... words) {
        Main main = new Main();
        main.console = console;
        CommandLine line = new CommandLine(main);
        List<Class<?>> named = COMMANDS.stream()
                .filter(c -> words.length > 0 && c.getAnnotation(Command.class).name().equals(words[0]))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
        line.setResourceBundle(ResourceBundle.getBundle(
                "id.delapan.cli.usage", console.lang() == Lang.ID ? Locale.ROOT : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.color() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        line.setExecutionExceptionHandler((e, command, result) -> console.failed(e));
        line.setParameterExceptionHandler(new UsageWords(console));
        UsageWords.label(line, console);
        return line;
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
