package id.delapan.cli;

import id.delapan.authoring.PackCopy;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the pack of a next year. */
@Command(name = "copy")
final class RulesCopy extends ConsoleCommand {
    private static final int FIRST = 1990;
    private static final int LAST = 2200;

    @Mixin
    private Rulebook rules;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "copy-from")
    private String from;

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "copy-to")
    private String to;

    @Option(names = "--valid-from", paramLabel = "YEAR", descriptionKey = "valid-from-option")
    private Integer year;

    @Override
    int run(Console console) throws IOException {
        if (!Packs.isId(to)) {
            throw new Refusal(Main.USAGE, "wrong-pack-id", to);
        }
        if (year != null && (year < FIRST || year > LAST)) {
            throw new Refusal(Main.USAGE, "not-a-whole-number", year, FIRST, LAST);
        }
        RulePack old = rules.pack(from);
        if (rules.packs().stream().anyMatch(p -> p.instrument().id().equals(to))) {
            throw new Refusal(Main.INPUT, "copy-exists", to);
        }
        Path folder = Packs.folder(rules.places(), old);
        Path target = folder.toAbsolutePath().normalize().resolveSibling(to);
        if (Files.exists(target)) {
            throw new Refusal(Main.INPUT, "copy-exists", Packs.shown(target));
        }
        int validFrom = year != null ? year : PackCopy.usualYear(old, to);
        new PackCopy(old, to, validFrom).write(folder, target);
        console.out().println(console.text("copied", from, Packs.shown(target), old.texts().size(), validFrom));
        console.out().println(console.text("copied-next", to));
        return Main.DONE;
    }
}
