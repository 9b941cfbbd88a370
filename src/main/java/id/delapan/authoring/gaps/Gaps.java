package id.delapan.authoring.gaps;

import id.delapan.model.Indicator;
import id.delapan.model.Problem;
import id.delapan.rules.Recall;
import id.delapan.rules.RulePack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a pack leaves open or says in vain, by trying every kind of dossier its rules can tell apart. Nothing found here
 * keeps a pack from being used.
 */
public final class Gaps {
    /**
     * What was found, in file order.
     *
     * @param errors what no dossier can reach
     * @param warnings what may be meant
     */
    public record Found(List<Problem> errors, List<Problem> warnings) {
        private static Found of(Notes notes) {
            return new Found(notes.errors(), notes.warnings());
        }

        private static Found of(List<Found> all) {
            return new Found(sorted(all.stream().map(Found::errors)), sorted(all.stream().map(Found::warnings)));
        }

        private static List<Problem> sorted(Stream<List<Problem>> problems) {
            return List.copyOf(problems.flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private Gaps() {}

    /** Of a pack. */
    public static Found of(RulePack pack) {
        return of(pack, new Recall(), new ConcurrentHashMap<>());
    }

    /** The same; {@code known} holds what was found before, and then what was found now. */
    static Found of(RulePack pack, Recall recall, Map<Looked, Found> known) {
        Where where = new Where(pack, recall);
        Results results = new Results(pack);
        Set<String> fine = ConcurrentHashMap.newKeySet();
        Notes notes = new Notes(where, results);
        new Vocabulary(pack, notes).check();
        Map<Looked, Found> own = new ConcurrentHashMap<>();
        List<Found> all = pack.indicators().values().parallelStream()
                .map(indicator -> {
                    Looked looked = Looked.at(pack, indicator);
                    Found found = known.get(looked);
                    Found now = found != null ? found : indicator(pack, indicator, new Notes(where, results), fine);
                    own.put(looked, now);
                    return now;
                })
                .toList();
        known.keySet().retainAll(own.keySet());
        known.putAll(own);
        return Found.of(Stream.concat(Stream.of(Found.of(notes)), all.stream()).toList());
    }

    private static Found indicator(RulePack pack, Indicator indicator, Notes notes, Set<String> fine) {
        new IndicatorGaps(pack, indicator, notes, fine).check();
        return Found.of(notes);
    }
}
