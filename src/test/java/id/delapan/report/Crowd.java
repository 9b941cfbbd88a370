package id.delapan.report;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.Index;
import id.delapan.model.Assessment.Recommendation;
import id.delapan.model.Indicator.Severity;
import java.util.ArrayList;
import java.util.List;

/** The sample with very many findings, or with none of anything. */
public final class Crowd {
    private Crowd() {}

    /** With 50 rule findings and 30 kinds of missing evidence, each wanted by ten indicators. */
    static Assessment in(Assessment sample) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            findings.add(finding("P1.1.a", FindingKind.RULE, "raised-" + i));
        }
        for (int i = 0; i < 300; i++) {
            findings.add(finding("P1.1.b", FindingKind.MISSING_EVIDENCE, "bukti-" + i % 30));
        }
        return with(sample, sample.index(), findings, sample.recommendations());
    }

    /** Without findings, recommendations, notes, indicators, evidence, interval and other views of the index. */
    public static Assessment bare(Assessment sample) {
        Index i = sample.index();
        Index only = new Index(i.value(), i.display(), i.grade(), i.gradeLabel(), i.value(), i.value(), null, null);
        Assessment none = with(sample, only, List.of(), List.of());
        return new Assessment(none.format(), none.instrument(), none.agency(), none.year(), none.options(), none.index(),
                List.of(), none.parts().subList(1, 2), List.of(), none.findings(), none.recommendations(), List.of(),
                none.receipt());
    }

    private static Finding finding(String indicator, FindingKind kind, String key) {
        return new Finding("F", indicator, kind, key, key + " tidak ada", Severity.MEDIUM, key + " tidak ada", null, null, null, List.of(), null);
    }

    private static Assessment with(Assessment a, Index index, List<Finding> findings, List<Recommendation> recommendations) {
        return new Assessment(a.format(), a.instrument(), a.agency(), a.year(), a.options(), index, a.notes(), a.parts(),
                a.indicators(), List.copyOf(findings), recommendations, a.evidence(), a.receipt());
    }
}
