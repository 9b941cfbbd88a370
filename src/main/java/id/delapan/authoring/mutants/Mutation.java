package id.delapan.authoring.mutants;

import id.delapan.authoring.YamlPlaces;
import id.delapan.authoring.Case;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Changes a pack in one small thing at a time and sees which changes its worked cases would notice. */
public final class Mutation {
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
            mutants.addAll(TitleMutants.of(pack, places));
            mutants.addAll(UnitMutants.of(pack, places));
        }
    }

    /** The cases that fail without any change. */
    public static List<Case> failing(RulePack pack, List<Case> cases) {
        return new Bench(pack, cases).failing();
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

    /** How many of those that matter are noticed, in percent rounded down to one decimal; of none, 100. */
    public static BigDecimal percent(List<Fate> fates) {
        long matter = fates.stream().filter(f -> f.equivalent() == null).count();
        long noticed = fates.stream().filter(f -> f.noticedBy() != null).count();
        return matter == 0 ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(noticed * 100).divide(BigDecimal.valueOf(matter), 1, RoundingMode.DOWN);
    }
}
