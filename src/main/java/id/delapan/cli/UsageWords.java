package id.delapan.cli;

import id.delapan.source.Struct;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in the program's own words what is wrong with a command line, or what ended a command. A class and no lambda: those
 * that name the classes of the command line would keep these out of the archive of classes.
 */
final class UsageWords implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Console console;

    UsageWords(Console console) {
        this.console = console;
    }

    /** Labels that help shows and its texts do not reach. */
    static void label(CommandLine line, Console console) {
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel(console.text("usage-command-label"));
        for (CommandLine sub : line.getSubcommands().values()) {
            label(sub, console);
        }
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
        return console.failed(e);
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        console.refuse("usage-wrong", console.text("usage-wrong", words(e, command, Arrays.asList(args))),
                console.text("usage-help", command.qualifiedName()));
        return Main.USAGE;
    }

    private String words(ParameterException e, CommandSpec command, List<String> args) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (e instanceof MissingParameterException missing) {
            return missing.getMissing().stream().map(arg -> missing(arg, args)).collect(Collectors.joining("; "));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return console.text("usage-twice", name(twice.getOverwritten()));
        }
        ArgSpec arg = e.getArgSpec();
        if (arg == null) {
            return e.getMessage();
        }
        if (arg.type().isEnum()) {
            List<String> choices = Arrays.stream(arg.type().getEnumConstants()).map(Object::toString).toList();
            return console.text("usage-choice", String.valueOf(e.getValue()), name(arg),
                    Struct.meant(String.valueOf(e.getValue()), choices), String.join(", ", choices));
        }
        return console.text(arg.auxiliaryTypes()[0] == Path.class ? "usage-path" : "usage-value",
                String.valueOf(e.getValue()), name(arg));
    }

    private String unmatched(UnmatchedArgumentException e, CommandSpec command) {
        String word = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return console.text("usage-option-unknown", name, command.qualifiedName(),
                    Struct.meant(name, command.optionsMap().keySet()));
        }
        if (!command.subcommands().isEmpty()) {
            return console.text("usage-command-unknown", word, Struct.meant(word, command.subcommands().keySet()),
                    String.join(", ", command.subcommands().keySet()));
        }
        return console.text("usage-too-many", word, command.qualifiedName());
    }

    private String missing(ArgSpec arg, List<String> args) {
        boolean written = arg instanceof OptionSpec option && Arrays.stream(option.names()).anyMatch(args::contains);
        return console.text(written ? "usage-value-missing" : "usage-missing", name(arg), arg.paramLabel());
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
