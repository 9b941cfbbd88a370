package id.delapan.cli;

import id.delapan.engine.Engine;
import id.delapan.explain.Explainer;
import id.delapan.explain.Explanation;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Why this level, why not more, and what would reach the next. */
@Command(name = "explain")
final class ExplainCommand extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Parameters(index = "0", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private Path input;

    @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "code")
    private String code;

    @Override
    int run(Console console) {
        Dossier dossier = rules.dossier(input);
        Engine engine = rules.engine(dossier);
        List<String> codes = Rulebook.codes(engine.pack(), code);
        Assessment assessment = rules.evaluate(dossier, new Options(false, console.lang()));
        Explainer explainer = new Explainer(engine, dossier, assessment, console.lang());
        ExplanationText text = new ExplanationText(engine.pack(), console);
        for (String each : codes) {
            Explanation explanation = explainer.explain(each);
            console.out().print(text.of(explanation));
        }
        return Main.DONE;
    }
}
