package id.delapan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.engine.Engine;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Lang;
import id.delapan.rules.Cache;
import id.delapan.rules.RulePack;
import id.delapan.rules.WidePack;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comparing over two instruments: only what goes on unchanged, by the newer one's weights, and what is not compared is named. */
class CrossingTest {
    private static final RulePack OLD = WidePack.called("lama-2015");
    private static final RulePack NEW = WidePack.goingOnFrom("lama-2015");

    private static Assessment assess(RulePack pack, int year, String decision, String survey) {
        List<Answer> answers = List.of(
                new Answer("T1.a", By.ASSESSOR, decision, null, null, List.of()),
                new Answer("H1.a", By.ASSESSOR, null, new BigDecimal(survey), null, List.of()),
                new Answer("H2.a", By.ASSESSOR, "A", null, null, List.of()));
        Dossier dossier = new Dossier(pack.instrument().id(), new Agency("a", "Instansi", Kind.AGENCY), year, answers, List.of(),
                List.of(), List.of(), List.of());
        return Engine.whenNeeded(pack, Cache.NONE).evaluate(dossier, Options.DEFAULT, Duration.ofSeconds(30), "");
    }

    private static Comparison compared() {
        Dates dates = new Dates(List.of(LocalDate.of(2021, 12, 31)), LocalDate.of(2022, 12, 31));
        return Comparison.of(List.of(assess(OLD, 2021, "Tidak", "2"), assess(NEW, 2022, "Ya", "3")), NEW, dates, null);
    }

    @Test
    void namesWhatGoesOnChangedIsNewAndHasEnded() {
        Crossing crossing = compared().crossing();

        assertThat(crossing.from()).isEqualTo("lama-2015");
        assertThat(crossing.continued()).containsExactly("T1.a", "H1.a");
        assertThat(crossing.changed()).containsExactly("H2.a");
        assertThat(crossing.added()).containsExactly("1", "2", "T2.a", "3", "4", "T3.a", "H1.b");
        assertThat(crossing.ended()).containsExactly("1", "2", "T2.a", "3", "4", "T3.a", "H1.b");
    }

    /** H1 weighs 25 in 2021 and 30 in 2022: the movement is 2/4 to 3/4 of 30. T1 weighs 20/3 in both. */
    @Test
    void measuresWhatMovedByTheWeightsOfTheNewerInstrument() {
        Comparison c = compared();

        assertThat(c.indicators()).extracting(m -> m.pair().code()).containsExactly("T1.a", "H1.a");
        assertThat(c.indicators().get(1).points().before()).isEqualByComparingTo("15");
        assertThat(c.indicators().get(1).points().after()).isEqualByComparingTo("22.5");
        assertThat(c.parts()).isEmpty();
    }

    @Test
    void saysThatTheIndexOfTwoInstrumentsIsNoDifference() {
        String text = ComparisonText.of(compared(), Lang.ID, 100, false);

        assertThat(text).contains("menurut instrumen yang berbeda").contains("Berubah, tidak dibandingkan (1): H2.a")
                .contains("lama-2015").doesNotContain("selisih +");
    }

    @Test
    void followsUpTheFindingsOfWhatGoesOn() {
        assertThat(compared().followUps()).extracting(f -> f.finding().indicator()).contains("T1.a").doesNotContain("H2.a", "T2.a");
    }
}
