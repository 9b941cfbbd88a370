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
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One assessment, looked up the ways a report needs it, with the words and number format of its language. */
public final class View {
    private static final String AREA = "area";
    private static final String SUB_AREA = "subarea";

    private final Assessment assessment;
    private final Words words;
    private final Numbers numbers;
    private final PartResult general;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, PartResult> groupOfPart = new HashMap<>();
    private final Map<String, PartResult> parts = new HashMap<>();
    private final Map<String, PartResult> parents = new HashMap<>();
    private final Map<String, IndicatorResult> indicators;
    private final Map<String, EvidenceItem> evidence;
    private final Map<String, List<Finding>> findings;
    private final Map<String, String> lacking;

    public View(Assessment assessment) {
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
        lacking = findingsOf(FindingKind.MISSING_EVIDENCE).stream()
                .filter(f -> f.key() != null && f.label() != null)
                .collect(toMap(Finding::key, Finding::label, (a, b) -> a));
    }

    private void walk(PartResult part, PartResult group, int depth) {
        PartResult own = part.kind().equals(SUB_AREA) ? group : part;
        rows.add(new Row(part, depth));
        parts.put(part.code(), part);
        groupOfPart.put(part.code(), own);
        part.parts().forEach(child -> {
            parents.put(child.code(), part);
            walk(child, own, depth + 1);
        });
    }

    public Assessment assessment() {
        return assessment;
    }

    public Words words() {
        return words;
    }

    public Numbers numbers() {
        return numbers;
    }

    public Phrases phrases() {
        return new Phrases(this);
    }

    /** A part and how deep it lies in the tree. */
    public record Row(PartResult part, int depth) {
        public boolean subArea() {
            return part.kind().equals(SUB_AREA);
        }
    }

    /** Findings that are reported under one part's name. */
    public record Group(PartResult part, List<Finding> findings) {}

    /** All parts, each before its own parts. */
    public List<Row> rows() {
        return rows;
    }

    public List<PartResult> areas() {
        return rows.stream().map(Row::part).filter(p -> p.kind().equals(AREA)).toList();
    }

    /** Whether indicators are reported under a part's name: an area, or what stands in place of one. */
    public boolean heads(PartResult part) {
        return part.kind().equals(AREA)
                || assessment.indicators().stream().anyMatch(i -> part == groupOfPart.get(i.part()));
    }

    /** Findings by the area of their indicator, areas as in the tree; those of none come last, under a part without code. */
    public List<Group> byArea(List<Finding> list) {
        Map<String, List<Finding>> groups = list.stream().collect(groupingBy(f -> area(f.indicator()).code()));
        return Stream.concat(rows.stream().map(Row::part), Stream.of(general))
                .filter(part -> groups.containsKey(part.code()))
                .map(part -> new Group(part, groups.get(part.code())))
                .toList();
    }

    private PartResult area(String indicator) {
        IndicatorResult found = indicators.get(indicator);
        return found == null ? general : groupOfPart.getOrDefault(found.part(), general);
    }

    /** A part; null for a code that is none. */
    public PartResult part(String code) {
        return parts.get(code);
    }

    /** The part under whose name a part's indicators are reported. */
    public PartResult group(PartResult part) {
        return groupOfPart.get(part.code());
    }

    /** An indicator's code, then those of the parts it lies in, the innermost first. */
    public List<String> path(String indicator) {
        IndicatorResult found = indicators.get(indicator);
        List<String> path = new ArrayList<>(List.of(indicator));
        for (PartResult at = found == null ? null : part(found.part()); at != null; at = parents.get(at.code())) {
            path.add(at.code());
        }
        return path;
    }

    /** The indicators of a part and of all parts below it. */
    public List<IndicatorResult> indicatorsBelow(PartResult part) {
        return indicatorsWhere(i -> path(i.code()).contains(part.code()));
    }

    /** An indicator; null for a code that is none. */
    public IndicatorResult indicator(String code) {
        return indicators.get(code);
    }

    /** The indicators of one part itself, without those of its parts. */
    public List<IndicatorResult> indicatorsOf(PartResult part) {
        return indicatorsWhere(i -> i.part().equals(part.code()));
    }

    public List<IndicatorResult> with(Status status) {
        return indicatorsWhere(i -> i.status() == status);
    }

    public List<IndicatorResult> gated() {
        return indicatorsWhere(i -> !i.gatedBy().isEmpty());
    }

    public List<IndicatorResult> unconfirmed() {
        return indicatorsWhere(i -> i.confidence() != Confidence.CONFIRMED);
    }

    private List<IndicatorResult> indicatorsWhere(Predicate<IndicatorResult> test) {
        return assessment.indicators().stream().filter(test).toList();
    }

    public List<Finding> findingsOf(String indicator) {
        return findings.getOrDefault(indicator, List.of());
    }

    public List<Finding> findingsOf(FindingKind kind) {
        return assessment.findings().stream().filter(f -> f.kind() == kind).toList();
    }

    /** What missing evidence is called, by its key. */
    public Map<String, String> lacking() {
        return lacking;
    }

    /** Whether a finding is told in full, and not among the many that follow from the scores. */
    public static boolean prominent(Finding finding) {
        return finding.kind() != FindingKind.BELOW_TOP && finding.kind() != FindingKind.MISSING_EVIDENCE;
    }

    /** The evidence items of {@code ids}; of an id the dossier does not hold, only the id. */
    public List<EvidenceItem> evidence(List<String> ids) {
        return ids.stream()
                .map(id -> evidence.getOrDefault(id, new EvidenceItem(id, null, null, null, null)))
                .toList();
    }
}
