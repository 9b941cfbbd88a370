package id.delapan.engine;

import id.delapan.fact.Award;
import id.delapan.fact.Finding;
import id.delapan.model.Dossier;
import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.model.Scale;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolving, gates, means, index, gains, findings and recommendations in plain Java, to the same number of digits. */
final class PlainScore {
    private static final MathContext DIGITS = new MathContext(50);

    /** What comes of it; the same index to 12 decimals as the program gives. */
    record Result(BigDecimal index, List<String> findings, List<String> recommendations) {}

    private record Remedy(String text, BigDecimal gain) {}

    private final RulePack pack;
    private final List<Indicator> indicators;
    private final Map<String, Integer> place = new HashMap<>();
    private final BigDecimal[] weights;
    private final Map<Integer, List<Integer>> children = new HashMap<>();

    PlainScore(RulePack pack) {
        this.pack = pack;
        this.indicators = List.copyOf(pack.indicators().values());
        indicators.forEach(i -> place.put(i.code(), place.size()));
        weights = new BigDecimal[indicators.size()];
        pack.instrument().allParts().forEach(part -> part.indicators()
                .forEach(i -> weights[place.get(i.code())] = weight(i, part)));
        for (int i = 0; i < indicators.size(); i++) {
            for (Indicator.Gate gate : indicators.get(i).gates()) {
                children.computeIfAbsent(place.get(gate.parent()), k -> new ArrayList<>()).add(i);
            }
        }
    }

    Result of(Dossier dossier, List<Object> said) {
        Map<String, BigDecimal> best = new HashMap<>();
        List<String> findings = new ArrayList<>();
        for (Object one : said) {
            if (one instanceof Award award) {
                BigDecimal points = points(pack.indicators().get(award.indicator()).scale(), award);
                if (points != null) {
                    best.merge(award.indicator(), points, BigDecimal::max);
                }
            } else {
                Finding finding = (Finding) one;
                findings.add(finding.indicator() + ": " + pack.indicators().get(finding.indicator()).findings().get(finding.key()).condition().id());
            }
        }
        Map<String, BigDecimal> answers = answers(dossier);
        Set<String> present = present(dossier);
        BigDecimal[] shares = new BigDecimal[indicators.size()];
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            shares[i] = share(indicators.get(i), answers, best, present, findings, texts);
        }
        BigDecimal[] gated = new BigDecimal[shares.length];
        for (int i = 0; i < shares.length; i++) {
            gate(i, shares, gated);
        }
        BigDecimal index = index(gated);
        List<Remedy> remedies = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (gated[i].compareTo(BigDecimal.ONE) < 0) {
                remedies.add(new Remedy(indicators.get(i).title().id(), gain(i, shares, gated)));
            }
        }
        remedies.sort(Comparator.comparing(Remedy::gain).reversed());
        findings.addAll(texts);
        return new Result(index.setScale(12, RoundingMode.HALF_UP), findings, remedies.stream().map(Remedy::text).toList());
    }

    private static BigDecimal points(Scale scale, Award award) {
        return award.value() != null ? award.value()
                : scale.levels().get(award.band() != null ? scale.bands().get(award.band()) : award.level());
    }

    /** Points by the assessor or the national evaluator, who comes first. */
    private Map<String, BigDecimal> answers(Dossier dossier) {
        Map<String, BigDecimal> points = new HashMap<>();
        for (Dossier.By by : List.of(Dossier.By.ASSESSOR, Dossier.By.NATIONAL)) {
            for (Dossier.Answer answer : dossier.answers()) {
                if (answer.by() == by) {
                    points.put(answer.indicator(), pack.indicators().get(answer.indicator()).scale().points(answer.level(), answer.value()));
                }
            }
        }
        return points;
    }

    private static Set<String> present(Dossier dossier) {
        Set<String> present = new HashSet<>();
        dossier.documents().forEach(d -> present.add(d.type()));
        dossier.coverages().forEach(c -> present.add(c.subject()));
        dossier.measures().forEach(m -> present.add(m.key()));
        dossier.practices().forEach(p -> present.add(p.key()));
        return present;
    }

    private BigDecimal share(
            Indicator indicator, Map<String, BigDecimal> answers, Map<String, BigDecimal> best, Set<String> present,
            List<String> findings, List<String> texts) {
        for (String key : indicator.expects()) {
            if (!present.contains(key)) {
                texts.add(indicator.code() + ": " + pack.terms().get(key).label().id());
            }
        }
        BigDecimal points = answers.getOrDefault(indicator.code(), best.get(indicator.code()));
        if (points == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal max = indicator.scale().max();
        if (points.compareTo(max) < 0) {
            findings.add(indicator.code() + ": " + indicator.title().id());
        }
        return points.divide(max, DIGITS);
    }

    private void gate(int i, BigDecimal[] shares, BigDecimal[] gated) {
        if (gated[i] == null) {
            indicators.get(i).gates().forEach(g -> gate(place.get(g.parent()), shares, gated));
            gated[i] = after(i, shares[i], gated);
        }
    }

    private BigDecimal after(int i, BigDecimal share, BigDecimal[] gated) {
        BigDecimal score = share;
        for (Indicator.Gate gate : indicators.get(i).gates()) {
            BigDecimal parent = gated[place.get(gate.parent())];
            score = score.multiply(gate.kind() == Indicator.Gate.Kind.MULTIPLY ? parent : BigDecimal.valueOf(parent.signum()), DIGITS);
        }
        return score;
    }

    private BigDecimal index(BigDecimal[] gated) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : pack.instrument().parts()) {
            sum = sum.add(points(part, gated));
        }
        return sum;
    }

    private BigDecimal points(Part part, BigDecimal[] gated) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part child : part.parts()) {
            sum = sum.add(points(child, gated));
        }
        BigDecimal equal = BigDecimal.ZERO;
        for (Indicator indicator : part.indicators()) {
            BigDecimal share = gated[place.get(indicator.code())];
            if (indicator.weight() != null) {
                sum = sum.add(share.multiply(indicator.weight(), DIGITS));
            } else {
                equal = equal.add(share);
            }
        }
        return part.indicators().isEmpty() ? sum
                : sum.add(equal.multiply(part.weight()).divide(BigDecimal.valueOf(part.indicators().size()), DIGITS));
    }

    /** What the index gains with one indicator at its top. */
    private BigDecimal gain(int i, BigDecimal[] shares, BigDecimal[] gated) {
        BigDecimal[] raised = gated.clone();
        raised[i] = after(i, BigDecimal.ONE, raised);
        BigDecimal gain = raised[i].subtract(gated[i]).multiply(weights[i], DIGITS);
        for (int child : children.getOrDefault(i, List.of())) {
            raised[child] = after(child, shares[child], raised);
            gain = gain.add(raised[child].subtract(gated[child]).multiply(weights[child], DIGITS));
        }
        return gain;
    }

    private static BigDecimal weight(Indicator indicator, Part part) {
        return indicator.weight() != null ? indicator.weight()
                : part.weight().divide(BigDecimal.valueOf(part.indicators().size()), DIGITS);
    }
}
