package id.delapan.engine;

import id.delapan.model.Assessment.ConditionResult;
import id.delapan.model.Assessment.TitleResult;
import id.delapan.model.Assessment.TitleStatus;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Lang;
import id.delapan.model.Part;
import id.delapan.model.Term;
import id.delapan.model.Title;
import id.delapan.model.Title.Condition;
import id.delapan.model.Title.Figure;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges the titles of an instrument condition by condition. */
final class Titles {
    private final RulePack pack;
    private final Dossier dossier;
    private final Lang lang;
    private final Function<String, BigDecimal> points;
    private final BigDecimal index;

    /** @param points of a part or indicator by code; null when it is not asked */
    Titles(RulePack pack, Dossier dossier, Lang lang, Function<String, BigDecimal> points, BigDecimal index) {
        this.pack = pack;
        this.dossier = dossier;
        this.lang = lang;
        this.points = points;
        this.index = index;
    }

    List<TitleResult> all() {
        return pack.instrument().titles().stream().map(this::title).toList();
    }

    private TitleResult title(Title title) {
        List<ConditionResult> conditions = title.conditions().stream().map(this::condition).filter(Objects::nonNull).toList();
        TitleStatus status = conditions.stream().anyMatch(c -> c.status() == TitleStatus.MISSED) ? TitleStatus.MISSED
                : conditions.stream().anyMatch(c -> c.status() == TitleStatus.OPEN) ? TitleStatus.OPEN : TitleStatus.MET;
        return new TitleResult(title.code(), title.title().in(lang), status, title.confidence(), conditions);
    }

    /** Of alternatives the one that tells most: one that is met, else one that is missed, else the first; null when none is asked. */
    private ConditionResult condition(Condition condition) {
        return !condition.anyOf().isEmpty()
                ? condition.anyOf().stream().map(this::condition).filter(Objects::nonNull)
                        .min(Comparator.comparing(ConditionResult::status)).orElse(null)
                : condition.figure() == Figure.MEASURE ? measure(condition) : score(condition);
    }

    private ConditionResult score(Condition condition) {
        List<String> asked = condition.of().stream()
                .filter(code -> condition.figure() == Figure.INDEX || points.apply(code) != null)
                .toList();
        if (asked.isEmpty()) {
            return null;
        }
        BigDecimal value = Numbers.round(condition.figure() == Figure.INDEX ? index
                : asked.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal bound = condition.share() == null ? bound(condition) : Numbers.round(condition.share().multiply(weight(asked)));
        String label = condition.figure() == Figure.INDEX ? Messages.say(lang, "condition-index") : label(condition.figure(), asked);
        return result(condition, String.join("+", asked), label, value, null, bound);
    }

    private static BigDecimal bound(Condition condition) {
        return condition.atLeast() != null ? condition.atLeast() : condition.above();
    }

    private BigDecimal weight(List<String> codes) {
        return pack.instrument().allParts()
                .filter(p -> codes.contains(p.code()))
                .map(Part::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String label(Figure figure, List<String> codes) {
        return figure == Figure.INDICATOR
                ? pack.indicators().get(codes.get(0)).title().in(lang)
                : pack.instrument().allParts()
                        .filter(p -> codes.contains(p.code()))
                        .map(p -> p.title().in(lang))
                        .distinct()
                        .collect(Collectors.joining(" + "));
    }

    private ConditionResult measure(Condition condition) {
        String key = condition.of().get(0);
        Term term = pack.terms().get(key);
        Measure latest = dossier.measures().stream()
                .filter(m -> m.key().equals(key) && m.year() <= dossier.year())
                .max(Comparator.comparing(Measure::year))
                .orElse(null);
        String label = term.label().in(lang);
        return condition.levels().isEmpty()
                ? result(condition, key, label, latest == null ? null : latest.value(), latest, bound(condition))
                : levels(condition, key, label, latest, term);
    }

    private ConditionResult levels(Condition condition, String key, String label, Measure latest, Term term) {
        String level = latest == null ? null
                : latest.level() != null ? latest.level()
                : term.bands().stream().filter(b -> b.reachedBy(latest.value())).findFirst().map(Band::name).orElse(null);
        TitleStatus status = level == null ? TitleStatus.OPEN
                : condition.levels().contains(level) ? TitleStatus.MET : TitleStatus.MISSED;
        return new ConditionResult(key, label, null, level, latest == null ? null : latest.year(),
                String.join(" / ", condition.levels()), null, status);
    }

    private ConditionResult result(
            Condition condition, String of, String label, BigDecimal value, Measure measure, BigDecimal bound) {
        boolean above = condition.above() != null;
        int side = value == null ? 0 : value.compareTo(bound);
        TitleStatus status = value == null ? TitleStatus.OPEN
                : side > 0 || side == 0 && !above ? TitleStatus.MET : TitleStatus.MISSED;
        return new ConditionResult(of, label, value, null, measure == null ? null : measure.year(),
                (above ? "> " : "≥ ") + Numbers.exact(bound, lang), value == null ? null : Numbers.round(value.subtract(bound)),
                status);
    }
}
