package id.delapan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "e\u0301, 1", "評価, 4", "\ud83d\udcc4, 2", "'', 0"})
    void countsCells(String text, int width) {
        assertThat(Cells.width(text)).isEqualTo(width);
    }

    @Test
    void wrapsAtBlanksAndKeepsEveryWord() {
        assertThat(Cells.wrap("satu dua tiga empat", 9)).containsExactly("satu dua", "tiga", "empat");
    }

    @Test
    void breaksAWordOnlyWhenNoLineHoldsIt() {
        assertThat(Cells.wrap("a bcdefghij", 4)).containsExactly("a", "bcde", "fghi", "j");
    }

    @ParameterizedTest
    @ValueSource(strings = {"評価評価評価", "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", "\ud83d\udcc4\ud83d\udcc4\ud83d\udcc4"})
    void neverCutsThroughACharacter(String text) {
        assertThat(Cells.wrap(text, 3)).allMatch(line -> Cells.width(line) <= 3).noneMatch(line -> line.startsWith("\u0301"));
        assertThat(String.join("", Cells.wrap(text, 3))).isEqualTo(text);
    }

    @Test
    void fillsAndCutsToTheWidth() {
        assertThat(Cells.left("ab", 4)).isEqualTo("ab  ");
        assertThat(Cells.right("ab", 4)).isEqualTo("  ab");
        assertThat(Cells.left("abcdef", 4)).isEqualTo("abc…");
        assertThat(Cells.left("評価評", 4)).isEqualTo("評… ");
    }
}
