package id.delapan.rules;

import id.delapan.model.Problem;
import id.delapan.source.Node;
import id.delapan.source.PlainYaml;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What was read of the files of a pack that is edited, so that only what changed is read again. For one thread at a time.
 */
public final class Recall {
    /** What a file holds, and what is wrong with it. */
    private record Read<T>(T content, List<Problem> problems) {}

    private record Rules(Source source, String packageName) {}

    private final Map<Source, Read<Node>> yaml = new HashMap<>();
    private final Map<Rules, Read<RuleParser.Drafts>> rules = new HashMap<>();

    /** As {@link PlainYaml#read}. */
    public Node yaml(Source source, Problems problems) {
        return read(yaml, source, own -> PlainYaml.read(source, own), problems);
    }

    RuleParser.Drafts rules(Source source, String packageName, Problems problems) {
        return read(rules, new Rules(source, packageName), own -> RuleParser.parse(source, packageName, own), problems);
    }

    private static <K, T> T read(Map<K, Read<T>> known, K key, Function<Problems, T> reader, Problems problems) {
        Read<T> read = known.get(key);
        if (read == null) {
            Problems own = new Problems();
            T content = reader.apply(own);
            read = new Read<>(content, own.isEmpty() ? List.of() : own.list());
            known.put(key, read);
        }
        problems.addAll(read.problems());
        return read.content();
    }

    /** Forgets all files but these. */
    public void keepOnly(Collection<Source> files) {
        Set<Source> kept = Set.copyOf(files);
        yaml.keySet().retainAll(kept);
        rules.keySet().removeIf(file -> !kept.contains(file.source()));
    }
}
