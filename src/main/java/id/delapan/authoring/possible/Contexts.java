package id.delapan.authoring.possible;

import id.delapan.model.Dossier.Kind;
import id.delapan.rules.FactType;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The years and kinds of agency that rules tell apart; one usual one where none asks. */
final class Contexts {
    private Contexts() {}

    static List<Context> of(RulePack pack, List<Variant> variants) {
        List<Pattern> patterns = variants.stream().flatMap(v -> v.when().stream()).toList();
        TreeSet<Integer> years = new TreeSet<>(List.of(pack.instrument().validFrom()));
        Numbers.named(patterns, "year").forEach(n ->
                years.addAll(List.of(n.intValue() - 1, n.intValue(), n.intValue() + 1)));
        boolean kinds = patterns.stream().anyMatch(p -> p.type() == FactType.AGENCY);
        List<Context> contexts = new ArrayList<>();
        for (int year : years) {
            for (Kind kind : kinds ? Kind.values() : new Kind[] {Kind.AGENCY}) {
                contexts.add(new Context(year, kind));
            }
        }
        return contexts;
    }
}
