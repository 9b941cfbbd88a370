package id.delapan.compare;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.rules.Crosswalk;
import id.delapan.rules.RulePack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What can be compared where the older assessment is by another instrument: questions that go on unchanged, in the codes and
 * with the weights of the newer one.
 *
 * @param from id of the older instrument
 * @param to id of the newer one
 * @param continued codes of the newer one that are compared
 * @param changed codes of the newer one that go on from the older, but ask something else
 * @param added codes of the newer one that the older does not have
 * @param ended codes of the older one that nothing goes on from
 */
public record Crossing(
        String from, String to, List<String> continued, List<String> changed, List<String> added, List<String> ended) {

    /** The crosswalk from one instrument to another; null when the newer pack has none. */
    public static Crosswalk walk(RulePack newer, String older) {
        return newer.crosswalks().stream().filter(c -> c.from().equals(older)).findFirst().orElse(null);
    }

    static Crossing of(Assessment before, Assessment after, Crosswalk walk) {
        List<String> codes = after.indicators().stream().map(IndicatorResult::code).toList();
        List<String> old = before.indicators().stream().map(IndicatorResult::code).toList();
        return new Crossing(walk.from(), after.instrument().id(),
                codes.stream().filter(c -> old.contains(walk.same().get(c))).toList(),
                codes.stream().filter(c -> old.contains(walk.changed().get(c))).toList(),
                codes.stream().filter(c -> !old.contains(walk.same().get(c)) && !old.contains(walk.changed().get(c))).toList(),
                old.stream().filter(c -> !walk.same().containsValue(c) && !walk.changed().containsValue(c)).toList());
    }

    /** The older assessment as if the newer instrument had asked its questions: only those that go on, without parts. */
    static Assessment translated(Assessment before, Assessment after, Crosswalk walk) {
        Map<String, IndicatorResult> newer = after.indicators().stream().collect(Collectors.toMap(IndicatorResult::code, i -> i));
        Map<String, String> codes = new HashMap<>();
        walk.same().forEach((code, old) -> {
            if (newer.containsKey(code)) {
                codes.put(old, code);
            }
        });
        List<IndicatorResult> indicators = before.indicators().stream()
                .filter(i -> codes.containsKey(i.code()))
                .map(i -> renamed(i, newer.get(codes.get(i.code())), codes))
                .toList();
        List<Finding> findings = before.findings().stream()
                .filter(f -> codes.containsKey(f.indicator()))
                .map(f -> new Finding(f.id(), codes.get(f.indicator()), f.kind(), f.key(), f.label(), f.severity(), f.condition(),
                        f.criterion(), f.cause(), f.effect(), f.evidence(), f.rule()))
                .toList();
        return only(before, indicators, findings);
    }

    /** The newer assessment with only what can be compared. */
    static Assessment narrowed(Assessment after, List<String> continued) {
        return only(after, after.indicators().stream().filter(i -> continued.contains(i.code())).toList(),
                after.findings().stream().filter(f -> continued.contains(f.indicator())).toList());
    }

    private static IndicatorResult renamed(IndicatorResult i, IndicatorResult now, Map<String, String> codes) {
        return new IndicatorResult(now.code(), now.title(), now.part(), now.weight(), i.status(), i.level(), i.value(),
                i.criterion(), i.ungated(), i.score(), codes(i.gatedBy(), codes), i.gain(), codes(i.blockedBy(), codes),
                i.claimed(), i.supported(), i.because(), i.answers(), i.missing(), now.basis(), i.confidence());
    }

    private static List<String> codes(List<String> old, Map<String, String> codes) {
        return old.stream().map(codes::get).filter(Objects::nonNull).toList();
    }

    private static Assessment only(Assessment a, List<IndicatorResult> indicators, List<Finding> findings) {
        return new Assessment(a.format(), a.instrument(), a.agency(), a.year(), a.options(), a.index(), a.notes(), List.of(),
                indicators, findings, a.recommendations(), a.evidence(), a.submitted(), a.cannotFollowUp(), a.titles(), a.units(),
                a.receipt());
    }
}
