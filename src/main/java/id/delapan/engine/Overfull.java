package id.delapan.engine;

import id.delapan.engine.Found.Texts;
import id.delapan.fact.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Indicator.Severity;
import id.delapan.model.Lang;
import id.delapan.model.Share;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds counts of a share that contradict each other, whoever stated them: more of a part than of the whole it is a part of. */
final class Overfull {
    private final Map<String, Resolution> resolutions = new LinkedHashMap<>();
    private final Set<String> toldByRules;
    private final Lang lang;

    Overfull(List<Resolution> resolutions, List<Judgement> judgements, Lang lang) {
        this.lang = lang;
        resolutions.forEach(r -> this.resolutions.put(r.indicator().code(), r));
        this.toldByRules = judgements.stream()
                .filter(j -> j.fact() instanceof Finding)
                .map(j -> ((Finding) j.fact()).indicator())
                .collect(Collectors.toSet());
    }

    /** In instrument order. What rules of the pack say of evidence alone is not said again. */
    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (Resolution resolution : resolutions.values()) {
            Share share = resolution.indicator().share();
            BigDecimal whole = share == null ? null : sum(share.whole());
            for (String part : whole == null ? List.<String>of() : share.within()) {
                BigDecimal of = sum(List.of(part));
                if (of != null && of.compareTo(whole) > 0 && !told(resolution, share, part)) {
                    found.add(found(resolution, share, part, of, whole));
                }
            }
        }
        return found;
    }

    private boolean told(Resolution resolution, Share share, String part) {
        return toldByRules.contains(resolution.indicator().code())
                && Stream.concat(Stream.of(part), share.whole().stream())
                        .allMatch(code -> resolutions.get(code).status() == Status.EVIDENCE);
    }

    /** Null when a count is not known. */
    private BigDecimal sum(List<String> codes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String code : codes) {
            Resolution count = resolutions.get(code);
            if (count.mark() == null) {
                return null;
            }
            sum = sum.add(count.mark().value());
        }
        return sum;
    }

    private Found found(Resolution resolution, Share share, String part, BigDecimal of, BigDecimal by) {
        List<String> evidence = Stream.concat(resolution.because().stream(), resolutions.get(part).because().stream())
                .flatMap(j -> Findings.evidence(j).stream()).distinct().sorted().toList();
        String whole = String.join(" + ", share.whole());
        return new Found(resolution.indicator().code(), FindingKind.EVIDENCE_INTEGRITY, "part-above-whole", Severity.MEDIUM, evidence, null,
                () -> new Texts(
                        Messages.say(lang, "overfull", part, Numbers.exact(of, lang), whole, Numbers.exact(by, lang)),
                        Messages.say(lang, "overfull-criterion", part, whole), Messages.say(lang, "overfull-effect")));
    }
}
