package id.delapan.authoring.gaps;

import id.delapan.authoring.Case;
import id.delapan.authoring.CaseReader;
import id.delapan.authoring.Translations;
import id.delapan.model.Problem;
import id.delapan.model.RulesException;
import id.delapan.rules.Packs;
import id.delapan.rules.Recall;
import id.delapan.rules.RulePack;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks a pack again and again while it is edited: after an edit only what it touches is read and looked at again. What is
 * said is what {@code rules check} says of the same files.
 */
public final class PackCheck {
    /**
     * What came of a check.
     *
     * @param pack null when it cannot be used
     * @param cases those that can be read; none when the pack cannot be used
     * @param untranslated names of the texts without translation
     */
    public record Checked(
            RulePack pack, List<Case> cases, List<Problem> problems, List<Problem> warnings, List<String> untranslated) {}

    private record Cases(List<Case> cases, List<Problem> problems) {}

    private final Recall recall = new Recall();
    private final Map<Looked, Gaps.Found> gaps = new ConcurrentHashMap<>();
    private final Map<Source, Cases> cases = new HashMap<>();
    private Map<String, Source> vocabulary = Map.of();

    /**
     * Checks a pack.
     *
     * @param name how its folder is called in messages
     * @param texts its files by path
     */
    public synchronized Checked check(String name, Map<String, Source> texts) {
        try {
            return check(Packs.of(name, texts, recall));
        } catch (RulesException e) {
            return new Checked(null, List.of(), e.problems(), List.of(), List.of());
        } finally {
            recall.keepOnly(texts.values());
        }
    }

    private Checked check(RulePack pack) {
        Problems problems = new Problems();
        List<Case> read = cases(pack, problems);
        Gaps.Found found = Gaps.of(pack, recall, gaps);
        problems.addAll(found.errors());
        return new Checked(pack, read, problems.list(), found.warnings(), Translations.missing(pack));
    }

    /** Cases are understood by everything but the rules. */
    private List<Case> cases(RulePack pack, Problems problems) {
        if (!pack.yaml().equals(vocabulary)) {
            cases.clear();
            vocabulary = pack.yaml();
        }
        cases.keySet().retainAll(pack.cases().values());
        List<Case> all = new ArrayList<>();
        for (Source source : pack.cases().values()) {
            Cases own = cases.computeIfAbsent(source, s -> {
                Problems found = new Problems();
                List<Case> read = CaseReader.read(pack, s, recall, found);
                return new Cases(read, found.isEmpty() ? List.of() : found.list());
            });
            problems.addAll(own.problems());
            all.addAll(own.cases());
        }
        return List.copyOf(all);
    }

    /** The tree of a YAML file as it was last read; null when it cannot be read. */
    public synchronized Node yaml(Source source) {
        return recall.yaml(source, new Problems());
    }
}
