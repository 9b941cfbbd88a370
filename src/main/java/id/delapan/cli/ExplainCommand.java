package id.delapan.cli;

import id.delapan.Dossiers;
import id.delapan.engine.Engine;
import id.delapan.explain.Explainer;
import id.delapan.explain.Explanation;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.rules.RulePack;
import id.delapan.source.Struct;
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
        Dossier dossier = Dossiers.read(input);
        Engine engine = rules.engine(dossier);
        List<String> codes = codes(engine.pack(), Rulebook.plain(code));
        Assessment assessment = rules.evaluate(dossier, new Options(false, console.lang()));
        Explainer explainer = new Explainer(engine, dossier, assessment, console.lang());
        ExplanationText text = new ExplanationText(engine.pack(), console);
        for (String each : codes) {
            Explanation explanation = explainer.explain(each);
            console.out().print(text.of(explanation));
        }
        return Main.DONE;
    }

    /** The indicators that a code names: itself, or all below a sub-area, area or component. */
    static List<String> codes(RulePack pack, String code) {
        List<String> codes = pack.indicators().keySet().stream()
                .filter(c -> c.equals(code) || c.startsWith(code + ".") || isComponent(pack, code) && c.startsWith(code))
                .toList();
        if (codes.isEmpty()) {
            throw new Refusal(Main.INPUT, "code-unknown", code, Struct.meant(code, pack.indicators().keySet()));
        }
        return codes;
    }

    private static boolean isComponent(RulePack pack, String code) {
        return pack.instrument().allParts().anyMatch(p -> p.code().equals(code));
    }
}
