package id.delapan.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Lang;
import id.delapan.report.Overview.Area;
import id.delapan.report.Overview.Common;
import id.delapan.report.Overview.Grades;
import id.delapan.report.Overview.Group;
import id.delapan.report.Overview.Ranked;
import id.delapan.report.Overview.Twice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverviewTest {
    private static final Agency HOSTILE = new Agency(
            SampleAssessment.FORMULA, SampleAssessment.ESCAPE + " \"x\", " + SampleAssessment.BIDI, Kind.UNIT);

    /** A small year with hostile texts, and a large one that does not fit a page. */
    private static Overview sample() {
        List<Ranked> few = List.of(
                new Ranked(1, new Agency("a", "Kota " + SampleAssessment.WIDE, Kind.CITY), new BigDecimal("90.5"), "AA",
                        List.of(new BigDecimal("4.5"))),
                new Ranked(1, HOSTILE, new BigDecimal("90.5"), "AA", List.of(new BigDecimal("4.5"))),
                new Ranked(3, new Agency("c", SampleAssessment.LONG_WORD, Kind.MINISTRY), new BigDecimal("0.000000000001"), "D",
                        List.of(BigDecimal.ZERO)));
        List<Ranked> many = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            many.add(new Ranked(i, new Agency("k" + i, "Kabupaten " + i, Kind.REGENCY), BigDecimal.valueOf(100 - i), "B",
                    List.of(BigDecimal.ONE)));
        }
        List<Common> common = new ArrayList<>(List.of(
                new Common("P1.a/below-top", "Judul pertama", null, 3),
                new Common("P1.a/missing-evidence/sk", "Judul pertama", "Surat keputusan", 2),
                new Common("P1.b/kedaluwarsa", "Judul kedua", null, 1)));
        List<Common> long25 = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            long25.add(new Common("P1.a/temuan-" + i, "Judul pertama", null, 60 - i));
        }
        return new Overview(63, 2, List.of(group(2016, few, common, 3), group(2017, many, long25, 60)),
                List.of(new Twice(new Agency("a", "Kota A", Kind.CITY), "coba", 2016, List.of("in.jsonl:1", "in.jsonl:9"))));
    }

    private static Group group(int year, List<Ranked> ranking, List<Common> common, long count) {
        return new Group("coba", "Instrumen coba", year, new BigDecimal("60.333333333333"),
                List.of(new Grades("AA", "istimewa", count - 1), new Grades("B", null, 0), new Grades("D", "sangat kurang", 1)),
                List.of(new Area("P1", "Manajemen perubahan", new BigDecimal("5"), new BigDecimal("3.15"))), common, ranking);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void textIsAsRecorded(Lang lang) throws IOException {
        String text = OverviewText.render(sample(), lang, 100, false);

        Golden.check("overview_" + lang.name().toLowerCase(Locale.ROOT) + ".txt", text);
        assertThat(text.lines()).allMatch(l -> Cells.width(l) <= 100);
        assertThat(OverviewText.render(sample(), lang, 60, true).replaceAll("\u001b\\[[0-9]+m", "").lines())
                .allMatch(l -> Cells.width(l) <= 60);
        assertThat(text.codePoints().filter(c -> c != '\n' && Clean.harmful(c))).isEmpty();
    }

    @Test
    void csvIsAsRecordedAndHoldsNoFormula() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OverviewCsv.write(sample(), bytes);
        String csv = bytes.toString(UTF_8);

        Golden.check("overview.csv", csv.replace("\r\n", "\n"));
        assertThat(csv.split("\r\n")).hasSize(1 + 63 + 2 * 5 + 3 + 25).doesNotContain("");
        assertThat(csv).doesNotContainPattern("(^|[,\\n\"])[=+@\\t-]");
    }

    @Test
    void jsonIsAsRecorded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Overview all = sample();
        OverviewJson.write(new Overview(3, 2, all.groups().subList(0, 1), all.twice()), bytes);
        String json = bytes.toString(UTF_8);

        Golden.check("overview.json", json);
        assertThat(json.codePoints().filter(c -> c != '\n' && Clean.harmful(c))).isEmpty();
    }

    @Test
    void nothingEvaluatedIsNothingToTable() {
        assertThat(OverviewText.render(new Overview(0, 5, List.of(), List.of()), Lang.ID, 80, false)).isEmpty();
    }
}
