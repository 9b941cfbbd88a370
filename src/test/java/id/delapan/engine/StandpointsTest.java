package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.engine.Standpoints.Said;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a difference costs is what an evaluation of the dossier with that single answer swapped gives. */
class StandpointsTest {
    private static final BigDecimal ROUNDED = new BigDecimal("0.000000000001");
    private static final int TRIED = 12;

    static Stream<Dossier> dossiers() {
        return LongStream.range(0, 12).mapToObj(seed -> RandomDossiers.of(Pack.rules(), seed));
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void equalsAnEvaluationWithTheAnswerSwapped(Dossier dossier) {
        Random random = new Random(7);
        Assessment plain = Pack.engine().evaluate(dossier, Options.DEFAULT, Pack.LIMIT, "");
        List<Standpoints> all = new ArrayList<>(Pack.engine().standpoints(dossier, false));
        assertThat(all).hasSize(151);
        java.util.Collections.shuffle(all, random);
        for (Standpoints s : all.stream().filter(Standpoints::differ).limit(TRIED).toList()) {
            for (Map.Entry<By, Said> said : s.said().entrySet()) {
                check(dossier, plain, s.code(), said.getValue().mark(), said.getValue().change());
            }
            if (s.supported() != null) {
                check(dossier, plain, s.code(), s.supported(), s.ofEvidence());
            }
        }
    }

    private static void check(Dossier d, Assessment plain, String code, Mark mark, BigDecimal change) {
        List<Answer> answers = new ArrayList<>(d.answers());
        answers.removeIf(a -> a.indicator().equals(code) && a.by() == By.NATIONAL);
        answers.add(new Answer(code, By.NATIONAL, mark.level(), mark.value(), null, List.of()));
        Dossier swapped = new Dossier(d.instrument(), d.agency(), d.year(), answers, d.documents(), d.coverages(), d.measures(),
                d.practices(), d.origin());
        BigDecimal index = Pack.engine().evaluate(swapped, Options.DEFAULT, Pack.LIMIT, "").index().value();

        assertThat(index.subtract(plain.index().value()).subtract(change).abs()).as(code).isLessThanOrEqualTo(ROUNDED);
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void anAnswerIsProvenWhereTheEvidenceSaysAtLeastThat(Dossier dossier) {
        Assessment plain = Pack.engine().evaluate(dossier, Options.DEFAULT, Pack.LIMIT, "");
        List<Standpoints> all = Pack.engine().standpoints(dossier, false);
        for (int i = 0; i < all.size(); i++) {
            IndicatorResult result = plain.indicators().get(i);
            Standpoints s = all.get(i);
            assertThat(s.supported()).isEqualTo(result.supported());
            assertThat(s.status()).isEqualTo(result.status());
            s.said().values().stream()
                    .filter(said -> said.mark().equals(result.supported()))
                    .forEach(said -> assertThat(said.proven()).isTrue());
            if (result.supported() == null) {
                var scale = Pack.rules().indicators().get(s.code()).scale();
                s.said().values().forEach(said -> assertThat(said.proven())
                        .isEqualTo(scale.points(said.mark().level(), said.mark().value()).signum() == 0));
            }
        }
    }
}
