package id.delapan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTest {
    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x200b, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069, 0x2028,
        0xfeff, 0xe0041})
    void dropsWhatSteersOrReorders(int c) {
        assertThat(Clean.text("a" + Character.toString(c) + "b")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Évaluasi", "e\u0301", "評価", "\ud83d\udcc4", "a  b", "a\nb", "<>&\"'"})
    void keepsWhatIsOnlyText(String text) {
        assertThat(Clean.text(text)).isEqualTo(text);
    }

    @Test
    void putsEverythingOnOneLine() {
        assertThat(Clean.line(" satu\r\n\tdua\u00a0\u2003tiga ")).isEqualTo("satu dua tiga");
        assertThat(Clean.spaced("a  b\nc")).isEqualTo("a  b c");
    }

    @Test
    void takesDownPilesOfMarks() {
        assertThat(Clean.text("a" + "\u0301".repeat(50) + "b")).isEqualTo("a" + "\u0301".repeat(4) + "b");
    }

    @Test
    void replacesHalfCharacters() {
        assertThat(Clean.text("a\ud83db")).isEqualTo("a\ufffdb");
    }
}
