package id.delapan.model;

import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.Index;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.Receipt;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures, levels and findings of an assessment, without words: what a run over very many dossiers keeps of each.
 *
 * @param instrument its id
 * @param areas the parts just below the components, in the order of the instrument; a component without parts is its own
 * @param levels one for each indicator, in instrument order
 * @param findings what the findings are called, each once, such as {@code P1.2.a/kedaluwarsa}
 */
public record Outline(
        String instrument,
        Dossier.Agency agency,
        int year,
        Index index,
        List<Area> areas,
        List<Level> levels,
        List<String> findings,
        Receipt receipt) {
    /** The points of an area, rounded as in an assessment. */
    public record Area(String code, BigDecimal score) {}

    /** What counts for an indicator: a level or a value, whichever its scale has; neither when it is unassessed. */
    public record Level(String indicator, String level, BigDecimal value) {}

    /** That of an assessment. */
    public static Outline of(Assessment a) {
        return new Outline(
                a.instrument().id(), a.agency(), a.year(), a.index(),
                a.parts().stream()
                        .flatMap(c -> c.parts().isEmpty() ? Stream.of(c) : c.parts().stream())
                        .map(Outline::area)
                        .toList(),
                a.indicators().stream()
                        .map(i -> new Level(i.code(), i.level(), i.value()))
                        .toList(),
                a.findings().stream().map(Outline::key).distinct().toList(), a.receipt());
    }

    private static Area area(PartResult part) {
        return new Area(part.code(), part.score());
    }

    private static String key(Finding finding) {
        return key(finding.indicator(), finding.kind(), finding.key());
    }

    /** The indicator and the rule pack's own name of a finding, else its kind; of missing evidence also which. */
    public static String key(String indicator, FindingKind kind, String key) {
        return indicator + switch (kind) {
            case RULE -> "/" + key;
            case BELOW_TOP -> "/below-top";
            case CLAIM_ABOVE_EVIDENCE -> "/claim-above-evidence";
            case ASSESSOR_ABOVE_EVIDENCE -> "/assessor-above-evidence";
            case EVIDENCE_INTEGRITY -> "/evidence-integrity";
            case MISSING_EVIDENCE -> "/missing-evidence/" + key;
        };
    }
}
