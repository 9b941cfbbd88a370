package id.delapan.cli;

import id.delapan.compare.Comparison;
import id.delapan.compare.ComparisonHtml;
import id.delapan.compare.ComparisonJson;
import id.delapan.compare.ComparisonText;
import id.delapan.engine.Engine;
import id.delapan.model.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What moved from one year to the next, why, and what became of last year's findings. */
@Command(name = "compare")
final class CompareCommand extends ConsoleCommand {
    /** How what stands side by side is written. */
    enum Form { text, json, html }

    @Mixin
    private Rulebook rules;

    @Parameters(arity = "2..*", paramLabel = "FILE", descriptionKey = "compared")
    private List<Path> files;

    @Option(names = "--dossier", paramLabel = "DOSSIER", descriptionKey = "behind-option")
    private List<Path> behind = List.of();

    @Option(names = "--old-rules", paramLabel = "DIR", descriptionKey = "old-rules-option")
    private Path oldRules;

    @Option(names = "--reported", paramLabel = "YYYY-MM-DD", split = ",", descriptionKey = "reported-option")
    private List<LocalDate> reported;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of-option")
    private LocalDate asOf;

    @Option(names = "--format", paramLabel = "text|json|html", descriptionKey = "compare-format-option", defaultValue = "text")
    private Form format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out-file-option")
    private Path out;

    @Override
    int run(Console console) throws IOException {
        if (out != null) {
            Inputs.checkFile(files, out);
        }
        Engine old = oldRules == null ? null : new Engine(Rulebook.only(oldRules));
        Comparison comparison = new Comparing(rules, old).of(files, behind, reported, asOf);
        boolean toFile = out != null;
        byte[] result = rendered(comparison, console.lang(), toFile ? Console.FILE_WIDTH : console.width(),
                !toFile && console.color());
        if (toFile) {
            Output.write(out, result);
        } else {
            console.out().write(result);
        }
        return Main.DONE;
    }

    private byte[] rendered(Comparison comparison, Lang lang, int width, boolean color) throws IOException {
        return switch (format) {
            case text -> ComparisonText.of(comparison, lang, width, color).getBytes(StandardCharsets.UTF_8);
            case json -> ComparisonJson.bytes(comparison);
            case html -> ComparisonHtml.of(comparison, lang).getBytes(StandardCharsets.UTF_8);
        };
    }
}
