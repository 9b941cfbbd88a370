package id.delapan.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The engine's form of a pack's rules: each file compiled by itself, or taken from where it is compiled already, and merged
 * when asked for. Safe to use from many threads.
 */
public final class KnowledgeBase {
    private record Ready(Set<RuleFile> files, KieBase base) {}

    private final List<RuleFile> files;
    private volatile Ready ready = new Ready(Set.of(), null);

    private KnowledgeBase(List<RuleFile> files) {
        this.files = files;
    }

    /** The knowledge base of a pack; what {@code known} (null: nothing) or the cache holds already is taken from there. */
    public static KnowledgeBase of(RulePack pack, KnowledgeBase known, Cache cache) {
        return of(pack.rulesByFile().values(), known, canonical -> compiled(canonical, cache));
    }

    private static CompiledFile compiled(String canonical, Cache cache) {
        String key = "model-" + Runtime.version().feature() + "-" + RuleCompiler.key(canonical);
        byte[] kept = cache.find(key);
        if (kept != null) {
            return CompiledFile.fromBytes(kept);
        }
        CompiledFile compiled = RuleCompiler.compile(canonical);
        cache.keep(key, compiled.toBytes());
        return compiled;
    }

    /** The same of rules by file; {@code compiler} is asked for files compiled neither there nor with the program. */
    static KnowledgeBase of(Iterable<List<Rule>> rules, KnowledgeBase known, Function<String, CompiledFile> compiler) {
        List<RuleFile> files = new ArrayList<>();
        rules.forEach(each -> files.add(new RuleFile(each, compiler)));
        if (known == null) {
            return new KnowledgeBase(files);
        }
        Map<String, RuleFile> kept = new HashMap<>();
        known.files.forEach(file -> kept.put(file.canonical(), file));
        files.replaceAll(file -> kept.getOrDefault(file.canonical(), file));
        return files.equals(known.files) ? known : new KnowledgeBase(files);
    }

    /** What sessions are made from, with all rules. */
    public KieBase rules() {
        return holding(files);
    }

    /**
     * What sessions over these facts are made from: at least every file with a rule that may fire, so that nothing is lost;
     * null when no rule may. The first time only those files; from the second time that others are needed, all.
     */
    public KieBase rules(FactIndex facts) {
        Ready now = ready;
        if (now.files.size() == files.size()) {
            return now.base;
        }
        List<RuleFile> needed = files.stream().filter(file -> file.mayFire(facts)).toList();
        return needed.isEmpty() ? null : holding(needed);
    }

    private synchronized KieBase holding(List<RuleFile> needed) {
        if (ready.base == null || !ready.files.containsAll(needed)) {
            List<RuleFile> more = ready.base == null ? needed : files;
            ready = new Ready(Set.copyOf(more), KieBaseBuilder.createKieBaseFromModel(
                    more.stream().map(RuleFile::model).toList()));
        }
        return ready.base;
    }

    /** What its classes hang on, each file's apart. */
    List<ClassLoader> loaders() {
        return files.stream().map(RuleFile::loader).toList();
    }

    /** The canonical text of each rule file, in file order. */
    static List<String> canonical(RulePack pack) {
        return of(pack, null, Cache.NONE).files.stream().map(RuleFile::canonical).toList();
    }
}
