package id.delapan.authoring;

import id.delapan.engine.Engine;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.Recommendation;
import id.delapan.model.Dossier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change of rules does to the results of agencies: exactly the difference of two full evaluations.
 *
 * @param agencies those whose result changes, the ones that change grade first, then by how much the index moves
 * @param unchanged how many stay as they are
 */
public record Impact(List<AgencyImpact> agencies, int unchanged) {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** One side of a comparison. */
    public record Standing(BigDecimal index, String display, String grade, int rank) {}

    /** An indicator whose level or score changes, and the rules that awarded before and after where they differ. */
    public record IndicatorChange(
            String code, String before, String after, BigDecimal scoreBefore, BigDecimal scoreAfter, List<String> rules) {}

    /** What changes for one agency; findings as {@code code/kind/key}, recommendations as their text with the code. */
    public record AgencyImpact(
            String name,
            Standing before,
            Standing after,
            List<IndicatorChange> indicators,
            List<String> findingsNew,
            List<String> findingsGone,
            List<String> recommendationsNew,
            List<String> recommendationsGone) {
        /** Whether the grade changes. */
        public boolean gradeChanges() {
            return !before.grade().equals(after.grade());
        }

        boolean nothing() {
            return before.equals(after)
                    && Stream.of(indicators, findingsNew, findingsGone, recommendationsNew, recommendationsGone)
                            .allMatch(List::isEmpty);
        }
    }

    /** Evaluates every dossier by both packs. */
    public static Impact of(Engine before, Engine after, Collection<Dossier> dossiers, Options options) {
        List<Assessment> left = dossiers.stream().map(d -> before.evaluate(d, options, LIMIT, "")).toList();
        List<Assessment> right = dossiers.stream()
                .map(d -> after.evaluate(as(d, after.pack().instrument().id()), options, LIMIT, ""))
                .toList();
        List<AgencyImpact> all = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            all.add(agency(left.get(i), right.get(i), rank(left, i), rank(right, i)));
        }
        List<AgencyImpact> changed = all.stream()
                .filter(a -> !a.nothing())
                .sorted(Comparator.comparing((AgencyImpact a) -> !a.gradeChanges())
                        .thenComparing(a -> a.after().index().subtract(a.before().index()).abs().negate())
                        .thenComparing(AgencyImpact::name))
                .toList();
        return new Impact(changed, all.size() - changed.size());
    }

    /** A dossier as one of another instrument, so that next year's pack can be tried on it. */
    private static Dossier as(Dossier d, String instrument) {
        return new Dossier(instrument, d.agency(), d.year(), d.answers(), d.documents(), d.coverages(), d.measures(),
                d.practices(), d.origin());
    }

    /** 1 for the highest index; equals share a rank. */
    private static int rank(List<Assessment> all, int which) {
        BigDecimal own = all.get(which).index().value();
        return 1 + (int) all.stream().filter(a -> a.index().value().compareTo(own) > 0).count();
    }

    private static AgencyImpact agency(Assessment before, Assessment after, int rankBefore, int rankAfter) {
        return new AgencyImpact(
                before.agency().name(), standing(before, rankBefore), standing(after, rankAfter),
                indicators(before, after),
                added(findings(before), findings(after)), added(findings(after), findings(before)),
                added(recommendations(before), recommendations(after)),
                added(recommendations(after), recommendations(before)));
    }

    private static Standing standing(Assessment a, int rank) {
        return new Standing(a.index().value(), a.index().display(), a.index().grade(), rank);
    }

    private static List<IndicatorChange> indicators(Assessment before, Assessment after) {
        Map<String, IndicatorResult> left = byCode(before);
        Map<String, IndicatorResult> right = byCode(after);
        Set<String> codes = new LinkedHashSet<>(left.keySet());
        codes.addAll(right.keySet());
        List<IndicatorChange> changes = new ArrayList<>();
        for (String code : codes) {
            IndicatorResult l = left.get(code);
            IndicatorResult r = right.get(code);
            if (l == null || r == null || !shown(l).equals(shown(r)) || l.score().compareTo(r.score()) != 0) {
                Set<String> rules = new TreeSet<>(rules(l));
                rules.addAll(rules(r));
                changes.add(new IndicatorChange(code, shown(l), shown(r), score(l), score(r), List.copyOf(rules)));
            }
        }
        return changes;
    }

    private static Map<String, IndicatorResult> byCode(Assessment a) {
        return a.indicators().stream()
                .collect(Collectors.toMap(IndicatorResult::code, Function.identity(), (x, y) -> x, LinkedHashMap::new));
    }

    private static String shown(IndicatorResult r) {
        return r == null ? "–" : r.level() != null ? r.level() : r.value() != null ? r.value().toPlainString() : "?";
    }

    private static BigDecimal score(IndicatorResult r) {
        return r == null ? null : r.score();
    }

    private static List<String> rules(IndicatorResult r) {
        return r == null ? List.of() : r.because().stream().map(Assessment.Because::rule).toList();
    }

    private static List<String> findings(Assessment a) {
        return a.findings().stream().map(Impact::name).toList();
    }

    private static String name(Finding f) {
        return f.indicator() + "/" + f.kind().name().toLowerCase().replace('_', '-') + (f.key() == null ? "" : "/" + f.key());
    }

    private static List<String> recommendations(Assessment a) {
        return a.recommendations().stream().map(Impact::name).toList();
    }

    private static String name(Recommendation r) {
        return r.indicator() + ": " + r.text();
    }

    private static List<String> added(List<String> before, List<String> after) {
        Set<String> known = Set.copyOf(before);
        return after.stream().filter(name -> !known.contains(name)).distinct().toList();
    }
}
