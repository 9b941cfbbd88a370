package id.delapan.cli;

import id.delapan.Evaluator;
import id.delapan.dossier.DossierReader;
import id.delapan.engine.Engine;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.model.Outline;
import id.delapan.model.Part;
import id.delapan.rules.Cache;
import id.delapan.rules.InstrumentChoice;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options every command has, and the rule packs they name. */
final class Rulebook {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules-option")
    private List<Path> places;

    @Mixin
    private Speech speech;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private final Cache cache = Cache.ofUser();
    private final Map<String, Engine> engines = new ConcurrentHashMap<>();
    private List<RulePack> packs;

    /** All packs, read now; what lies in their folders and is no part of them is named. */
    List<RulePack> packs() {
        if (packs == null) {
            packs = Packs.read(places(), cache);
            packs.forEach(this::notes);
        }
        return packs;
    }

    private void notes(RulePack pack) {
        Console console = Main.console(command);
        pack.notes().forEach(note -> console.note("file-left-alone", note.in(console.lang())));
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
        return Main.console(command).lang();
    }

    /** Reads a dossier that fits the pack it asks for; everything that is wrong with it is said at once. */
    Dossier dossier(Path file) {
        return DossierReader.read(file, Packs.shown(file)).dossier(dossier -> evaluate(dossier, Options.DEFAULT));
    }

    /** Evaluates a dossier by the pack it asks for; from any number of threads once {@link #packs} were read. */
    Assessment evaluate(Dossier dossier, Options options) {
        return engine(dossier).evaluate(dossier, options, LIMIT, Evaluator.program());
    }

    /** The outline of the same, in less time. */
    Outline outline(Dossier dossier, Options options) {
        return engine(dossier).outline(dossier, options, LIMIT, Evaluator.program());
    }

    /** The pack of an instrument, ready to run. */
    Engine engine(String instrument) {
        return engines.computeIfAbsent(instrument, id -> called(id).stream()
                .filter(p -> p.instrument().id().equals(id))
                .findFirst()
                .map(pack -> Engine.whenNeeded(pack, cache))
                .orElse(null));
    }

    /** Packs of this id, without reading others where none was read yet. */
    private List<RulePack> called(String id) {
        if (packs != null) {
            return packs;
        }
        List<RulePack> called = Packs.read(places(), cache, id);
        called.forEach(this::notes);
        return called;
    }

    /** The pack a dossier asks for. */
    Engine engine(Dossier dossier) {
        Engine engine = engine(dossier.instrument() == null ? InstrumentChoice.of(packs(), dossier) : dossier.instrument());
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
                .filter(p -> slash < 0 ? packs().size() == 1 || has(p, code) : p.instrument().id().equals(code.substring(0, slash)))
                .toList();
        if (slash < 0 && candidates.isEmpty()) {
            throw unknown(packs(), code);
        }
        if (candidates.size() > 1) {
            throw new Refusal(Main.INPUT, "pack-ambiguous", code, candidates.get(0).instrument().id());
        }
        if (candidates.isEmpty()) {
            List<String> ids = packs().stream().map(p -> p.instrument().id()).toList();
            throw new Refusal(Main.INPUT, "pack-unknown", code.substring(0, slash),
                    Struct.meant(code.substring(0, slash), ids), String.join(", ", ids));
        }
        return candidates.get(0);
    }

    /** The indicators of a pack that a code names: one, or all below a sub-area, area or component. */
    static List<String> codes(RulePack pack, String code) {
        String id = pack.instrument().id();
        String plain = code.startsWith(id + "/") ? code.substring(id.length() + 1) : code;
        if (pack.indicators().containsKey(plain)) {
            return List.of(plain);
        }
        List<String> codes = pack.instrument().allParts()
                .filter(part -> part.code().equals(plain))
                .flatMap(Rulebook::below)
                .map(Indicator::code)
                .toList();
        if (codes.isEmpty()) {
            throw unknown(List.of(pack), plain);
        }
        return codes;
    }

    private static boolean has(RulePack pack, String code) {
        return pack.indicators().containsKey(code) || pack.instrument().allParts().anyMatch(p -> p.code().equals(code));
    }

    private static Refusal unknown(List<RulePack> packs, String code) {
        List<String> known = new ArrayList<>();
        packs.forEach(pack -> {
            known.addAll(pack.indicators().keySet());
            pack.instrument().allParts().map(Part::code).forEach(known::add);
        });
        return new Refusal(Main.INPUT, "code-unknown", code, Struct.meant(code, known));
    }

    private static Stream<Indicator> below(Part part) {
        return Stream.concat(part.indicators().stream(), part.parts().stream().flatMap(Rulebook::below));
    }

    /** The one pack of a folder. */
    static RulePack only(Path folder) {
        List<RulePack> packs = Packs.read(List.of(folder));
        if (packs.size() != 1) {
            throw new Refusal(Main.USAGE, "one-pack-wanted", folder.toString());
        }
        return packs.get(0);
    }

    /** The pack of this id. */
    RulePack pack(String id) {
        List<String> known = packs().stream().map(p -> p.instrument().id()).toList();
        return packs().stream()
                .filter(p -> p.instrument().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Main.INPUT, "pack-unknown", id, Struct.meant(id, known), String.join(", ", known)));
    }
}
