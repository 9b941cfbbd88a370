package id.delapan.cli;

import id.delapan.authoring.form.NewIndicator;
import id.delapan.rules.Packs;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an indicator from a form. */
@Command(name = "new")
final class RulesNew extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Parameters(arity = "0..1", paramLabel = "FORM.yaml", descriptionKey = "form")
    private Path file;

    @Option(names = "--form", descriptionKey = "form-option")
    private boolean empty;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "form-out-option")
    private Path out;

    @Override
    int run(Console console) throws IOException {
        if (empty == (file != null) || out != null && !empty) {
            throw new Refusal(Main.USAGE, "form-usage");
        }
        return empty ? form(console) : indicator(console);
    }

    private int form(Console console) throws IOException {
        String text = NewIndicator.emptyForm();
        if (out == null) {
            console.out().print(text);
        } else if (Files.exists(out)) {
            throw new Refusal(Main.INPUT, "copy-exists", Packs.shown(out));
        } else {
            Output.write(out, text.getBytes(StandardCharsets.UTF_8));
            console.out().println(console.text("form-written", Packs.shown(out)));
        }
        return Main.DONE;
    }

    private int indicator(Console console) throws IOException {
        Problems problems = new Problems();
        Source source = Source.read(file, Packs.shown(file), problems);
        NewIndicator made = source == null ? null : NewIndicator.of(source, rules.packs(), problems);
        if (made == null) {
            console.problems(problems.list());
            return Main.INPUT;
        }
        Path folder = Packs.folder(rules.places(), made.pack());
        made.write(folder);
        console.out().println(console.text("indicator-made", made.code(), made.pack().instrument().id(), made.cases()));
        made.texts().keySet().forEach(path -> console.out().println("    " + Packs.shown(folder.resolve(path))));
        console.out().println(console.text("indicator-next"));
        return Main.DONE;
    }
}
