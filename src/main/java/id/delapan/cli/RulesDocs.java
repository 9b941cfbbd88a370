package id.delapan.cli;

import id.delapan.Evaluator;
import id.delapan.authoring.handbook.Handbook;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a pack as the handbook of its instrument. */
@Command(name = "docs")
final class RulesDocs extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "pack-id")
    private String id;

    @Option(names = "--out", paramLabel = "FILE.html", descriptionKey = "docs-out-option")
    private Path out;

    @Override
    int run(Console console) throws IOException {
        if (id == null && rules.packs().size() != 1) {
            throw new Refusal(Main.INPUT, "several-packs", rules.packs().stream()
                    .map(p -> p.instrument().id())
                    .collect(Collectors.joining(", ")));
        }
        RulePack pack = id == null ? rules.packs().get(0) : rules.pack(id);
        String page = Handbook.render(pack, console.lang(), Evaluator.program());
        if (out == null) {
            console.out().print(page);
        } else {
            Output.write(out, page.getBytes(StandardCharsets.UTF_8));
            console.out().println(console.text("docs-written", pack.instrument().id(), Packs.shown(out)));
        }
        return Main.DONE;
    }
}
