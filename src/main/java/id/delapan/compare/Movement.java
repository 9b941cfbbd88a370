package id.delapan.compare;

import id.delapan.compare.Comparison.Cause;
import id.delapan.compare.Comparison.IndicatorMove;
import id.delapan.compare.Comparison.PartMove;
import id.delapan.engine.Numbers;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which figures moved from one assessment to the next, and why. */
final class Movement {
    private final Assessment before;
    private final Assessment after;
    private final Steps steps;

    Movement(Assessment before, Assessment after, Steps steps) {
        this.before = before;
        this.after = after;
        this.steps = steps;
    }

    boolean rulesDiffer() {
        return !before.receipt().rules().equals(after.receipt().rules());
    }

    Moved index() {
        return moved(a -> a, a -> a.index().value());
    }

    private <T> Moved moved(Function<Assessment, T> item, Function<T, BigDecimal> figure) {
        T old = item.apply(before);
        T now = item.apply(after);
        Shares shares = steps == null ? null
                : Shares.of(old, item.apply(steps.byNewRules()), item.apply(steps.withNewEvidence()), now, figure);
        return new Moved(old == null ? null : figure.apply(old), now == null ? null : figure.apply(now), shares);
    }

    List<PartMove> parts() {
        Map<Assessment, Map<String, PartResult>> known = known(Movement::parts);
        Set<String> codes = new LinkedHashSet<>(known.get(after).keySet());
        codes.addAll(known.get(before).keySet());
        List<PartMove> moves = new ArrayList<>();
        for (String code : codes) {
            Moved points = moved(a -> known.get(a).get(code), PartResult::score);
            PartResult named = known.get(after).getOrDefault(code, known.get(before).get(code));
            if (points.moves()) {
                moves.add(new PartMove(named.kind(), code, named.title(), points));
            }
        }
        return moves;
    }

    private static Map<String, PartResult> parts(Assessment a) {
        Map<String, PartResult> all = new LinkedHashMap<>();
        a.parts().forEach(part -> collect(part, all));
        return all;
    }

    private static void collect(PartResult part, Map<String, PartResult> all) {
        all.put(part.code(), part);
        part.parts().forEach(child -> collect(child, all));
    }

    List<IndicatorMove> indicators() {
        Map<Assessment, Map<String, IndicatorResult>> known = known(Pair::byCode);
        return Pair.all(before, after).stream()
                .filter(pair -> pair.moves() || pair.before().weight().compareTo(pair.after().weight()) != 0)
                .map(pair -> {
                    Moved points = moved(a -> known.get(a).get(pair.code()), Movement::points);
                    String title = pair.after() == null ? pair.before().title() : pair.after().title();
                    return new IndicatorMove(pair, title, points, causes(pair, points.shares()));
                })
                .toList();
    }

    private static BigDecimal points(IndicatorResult i) {
        return Numbers.round(i.score().multiply(i.weight()));
    }

    /** By identity: assessments are large, and two of them may be equal. */
    private <T> Map<Assessment, T> known(Function<Assessment, T> of) {
        Map<Assessment, T> known = new IdentityHashMap<>();
        known.put(before, of.apply(before));
        known.put(after, of.apply(after));
        if (steps != null) {
            known.put(steps.byNewRules(), of.apply(steps.byNewRules()));
            known.put(steps.withNewEvidence(), of.apply(steps.withNewEvidence()));
        }
        return known;
    }

    private List<Cause> causes(Pair pair, Shares shares) {
        List<Cause> causes = new ArrayList<>();
        IndicatorResult old = pair.before();
        IndicatorResult now = pair.after();
        if (old == null || now == null || old.weight().compareTo(now.weight()) != 0) {
            causes.add(Cause.RULES);
        }
        boolean gate = old != null && now != null && pair.shownBefore().equals(pair.shownAfter())
                && old.ungated().compareTo(now.ungated()) == 0;
        if (gate && old.score().compareTo(now.score()) != 0) {
            causes.add(Cause.GATE);
        } else if (shares != null && shares.total().signum() != 0) {
            add(causes, Cause.RULES, shares.rules());
            add(causes, Cause.EVIDENCE, shares.evidence());
            add(causes, Cause.ANSWERS, shares.answers());
        } else if (!gate && old != null && now != null) {
            causes.add(answered(old) || answered(now) ? Cause.ANSWERS : Cause.EVIDENCE);
            if (rulesDiffer()) {
                causes.add(Cause.MAYBE_RULES);
            }
        }
        return List.copyOf(new LinkedHashSet<>(causes));
    }

    private static void add(List<Cause> causes, Cause cause, BigDecimal share) {
        if (share.signum() != 0) {
            causes.add(cause);
        }
    }

    /** What counts is an answer: somebody's, not what the evidence says. */
    private static boolean answered(IndicatorResult i) {
        return i.status() != Status.EVIDENCE && i.status() != Status.UNASSESSED;
    }
}
