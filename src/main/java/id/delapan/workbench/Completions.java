package id.delapan.workbench;

import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.model.Scale;
import id.delapan.model.Term;
import id.delapan.rules.FactType;
import id.delapan.rules.RulePack;
import id.delapan.source.Node;
import id.delapan.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What may be written in a file of a pack, to choose from. */
public final class Completions {
    private static final List<String> SECTIONS = List.of("documents", "coverages", "measures", "practices");

    private Completions() {}

    /** A kind of fact and its fields; {@code key} is the field that holds the evidence key, null where there is none. */
    public record Fact(String word, String key, List<FactType.Field> fields) {}

    /** A key of the vocabulary; {@code area} is the folder that speaks of it, empty for the whole pack. */
    public record Key(String key, String fact, String label, String area, List<String> levels) {}

    /** An indicator; {@code here} when the file is of its sub-area. */
    public record Code(String code, String title, boolean here, List<String> levels, Set<String> findings) {}

    /** All of it. */
    public record Choices(List<Fact> facts, List<Key> keys, List<Code> indicators, List<String> bands, Set<String> scales) {}

    /** The choices for a file of a pack, those of its own area first. */
    static Choices of(RulePack pack, Bench bench, String path, Lang lang) {
        List<Fact> facts = Arrays.stream(FactType.values())
                .map(type -> new Fact(type.word(), type.keyField(), List.copyOf(type.fields().values())))
                .toList();
        Map<String, String> areas = areas(pack, bench);
        String own = folder(path);
        List<Key> keys = new ArrayList<>();
        for (Term term : pack.terms().values()) {
            keys.add(new Key(term.key(), FactType.of(term.kind()).word(), term.label().in(lang),
                    areas.getOrDefault(term.key(), ""), term.levels()));
        }
        keys.sort((a, b) -> Boolean.compare(b.area().equals(own), a.area().equals(own)));
        List<String> here = bench.codes(pack, path);
        List<Code> codes = pack.indicators().values().stream().map(i -> code(i, here, lang)).toList();
        return new Choices(facts, keys, codes,
                pack.instrument().bands().stream().map(b -> b.name()).toList(), new TreeSet<>(pack.scales().keySet()));
    }

    private static Code code(Indicator i, List<String> here, Lang lang) {
        Scale scale = i.scale();
        return new Code(i.code(), i.title().in(lang), here.contains(i.code()),
                scale == null || scale.numeric() ? List.of() : scale.names(), i.findings().keySet());
    }

    /** Which folder speaks of a key. */
    private static Map<String, String> areas(RulePack pack, Bench bench) {
        Map<String, String> areas = new HashMap<>();
        for (Map.Entry<String, Source> file : pack.yaml().entrySet()) {
            Node root = file.getKey().contains("evidence") ? bench.yaml(file.getValue()) : null;
            for (String section : root == null ? List.<String>of() : SECTIONS) {
                Node keys = root.fields().get(section);
                if (keys != null) {
                    keys.fields().keySet().forEach(key -> areas.put(key, folder(file.getKey())));
                }
            }
        }
        return areas;
    }

    private static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }
}
