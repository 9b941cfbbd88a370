package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.Equivalence.Finding;
import id.delapan.authoring.possible.Numbers;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Term;
import id.delapan.rules.FactType;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import id.delapan.rules.Values;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tries moved bounds of bands on every value that they tell apart: does any condition of any rule see the difference? */
final class BandEquivalence {
    private final RulePack before;
    private final RulePack after;
    private int tried;

    BandEquivalence(RulePack before, RulePack after) {
        this.before = before;
        this.after = after;
    }

    Finding finding() {
        for (Rule rule : before.rules()) {
            for (Pattern pattern : rule.when()) {
                BigDecimal seen = seen(pattern);
                if (seen != null) {
                    return new Finding(null,
                            Messages.get("mutant-shown-at", pattern.key(), seen.toPlainString(), rule.name()));
                }
            }
        }
        return new Finding(Messages.get("equivalent-unread", tried), null);
    }

    /** A value that a pattern takes differently; null when there is none. */
    private BigDecimal seen(Pattern pattern) {
        boolean coverage = pattern.type() == FactType.COVERAGE;
        Term old = before.terms().get(pattern.key());
        if (!coverage && (pattern.type() != FactType.MEASURE || old.equals(after.terms().get(pattern.key())))) {
            return null;
        }
        List<Constraint> reading = pattern.constraints().stream()
                .filter(c -> c.field().equals(coverage ? "band" : "level"))
                .toList();
        return coverage
                ? seen(reading, before.instrument().bands(), after.instrument().bands(), BigDecimal.ZERO, BigDecimal.ONE)
                : seen(reading, old.bands(), after.terms().get(pattern.key()).bands(), old.min(), old.max());
    }

    private BigDecimal seen(List<Constraint> reading, List<Band> from, List<Band> to, BigDecimal min, BigDecimal max) {
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        Stream.concat(from.stream(), to.stream())
                .flatMap(b -> Stream.of(b.from(), b.above()))
                .filter(Objects::nonNull)
                .forEach(bounds::add);
        for (BigDecimal value : reading.isEmpty() ? List.<BigDecimal>of() : Numbers.points(bounds, min, max)) {
            tried++;
            String was = name(from, value);
            String is = name(to, value);
            if (!was.equals(is) && reading.stream().anyMatch(c -> c instanceof Bind
                    || Values.holds(c, was, Map.of()) != Values.holds(c, is, Map.of()))) {
                return value;
            }
        }
        return null;
    }

    private static String name(List<Band> bands, BigDecimal value) {
        return bands.stream().filter(b -> b.reachedBy(value)).findFirst().orElseThrow().name();
    }
}
