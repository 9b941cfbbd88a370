package id.delapan.cli;

import id.delapan.authoring.Case;
import id.delapan.authoring.CaseReader;
import id.delapan.authoring.mutants.Fate;
import id.delapan.authoring.mutants.Mutation;
import id.delapan.authoring.mutants.MutationJson;
import id.delapan.authoring.mutants.MutationText;
import id.delapan.model.RulesException;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes rules in one small thing at a time and says which changes no worked case notices. */
@Command(name = "mutate")
final class RulesMutate extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Mixin
    private Threshold threshold;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "text-or-json-option", defaultValue = "text")
    private TextOrJson format;

    @Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "code")
    private String code;

    @Override
    int run(Console console) {
        threshold.check();
        Map<String, List<Fate>> fates = new LinkedHashMap<>();
        for (RulePack pack : code == null ? rules.packs() : List.of(rules.packOf(code))) {
            fates.put(pack.instrument().id(), fates(pack));
        }
        if (format == TextOrJson.json) {
            console.out().print(MutationJson.of(fates, console.lang()));
        } else {
            fates.forEach((id, all) -> MutationText.of(id, all, console.lang()).forEach(console.out()::println));
        }
        return fates.values().stream().anyMatch(all -> threshold.misses(Mutation.percent(all))) ? Main.RULES : Main.DONE;
    }

    private List<Fate> fates(RulePack pack) {
        Problems problems = new Problems();
        List<Case> cases = CaseReader.read(pack, problems);
        if (problems.isEmpty()) {
            Mutation.failing(pack, cases).forEach(one ->
                    problems.add(one.file(), one.line(), one.column(), "mutants-cases-fail", one.name()));
        }
        if (!problems.isEmpty()) {
            throw new RulesException(problems.list());
        }
        return Mutation.run(pack, cases, code == null
                ? Mutation.mutants(pack, pack.indicators().keySet(), true)
                : Mutation.mutants(pack, Rulebook.codes(pack, code), false));
    }
}
