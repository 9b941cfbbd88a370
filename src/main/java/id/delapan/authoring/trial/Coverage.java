package id.delapan.authoring.trial;

import id.delapan.authoring.Case;
import id.delapan.authoring.CaseResult;
import id.delapan.authoring.trial.Uncovered.Kind;
import id.delapan.engine.Facts;
import id.delapan.engine.Judgement;
import id.delapan.engine.Outcome.Standing;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Indicator;
import id.delapan.model.Problem;
import id.delapan.rules.FactIndex;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the worked cases of a pack show from evidence: indicators, levels, rules and the conditions of rules. */
public final class Coverage {
    /** How many of how many that can be shown. */
    public record Count(int shown, int of) {
        /** Rounded down to one decimal, so that only what is whole says 100; of nothing, 100. */
        public BigDecimal percent() {
            return of == 0 ? BigDecimal.valueOf(100)
                    : BigDecimal.valueOf(shown * 100L).divide(BigDecimal.valueOf(of), 1, RoundingMode.DOWN);
        }

        Count and(boolean another) {
            return new Count(shown + (another ? 1 : 0), of + 1);
        }
    }

    private static final Count NONE = new Count(0, 0);

    private final RulePack pack;
    private final Set<String> expected = new HashSet<>();
    private final Set<String> levels = new HashSet<>();
    private final Set<String> rules = new HashSet<>();
    private final Shown shown = new Shown();
    private final Map<String, List<Rule>> byIndicator = new HashMap<>();
    private final Map<String, Map<Kind, Count>> counts = new LinkedHashMap<>();
    private final List<Uncovered> uncovered = new ArrayList<>();

    private Coverage(RulePack pack) {
        this.pack = pack;
        pack.rules().forEach(r -> byIndicator.computeIfAbsent(r.then().indicator(), k -> new ArrayList<>()).add(r));
    }

    /** What the results of cases show. A case shows something of an indicator only when it expects something of it. */
    public static Coverage of(RulePack pack, List<CaseResult> results) {
        return of(pack, pack.indicators().keySet(), results);
    }

    /** The same of some indicators. */
    static Coverage of(RulePack pack, Collection<String> codes, List<CaseResult> results) {
        Coverage coverage = new Coverage(pack);
        results.stream().filter(r -> r.got() != null).forEach(coverage::add);
        codes.forEach(code -> coverage.count(pack.indicators().get(code)));
        return coverage;
    }

    private void add(CaseResult result) {
        Case one = result.one();
        FactIndex facts = new FactIndex(Facts.of(one.given(), pack));
        for (String code : one.levels().keySet()) {
            Standing got = result.got().of(code);
            expected.add(code);
            if (got.status() == Status.EVIDENCE) {
                levels.add(code + "/" + got.mark().level());
                rules.addAll(got.because());
            }
        }
        for (Judgement judgement : result.said()) {
            if (!judgement.rule().awards()) {
                rules.add(judgement.rule().name());
            }
        }
        byIndicator.forEach((code, own) -> {
            if (one.concerns(code)) {
                own.forEach(rule -> shown.add(rule, facts));
            }
        });
    }

    private void count(Indicator indicator) {
        Gaps gaps = new Gaps(pack, indicator, byIndicator.getOrDefault(indicator.code(), List.of()));
        note(indicator, Kind.INDICATOR, gaps.indicator(expected.contains(indicator.code())));
        indicator.scale().names().forEach(level ->
                note(indicator, Kind.LEVEL, gaps.level(level, levels.contains(indicator.code() + "/" + level))));
        for (Rule rule : byIndicator.getOrDefault(indicator.code(), List.of())) {
            note(indicator, Kind.RULE, gaps.rule(rule, rules.contains(rule.name())));
            Condition.of(rule).forEach(c -> note(indicator, Kind.CONDITION, gaps.condition(c, shown)));
        }
    }

    /** Counts one thing, shown where nothing is left uncovered of it; what is impossible is not counted. */
    private void note(Indicator indicator, Kind kind, List<Uncovered> left) {
        uncovered.addAll(left);
        Map<Kind, Count> own = counts.computeIfAbsent(indicator.code(), k -> new HashMap<>());
        if (left.isEmpty() || left.stream().anyMatch(Uncovered::possible) || kind == Kind.CONDITION) {
            own.merge(kind, NONE.and(left.stream().noneMatch(Uncovered::possible)), Coverage::sum);
        }
    }

    private static Count sum(Count one, Count other) {
        return new Count(one.shown() + other.shown(), one.of() + other.of());
    }

    /** The codes of all indicators, in instrument order. */
    public Set<String> codes() {
        return counts.keySet();
    }

    /** Of one indicator. */
    public Count of(String code, Kind kind) {
        return counts.get(code).getOrDefault(kind, NONE);
    }

    /** Of the whole pack. */
    public Count of(Kind kind) {
        return counts.keySet().stream().map(code -> of(code, kind)).reduce(NONE, Coverage::sum);
    }

    /** What no case shows, in instrument order. */
    public List<Uncovered> uncovered() {
        return uncovered;
    }

    /** The levels and rules that a case could show and none does. */
    public List<Problem> missing() {
        return uncovered.stream()
                .filter(u -> u.possible() && (u.kind() == Kind.LEVEL || u.kind() == Kind.RULE))
                .map(Uncovered::problem)
                .toList();
    }
}
