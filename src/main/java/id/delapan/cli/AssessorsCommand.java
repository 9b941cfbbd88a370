package id.delapan.cli;

import id.delapan.Evaluator;
import id.delapan.compare.Assessors;
import id.delapan.compare.AssessorsHtml;
import id.delapan.compare.AssessorsJson;
import id.delapan.compare.AssessorsText;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Agency, assessor and national evaluator side by side: where they differ, what it costs, who lacks evidence. */
@Command(name = "assessors")
final class AssessorsCommand extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Parameters(index = "0", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private Path input;

    @Option(names = "--format", paramLabel = "text|json|html", descriptionKey = "compare-format-option", defaultValue = "text")
    private CompareCommand.Form format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out-file-option")
    private Path out;

    @Option(names = "--count-claims", descriptionKey = "count-claims-option")
    private boolean countClaims;

    @Override
    int run(Console console) throws IOException {
        if (out != null) {
            Inputs.checkOver(input, out);
        }
        Dossier dossier = rules.dossier(input);
        Assessors assessors = Assessors.of(
                rules.engine(dossier), dossier, new Options(countClaims, console.lang()), Evaluator.program());
        boolean toFile = out != null;
        byte[] result = switch (format) {
            case text -> AssessorsText.of(assessors, console.lang(), toFile ? Console.FILE_WIDTH : console.width(),
                    !toFile && console.color()).getBytes(StandardCharsets.UTF_8);
            case json -> AssessorsJson.bytes(assessors);
            case html -> AssessorsHtml.of(assessors, console.lang()).getBytes(StandardCharsets.UTF_8);
        };
        if (toFile) {
            Output.write(out, result);
        } else {
            console.out().write(result);
        }
        return Main.DONE;
    }
}
