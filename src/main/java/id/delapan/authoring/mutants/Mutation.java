package id.delapan.authoring.mutants;

import id.delapan.authoring.Case;
import id.delapan.authoring.YamlPlaces;
import id.delapan.authoring.mutants.Mutant.RuleChange;
import id.delapan.model.Problem;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Changes a pack in one small thing at a time and sees which changes its worked cases would notice. */
public final class Mutation {
    /**
     * What became of a mutant.
     *
     * @param noticedBy a case that fails with it; null when none does
     * @param equivalent why no dossier can show it; null when one can or none was looked for
     * @param difference a dossier that shows it; null when noticed, equivalent or none is known
     */
    public record Fate(Mutant mutant, Case noticedBy, Wording equivalent, Wording difference) {
        /** Whether no case notices it though it matters. */
        public boolean survives() {
            return noticedBy == null && equivalent == null;
        }

        /** The survivor as a problem at its place, in the words of the pack's authors. */
        public Problem problem() {
            return new Problem(mutant.file(), mutant.line(), mutant.column(), "mutant-survives", said(), difference);
        }

        /** The change in words. */
        public Wording said() {
            String code = "mutant-" + (mutant.before() == null ? "rule-gone" : mutant.after() == null ? "gone" : "other");
            Wording where = Messages.get(mutant.change() instanceof RuleChange
                    ? "mutant-in-rule" : "mutant-in-" + mutant.kind().name().toLowerCase(Locale.ROOT), mutant.where());
            return Messages.get(code, where, mutant.before(), mutant.after());
        }
    }

    private final RulePack pack;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutation(RulePack pack) {
        this.pack = pack;
    }

    /** All mutants of the rules, gates and expected evidence of some indicators; of the rest of the pack when that is asked. */
    public static List<Mutant> mutants(RulePack pack, Collection<String> codes, boolean shared) {
        Mutation mutation = new Mutation(pack);
        mutation.generate(Set.copyOf(codes), shared);
        return mutation.mutants;
    }

    private void generate(Set<String> codes, boolean shared) {
        for (Rule rule : pack.rules()) {
            if (codes.contains(rule.then().indicator())) {
                mutants.addAll(RuleMutants.of(pack, rule));
            }
        }
        YamlPlaces places = new YamlPlaces(pack);
        pack.indicators().values().stream()
                .filter(i -> codes.contains(i.code()))
                .forEach(i -> mutants.addAll(StructureMutants.of(pack, places, i)));
        if (shared) {
            mutants.addAll(WeightMutants.of(pack, places));
            mutants.addAll(ScaleMutants.of(pack, places));
            mutants.addAll(BandMutants.of(pack, places));
        }
    }

    /**
     * The fate of each mutant, in their order.
     *
     * @param cases cases that all pass
     */
    public static List<Fate> run(RulePack pack, List<Case> cases, List<Mutant> mutants) {
        Bench bench = new Bench(pack, cases);
        Equivalence equivalence = new Equivalence(pack);
        return mutants.parallelStream().map(mutant -> fate(mutant, bench, equivalence)).toList();
    }

    private static Fate fate(Mutant mutant, Bench bench, Equivalence equivalence) {
        Case noticing = bench.noticing(mutant);
        if (noticing != null) {
            return new Fate(mutant, noticing, null, null);
        }
        Equivalence.Finding finding = equivalence.of(mutant);
        return new Fate(mutant, null, finding.reason(), finding.difference());
    }
}
