package id.delapan.cli;

import id.delapan.Dossiers;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
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
        List<Path> dossiers = files(inputs);
        if (!folder && dossiers.size() == 1) {
            one(console, dossiers.get(0));
            return Main.DONE;
        }
        checkBatch(dossiers);
        return batch(console, dossiers);
    }

    /** The files named, and those in the folders named. */
    static List<Path> files(List<Path> inputs) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            files.addAll(Files.isDirectory(input) ? dossiersIn(input) : List.of(input));
        }
        return files;
    }

    private static List<Path> dossiersIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = entries
                    .filter(e -> e.getFileName().toString().matches(".*\\.(json|ya?ml)"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new Refusal(Main.INPUT, "folder-without-dossiers", folder.toString());
            }
            return found;
        }
    }

    private void checkBatch(List<Path> dossiers) {
        if (out == null) {
            throw new Refusal(Main.USAGE, "several-need-out");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new Refusal(Main.USAGE, "out-not-a-folder", out.toString());
        }
        Set<String> stems = new HashSet<>();
        for (Path dossier : dossiers) {
            if (!stems.add(Output.stem(dossier).toLowerCase())) {
                throw new Refusal(Main.USAGE, "stem-twice", Output.stem(dossier));
            }
            Path at = dossier.toAbsolutePath().normalize().getParent();
            if (at.equals(out.toAbsolutePath().normalize())) {
                throw new Refusal(Main.USAGE, "out-holds-inputs", out.toString());
            }
        }
    }

    private void one(Console console, Path dossier) throws IOException {
        boolean toScreen = out == null;
        byte[] result = format.render(evaluate(dossier), console.width(), toScreen && console.color());
        if (toScreen) {
            console.out().write(result);
        } else {
            Output.write(Files.isDirectory(out) ? target(dossier) : out, result);
        }
    }

    private int batch(Console console, List<Path> dossiers) throws IOException {
        rules.packs();
        int bad = 0;
        try (ProgressBar bar = console.terminal() ? progress(dossiers.size(), console) : null) {
            for (Path dossier : dossiers) {
                try {
                    Output.write(target(dossier), format.render(evaluate(dossier), console.width(), false));
                } catch (DossierException e) {
                    console.problems(e.problems());
                    bad++;
                }
                if (bar != null) {
                    bar.step();
                }
            }
        }
        console.say("batch-done", dossiers.size() - bad, dossiers.size(), out.toString());
        return bad == 0 ? Main.DONE : Main.INPUT;
    }

    private static ProgressBar progress(int total, Console console) {
        return new ProgressBarBuilder().setTaskName("delapan").setInitialMax(total).build();
    }

    private Path target(Path dossier) {
        return out.resolve(Output.stem(dossier) + "." + format.ending());
    }

    private Assessment evaluate(Path file) {
        Dossier dossier = Dossiers.read(file);
        return rules.evaluate(dossier, new Options(countClaims, rules.lang()));
    }
}
