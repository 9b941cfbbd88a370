package id.delapan.cli;

import id.delapan.batch.Input;
import id.delapan.batch.LinesResults;
import id.delapan.cli.ReportOptions.Maker;
import id.delapan.compare.Comparison;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.rules.Packs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates one dossier, several, a folder of them, or a stream of JSON lines. */
@Command(name = "evaluate")
final class EvaluateCommand extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Mixin
    private BatchOptions batch;

    @Mixin
    private ReportOptions reports;

    @Parameters(arity = "1..*", paramLabel = "DOSSIER", descriptionKey = "dossiers")
    private List<Path> inputs;

    @Option(names = "--format", paramLabel = "text|json|html|pdf|docx|xlsx", descriptionKey = "format-option")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "out-option")
    private Path out;

    @Option(names = "--count-claims", descriptionKey = "count-claims-option")
    private boolean countClaims;

    @Option(names = "--previous", paramLabel = "FILE", descriptionKey = "previous-option")
    private Path previous;

    @Option(names = "--reported", paramLabel = "YYYY-MM-DD", descriptionKey = "reported-option")
    private LocalDate reported;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of-option")
    private LocalDate asOf;

    @Override
    int run(Console console) throws IOException {
        boolean several = batch.lines() || inputs.size() > 1 || Inputs.isStream(inputs.get(0)) || Files.isDirectory(inputs.get(0));
        if (previous != null && several) {
            throw new Refusal(Main.USAGE, "previous-of-one");
        }
        if (previous == null && (reported != null || asOf != null)) {
            throw new Refusal(Main.USAGE, "days-of-previous");
        }
        if (batch.lines() || inputs.stream().anyMatch(Inputs::isStream)) {
            return lines(console);
        }
        if (inputs.size() > 1 || Files.isDirectory(inputs.get(0))) {
            return folder(console);
        }
        batch.refuseForOne();
        one(console, inputs.get(0));
        return Main.DONE;
    }

    private void one(Console console, Path file) throws IOException {
        Format form = format();
        Maker maker = reports.maker(rules, form, true);
        if (out == null) {
            console.out().write(form.render(evaluate(file), comparison(file), file, maker, console.width(), console.color()));
            return;
        }
        Path target = Files.isDirectory(out) ? out.resolve(Output.stem(file) + "." + form.ending()) : out;
        Inputs.checkOver(file, target);
        Output.write(target, form.render(evaluate(file), comparison(file), file, maker, Console.FILE_WIDTH, false));
    }

    private Comparison comparison(Path file) {
        return previous == null ? null : new Comparing(rules, null).of(List.of(previous, file), List.of(), reported == null ? null : List.of(reported), asOf);
    }

    private Assessment evaluate(Path file) {
        return rules.evaluate(rules.dossier(file), options());
    }

    private int folder(Console console) throws IOException {
        if (out == null) {
            throw new Refusal(Main.USAGE, "several-need-out");
        }
        List<Path> files = Inputs.files(inputs);
        Inputs.checkOut(files, out);
        Maker maker = reports.maker(rules, format(), false);
        String form = format().name() + (maker == null ? "" : " " + reports);
        return new BatchRun(console, rules, batch, options())
                .run(inputs(console, files), false, form, out, () -> new FolderResults(out, format(), maker));
    }

    private int lines(Console console) throws IOException {
        if (format != null && format != Format.json) {
            throw new Refusal(Main.USAGE, "lines-are-json");
        }
        reports.maker(rules, Format.json, false);
        List<Path> files = Inputs.files(inputs);
        Path target = Inputs.checkFile(files, out);
        boolean full = batch.full();
        return new BatchRun(console, rules, batch, options()).run(inputs(console, files), !full, full ? "full" : "summary", target,
                () -> target != null ? LinesResults.in(target, full) : LinesResults.on(stream(console), full));
    }

    private OutputStream stream(Console console) throws IOException {
        return out == null ? new Piped(console.out()) : Files.newOutputStream(out);
    }

    private static List<Input> inputs(Console console, List<Path> files) {
        return files.stream()
                .map(f -> Inputs.isStandardInput(f) ? new Input("-", null, console.in()) : new Input(Packs.shown(f), f, null))
                .toList();
    }

    private Format format() {
        return format == null ? Format.text : format;
    }

    private Options options() {
        return new Options(countClaims, rules.lang());
    }
}
