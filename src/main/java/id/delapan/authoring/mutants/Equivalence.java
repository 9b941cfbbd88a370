package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.Mutant.PackChange;
import id.delapan.authoring.mutants.Mutant.RuleChange;
import id.delapan.authoring.possible.Space;
import id.delapan.authoring.possible.State;
import id.delapan.authoring.possible.Verdict;
import id.delapan.model.Dossier;
import id.delapan.model.Indicator;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

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
            case TITLE -> TitleEquivalence.of(pack, change.to(), mutant.where());
            case WEIGHT, GRADE -> new IndexDifference(pack, change.to()).finding();
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
        boolean same = change.to() != null && space.states().stream()
                .allMatch(s -> fires(space, s, change.from()) == fires(space, s, change.to()));
        return compare(space, Rebuild.rule(pack, change.from(), change.to()),
                s -> Verdict.of(space, s, before, expects).differs(Verdict.of(space, s, after, expects)),
                same ? "equivalent-same-evidence" : "equivalent-same-result");
    }

    private static boolean fires(Space space, State state, Rule rule) {
        return state.fires().stream().anyMatch(i -> space.variants().get(i).rule() == rule);
    }

    /** Looks for a dossier that shows the change, where it is expected first. */
    private Finding compare(Space space, RulePack to, Predicate<State> differs, String same) {
        Comparison comparison = new Comparison(pack, to, space.indicator().code());
        List<State> differing = space.states().stream().filter(differs).toList();
        Comparator<State> likely = Comparator.comparing((State s) -> !differing.contains(s)).thenComparing(s -> s.items().size());
        for (State state : space.states().stream().sorted(likely).toList()) {
            Dossier shown = comparison.shown(state);
            if (shown != null) {
                return new Finding(null, comparison.words(shown));
            }
        }
        return differing.isEmpty() && space.whole() ? new Finding(Messages.get(same, space.states().size()), null) : Finding.unknown();
    }

    private List<Rule> awards(String code) {
        return pack.rules().stream().filter(r -> r.awards() && r.then().indicator().equals(code)).toList();
    }

    private Finding expects(RulePack to, String code) {
        Space space = Space.of(pack, pack.indicators().get(code), awards(code));
        List<String> more = space.indicator().expects();
        List<String> less = to.indicators().get(code).expects();
        return compare(space, to, s -> Verdict.of(space, s, i -> true, more).differs(Verdict.of(space, s, i -> true, less)),
                "equivalent-same-result");
    }

    private Finding bands(Mutant mutant, PackChange change) {
        return change.facts() ? new BandEquivalence(pack, change.to()).finding() : reached(mutant.where(), change.to());
    }

    /** A level that a band reaches on a scale: seen where rules award by bands. */
    private Finding reached(String scale, RulePack to) {
        int states = 0;
        for (Indicator indicator : pack.indicators().values()) {
            if (indicator.scale().name().equals(scale)) {
                Space space = Space.of(pack, indicator, awards(indicator.code()));
                Finding finding = compare(space, to, s -> false, "equivalent-same-result");
                if (finding.difference() != null) {
                    return finding;
                }
                states += space.states().size();
            }
        }
        return new Finding(Messages.get("equivalent-same-result", states), null);
    }
}
