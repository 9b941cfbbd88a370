package id.delapan.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.model.Problem;
import id.delapan.worksheet.MutatedSheets.Mutant;
import id.delapan.worksheet.audit.Auditor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A spoilt worksheet is read right or refused with the cell named; never is a figure wrong in silence. */
class MutatedSheetsTest {
    private static final int COPIES = 300;

    @Test
    void spoiltCopiesAreReadRightOrRefusedWithTheCell() {
        Map<String, String> answers = Sheets.answers(Sheets.read(Sheets.REAL));
        MutatedSheets sheets = new MutatedSheets(20140);
        List<String> silent = new ArrayList<>();
        List<String> refusedForNothing = new ArrayList<>();
        int read = 0;
        for (int i = 0; i < COPIES; i++) {
            Mutant mutant = sheets.next(new HashMap<>(answers));
            List<Problem> problems = Sheets.refused(() -> {
                Worksheet one = Sheets.read(mutant.grid);
                if (!Sheets.answers(one).equals(mutant.answers)) {
                    silent.add(mutant.done.toString());
                }
                assertThat(Auditor.of(one, Pack.engine())).as(mutant.done.toString()).hasSize(1);
            });
            if (problems.isEmpty()) {
                read++;
            } else {
                assertThat(problems).as(mutant.done.toString()).allSatisfy(p -> assertThat(p.message().id()).matches("(?s)LKE![A-Z]+[0-9]+: .*"));
                if (mutant.harmless) {
                    refusedForNothing.add(mutant.done + " -> " + problems.get(0).message().en());
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(refusedForNothing).isEmpty();
        assertThat(read).isBetween(COPIES / 5, COPIES * 4 / 5);
    }
}
