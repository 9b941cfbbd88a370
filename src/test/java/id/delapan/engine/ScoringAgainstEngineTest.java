package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.engine.Outcome.Standing;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.rules.FactIndex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures worked out without an assessment, from judgements made without the rule engine, are those of an evaluation. */
class ScoringAgainstEngineTest {
    private static final int RANDOM = 40;

    @Test
    void figuresAreThoseOfAnEvaluation() {
        List<Dossier> dossiers = new ArrayList<>(Worked.FIXTURES);
        for (int seed = 0; seed < RANDOM; seed++) {
            dossiers.add(RandomDossiers.of(Pack.rules(), seed));
        }
        Scoring scoring = new Scoring(Pack.rules());
        Reading reading = new Reading(Pack.rules().rules());
        assertThat(dossiers).hasSizeGreaterThan(RANDOM).allSatisfy(dossier -> {
            List<Judgement> read = reading.of(new FactIndex(Facts.of(dossier, Pack.rules())));
            assertThat(read).isEqualTo(Pack.engine().judge(dossier, Pack.LIMIT));
            assertSame(scoring.of(dossier, read), Pack.engine().evaluate(dossier, Options.DEFAULT, Pack.LIMIT, ""));
        });
    }

    private static void assertSame(Outcome outcome, Assessment assessment) {
        assertThat(outcome.index()).isEqualTo(assessment.index().value());
        assertThat(outcome.grade()).isEqualTo(assessment.index().grade());
        assertThat(outcome.findings()).isEqualTo(assessment.findings().stream()
                .filter(f -> f.kind() == FindingKind.RULE)
                .map(f -> f.indicator() + "/" + f.key())
                .distinct().sorted().toList());
        assertThat(assessment.indicators()).isNotEmpty().allSatisfy(r ->
                assertThat(outcome.of(r.code())).isEqualTo(standing(r)));
    }

    private static Standing standing(IndicatorResult r) {
        Mark mark = r.status() == Status.UNASSESSED ? null : new Mark(r.level(), r.value());
        return new Standing(r.status(), mark, r.ungated(), r.score(), r.gatedBy(),
                r.because().stream().map(b -> b.rule()).distinct().toList());
    }
}
