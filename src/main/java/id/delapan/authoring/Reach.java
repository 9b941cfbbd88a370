package id.delapan.authoring;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Indicator;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import java.util.HashSet;
import java.util.Set;

/** Which levels and rules of a pack its worked cases reach from evidence. */
public final class Reach {
    private final RulePack pack;
    private final Set<String> levels = new HashSet<>();
    private final Set<String> rules = new HashSet<>();

    /** Nothing reached yet. */
    public Reach(RulePack pack) {
        this.pack = pack;
    }

    /** Notes what the result of a case reached and the case expected. */
    public void add(Case one, Assessment got) {
        for (IndicatorResult result : got.indicators()) {
            if (result.status() == Status.EVIDENCE && one.levels().containsKey(result.code())) {
                levels.add(result.code() + "/" + result.level());
            }
            result.because().forEach(b -> rules.add(b.rule()));
        }
        for (Finding finding : got.findings()) {
            if (finding.kind() == FindingKind.RULE) {
                rules.add(finding.rule());
            }
        }
    }

    /** Notes every level and rule that no case reached. */
    public void missing(Problems problems) {
        for (Rule rule : pack.rules()) {
            if (!rules.contains(rule.name())) {
                problems.add(rule.file(), rule.line(), rule.column(), "rule-without-case", rule.name());
            }
        }
        for (Indicator indicator : pack.indicators().values()) {
            String file = pack.rules().stream()
                    .filter(r -> r.then().indicator().equals(indicator.code()))
                    .map(r -> r.file().replaceFirst("drl$", "cases.yaml"))
                    .findFirst()
                    .orElse(pack.instrument().id());
            for (String level : indicator.scale().names()) {
                boolean judged = indicator.judgementReason() != null && !awarded(indicator, level);
                if (!levels.contains(indicator.code() + "/" + level) && !judged) {
                    problems.add(file, 0, 0, "level-without-case", level, indicator.code());
                }
            }
        }
    }

    private boolean awarded(Indicator indicator, String level) {
        return pack.rules().stream()
                .filter(r -> r.then().indicator().equals(indicator.code()))
                .anyMatch(r -> r.then() instanceof Rule.AwardAction a
                        && a.operand() instanceof Rule.Text t
                        && t.value().equals(level));
    }
}
