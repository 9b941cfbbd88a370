package id.delapan.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Indicator.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What reports say about an assessment in more than a fixed word, the same in every format. */
public final class Phrases {
    private final View view;
    private final Words words;
    private final Numbers numbers;

    public Phrases(View view) {
        this.view = view;
        words = view.words();
        numbers = view.numbers();
    }

    /** What the instrument evaluates. */
    public String subject() {
        String subject = view.assessment().instrument().subject();
        return subject == null ? words.get("lhe.subject") : subject;
    }

    /** How the scores came about: what they rest on, and which rules of reckoning decided something. */
    public List<String> method() {
        List<String> lines = new ArrayList<>();
        lines.add(words.get("counts", view.assessment().indicators().size(), resting()));
        if (!view.with(Status.UNASSESSED).isEmpty()) {
            lines.add(words.get("unassessed.why"));
        }
        if (!view.with(Status.CLAIM).isEmpty()) {
            lines.add(words.get(view.assessment().options().countClaims() ? "claims.counted" : "claims.shown"));
        }
        return lines;
    }

    private String resting() {
        return Arrays.stream(Status.values())
                .filter(status -> !view.with(status).isEmpty())
                .map(status -> view.with(status).size() + " " + words.of("count", status))
                .collect(joining(", "));
    }

    /** How many findings there are of each severity. */
    public String severities(List<Finding> findings) {
        Map<Severity, Long> counts = findings.stream().collect(groupingBy(Finding::severity, counting()));
        return Arrays.stream(Severity.values())
                .filter(counts::containsKey)
                .map(s -> counts.get(s) + " " + words.of("severity", s))
                .collect(joining(", "));
    }

    /** The elements a finding has, by name, in the order of an audit report. */
    public Map<String, String> elements(Finding finding) {
        Map<String, String> elements = new LinkedHashMap<>();
        element(elements, "condition", finding.condition());
        element(elements, "criterion", finding.criterion());
        element(elements, "cause", finding.cause());
        element(elements, "effect", finding.effect());
        element(elements, "rule", finding.rule());
        return elements;
    }

    private void element(Map<String, String> elements, String name, String text) {
        if (text != null) {
            elements.put(words.get(name), text);
        }
    }

    /** What keeps an indicator from gaining, in parentheses; empty when nothing does. */
    public String waiting(String indicator) {
        IndicatorResult found = view.indicator(indicator);
        return found == null || found.blockedBy().isEmpty()
                ? ""
                : " (" + words.get("blocked", String.join(", ", found.blockedBy())) + ")";
    }

    /** What a finding of missing evidence is about. */
    public String label(Finding missing) {
        return missing.label();
    }

    /**
     * What is missing for an indicator, in words where a finding says so, be it of another indicator that lacks the same. What is no
     * finding, as the indicator has no weight or rests on the work units, and nobody else lacks, is left out.
     */
    public List<String> missing(IndicatorResult indicator) {
        boolean found = indicator.weight().signum() != 0 && indicator.status() != Status.UNITS;
        return indicator.missing().stream()
                .filter(key -> found || view.lacking().containsKey(key))
                .map(key -> view.lacking().getOrDefault(key, key))
                .toList();
    }

    /** The score of an indicator, what it brings, and what lowered it. */
    public String scored(IndicatorResult i) {
        if (i.weight().signum() == 0) {
            return words.get("scored.nothing");
        }
        String scored = words.get("scored", numbers.two(i.score()), numbers.two(i.score().multiply(i.weight())),
                numbers.two(i.weight()));
        return i.gatedBy().isEmpty()
                ? scored
                : scored + " " + words.get("gated.from", numbers.two(i.ungated()), String.join(", ", i.gatedBy()));
    }

    /** That its parents lowered its score, and by how much; empty where they did not. */
    public String lowered(IndicatorResult i) {
        return i.gatedBy().isEmpty() ? ""
                : words.get("lhe.lowered", numbers.two(i.ungated()), numbers.two(i.score()), String.join(", ", i.gatedBy()));
    }

    /** Who says what about an indicator: the answers given, then the evidence. */
    public List<Said> said(IndicatorResult indicator) {
        Stream<Said> answers = indicator.answers().stream().map(a -> new Said(
                words.get("by." + a.by()), numbers.mark(a.level(), a.value()), a.note(), a.evidence()));
        Stream<Said> supported = Stream.ofNullable(indicator.supported())
                .map(mark -> new Said(words.get("by.evidence"), numbers.mark(mark), null, List.of()));
        return Stream.concat(answers, supported).toList();
    }

    /** An answer, or what the evidence supports; {@code note} may be null. */
    public record Said(String by, String mark, String note, List<String> evidence) {}
}
