package id.delapan.authoring.impact;

import id.delapan.compare.Pair;
import id.delapan.engine.Engine;
import id.delapan.engine.Numbers;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.Recommendation;
import id.delapan.model.Dossier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a change of rules does to the results of agencies: exactly the difference of two full evaluations.
 *
 * @param agencies those whose result changes, the ones that change grade first, then by how much the index moves
 * @param unchanged how many stay as they are
 * @param meanBefore mean index of all of them by the old rules
 * @param meanAfter mean index of all of them by the new rules
 */
public record Impact(List<AgencyImpact> agencies, int unchanged, BigDecimal meanBefore, BigDecimal meanAfter) {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** One side of a comparison. */
    public record Standing(BigDecimal index, String display, String grade, int rank) {}

    /** An indicator whose level or score changes, and the rules that awarded before and after where they differ. */
    public record IndicatorChange(
            String code, String before, String after, BigDecimal scoreBefore, BigDecimal scoreAfter, List<String> rules) {}

    /** A finding or recommendation as the agency reads it; the same in all of this is the same one. */
    public record Item(String indicator, String severity, String text) {}

    /** What changes for one agency; a finding or recommendation that is reworded is a gone one and a new one. */
    public record AgencyImpact(
            String name,
            Standing before,
            Standing after,
            List<IndicatorChange> indicators,
            List<Item> findingsNew,
            List<Item> findingsGone,
            List<Item> recommendationsNew,
            List<Item> recommendationsGone) {
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

    /** How many change grade. */
    public long gradeChanges() {
        return agencies.stream().filter(AgencyImpact::gradeChanges).count();
    }

    /** Evaluates every dossier, one at least, by both packs. */
    public static Impact of(Engine before, Engine after, Collection<Dossier> dossiers, Options options) {
        return of(before, after, dossiers, options, () -> {});
    }

    /** The same; {@code each} is run after each dossier. */
    public static Impact of(Engine before, Engine after, Collection<Dossier> dossiers, Options options, Runnable each) {
        List<Assessment> left = new ArrayList<>();
        List<Assessment> right = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            left.add(before.evaluate(dossier, options, LIMIT, ""));
            right.add(after.evaluate(dossier.by(after.pack().instrument().id()), options, LIMIT, ""));
            each.run();
        }
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
        return new Impact(changed, all.size() - changed.size(), mean(left), mean(right));
    }

    private static BigDecimal mean(List<Assessment> all) {
        BigDecimal sum = all.stream().map(a -> a.index().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Numbers.round(sum.divide(BigDecimal.valueOf(all.size()), MathContext.DECIMAL128));
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
        return new Standing(a.index().value(), a.index().display(), a.index().gradeOnly(), rank);
    }

    private static List<IndicatorChange> indicators(Assessment before, Assessment after) {
        return Pair.moved(before, after).stream()
                .map(p -> new IndicatorChange(
                        p.code(), p.shownBefore(), p.shownAfter(), score(p.before()), score(p.after()), p.rules()))
                .toList();
    }

    private static BigDecimal score(IndicatorResult r) {
        return r == null ? null : r.score();
    }

    private static List<Item> findings(Assessment a) {
        return a.findings().stream().map(Impact::item).toList();
    }

    private static Item item(Finding f) {
        return new Item(f.indicator(), f.severity().name().toLowerCase(Locale.ROOT), f.condition());
    }

    private static List<Item> recommendations(Assessment a) {
        return a.recommendations().stream().map(Impact::item).toList();
    }

    private static Item item(Recommendation r) {
        return new Item(r.indicator(), null, r.text());
    }

    private static List<Item> added(List<Item> before, List<Item> after) {
        Set<Item> known = Set.copyOf(before);
        return after.stream().filter(item -> !known.contains(item)).distinct().toList();
    }
}
