package id.delapan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Assessment.PartResult;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadarTest {
    @Test
    void startsAtTheTopAndRunsClockwise() {
        Radar radar = new Radar(Collections.nCopies(4, area("5", "10", null)));

        assertThat(radar.scores()).isEqualTo("160.0,98.0 222.0,160.0 160.0,222.0 98.0,160.0");
        assertThat(radar.rings().get(1)).isEqualTo(radar.scores());
        assertThat(radar.hasClaims()).isFalse();
    }

    @Test
    void keepsToItsBoundsWhateverTheFigures() {
        Radar radar = new Radar(Collections.nCopies(4, area("70", "10", "-3")));

        assertThat(radar.scores()).isEqualTo(radar.rings().get(3));
        assertThat(radar.claims()).isEqualTo("160.0,160.0 160.0,160.0 160.0,160.0 160.0,160.0");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 40})
    void hasOneAxisPerArea(int count) {
        assertThat(new Radar(Collections.nCopies(count, area("1", "2", "1"))).axes()).hasSize(count);
    }

    @Test
    void isNotDrawnWithFewerThanThreeAxes() {
        assertThat(new Radar(Collections.nCopies(2, area("1", "2", null))).drawn()).isFalse();
        assertThat(new Radar(Collections.nCopies(3, area("1", "2", null))).drawn()).isTrue();
    }

    private static PartResult area(String score, String weight, String claimed) {
        return new PartResult("area", "A", "A", new BigDecimal(weight), new BigDecimal(score),
                claimed == null ? null : new BigDecimal(claimed), null, List.of());
    }
}
