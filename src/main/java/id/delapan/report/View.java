package id.delapan.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.EvidenceItem;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Confidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One assessment, looked up the ways a report needs it, with the words and number format of its language. */
final class View {
    private static final String AREA = "area";
    private static final String SUB_AREA = "subarea";

    private final Assessment assessment;
    private final Words words;
    private final Numbers numbers;
    private final PartResult general;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, PartResult> groupOfPart = new HashMap<>();
    private final Map<String, IndicatorResult> indicators;
    private final Map<String, EvidenceItem> evidence;
    private final Map<String, List<Finding>> findings;

    View(Assessment assessment) {
        this.assessment = assessment;
        words = Words.in(assessment.options().lang());
        numbers = new Numbers(words.lang());
        general = new PartResult(
                "", "", words.get("general"), BigDecimal.ZERO, BigDecimal.ZERO, null, null, List.of());
        assessment.parts().forEach(part -> walk(part, part, 0));
        indicators = assessment.indicators().stream().collect(toMap(IndicatorResult::code, i -> i, (a, b) -> a));
        evidence = assessment.evidence().stream().collect(toMap(EvidenceItem::id, e -> e, (a, b) -> a));
        findings = assessment.findings().stream()
                .filter(f -> f.indicator() != null)
                .collect(groupingBy(Finding::indicator));
    }

    private void walk(PartResult part, PartResult group, int depth) {
        PartResult own = part.kind().equals(SUB_AREA) ? group : part;
        rows.add(new Row(part, depth));
        groupOfPart.put(part.code(), own);
        part.parts().forEach(child -> walk(child, own, depth + 1));
    }

    Assessment assessment() {
        return assessment;
    }

    Words words() {
        return words;
    }

    Numbers numbers() {
        return numbers;
    }

    Phrases phrases() {
        return new Phrases(this);
    }

    /** A part and how deep it lies in the tree. */
    record Row(PartResult part, int depth) {
        boolean subArea() {
            return part.kind().equals(SUB_AREA);
        }
    }

    /** All parts, each before its own parts. */
    List<Row> rows() {
        return rows;
    }

    List<PartResult> areas() {
        return rows.stream().map(Row::part).filter(p -> p.kind().equals(AREA)).toList();
    }

    /** Whether indicators are reported under a part's name: an area, or what stands in place of one. */
    boolean heads(PartResult part) {
        return part.kind().equals(AREA)
                || assessment.indicators().stream().anyMatch(i -> part.equals(groupOfPart.get(i.part())));
    }

    /** Findings by the area of their indicator, areas as in the tree; those of none come last, under a part without code. */
    Map<PartResult, List<Finding>> byArea(List<Finding> list) {
        Map<PartResult, List<Finding>> groups = list.stream().collect(groupingBy(f -> area(f.indicator())));
        Map<PartResult, List<Finding>> ordered = new LinkedHashMap<>();
        Stream.concat(rows.stream().map(Row::part), Stream.of(general))
                .filter(groups::containsKey)
                .forEach(part -> ordered.put(part, groups.get(part)));
        return ordered;
    }

    private PartResult area(String indicator) {
        IndicatorResult found = indicators.get(indicator);
        return found == null ? general : groupOfPart.getOrDefault(found.part(), general);
    }

    /** An indicator; null for a code that is none. */
    IndicatorResult indicator(String code) {
        return indicators.get(code);
    }

    /** The indicators of one part itself, without those of its parts. */
    List<IndicatorResult> indicatorsOf(PartResult part) {
        return indicatorsWhere(i -> i.part().equals(part.code()));
    }

    List<IndicatorResult> with(Status status) {
        return indicatorsWhere(i -> i.status() == status);
    }

    List<IndicatorResult> gated() {
        return indicatorsWhere(i -> !i.gatedBy().isEmpty());
    }

    List<IndicatorResult> unconfirmed() {
        return indicatorsWhere(i -> i.confidence() != Confidence.CONFIRMED);
    }

    private List<IndicatorResult> indicatorsWhere(Predicate<IndicatorResult> test) {
        return assessment.indicators().stream().filter(test).toList();
    }

    List<Finding> findingsOf(String indicator) {
        return findings.getOrDefault(indicator, List.of());
    }

    List<Finding> findingsOf(FindingKind kind) {
        return assessment.findings().stream().filter(f -> f.kind() == kind).toList();
    }

    /** Whether a finding is told in full, and not among the many that follow from the scores. */
    static boolean prominent(Finding finding) {
        return finding.kind() != FindingKind.BELOW_TOP && finding.kind() != FindingKind.MISSING_EVIDENCE;
    }

    /** The evidence items of {@code ids}; of an id the dossier does not hold, only the id. */
    List<EvidenceItem> evidence(List<String> ids) {
        return ids.stream()
                .map(id -> evidence.getOrDefault(id, new EvidenceItem(id, null, null, null, null)))
                .toList();
    }

    /** The place of an evidence item in the page. */
    String anchor(EvidenceItem item) {
        return "e-" + (assessment.evidence().indexOf(item) + 1);
    }
}
