package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.Mutant.PackChange;
import id.delapan.authoring.mutants.Mutant.RuleChange;
import id.delapan.authoring.possible.Space;
import id.delapan.authoring.possible.State;
import id.delapan.authoring.possible.Verdict;
import id.delapan.model.Indicator;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;

/** Tries a change that no case notices on every kind of dossier its indicator can tell apart. */
final class Equivalence {
    /**
     * What came of it.
     *
     * @param reason why no dossier can show the change; null when one can
     * @param difference a dossier that shows it and both results; null when none is known
     */
    record Finding(Wording reason, Wording difference) {
        static Finding unknown() {
            return new Finding(null, null);
        }
    }

    private final RulePack pack;

    Equivalence(RulePack pack) {
        this.pack = pack;
    }

    Finding of(Mutant mutant) {
        if (mutant.change() instanceof RuleChange change) {
            return rule(change);
        }
        PackChange change = (PackChange) mutant.change();
        return switch (mutant.kind()) {
            case GATE -> new GateEquivalence(pack, change.to()).of(mutant.where());
            case EXPECTS -> expects(change.to(), mutant.where());
            case BAND -> bands(mutant, change);
            default -> Finding.unknown();
        };
    }

    /** The rules of an indicator that say the same kind of thing as one: award, or raise its finding. */
    private List<Rule> like(Rule rule) {
        return pack.rules().stream()
                .filter(r -> r.then().indicator().equals(rule.then().indicator()) && r.awards() == rule.awards())
                .filter(r -> r.awards() || ((FindingAction) r.then()).key().equals(((FindingAction) rule.then()).key()))
                .toList();
    }

    private Finding rule(RuleChange change) {
        List<Rule> rules = new ArrayList<>(like(change.from()));
        if (change.to() != null) {
            rules.add(change.to());
        }
        Space space = Space.of(pack, pack.indicators().get(change.from().then().indicator()), rules);
        IntPredicate before = i -> space.variants().get(i).rule() != change.to();
        IntPredicate after = i -> space.variants().get(i).rule() != change.from();
        List<String> expects = space.indicator().expects();
        State shown = smallest(space, (state, was) -> Verdict.of(space, state, was ? before : after, expects));
        if (shown != null) {
            return new Finding(null, Example.of(shown, space.indicator().code(), pack,
                    Example.with(pack, change.from(), change.to())));
        }
        if (!space.whole()) {
            return Finding.unknown();
        }
        boolean same = change.to() != null && space.states().stream()
                .allMatch(s -> fires(space, s, change.from()) == fires(space, s, change.to()));
        return new Finding(
                Messages.get(same ? "equivalent-same-evidence" : "equivalent-same-result", space.states().size()), null);
    }

    private static boolean fires(Space space, State state, Rule rule) {
        return state.fires().stream().anyMatch(i -> space.variants().get(i).rule() == rule);
    }

    /** The smallest state that two ways of judging do not agree on; null when there is none. */
    private static State smallest(Space space, BiFunction<State, Boolean, Verdict> judge) {
        State smallest = null;
        for (State state : space.states()) {
            boolean differs = judge.apply(state, true).differs(judge.apply(state, false));
            if (differs && (smallest == null || state.items().size() < smallest.items().size())) {
                smallest = state;
            }
        }
        return smallest;
    }

    private List<Rule> awards(String code) {
        return pack.rules().stream().filter(r -> r.awards() && r.then().indicator().equals(code)).toList();
    }

    private Finding expects(RulePack to, String code) {
        Space space = Space.of(pack, pack.indicators().get(code), awards(code));
        List<String> less = to.indicators().get(code).expects();
        State shown = smallest(space, (state, was) ->
                Verdict.of(space, state, i -> true, was ? space.indicator().expects() : less));
        return shown != null ? new Finding(null, Example.of(shown, code, pack, to))
                : new Finding(Messages.get("equivalent-same-result", space.states().size()), null);
    }

    private Finding bands(Mutant mutant, PackChange change) {
        return change.facts() ? new BandEquivalence(pack, change.to()).finding() : reached(mutant.where(), change.to());
    }

    /** A level that a band reaches on a scale: seen where rules award by bands. */
    private Finding reached(String scale, RulePack to) {
        int states = 0;
        for (Indicator indicator : pack.indicators().values()) {
            if (indicator.scale().name().equals(scale)) {
                Space before = Space.of(pack, indicator, awards(indicator.code()));
                Space after = Space.of(to, to.indicators().get(indicator.code()), awards(indicator.code()));
                states += before.states().size();
                for (int i = 0; i < before.states().size(); i++) {
                    Verdict then = Verdict.of(after, after.states().get(i));
                    if (Verdict.of(before, before.states().get(i)).differs(then)) {
                        return new Finding(null, Example.of(before.states().get(i), indicator.code(), pack, to));
                    }
                }
            }
        }
        return new Finding(Messages.get("equivalent-same-result", states), null);
    }
}
