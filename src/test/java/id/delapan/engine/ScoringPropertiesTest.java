package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What must hold of any dossier. */
class ScoringPropertiesTest {

    @Property(tries = 40)
    void raisingOneAnswerNeverLowersTheIndex(
            @ForAll @LongRange(max = 1_000_000) long seed, @ForAll @IntRange(max = 452) int which) {
        Dossier dossier = RandomDossiers.of(Pack.rules(), seed);
        Assume.that(!dossier.answers().isEmpty());
        int at = which % dossier.answers().size();
        Answer answer = dossier.answers().get(at);
        List<Answer> raised = new ArrayList<>(dossier.answers());
        raised.set(at, raised(answer));
        Assessment before = evaluate(dossier);
        Assessment after = evaluate(with(dossier, raised));
        assertThat(after.index().value()).isGreaterThanOrEqualTo(before.index().value());
        assertThat(after.index().low()).isGreaterThanOrEqualTo(before.index().low());
        if (answer.by() == By.AGENCY) {
            assertThat(after.index().claimed()).isGreaterThanOrEqualTo(before.index().claimed());
        }
    }

    @Property(tries = 40)
    void figuresStayWithinTheirBounds(@ForAll @LongRange(max = 1_000_000) long seed) {
        Assessment got = evaluate(RandomDossiers.of(Pack.rules(), seed));
        BigDecimal index = got.index().value();
        assertThat(got.index().low()).isBetween(BigDecimal.ZERO, index);
        assertThat(got.index().high()).isBetween(index, new BigDecimal(100));
        assertThat(got.indicators()).allSatisfy(r -> {
            assertThat(r.gain()).isNotNegative();
            assertThat(index.add(r.gain())).isLessThanOrEqualTo(new BigDecimal(100));
            assertThat(r.score()).isBetween(BigDecimal.ZERO, r.ungated());
            assertThat(r.ungated()).isLessThanOrEqualTo(BigDecimal.ONE);
        });
    }

    /** A gain is what is gained: answered with its top by the national evaluator, the index rises by just that. */
    @Property(tries = 40)
    void theNamedGainIsGained(@ForAll @LongRange(max = 1_000_000) long seed, @ForAll @IntRange(max = 150) int which) {
        Dossier dossier = RandomDossiers.of(Pack.rules(), seed);
        Assessment before = evaluate(dossier);
        IndicatorResult result = before.indicators().get(which);
        List<Answer> answers = new ArrayList<>(dossier.answers());
        answers.removeIf(a -> a.by() == By.NATIONAL && a.indicator().equals(result.code()));
        answers.add(top(new Answer(result.code(), By.NATIONAL, null, null, null, List.of())));
        BigDecimal gained = evaluate(with(dossier, answers)).index().value().subtract(before.index().value());
        assertThat(gained.subtract(result.gain()).abs()).isLessThan(new BigDecimal("1e-9"));
    }

    /** One level up, or the mean of a number and the most it can be. */
    private static Answer raised(Answer a) {
        Scale scale = Pack.rules().indicators().get(a.indicator()).scale();
        if (scale.numeric()) {
            BigDecimal mean = scale.max().add(a.value()).divide(BigDecimal.valueOf(2));
            return new Answer(a.indicator(), a.by(), null, mean, null, a.evidence());
        }
        int at = scale.names().indexOf(a.level());
        return new Answer(a.indicator(), a.by(), scale.names().get(Math.max(0, at - 1)), null, null, a.evidence());
    }

    private static Answer top(Answer a) {
        Scale scale = Pack.rules().indicators().get(a.indicator()).scale();
        return new Answer(a.indicator(), a.by(), scale.top(), scale.numeric() ? scale.max() : null, null, a.evidence());
    }

    private static Dossier with(Dossier d, List<Answer> answers) {
        return new Dossier(d.instrument(), d.agency(), d.year(), answers, d.documents(), d.coverages(), d.measures(),
                d.practices());
    }

    private static Assessment evaluate(Dossier dossier) {
        return Pack.engine().evaluate(dossier, Options.DEFAULT, Pack.LIMIT, "");
    }
}
