package id.delapan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Lang;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"60.860202380952, '60,86', 60.86", "0, '0,00', 0.00", "2.005, '2,01', 2.01", "1E+2, '100,00', 100.00"})
    void showsTwoDecimalsHalfUpWithTheSignOfTheLanguage(BigDecimal value, String id, String en) {
        assertThat(new Numbers(Lang.ID).two(value)).isEqualTo(id);
        assertThat(new Numbers(Lang.EN).two(value)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({"70.05, '70,05'", "3.125, '3,125'", "4, '4,00'", "2.5000, '2,50'"})
    void neverRoundsAnAnswer(BigDecimal value, String shown) {
        assertThat(new Numbers(Lang.ID).exact(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.5, '0,5', 0.5", "20.0, 20, 20", "0.30000000000000004, '0,3', 0.3", "0E-9, 0, 0"})
    void needsNoMoreDecimalsThanAFigureHas(BigDecimal value, String id, String en) {
        assertThat(new Numbers(Lang.ID).brief(value)).isEqualTo(id);
        assertThat(new Numbers(Lang.EN).brief(value)).isEqualTo(en);
    }

    @Test
    void showsSharesAndTheirAbsence() {
        Numbers numbers = new Numbers(Lang.ID);

        assertThat(numbers.percent(BigDecimal.ONE, BigDecimal.valueOf(3))).isEqualTo("33,33%");
        assertThat(numbers.percent(BigDecimal.ZERO, BigDecimal.ZERO)).isEqualTo("–");
        assertThat(numbers.two(null)).isEqualTo("–");
    }
}
