package id.delapan.compare;

import id.delapan.compare.FollowUp.Status;
import id.delapan.compare.FollowUp.Why;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.CannotFollowUp;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Recommendation;
import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges from evidence what became of last year's findings. */
final class FollowUps {
    private final List<Map<Key, List<Finding>>> history;
    private final Assessment after;
    private final Map<Key, List<Finding>> now;
    private final Map<String, IndicatorResult> left;
    private final Map<String, IndicatorResult> right;
    private final Map<String, String> recommended = new HashMap<>();
    private final RulePack pack;
    private final Dates dates;

    FollowUps(List<Assessment> assessments, RulePack pack, Dates dates) {
        int last = assessments.size() - 1;
        Assessment before = assessments.get(last - 1);
        this.history = assessments.subList(0, last).stream().map(Key::all).toList();
        this.after = assessments.get(last);
        this.now = Key.all(after);
        this.left = Pair.byCode(before);
        this.right = Pair.byCode(after);
        this.pack = pack;
        this.dates = dates;
        for (Recommendation r : before.recommendations()) {
            r.findings().forEach(id -> recommended.putIfAbsent(id, r.text()));
        }
    }

    /** One for each finding of last year by name, in its order. */
    List<FollowUp> all() {
        List<FollowUp> all = new ArrayList<>();
        history.get(history.size() - 1).forEach((key, findings) -> all.add(followUp(key, findings)));
        return all;
    }

    /** Findings of this year that last year's report does not have: those of an older report, or those of none. */
    List<Finding> found(boolean reopened) {
        List<Finding> found = new ArrayList<>();
        now.forEach((key, findings) -> {
            boolean last = history.get(history.size() - 1).containsKey(key);
            if (!last && history.stream().anyMatch(year -> year.containsKey(key)) == reopened) {
                found.addAll(findings);
            }
        });
        return found;
    }

    private FollowUp followUp(Key key, List<Finding> findings) {
        List<Finding> standing = now.getOrDefault(key, List.of());
        CannotFollowUp declared = declared(key);
        Why why = why(key, findings.size(), standing.size(), declared);
        Status status = switch (why) {
            case GONE_AND_SUPPORTED -> Status.AS_RECOMMENDED;
            case GONE_NOT_SUPPORTED, LEVEL_ROSE, EVIDENCE_ROSE, FEWER -> Status.NOT_YET_AS_RECOMMENDED;
            case GONE_NOTHING_ROSE, NOTHING_ROSE, DECLARED_WITHOUT_FORCE -> Status.NOT_FOLLOWED_UP;
            case DECLARED, NO_LONGER_ASKED -> Status.CANNOT_BE_FOLLOWED_UP;
        };
        LocalDate reported = reported(key);
        boolean cannot = why == Why.DECLARED;
        return new FollowUp(
                findings.get(0), findings.size(), standing.isEmpty() ? null : standing.get(0), standing.size(), status, why,
                recommended.get(findings.get(0).id()), reported,
                status.open() ? ChronoUnit.DAYS.between(reported, dates.asOf()) : null,
                cannot ? declared.reason() : null, cannot ? declared.evidence() : List.of());
    }

    /** The day of the first report in the unbroken row of those that have it. */
    private LocalDate reported(Key key) {
        int first = history.size() - 1;
        while (first > 0 && history.get(first - 1).containsKey(key)) {
            first--;
        }
        return dates.reported().get(first);
    }

    private CannotFollowUp declared(Key key) {
        return after.cannotFollowUp().stream()
                .filter(d -> d.indicator().equals(key.indicator()) && d.kind() == key.kind())
                .filter(d -> d.key() == null || d.key().equals(key.key()))
                .findFirst()
                .orElse(null);
    }

    private Why why(Key key, int before, int standing, CannotFollowUp declared) {
        IndicatorResult old = left.get(key.indicator());
        IndicatorResult current = right.get(key.indicator());
        boolean comparable = old != null && current != null;
        boolean levelRose = comparable && current.ungated().compareTo(old.ungated()) > 0;
        boolean evidenceRose = comparable && evidenceRose(old, current);
        if (current == null) {
            return Why.NO_LONGER_ASKED;
        }
        if (standing == 0 && supported(current)) {
            return Why.GONE_AND_SUPPORTED;
        }
        if (standing > 0 && declared != null && declared.inForce()) {
            return Why.DECLARED;
        }
        if (standing == 0) {
            return levelRose || evidenceRose ? Why.GONE_NOT_SUPPORTED : Why.GONE_NOTHING_ROSE;
        }
        if (evidenceRose || levelRose || standing < before) {
            return evidenceRose ? Why.EVIDENCE_ROSE : levelRose ? Why.LEVEL_ROSE : Why.FEWER;
        }
        return declared != null ? Why.DECLARED_WITHOUT_FORCE : Why.NOTHING_ROSE;
    }

    /** Whether evidence supports at least what counts as the result. */
    private boolean supported(IndicatorResult i) {
        BigDecimal proven = share(i, i.supported());
        BigDecimal counted = share(i, new Mark(i.level(), i.value()));
        return proven != null && (counted == null || proven.compareTo(counted) >= 0);
    }

    private boolean evidenceRose(IndicatorResult old, IndicatorResult current) {
        BigDecimal before = share(old, old.supported());
        BigDecimal proven = share(current, current.supported());
        return proven != null && (old.supported() == null ? proven.signum() > 0 : before != null && proven.compareTo(before) > 0)
                || old.missing().stream().anyMatch(key -> !current.missing().contains(key))
                        && old.missing().containsAll(current.missing());
    }

    /** By the scale as it is now; null for a mark it does not have. */
    private BigDecimal share(IndicatorResult of, Mark mark) {
        Indicator indicator = pack.indicators().get(of.code());
        if (indicator == null || mark == null || mark.level() == null && mark.value() == null) {
            return null;
        }
        Scale scale = indicator.scale();
        boolean known = scale.numeric() ? mark.value() != null : scale.levels().containsKey(mark.level());
        return known ? scale.points(mark.level(), mark.value()) : null;
    }
}
