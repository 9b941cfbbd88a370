package id.delapan.engine;

import id.delapan.fact.Award;
import id.delapan.fact.Coverage;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Confidence;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.By;
import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import id.delapan.rules.FactIndex;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides for each indicator what counts: the national answer, else the assessor's, else the evidence, else the claim. */
final class Resolver {
    private final RulePack pack;
    private final boolean countClaims;
    private final Map<String, List<Judgement>> awards = new HashMap<>();
    private final Map<String, List<Dossier.Answer>> answers = new HashMap<>();
    /** Keys of evidence that speaks for the year: no coverage of nothing, no figure of another year. */
    private final Set<String> present = new HashSet<>();
    private final Confidences confidences;
    private final Undecided undecided;
    private final FactIndex facts;

    Resolver(
            RulePack pack, Undecided undecided, Dossier dossier, FactIndex facts, List<Judgement> judgements,
            boolean countClaims) {
        this.pack = pack;
        this.countClaims = countClaims;
        this.confidences = new Confidences(pack);
        this.undecided = undecided;
        this.facts = facts;
        for (Judgement judgement : judgements) {
            if (judgement.fact() instanceof Award award) {
                awards.computeIfAbsent(award.indicator(), k -> new ArrayList<>()).add(judgement);
            }
        }
        dossier.answers().stream()
                .sorted(Comparator.comparing(Dossier.Answer::by))
                .forEach(a -> answers.computeIfAbsent(a.indicator(), k -> new ArrayList<>()).add(a));
        dossier.documents().forEach(d -> present.add(d.type()));
        dossier.coverages().stream().filter(c -> c.total() > 0).forEach(c -> present.add(c.subject()));
        dossier.measures().stream().filter(m -> m.year() == dossier.year()).forEach(m -> present.add(m.key()));
        dossier.practices().forEach(p -> present.add(p.key()));
    }

    List<Resolution> all() {
        return pack.indicators().values().stream().map(this::resolve).toList();
    }

    Resolution of(String code) {
        return resolve(pack.indicators().get(code));
    }

    private Resolution resolve(Indicator indicator) {
        return indicator.share() == null ? judged(indicator)
                : Derived.of(indicator, indicator.share().counts().stream().map(this::of).toList());
    }

    private Resolution judged(Indicator indicator) {
        List<Dossier.Answer> given = answers.getOrDefault(indicator.code(), List.of());
        List<Judgement> because = best(indicator);
        List<String> missing = indicator.expects().stream()
                .filter(key -> !present.contains(key) && !decided(because, key))
                .toList();
        if (because.isEmpty() && missing.isEmpty()) {
            missing = List.copyOf(undecided.keys(indicator, facts));
        }
        Mark supported = !because.isEmpty() ? mark(indicator, because.get(0)) : lowestProven(indicator, missing);
        Mark claimed = answer(given, By.AGENCY);
        Mark national = answer(given, By.NATIONAL);
        Mark assessor = answer(given, By.ASSESSOR);
        Status status = national != null ? Status.NATIONAL
                : assessor != null ? Status.ASSESSOR
                : supported != null ? Status.EVIDENCE
                : claimed != null ? Status.CLAIM : Status.UNASSESSED;
        Mark mark = switch (status) {
            case NATIONAL -> national;
            case ASSESSOR -> assessor;
            case EVIDENCE -> supported;
            case CLAIM -> claimed;
            case UNASSESSED, UNITS -> null;
        };
        Confidence confidence = status == Status.EVIDENCE
                ? confidences.of(indicator, because)
                : indicator.confidence();
        boolean counted = status != Status.UNASSESSED && (status != Status.CLAIM || countClaims);
        return new Resolution(
                indicator, status, mark, supported, claimed, because, given, missing, confidence, counted);
    }

    /** Whether a level rests on this coverage: a total of 0 speaks where a rule reads it so. */
    private static boolean decided(List<Judgement> because, String subject) {
        return because.stream()
                .flatMap(j -> j.matched().stream())
                .anyMatch(f -> f instanceof Coverage c && c.subject().equals(subject));
    }

    private static Mark answer(List<Dossier.Answer> given, By by) {
        return given.stream()
                .filter(a -> a.by() == by)
                .findFirst()
                .map(a -> new Mark(a.level(), a.value()))
                .orElse(null);
    }

    /** The awards of the highest level, by rule. */
    private List<Judgement> best(Indicator indicator) {
        List<Judgement> best = new ArrayList<>();
        BigDecimal highest = null;
        for (Judgement judgement : awards.getOrDefault(indicator.code(), List.of())) {
            Mark mark = mark(indicator, judgement);
            if (mark == null) {
                continue;
            }
            BigDecimal points = indicator.scale().points(mark.level(), mark.value());
            int comparison = highest == null ? 1 : points.compareTo(highest);
            if (comparison > 0) {
                best.clear();
                highest = points;
            }
            if (comparison >= 0) {
                best.add(judgement);
            }
        }
        return best;
    }

    /** The mark an award gives; null when it gives none on this scale. */
    private static Mark mark(Indicator indicator, Judgement judgement) {
        Award award = (Award) judgement.fact();
        Scale scale = indicator.scale();
        if (award.value() != null) {
            boolean onScale = award.value().signum() >= 0 && award.value().compareTo(scale.max()) <= 0;
            return onScale ? new Mark(null, award.value()) : null;
        }
        String level = award.band() != null ? scale.bands().get(award.band()) : award.level();
        return level == null ? null : new Mark(level, null);
    }

    private static Mark lowestProven(Indicator indicator, List<String> missing) {
        return missing.isEmpty() && !indicator.scale().numeric() && !indicator.expects().isEmpty()
                ? new Mark(indicator.scale().lowest(), null)
                : null;
    }
}
