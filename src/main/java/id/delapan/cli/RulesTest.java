package id.delapan.cli;

import id.delapan.authoring.trial.JUnitXml;
import id.delapan.authoring.trial.Trial;
import id.delapan.authoring.trial.TrialJson;
import id.delapan.authoring.trial.TrialText;
import id.delapan.authoring.trial.Uncovered;
import id.delapan.authoring.trial.Uncovered.Kind;
import id.delapan.model.Problem;
import id.delapan.source.Problems;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the worked cases and says what they do not show. */
@Command(name = "test")
final class RulesTest extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Mixin
    private Threshold threshold;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "text-or-json-option", defaultValue = "text")
    private TextOrJson format;

    @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "junit-option")
    private Path junit;

    @Override
    int run(Console console) throws IOException {
        threshold.check();
        List<Trial> trials = rules.packs().stream().map(Trial::of).toList();
        List<Problem> missing = new ArrayList<>();
        trials.forEach(trial -> missing.addAll(missing(trial)));
        Problems problems = new Problems();
        problems.addAll(missing);
        trials.forEach(trial -> problems.addAll(trial.problems()));
        if (junit != null) {
            Output.write(junit, JUnitXml.of(trials, missing, console.lang()));
        }
        if (format == TextOrJson.json) {
            console.out().print(TrialJson.of(trials, console.lang()));
        } else {
            trials.forEach(trial -> tell(console, trial, missing(trial)));
        }
        console.problems(problems.list());
        return problems.isEmpty() ? Main.DONE : Main.RULES;
    }

    private static void tell(Console console, Trial trial, List<Problem> missing) {
        console.out().println(console.text("cases-run", trial.pack().instrument().id(), trial.results().size(),
                trial.pack().rules().size(), trial.problems().size() + missing.size()));
        TrialText.of(trial, missing, console.lang()).forEach(console.out()::println);
    }

    /** What is not shown and has to be: every level and rule, or as much of everything as asked for. */
    private List<Problem> missing(Trial trial) {
        if (!threshold.asked()) {
            return trial.coverage().missing();
        }
        List<Problem> missing = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            BigDecimal percent = trial.coverage().of(kind).percent();
            if (threshold.misses(percent)) {
                trial.coverage().uncovered().stream()
                        .filter(u -> u.kind() == kind && u.possible())
                        .map(Uncovered::problem)
                        .forEach(missing::add);
            }
        }
        return missing;
    }
}
