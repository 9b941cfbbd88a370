package id.delapan.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.worksheet.grid.Area;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final Map<String, String> ANSWERS = Sheets.answers(Sheets.read(Sheets.REAL));

    private static Map<String, String> of(Worksheet read, By by) {
        Map<String, String> said = new TreeMap<>();
        read.dossier().answers().stream().filter(a -> a.by() == by).forEach((Answer a) -> said.put(a.indicator(), Sheets.said(a)));
        return said;
    }

    private static Worksheet read(Grid grid, Integer year) {
        return WorksheetReader.of(List.of(Grid.named("Sampul"), grid), "dua.xlsx", new Wanted(null, year, null, null, null), Pack.rules().instrument());
    }

    private static Grid blocks() {
        Map<String, String> later = new HashMap<>(ANSWERS);
        later.put("P1.1.a", "C");
        return TwoBlocks.of(Pack.rules().instrument(), ANSWERS, later);
    }

    @Test
    void theFirstYearIsReadUnlessAnotherIsNamed() {
        Worksheet first = read(blocks(), null);
        Worksheet second = read(blocks(), 2015);

        assertThat(first.dossier().year()).isEqualTo(2014);
        assertThat(of(first, By.AGENCY)).isEqualTo(ANSWERS);
        assertThat(of(first, By.ASSESSOR)).isEqualTo(ANSWERS);
        assertThat(second.dossier().year()).isEqualTo(2015);
        assertThat(of(second, By.AGENCY)).hasSize(151).containsEntry("P1.1.a", "C");
        assertThat(of(second, By.ASSESSOR)).isEqualTo(ANSWERS);
        assertThat(first.dossier().agency().name()).isEqualTo("Kabupaten Contoh");
    }

    @Test
    void aYearThatIsNotThereIsRefused() {
        assertThat(Sheets.problems(() -> read(blocks(), 2016))).singleElement().asString()
                .contains("holds no year 2016", "years in it: 2014, 2015", "Rekap 2014-2015!");
    }

    /** The official layout twice, side by side, as one office keeps it. */
    @Test
    void theOfficialLayoutTwiceSideBySide() {
        Grid grid = Sheets.copy();
        Sheets.real().cells().forEach((at, cell) -> {
            if (at.column() >= 1 && at.row() >= 4) {
                Object text = at.row() == 4 ? "PENILAIAN TAHUN 2015" : cell.text();
                Sheets.put(grid, at.in(at.column() + 12), at.equals(Ref.of("J10")) ? "C" : text);
            }
        });
        grid.merged().add(Area.of("N5:X5"));
        Worksheet second = WorksheetReader.of(List.of(grid), "dua.xlsx",
                new Wanted(By.NATIONAL, 2015, null, null, null), Pack.rules().instrument());

        assertThat(second.dossier().year()).isEqualTo(2015);
        assertThat(of(second, By.NATIONAL)).hasSize(151).containsEntry("P1.1.a", "C").containsEntry("H3.1", "3.135");
        assertThat(Sheets.read(grid).dossier().year()).isEqualTo(2014);
        assertThat(Sheets.answers(Sheets.read(grid))).isEqualTo(ANSWERS);
    }

    @Test
    void headingsSayWhoseAnswersTheyAre() {
        Grid grid = Sheets.with("M6", "Jawaban Evaluator", "J6", "Jawaban Instansi", "M10", "b");
        Worksheet read = WorksheetReader.of(List.of(grid), "x.xlsx", new Wanted(null, null, null, null, null), Pack.rules().instrument());

        assertThat(of(read, By.AGENCY)).isEqualTo(ANSWERS);
        assertThat(of(read, By.NATIONAL)).containsExactly(Map.entry("P1.1.a", "B"));
    }

    @Test
    void answersOfNobodyAreRefused() {
        Wanted nothing = new Wanted(null, null, null, null, null);
        assertThat(Sheets.problems(() -> WorksheetReader.of(List.of(Sheets.copy()), "x.xlsx", nothing, Pack.rules().instrument())))
                .singleElement().asString().contains("LKE!J6", "does not say whose answers", "--by");
        assertThat(Sheets.problems(() -> Sheets.read(Sheets.with("M6", "Jawaban", "M10", "A"))))
                .singleElement().asString().contains("LKE!M6", "LKE!J6");
    }

    @Test
    void twoSheetsAlikeAreNotChosenFrom() {
        assertThat(Sheets.problems(() -> WorksheetReader.of(List.of(Sheets.copy(), Sheets.copy()), "x.xlsx", Sheets.ASSESSOR,
                Pack.rules().instrument()))).singleElement().asString().contains("--sheet");
    }
}
