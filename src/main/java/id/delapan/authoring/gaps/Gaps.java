package id.delapan.authoring.gaps;

import id.delapan.model.Indicator;
import id.delapan.model.Problem;
import id.delapan.rules.RulePack;
import java.util.List;
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
        private static Found of(List<Notes> all) {
            return new Found(sorted(all.stream().map(Notes::errors)), sorted(all.stream().map(Notes::warnings)));
        }

        private static List<Problem> sorted(Stream<List<Problem>> problems) {
            return List.copyOf(problems.flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private Gaps() {}

    /** Of a pack. */
    public static Found of(RulePack pack) {
        Where where = new Where(pack);
        Results results = new Results(pack);
        Set<String> fine = ConcurrentHashMap.newKeySet();
        Notes notes = new Notes(where, results);
        new Vocabulary(pack, notes).check();
        List<Notes> own = pack.indicators().values().parallelStream()
                .map(indicator -> indicator(pack, indicator, new Notes(where, results), fine))
                .toList();
        return Found.of(Stream.concat(Stream.of(notes), own.stream()).toList());
    }

    private static Notes indicator(RulePack pack, Indicator indicator, Notes notes, Set<String> fine) {
        new IndicatorGaps(pack, indicator, notes, fine).check();
        return notes;
    }
}
