package id.delapan.engine;

import id.delapan.fact.Award;
import id.delapan.fact.Coverage;
import id.delapan.model.Confidence;
import id.delapan.model.Indicator;
import id.delapan.model.Term;
import id.delapan.rules.FactType;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import java.util.List;
import java.util.stream.Stream;

/** How sure the figures are that decided a level: the least sure of bands, outside scales and the indicator itself. */
final class Confidences {
    private final RulePack pack;

    Confidences(RulePack pack) {
        this.pack = pack;
    }

    Confidence of(Indicator indicator, List<Judgement> because) {
        return because.stream()
                .map(j -> least(Stream.concat(Stream.of(indicator.confidence(), indicator.rulesConfidence()), used(indicator, j))))
                .min(Confidence::compareTo)
                .orElse(indicator.confidence());
    }

    private Stream<Confidence> used(Indicator indicator, Judgement judgement) {
        Stream<Confidence> outside = judgement.rule().when().stream().flatMap(this::outside);
        Award award = (Award) judgement.fact();
        Stream<Confidence> scale =
                award.band() == null ? Stream.empty() : Stream.of(indicator.scale().bandsConfidence());
        Stream<Confidence> bands = judgement.matched().stream()
                .filter(f -> f instanceof Coverage c && ("most".equals(c.band()) || "few".equals(c.band())))
                .filter(f -> award.band() != null || readsBand(judgement))
                .map(f -> pack.instrument().bandsConfidence());
        return Stream.of(outside, scale, bands).flatMap(s -> s);
    }

    private static boolean readsBand(Judgement judgement) {
        return judgement.rule().when().stream()
                .flatMap(p -> p.constraints().stream())
                .anyMatch(c -> c.field().equals("band"));
    }

    /** The outside scale of a measure, where the pattern looks at a level derived from it. */
    private Stream<Confidence> outside(Pattern pattern) {
        boolean level = pattern.type() == FactType.MEASURE
                && pattern.constraints().stream().map(Constraint::field).anyMatch("level"::equals);
        Term term = level ? pack.terms().get(pattern.key()) : null;
        return term == null ? Stream.empty() : Stream.of(term.confidence());
    }

    private static Confidence least(Stream<Confidence> all) {
        return all.max(Confidence::compareTo).orElse(Confidence.CONFIRMED);
    }
}
