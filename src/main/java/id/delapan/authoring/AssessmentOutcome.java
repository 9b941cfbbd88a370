package id.delapan.authoring;

import id.delapan.engine.Outcome;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of an assessment. */
final class AssessmentOutcome implements Outcome {
    private final Assessment assessment;
    private final Map<String, IndicatorResult> byCode;

    AssessmentOutcome(Assessment assessment) {
        this.assessment = assessment;
        this.byCode = assessment.indicators().stream()
                .collect(Collectors.toMap(IndicatorResult::code, Function.identity()));
    }

    @Override
    public Standing of(String code) {
        IndicatorResult r = byCode.get(code);
        Mark mark = r.status() == Status.UNASSESSED ? null : new Mark(r.level(), r.value());
        return new Standing(r.status(), mark, r.ungated(), r.score(), r.gatedBy());
    }

    @Override
    public List<String> findings() {
        return assessment.findings().stream()
                .filter(f -> f.kind() == FindingKind.RULE)
                .map(f -> f.indicator() + "/" + f.key())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public BigDecimal index() {
        return assessment.index().value();
    }

    @Override
    public String grade() {
        return assessment.index().grade();
    }
}
