package id.delapan.cli;

import id.delapan.engine.Numbers;
import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.rules.RulePack;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists packs, parts and indicators. */
@Command(name = "list")
final class RulesList extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "code")
    private String code;

    @Override
    int run(Console console) {
        List<RulePack> packs = code == null ? rules.packs() : List.of(rules.packOf(code));
        for (RulePack pack : packs) {
            console.out().println(pack.instrument().id() + "  " + pack.instrument().title().in(console.lang()));
            List<String> wanted = code == null
                    ? List.copyOf(pack.indicators().keySet())
                    : Rulebook.codes(pack, code);
            pack.instrument().parts().forEach(part -> part(console, part, 1, wanted));
        }
        return Main.DONE;
    }

    private void part(Console console, Part part, int depth, List<String> wanted) {
        if (!holds(part, wanted)) {
            return;
        }
        String margin = "  ".repeat(depth);
        console.out().printf("%s%s  %s (%s)%n", margin, part.code(), part.title().in(console.lang()),
                Numbers.exact(part.weight(), console.lang()));
        part.parts().forEach(p -> part(console, p, depth + 1, wanted));
        for (Indicator indicator : part.indicators()) {
            if (wanted.contains(indicator.code())) {
                console.out().printf("%s  %-8s %-10s %s%n", margin, indicator.code(), indicator.scale().name(),
                        indicator.title().in(console.lang()));
            }
        }
    }

    private static boolean holds(Part part, List<String> wanted) {
        return part.indicators().stream().anyMatch(i -> wanted.contains(i.code()))
                || part.parts().stream().anyMatch(p -> holds(p, wanted));
    }
}
