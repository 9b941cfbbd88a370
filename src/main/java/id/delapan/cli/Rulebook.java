package id.delapan.cli;

import id.delapan.Evaluator;
import id.delapan.engine.Engine;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Lang;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options every command has, and the rule packs they name. */
final class Rulebook {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules-option")
    private List<Path> places;

    @Option(names = "--lang", paramLabel = "id|en", descriptionKey = "lang-option", defaultValue = "id")
    private Language lang;

    @Option(names = "--problems", paramLabel = "text|json", descriptionKey = "problems-option", defaultValue = "text")
    private ProblemForm problems;

    private final Map<String, Engine> engines = new HashMap<>();
    private List<RulePack> packs;

    enum Language { id, en }

    enum ProblemForm { text, json }

    /** All packs, read now. */
    List<RulePack> packs() {
        if (packs == null) {
            packs = Packs.read(places != null ? places : List.of(beside()));
        }
        return packs;
    }

    /** Where the rules are: as told, or beside the program. */
    List<Path> places() {
        return places != null ? places : List.of(beside());
    }

    private static Path beside() {
        try {
            Path program = Path.of(Rulebook.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (Path at = program.getParent(); at != null; at = at.getParent()) {
                if (Files.isDirectory(at.resolve("rules"))) {
                    return at.resolve("rules");
                }
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return Path.of("rules");
    }

    /** The language asked for. */
    Lang lang() {
        return lang == Language.en ? Lang.EN : Lang.ID;
    }

    /** Evaluates a dossier by the pack it asks for. */
    Assessment evaluate(Dossier dossier, Options options) {
        return engine(dossier).evaluate(dossier, options, LIMIT, Evaluator.program());
    }

    /** The pack of an instrument, ready to run. */
    Engine engine(String instrument) {
        return engines.computeIfAbsent(instrument, id -> packs().stream()
                .filter(p -> p.instrument().id().equals(id))
                .findFirst()
                .map(Engine::new)
                .orElse(null));
    }

    /** The pack a dossier asks for. */
    Engine engine(Dossier dossier) {
        Engine engine = engine(dossier.instrument());
        if (engine == null) {
            List<String> known = packs().stream().map(p -> p.instrument().id()).toList();
            var at = dossier.origin().locate("instrument");
            Problems found = new Problems();
            found.add(dossier.origin().file(), at.line(), at.column(), "instrument-not-here", dossier.instrument(),
                    Struct.meant(dossier.instrument(), known), String.join(", ", known));
            throw new DossierException(found.list());
        }
        return engine;
    }

    /** The one pack that {@code code} is of; the code may begin with the pack's id and a slash. */
    RulePack packOf(String code) {
        int slash = code.indexOf('/');
        List<RulePack> candidates = packs().stream()
                .filter(p -> slash < 0 || p.instrument().id().equals(code.substring(0, slash)))
                .toList();
        if (candidates.size() != 1) {
            throw new Refusal(Main.INPUT, slash < 0 ? "pack-ambiguous" : "code-unknown", code, "");
        }
        return candidates.get(0);
    }

    /** A code without the pack's id before it. */
    static String plain(String code) {
        return code.substring(code.indexOf('/') + 1);
    }
}
