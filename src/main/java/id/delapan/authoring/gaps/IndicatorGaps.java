package id.delapan.authoring.gaps;

import id.delapan.authoring.YamlPlaces.At;
import id.delapan.authoring.possible.Space;
import id.delapan.authoring.possible.State;
import id.delapan.authoring.possible.Variant;
import id.delapan.authoring.possible.Verdict;
import id.delapan.model.Indicator;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks at all rules of one indicator together: levels nothing reaches, rules that never decide, values nobody covers. */
final class IndicatorGaps {
    private final RulePack pack;
    private final Indicator indicator;
    private final Notes notes;
    private final Set<String> fine;

    /** {@code fine} holds what rules without fault look like, to be looked at once. */
    IndicatorGaps(RulePack pack, Indicator indicator, Notes notes, Set<String> fine) {
        this.pack = pack;
        this.indicator = indicator;
        this.notes = notes;
        this.fine = fine;
    }

    void check() {
        List<Rule> awards = new ArrayList<>();
        Map<String, List<Rule>> findings = new LinkedHashMap<>();
        Map<Rule, Wording> dead = new LinkedHashMap<>();
        for (Rule rule : pack.rules()) {
            if (!rule.then().indicator().equals(indicator.code())) {
                continue;
            }
            Conditions conditions = new Conditions(pack, indicator, rule, notes);
            if (!conditions.check(fine)) {
                dead.put(rule, conditions.shown());
            }
            if (rule.then() instanceof FindingAction finding) {
                findings.computeIfAbsent(finding.key(), k -> new ArrayList<>()).add(rule);
            } else {
                awards.add(rule);
            }
        }
        findings.values().stream().filter(rules -> rules.size() > 1).forEach(rules -> new Outranked(space(rules), notes).check());
        if (!awards.isEmpty()) {
            Space space = space(awards);
            levels(space, dead);
            new Outranked(space, notes).check();
            new Holes(space, notes).check();
        }
    }

    private Space space(List<Rule> rules) {
        Space space = Space.of(pack, indicator, rules);
        if (!space.whole()) {
            At at = notes.where().indicator(indicator);
            notes.warn(at, null, "gaps-unchecked", indicator.code());
        }
        return space;
    }

    /** Levels that some rule awards, and the lowest, must be the result of some dossier. */
    private void levels(Space space, Map<Rule, Wording> dead) {
        Set<String> reached = new HashSet<>();
        for (State state : space.states()) {
            Verdict verdict = Verdict.of(space, state);
            boolean news = verdict.mark() != null && !reached.contains(verdict.mark().level());
            if (news && (verdict.byRule() || notes.results().of(state, indicator.code()) != null)) {
                reached.add(verdict.mark().level());
            }
        }
        String lowest = indicator.scale().lowest();
        for (String level : indicator.scale().names()) {
            boolean meant = level.equals(lowest) ? indicator.judgementReason() == null
                    : space.variants().stream().anyMatch(v -> v.mark() != null && level.equals(v.mark().level()));
            if (space.whole() && meant && !reached.contains(level)) {
                unreached(space, level, dead);
            }
        }
    }

    /** Shown by evidence that a rule takes for the level, else by what comes nearest. */
    private void unreached(Space space, String level, Map<Rule, Wording> dead) {
        List<Variant> awarding = space.variants().stream()
                .filter(v -> v.mark() != null && level.equals(v.mark().level()))
                .toList();
        boolean lowest = level.equals(indicator.scale().lowest());
        State shown = space.states().stream()
                .filter(s -> s.fires().stream().mapToObj(space.variants()::get).anyMatch(awarding::contains)
                        || lowest && s.present().cardinality() == indicator.expects().size())
                .reduce(State::smaller)
                .orElse(null);
        Wording nearest = awarding.stream().map(v -> dead.get(v.rule())).filter(Objects::nonNull).findFirst().orElse(null);
        At at = notes.where().level(indicator, level);
        notes.error(at, shown == null && nearest != null ? nearest
                        : notes.shown(shown != null ? shown : best(space), indicator.code()),
                "level-never-reached", level, indicator.code());
    }

    /** A smallest example of the highest level there is. */
    private State best(Space space) {
        for (String level : indicator.scale().names()) {
            State best = space.states().stream()
                    .filter(s -> Verdict.of(space, s).byRule() && level.equals(Verdict.of(space, s).mark().level()))
                    .reduce(State::smaller)
                    .orElse(null);
            if (best != null) {
                return best;
            }
        }
        return space.states().get(0);
    }
}
