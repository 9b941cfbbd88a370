package id.delapan.cli;

import id.delapan.authoring.impact.Impact;
import id.delapan.authoring.impact.ImpactHtml;
import id.delapan.authoring.impact.ImpactJson;
import id.delapan.authoring.impact.ImpactText;
import id.delapan.authoring.impact.PackDiff;
import id.delapan.dossier.DossierReader;
import id.delapan.dossier.Draft;
import id.delapan.engine.Engine;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a change of rules does to the results of agencies. */
@Command(name = "impact")
final class RulesImpact extends ConsoleCommand {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** What counts as a failure. */
    enum FailOn { none, any, grade }

    /** How the result is written. */
    enum ImpactFormat { text, json, html }

    @Mixin
    private Rulebook rules;

    @Option(names = "--old", required = true, paramLabel = "DIR", descriptionKey = "old-option")
    private Path before;

    @Option(names = "--new", required = true, paramLabel = "DIR", descriptionKey = "new-option")
    private Path after;

    @Option(names = "--format", paramLabel = "text|json|html", descriptionKey = "format-option", defaultValue = "text")
    private ImpactFormat format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out-option")
    private Path out;

    @Option(names = "--fail-on", paramLabel = "none|any|grade", descriptionKey = "fail-on-option", defaultValue = "none")
    private FailOn failOn;

    @Parameters(arity = "1..*", paramLabel = "DOSSIER", descriptionKey = "dossiers")
    private List<Path> inputs;

    @Override
    int run(Console console) throws IOException {
        RulePack old = Rulebook.only(before);
        RulePack changed = Rulebook.only(after);
        Engine engine = new Engine(old);
        List<Dossier> dossiers = dossiers(engine, console);
        Impact impact = Impact.of(engine, new Engine(changed), dossiers, new Options(false, console.lang()));
        List<PackDiff.Difference> differences = PackDiff.between(old, changed, console.lang());
        String result = switch (format) {
            case text -> ImpactText.of(impact, differences, console.lang());
            case json -> ImpactJson.of(impact, differences);
            case html -> ImpactHtml.of(impact, differences, console.lang());
        };
        if (out == null) {
            console.out().print(result);
        } else {
            Output.write(out, result.getBytes(StandardCharsets.UTF_8));
        }
        boolean failed = switch (failOn) {
            case none -> false;
            case any -> !impact.agencies().isEmpty();
            case grade -> impact.agencies().stream().anyMatch(Impact.AgencyImpact::gradeChanges);
        };
        return failed ? Main.DIFFERENT : Main.DONE;
    }

    /** The dossiers, which fit the old pack; all problems of all files at once. */
    private List<Dossier> dossiers(Engine engine, Console console) throws IOException {
        Problems problems = new Problems();
        List<Dossier> dossiers = new ArrayList<>();
        for (Path file : Inputs.files(inputs)) {
            try {
                Draft draft = DossierReader.read(file, Packs.shown(file));
                Dossier dossier = draft.dossier(d -> {
                    if (!ofAnother(d, engine)) {
                        engine.judge(d, LIMIT);
                    }
                });
                if (ofAnother(dossier, engine)) {
                    console.note("impact-other-instrument",
                            console.text("impact-other-instrument", Packs.shown(file), dossier.instrument()));
                } else {
                    engine.judge(dossier, LIMIT);
                    dossiers.add(dossier);
                }
            } catch (DossierException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new DossierException(problems.list());
        }
        if (dossiers.isEmpty()) {
            throw new Refusal(Main.INPUT, "impact-of-none", engine.pack().instrument().id());
        }
        return dossiers;
    }

    private static boolean ofAnother(Dossier dossier, Engine engine) {
        return dossier.instrument() != null && !dossier.instrument().equals(engine.pack().instrument().id());
    }
}
