package id.delapan.worksheet.audit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.model.Lang;
import id.delapan.worksheet.Sheets;
import id.delapan.worksheet.audit.Audit.CellFinding;
import id.delapan.worksheet.audit.Audit.Kind;
import id.delapan.worksheet.grid.Grid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest {
    private static final String GENERIC = Sheets.real().at(id.delapan.worksheet.grid.Ref.of("K20")).formula();

    private static Audit audit(Grid grid) {
        return Auditor.of(Sheets.read(grid), Pack.engine()).get(0);
    }

    private static Map<String, CellFinding> faults(Audit audit) {
        return audit.cells().stream().filter(c -> !c.variant()).collect(toMap(CellFinding::cell, c -> c));
    }

    private static List<Kind> kinds(CellFinding finding) {
        return finding.reasons().stream().map(Audit.Reason::kind).toList();
    }

    /**
     * Found by reading all 180 formulas of the file by hand. None costs anything: in K17 and K174 an earlier condition of the
     * same formula asks for the right cell already, so does the one before J147 in K147, and K188 and K189 have other values
     * for B and C in the branch of a scale their rows do not use.
     */
    @Test
    void theFaultsOfTheRealSheetAreFoundAndNoOthers() {
        Audit audit = audit(Sheets.copy());
        Map<String, CellFinding> faults = faults(audit);

        assertThat(faults).containsOnlyKeys("LKE!K17", "LKE!K147", "LKE!K174", "LKE!K188", "LKE!K189");
        assertThat(faults.values()).allMatch(f -> f.cost().signum() == 0);
        assertThat(words(faults.get("LKE!K17"))).containsExactly("reads J114, which is no cell of row 17 or of the questions above it");
        assertThat(words(faults.get("LKE!K174"))).containsExactly("reads J1170, which is no cell of row 174 or of the questions above it");
        assertThat(words(faults.get("LKE!K147"))).containsExactly("compares J147 with \"Tidak\", which is no choice of A/B/C/D");
        assertThat(words(faults.get("LKE!K188"))).hasSize(2).allMatch(w -> w.contains("0.6, should give 0.67") || w.contains("0.3, should give 0.33"));
        assertThat(kinds(faults.get("LKE!K189"))).containsExactly(Kind.SCALE_VALUE, Kind.SCALE_VALUE);
        assertThat(audit.cells()).filteredOn(CellFinding::variant).extracting(CellFinding::code)
                .containsExactly("P5.4.c", "P5.4.d", "P5.4.e", "P8.4.c");
        assertThat(audit.differences()).isEmpty();
        assertThat(audit.blanks()).isEmpty();
        assertThat(audit.stored()).isEqualByComparingTo(audit.index());
        assertThat(audit.recalculated()).isEqualByComparingTo("60.860202380952");
    }

    private static List<String> words(CellFinding finding) {
        return finding.reasons().stream().map(r -> r.text().en()).toList();
    }

    /** Ten faults, each worked out by hand from the answers of the real sheet, all in one copy. */
    @Test
    void tenFaultsAndWhatEachCosts() {
        Grid grid = Sheets.with(
                // P1.4.c is B: 0.67, one of three in a sub-area of 1: (1 - 0.67) / 3
                "K30", 1,
                // P1.2.c is B: 0.67 where its scale says 0.5, one of five: 0.17 / 5
                "K16", "=IF(I16=\"A/B/C\",IF(J14=\"Tidak\",0,IF(J16=\"A\",1,IF(J16=\"B\",0.67,IF(J16=\"C\",0,\"Error\")))))",
                // P1.1.c, 0.33, left out of the sum but not of the count: -0.33 / 3
                "K9", "=SUM(K10:K11)/COUNT(K10:K12)*G9",
                // P4.3, 1.085, left out
                "K51", "=SUM(K52,K57)",
                // P6.1, 1.11333, counted in another area as well
                "K66", "=SUM(K67,K73,K79,K86,K92,K100,K105,K109,K115)",
                // P1.3.a is B, its formula reads the A of another row: (1 - 0.67) / 7 * 2
                "K20", "=" + GENERIC.replace("J20", "J36"),
                // P7.5.b is A now and its parent Tidak, the gate is gone: 1 / 5 * 1.5
                "J153", "A", "K153", "=" + GENERIC.replace("20", "153"),
                // P7.6.e is A now, gated by P7.6.a (Ya) instead of P7.6.d (C): 1 / 5 * 2.5
                "J162", "A", "K162", "=IF(K158=0,0," + GENERIC.replace("20", "162") + ")",
                // P5.3 reaches 0.58333 of its weight, which is doubled
                "G79", 2,
                // P6 is 3.37733, typed as 4
                "K114", 4);
        Map<String, CellFinding> faults = faults(audit(grid));

        cost(faults, "K30", Kind.TYPED_NUMBER, 0.33 / 3);
        cost(faults, "K16", Kind.SCALE_VALUE, 0.17 / 5);
        cost(faults, "K9", Kind.RESULT, -0.33 / 3);
        cost(faults, "K51", Kind.LEFT_OUT, -1.085);
        cost(faults, "K66", Kind.OTHER_CELL, 0.67 / 3 * 2 + 0.67 / 3 * 2 + 0.33 / 3 * 2);
        cost(faults, "K20", Kind.OTHER_CELL, 0.33 / 7 * 2);
        cost(faults, "K153", Kind.GATE_MISSING, 0.3);
        cost(faults, "K162", Kind.GATE_OTHER, 0.5);
        cost(faults, "G79", Kind.WEIGHT, (1 + 0.67 + 0.67 + 0.33 + 0.33 + 0.5) / 6);
        cost(faults, "K114", Kind.TYPED_NUMBER, 4 - 3.3773333333333333);
        assertThat(faults).hasSize(15);
    }

    private static void cost(Map<String, CellFinding> faults, String cell, Kind kind, double cost) {
        CellFinding fault = faults.get("LKE!" + cell);
        assertThat(fault).as(cell).isNotNull();
        assertThat(kinds(fault)).as(cell).contains(kind);
        assertThat(fault.cost().setScale(9, RoundingMode.HALF_UP)).as(cell).isEqualByComparingTo(
                BigDecimal.valueOf(cost).setScale(9, RoundingMode.HALF_UP));
    }

    /** K8 counts K9 to K13, 0.66667 + 1 + 0.67 + 0.33 + 0.768, instead of 0.66667 + 0.768 + 1.19429 + 0.69667. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "K204|=J204/5*7|SCALE_VALUE|-0.791", "K205|=3|SCALE_VALUE|0", "K212|=K195|LEFT_OUT|-28.7875",
        "K195|=SUM(K8,K31,K38,K51,K66,K114,K125)|LEFT_OUT|-4.059333333", "K187|=SUM(K188:K190)/3*G181|OTHER_CELL|0",
        "L9|=K9/G10|OTHER_CELL|0", "K8|=SUM(K9:K13)|LEFT_OUT|0.109047619", "K49|=SUM(K50)/COUNT(K50)|RESULT|-1.34",
        "K49|=VLOOKUP(J50,A1:B2,2)|NOT_UNDERSTOOD|0", "K49|=SUM(|NOT_UNDERSTOOD|0", "K50|=LKE2!K50|NOT_UNDERSTOOD|0",
        "K171|=IF(J170=\"Ya\",IF(J171=\"A\",1,IF(J171=\"B\",0.67,IF(J171=\"C\",0.33,0))),0)||",
        "K171|=IF(J170=\"Tidak\",0,(J171=\"A\")+(J171=\"B\")*0.67+(J171=\"C\")*0.33)||",
        "K9|=AVERAGE(K10:K12)*G9||", "K31|=SUBTOTAL(9,K32,K35)||", "L8|=IF(G8=0,0,K8/G8)||",
    })
    void tellsWrongFormulasFromOtherWaysToWriteTheRightOne(String cell, String formula, Kind kind, Double cost) {
        Map<String, CellFinding> faults = faults(audit(Sheets.with(cell, formula)));

        if (kind == null) {
            assertThat(faults).hasSize(5).doesNotContainKey("LKE!" + cell);
        } else {
            cost(faults, cell, kind, cost);
        }
    }

    /** P1.3.a blank: six instead of seven share the 2 points of the sub-area, 3.51 / 6 * 2; here it is 3.51 / 7 * 2. */
    @Test
    void aBlankLeavesTheMeanInTheSheetAndCountsNothingHere() {
        Audit audit = audit(Sheets.with("J20", null));

        assertThat(audit.blanks()).hasSize(1);
        assertThat(audit.blanks().get(0).cell()).isEqualTo("LKE!J20");
        assertThat(audit.blanks().get(0).cost().doubleValue()).isCloseTo(3.51 / 3 - 3.51 / 3.5, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(audit.index().doubleValue()).isCloseTo(60.860202380952 - 0.67 / 3.5, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(audit.differences()).extracting(Audit.Difference::cell).containsExactly("LKE!K195", "LKE!K8", "LKE!K19", "LKE!K212");
    }

    @Test
    void aStoredValueThatItsFormulaDoesNotGiveIsNamed() {
        Audit audit = audit(Sheets.with("J10", "B"));

        assertThat(audit.differences()).extracting(Audit.Difference::code).containsExactly("P1.1.a", "P", "P1", "P1.1", null);
        assertThat(audit.differences().get(0)).satisfies(d -> {
            assertThat(d.stored()).isEqualByComparingTo("1");
            assertThat(d.recalculated()).isEqualByComparingTo("0.5");
            assertThat(d.index()).isEqualByComparingTo("0.5");
        });
    }

    /** What is a known form in one year is a fault in a year whose own form is known. */
    @Test
    void aGateMissingInTheYearThatHasItIsAFault() {
        String bare = "=" + GENERIC.replace("20", "15");

        assertThat(faults(audit(Sheets.with("K15", bare)))).containsKey("LKE!K15");
        assertThat(faults(audit(Sheets.with("K15", bare, "F3", "2015", "B5", "PENILAIAN TAHUN 2015")))).doesNotContainKey("LKE!K15");
        assertThat(faults(audit(Sheets.with("K17", "=" + GENERIC.replace("20", "17"), "F3", "2015", "B5", "PENILAIAN TAHUN 2015"))))
                .containsKey("LKE!K17");
    }

    @Test
    void saysItInWords() {
        List<Audit> audits = Auditor.of(Sheets.read(Sheets.with("K30", 1, "J20", null)), Pack.engine());

        assertThat(AuditText.render(audits, Lang.ID)).contains("LKE!K30", "+0,11 poin", "angka 1 diketik", "LKE!J20", "Kesalahan rumus: 6");
        assertThat(AuditText.render(audits, Lang.EN)).contains("+0.11 points", "the number 1 is typed", "Faults in formulas: 6");
    }
}
