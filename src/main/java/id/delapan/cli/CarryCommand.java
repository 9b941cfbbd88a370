package id.delapan.cli;

import id.delapan.compare.CarriedOver;
import id.delapan.dossier.DossierJson;
import id.delapan.model.Assessment;
import id.delapan.model.Dossier;
import id.delapan.rules.Packs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds to a dossier the measures that results by other instruments give. */
@Command(name = "carry")
final class CarryCommand extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Parameters(index = "0", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private Path input;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ASSESSMENT.json", descriptionKey = "carried-assessments")
    private List<Path> results;

    @Option(names = {"-o", "--out"}, paramLabel = "DOSSIER.json", descriptionKey = "import-out-option")
    private Path out;

    @Override
    int run(Console console) throws IOException {
        Dossier dossier = rules.dossier(input);
        Dossier carried = CarriedOver.into(dossier, rules.engine(dossier).pack(), assessments(results, console));
        byte[] bytes = DossierJson.bytes(carried);
        if (out == null) {
            console.out().write(bytes);
            return Main.DONE;
        }
        Inputs.checkOver(input, out);
        Output.write(out, bytes);
        console.say("carry-written", Packs.shown(out), carried.measures().size() - dossier.measures().size());
        return Main.DONE;
    }

    /** By the name of their file. */
    static Map<String, Assessment> assessments(List<Path> files, Console console) {
        Map<String, Assessment> all = new LinkedHashMap<>();
        files.forEach(f -> all.put(Packs.shown(f), Recorded.read(f).assessment(console.lang())));
        return all;
    }
}
