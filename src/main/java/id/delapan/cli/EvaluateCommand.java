package id.delapan.cli;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.DossierException;
import id.delapan.model.EvaluationStopped;
import id.delapan.rules.Packs;
import id.delapan.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates one dossier, several, or a folder of them. */
@Command(name = "evaluate")
final class EvaluateCommand extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Parameters(arity = "1..*", paramLabel = "DOSSIER", descriptionKey = "dossiers")
    private List<Path> inputs;

    @Option(names = "--format", paramLabel = "text|json|html", descriptionKey = "format-option", defaultValue = "text")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "out-option")
    private Path out;

    @Option(names = "--count-claims", descriptionKey = "count-claims-option")
    private boolean countClaims;

    @Override
    int run(Console console) throws IOException {
        boolean folder = inputs.stream().anyMatch(Files::isDirectory);
        if (folder || inputs.size() > 1) {
            if (out == null) {
                throw new Refusal(Main.USAGE, "several-need-out");
            }
            List<Path> files = Inputs.files(inputs);
            Inputs.checkOut(files, out);
            return batch(console, files);
        }
        one(console, inputs.get(0));
        return Main.DONE;
    }

    private void one(Console console, Path file) throws IOException {
        if (out == null) {
            console.out().write(format.render(evaluate(file), console.width(), console.color()));
            return;
        }
        Path target = Files.isDirectory(out) ? target(file) : out;
        Inputs.checkOver(file, target);
        Output.write(target, format.render(evaluate(file), Console.FILE_WIDTH, false));
    }

    private int batch(Console console, List<Path> files) throws IOException {
        rules.packs();
        Problems problems = new Problems();
        int bad = 0;
        try (ProgressBar bar = console.showsProgress() ? progress(console, files.size()) : null) {
            for (Path file : files) {
                try {
                    Output.write(target(file), format.render(evaluate(file), Console.FILE_WIDTH, false));
                } catch (DossierException e) {
                    problems.addAll(e.problems());
                    bad++;
                } catch (EvaluationStopped e) {
                    problems.add(Packs.shown(file), 0, 0, "evaluation-stopped");
                    bad++;
                }
                if (bar != null) {
                    bar.step();
                }
            }
        }
        console.problems(problems.list());
        console.say("batch-done", files.size() - bad, files.size(), out.toString());
        return bad == 0 ? Main.DONE : Main.INPUT;
    }

    private static ProgressBar progress(Console console, int total) {
        return new ProgressBarBuilder()
                .setTaskName("delapan")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.width()))
                .build();
    }

    private Path target(Path file) {
        return out.resolve(Output.stem(file) + "." + format.ending());
    }

    private Assessment evaluate(Path file) {
        return rules.evaluate(rules.dossier(file), new Options(countClaims, rules.lang()));
    }
}
