package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.Equivalence.Finding;
import id.delapan.model.Applied;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Part;
import id.delapan.model.Title;
import id.delapan.model.Title.Condition;
import id.delapan.model.Title.Figure;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sees whether a changed bound of a title can ever tell: other conditions may ask for as much, or no level may lie between. */
final class TitleEquivalence {
    private final Instrument instrument;
    private final List<Condition> others = new ArrayList<>();

    private TitleEquivalence(Instrument instrument) {
        this.instrument = instrument;
    }

    static Finding of(RulePack before, RulePack after, String code) {
        TitleEquivalence one = new TitleEquivalence(before.instrument());
        List<Condition> was = conditions(before, code);
        List<Condition> is = new ArrayList<>(conditions(after, code));
        Condition changed = was.stream().filter(c -> !is.contains(c)).findFirst().orElseThrow();
        is.removeAll(was);
        one.others.addAll(was);
        one.others.remove(changed);
        boolean same = one.same(changed, is.isEmpty() ? null : is.get(0));
        return same ? new Finding(Messages.get("equivalent-title"), null) : Finding.unknown();
    }

    private static List<Condition> conditions(RulePack pack, String code) {
        return pack.instrument().titles().stream().filter(t -> t.code().equals(code)).findFirst().map(Title::conditions).orElseThrow();
    }

    private boolean same(Condition was, Condition is) {
        if (was.figure() == null || was.figure() == Figure.MEASURE || was.share() != null || !Applied.same(instrument)) {
            return false;
        }
        List<BigDecimal> levels = was.figure() == Figure.INDICATOR ? points(was.of().get(0)) : List.of();
        if (!levels.isEmpty() && is != null) {
            return levels.stream().allMatch(p -> met(was, p) == met(is, p));
        }
        BigDecimal least = was.figure() == Figure.INDEX ? sum(instrument.parts().stream())
                : was.of().stream().map(this::below).reduce(BigDecimal.ZERO, BigDecimal::add);
        return met(was, least) && (is == null || met(is, least));
    }

    private static boolean met(Condition c, BigDecimal points) {
        return c.atLeast() != null ? points.compareTo(c.atLeast()) >= 0 : points.compareTo(c.above()) > 0;
    }

    /** What its levels bring; none of an indicator that is a number or shares the weight of its part. */
    private List<BigDecimal> points(String code) {
        Indicator indicator = instrument.indicators().filter(i -> i.code().equals(code)).findFirst().orElseThrow();
        return indicator.weight() == null ? List.of() : indicator.scale().levels().values().stream()
                .map(p -> p.multiply(indicator.weight()).divide(indicator.scale().max(), MathContext.DECIMAL64))
                .toList();
    }

    /** What the other conditions ask of all that is in a part. */
    private BigDecimal below(String code) {
        return instrument.allParts().filter(p -> p.code().equals(code)).findFirst()
                .map(p -> sum(p.parts().stream()).add(p.indicators().stream().map(i -> asked(i.code()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal sum(Stream<Part> parts) {
        return parts.map(p -> asked(p.code()).max(below(p.code()))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The most that another condition asks of one part or indicator alone. */
    private BigDecimal asked(String code) {
        return others.stream()
                .filter(c -> c.figure() != Figure.MEASURE && c.of().equals(List.of(code)) && c.share() == null)
                .map(c -> c.atLeast() != null ? c.atLeast() : c.above())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
