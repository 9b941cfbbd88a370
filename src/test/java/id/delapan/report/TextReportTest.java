package id.delapan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Assessment;
import id.delapan.model.Lang;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
    private static final Assessment SAMPLE = SampleAssessment.in(Lang.ID);
    private static final String COLOR = "\u001b\\[[0-9]+m";

    @ParameterizedTest
    @EnumSource(Lang.class)
    void matchesTheGoldenFile(Lang lang) throws IOException {
        String name = "sample_" + lang.name().toLowerCase(Locale.ROOT);
        Golden.check(name + ".txt", TextReport.render(SampleAssessment.in(lang), 80, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 61, 72, 79, 80, 99, 100, 120})
    void isNeverWiderThanAskedFor(int width) {
        assertThat(TextReport.render(SAMPLE, width, false).lines()).allMatch(line -> Cells.width(line) <= width);
        assertThat(TextReport.render(SAMPLE, width, false).lines()).anyMatch(line -> Cells.width(line) == width);
    }

    @Test
    void widthsBeyondTheBoundsCountAsTheBounds() {
        assertThat(TextReport.render(SAMPLE, 20, false)).isEqualTo(TextReport.render(SAMPLE, 60, false));
        assertThat(TextReport.render(SAMPLE, 500, false)).isEqualTo(TextReport.render(SAMPLE, 120, false));
    }

    @Test
    void letsNoControlOrDirectionCharacterThrough() {
        String text = TextReport.render(SAMPLE, 80, false);

        assertThat(text.codePoints().filter(c -> c != '\n' && Clean.harmful(c))).isEmpty();
        assertThat(text).contains("[31mmerah").contains("fdp.exe");
    }

    @Test
    void colourAddsNothingButColour() {
        String colored = TextReport.render(SAMPLE, 80, true);

        assertThat(colored).containsPattern(COLOR);
        assertThat(colored.replaceAll(COLOR, "")).isEqualTo(TextReport.render(SAMPLE, 80, false));
    }

    @Test
    void hasNoTrailingBlanks() {
        assertThat(TextReport.render(SAMPLE, 80, false).lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void showsTenRecommendationsAndSaysHowManyMore() {
        assertThat(TextReport.render(SAMPLE, 80, false))
                .contains("10   +1,25  P1.2.a")
                .doesNotContain("11   +0,83")
                .contains("2 rekomendasi lain");
    }

    @Test
    void capsFindingsAndGroupsAndSaysHowManyMore() {
        String text = TextReport.render(Crowd.in(SAMPLE), 80, false);

        assertThat(text.lines().filter(line -> line.endsWith("temuan aturan"))).hasSize(20);
        assertThat(text).contains("30 temuan lain").contains("18 jenis bukti lain").contains("dan 2 lainnya");
        assertThat(text.lines().count()).isLessThan(250);
    }

    @Test
    void saysNothingOfWhatIsNotThere() {
        String text = TextReport.render(Crowd.bare(SAMPLE), 80, false);

        assertThat(text).contains("Tidak terdapat temuan").doesNotContain("Rentang", "Klaim", "Rekomendasi", "null", "!");
    }
}
