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
    private static final List<String> COMMANDS = List.of(
            "evaluate", "explain", "assessors", "compare", "verify", "rules", "import", "export", "carry", "serve", "backup",
            "restore", "account", "prepare");

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
        for (String name : words.length > 0 && COMMANDS.contains(words[0]) ? List.of(words[0]) : COMMANDS) {
            line.addSubcommand(command(name));
        }
        line.setResourceBundle(ResourceBundle.getBundle(
                "id.delapan.cli.usage", console.lang() == Lang.ID ? Locale.ROOT : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.color() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        UsageWords told = new UsageWords(console);
        line.setExecutionExceptionHandler(told);
        line.setParameterExceptionHandler(told);
        UsageWords.label(line, console);
        return line;
    }

    /** The command of this name; nothing of the others is loaded. */
    private static Class<?> command(String name) {
        return switch (name) {
            case "evaluate" -> EvaluateCommand.class;
            case "explain" -> ExplainCommand.class;
            case "assessors" -> AssessorsCommand.class;
            case "compare" -> CompareCommand.class;
            case "verify" -> VerifyCommand.class;
            case "rules" -> RulesCommand.class;
            case "import" -> ImportCommand.class;
            case "export" -> ExportCommand.class;
            case "carry" -> CarryCommand.class;
            case "serve" -> ServeCommand.class;
            case "backup" -> BackupCommand.class;
            case "restore" -> RestoreCommand.class;
            case "account" -> AccountCommand.class;
            case "prepare" -> PrepareCommand.class;
            default -> throw new IllegalArgumentException(name);
        };
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
