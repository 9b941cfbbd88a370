package id.delapan.engine;

import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.Recommendation;
import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.model.Wording;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws up what to do: one recommendation per indicator and remedy, those that gain most first. */
final class Recommendations {
    private static final String BELOW = "below";
    private static final String EVIDENCE = "\0evidence";

    private record Draft(Indicator indicator, String text, BigDecimal gain, List<String> findings) {}

    private final Filler filler;
    private final Lang lang;
    private final List<Draft> drafts = new ArrayList<>();

    Recommendations(Filler filler, Lang lang) {
        this.filler = filler;
        this.lang = lang;
    }

    /** Notes the remedies for one indicator's findings. */
    void of(Resolution resolution, List<Finding> findings, BigDecimal gain) {
        Indicator indicator = resolution.indicator();
        Map<String, List<Finding>> byRemedy = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String remedy = remedy(finding, resolution);
            if (remedy != null) {
                byRemedy.computeIfAbsent(remedy, k -> new ArrayList<>()).add(finding);
            }
        }
        byRemedy.forEach((remedy, of) -> {
            Wording wording = indicator.recommend().get(remedy);
            String text = remedy.equals(EVIDENCE)
                    ? Messages.get("complete-evidence", of.stream()
                                    .map(f -> filler.label(f.key()))
                                    .collect(Collectors.joining("; ")))
                            .in(lang)
                    : wording.in(lang);
            drafts.add(new Draft(indicator, text, gain, of.stream().map(Finding::id).toList()));
        });
    }

    /** The name of what would mend a finding; null when nothing needs doing. */
    private static String remedy(Finding finding, Resolution resolution) {
        return switch (finding.kind()) {
            case RULE -> finding.key();
            case BELOW_TOP -> resolution.mark().level() != null ? resolution.mark().level() : BELOW;
            case MISSING_EVIDENCE -> resolution.answered() ? null : EVIDENCE;
            default -> null;
        };
    }

    /** By gain, then in instrument order. */
    List<Recommendation> ranked() {
        List<Draft> ranked = new ArrayList<>(drafts);
        ranked.sort(Comparator.comparing(Draft::gain).reversed());
        List<Recommendation> all = new ArrayList<>();
        for (Draft draft : ranked) {
            int priority = all.size() + 1;
            all.add(new Recommendation(
                    "R" + priority, draft.findings(), draft.indicator().code(), draft.text(), draft.gain(), priority));
        }
        return List.copyOf(all);
    }
}
