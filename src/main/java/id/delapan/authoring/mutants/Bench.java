package id.delapan.authoring.mutants;

import id.delapan.authoring.Case;
import id.delapan.authoring.CaseCheck;
import id.delapan.authoring.mutants.Mutant.PackChange;
import id.delapan.authoring.mutants.Mutant.RuleChange;
import id.delapan.engine.Facts;
import id.delapan.engine.Judgement;
import id.delapan.engine.Reading;
import id.delapan.engine.Scoring;
import id.delapan.rules.FactIndex;
import id.delapan.rules.FactIndex.Place;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The worked cases with what the rules say of each, ready to be asked whether one of them would notice a change. */
final class Bench {
    private record Trial(Case one, FactIndex facts, Map<String, List<Judgement>> said) {
        List<Judgement> by(Rule rule) {
            return said.getOrDefault(rule.name(), List.of());
        }

        List<Judgement> without(Rule rule) {
            List<Judgement> rest = new ArrayList<>();
            said.forEach((name, judgements) -> rest.addAll(name.equals(rule.name()) ? List.of() : judgements));
            return rest;
        }

        List<Judgement> all() {
            return said.values().stream().flatMap(List::stream).toList();
        }
    }

    private final RulePack pack;
    private final Scoring scoring;
    private final Reading reading;
    private final List<Trial> trials;
    private final Map<Place, Set<Integer>> byPlace = new HashMap<>();

    Bench(RulePack pack, List<Case> cases) {
        this.pack = pack;
        this.scoring = new Scoring(pack);
        this.reading = new Reading(pack.rules());
        this.trials = cases.parallelStream().map(this::trial).toList();
        for (int i = 0; i < trials.size(); i++) {
            for (Place place : trials.get(i).facts().places()) {
                byPlace.computeIfAbsent(place, p -> new TreeSet<>()).add(i);
            }
        }
    }

    private Trial trial(Case one) {
        FactIndex facts = new FactIndex(Facts.of(one.given(), pack));
        return new Trial(one, facts, reading.of(facts).stream()
                .collect(Collectors.groupingBy(j -> j.rule().name())));
    }

    /** The cases that fail as things are. */
    List<Case> failing() {
        return trials.stream().filter(t -> fails(t, scoring, t.all())).map(Trial::one).toList();
    }

    /** A case that fails with the change; null when none does. */
    Case noticing(Mutant mutant) {
        return mutant.change() instanceof RuleChange change ? noticing(change) : noticing((PackChange) mutant.change());
    }

    private Case noticing(RuleChange change) {
        Set<Integer> touched = new TreeSet<>(touching(change.from()));
        if (change.to() != null) {
            touched.addAll(touching(change.to()));
        }
        for (int i : touched) {
            Trial trial = trials.get(i);
            List<Judgement> after = change.to() == null ? List.of() : Reading.of(change.to(), trial.facts());
            if (!facts(after).equals(facts(trial.by(change.from())))) {
                List<Judgement> all = trial.without(change.from());
                all.addAll(after);
                if (fails(trial, scoring, all)) {
                    return trial.one();
                }
            }
        }
        return null;
    }

    /** The cases that hold evidence for the pattern of a rule that fewest hold evidence for. */
    private Set<Integer> touching(Rule rule) {
        return rule.when().stream()
                .filter(p -> p.positive() && p.key() != null)
                .map(p -> byPlace.getOrDefault(Place.of(p), Set.of()))
                .min((a, b) -> a.size() - b.size())
                .orElseThrow();
    }

    private static Set<Object> facts(List<Judgement> judgements) {
        Set<Object> facts = new HashSet<>();
        judgements.forEach(j -> facts.add(j.fact()));
        return facts;
    }

    private Case noticing(PackChange change) {
        Scoring changed = new Scoring(change.to());
        Set<String> codes = change.codes() == null ? null : gated(change.codes());
        for (Trial trial : trials) {
            if (codes == null || looksAt(trial.one(), codes)) {
                List<Judgement> said = trial.all();
                if (change.facts()) {
                    List<Object> facts = Facts.of(trial.one().given(), change.to());
                    said = facts.equals(trial.facts().all()) ? null : reading.of(new FactIndex(facts));
                }
                if (said != null && fails(trial, changed, said)) {
                    return trial.one();
                }
            }
        }
        return null;
    }

    private static boolean looksAt(Case one, Set<String> codes) {
        return one.index() != null || one.grade() != null || !one.titles().isEmpty()
                || one.levels().keySet().stream().anyMatch(codes::contains);
    }

    /** Codes and all whose scores depend on theirs. */
    private Set<String> gated(Set<String> codes) {
        Set<String> reached = new HashSet<>(codes);
        boolean grown = true;
        while (grown) {
            grown = pack.indicators().values().stream()
                    .filter(i -> i.gates().stream().anyMatch(g -> reached.contains(g.parent())))
                    .map(i -> reached.add(i.code()))
                    .reduce(false, Boolean::logicalOr);
        }
        return reached;
    }

    private static boolean fails(Trial trial, Scoring by, List<Judgement> said) {
        return !CaseCheck.differences(trial.one(), by.of(trial.one().given(), said)).isEmpty();
    }
}
