package id.delapan.authoring.gaps;

import id.delapan.model.Indicator;
import id.delapan.model.Term;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import id.delapan.source.Source;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that what is found at an indicator depends on: while it is equal, the same is found at the same places.
 *
 * @param instrument the file of the instrument, with bands and validity
 * @param wording the file its criteria stand in; null when it has no rules
 * @param asked indicators whose answers its rules ask for
 */
record Looked(Indicator indicator, List<Rule> rules, Source instrument, Source wording, List<Term> terms, List<Indicator> asked) {
    static Looked at(RulePack pack, Indicator indicator) {
        List<Rule> rules = pack.rules().stream().filter(r -> r.then().indicator().equals(indicator.code())).toList();
        Set<String> keys = new TreeSet<>(indicator.expects());
        rules.forEach(r -> r.when().stream().map(Pattern::key).filter(Objects::nonNull).forEach(keys::add));
        Source wording = rules.isEmpty() ? null : pack.yaml().values().stream()
                .filter(s -> s.name().equals(rules.get(0).file().replaceFirst("\\.drl$", ".yaml")))
                .findFirst()
                .orElse(null);
        return new Looked(indicator, rules, pack.texts().get("instrument.yaml"), wording,
                keys.stream().map(pack.terms()::get).filter(Objects::nonNull).toList(),
                keys.stream().map(pack.indicators()::get).filter(Objects::nonNull).toList());
    }
}
