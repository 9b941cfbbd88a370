package id.delapan.lhe;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Fixtures;
import id.delapan.Pack;
import id.delapan.compare.Comparison;
import id.delapan.compare.Dates;
import id.delapan.lhe.content.Block;
import id.delapan.lhe.content.Block.Chart;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.content.Table;
import id.delapan.lhe.content.Table.Row;
import id.delapan.lhe.details.Details;
import id.delapan.lhe.details.Details.Assignment;
import id.delapan.lhe.details.Details.Member;
import id.delapan.lhe.details.Details.Responsible;
import id.delapan.lhe.details.Details.Signatory;
import id.delapan.lhe.template.Templates;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.Recommendation;
import id.delapan.model.Confidence;
import id.delapan.model.Lang;
import id.delapan.report.Crowd;
import id.delapan.report.SampleAssessment;
import id.delapan.report.View;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LheTest {
    private static final Assessment MIXED = Fixtures.evaluate("rekaan-campuran.json");
    private static final Details DETAILS = new Details("700/1/2018", LocalDate.of(2018, 3, 12), "Contoh", "Inspektorat Contoh", "Wali Kota",
            List.of("Perwali 12/2017"), new Assignment("800/12", LocalDate.of(2018, 1, 15), "Inspektur", LocalDate.of(2018, 1, 22),
            LocalDate.of(2018, 2, 23)), "Standar Audit", List.of(new Member("Siti", "ketua tim", "1975")),
            List.of(new Signatory("Ahmad", "Inspektur", "1968")),
            List.of(new Responsible(null, "Sekretariat Daerah", LocalDate.of(2018, 12, 31)), new Responsible("P5", "BKD", null),
                    new Responsible("P5.4.b", null, LocalDate.of(2018, 6, 30))), true);

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#all")
    void everyFigureIsThatOfTheAssessment(Path fixture) {
        Assessment a = Fixtures.evaluate(fixture, Lang.ID);
        Report report = Reports.of(a, Order.PLAIN);
        Map<String, Row> scores = rows(report, "scores");
        Map<String, Row> subAreas = rows(report, "subareas");

        assertThat(Reports.text(report)).contains(a.index().display(), a.index().grade() == null ? a.index().display() : a.index().graded());
        parts(a.parts()).forEach(part -> {
            Row row = scores.containsKey(part.code()) ? scores.get(part.code()) : subAreas.get(part.code());
            assertThat(row.cells().get(1).text()).isEqualTo(part.title());
            figure(row, 2, part.weight());
            figure(row, 3, part.claimed());
            figure(row, 4, part.score());
        });
        assertThat(scores.size() + subAreas.size()).isEqualTo((int) parts(a.parts()).count() + 1);
        figure(scores.get(""), 4, a.index().value());
        Map<String, Row> indicators = rows(report, "indicators");
        assertThat(indicators).hasSameSizeAs(a.indicators());
        a.indicators().forEach(i -> figure(indicators.get(i.code()), 3, i.score().multiply(i.weight())));
    }

    private static void figure(Row row, int column, BigDecimal figure) {
        assertThat(row.cells().get(column).number()).isEqualTo(figure);
        assertThat(row.cells().get(column).text().replace("*", "")).isEqualTo(two(figure));
    }

    private static String two(BigDecimal figure) {
        return figure == null ? "–" : figure.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }

    private static Stream<PartResult> parts(List<PartResult> parts) {
        return parts.stream().flatMap(p -> Stream.concat(Stream.of(p), parts(p.parts())));
    }

    private static Map<String, Row> rows(Report report, String table) {
        return Reports.table(report, table).rows().stream().collect(Collectors.toMap(r -> r.cells().get(0).text(), r -> r));
    }

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#all")
    void nothingThatWasFoundIsLeftOut(Path fixture) {
        Assessment a = Fixtures.evaluate(fixture, Lang.ID);
        Report report = Reports.of(a, Order.PLAIN);
        String missing = a.findings().stream().anyMatch(f -> f.kind() == FindingKind.MISSING_EVIDENCE)
                ? Reports.table(report, "missing").rows().toString() : "";

        Map<String, Row> told = rows(report, "improvements");
        for (Finding f : a.findings()) {
            if (f.kind() == FindingKind.MISSING_EVIDENCE) {
                assertThat(missing).contains(f.label(), f.indicator() + " (" + f.id() + ")");
            } else {
                assertThat(told.get(f.id()).cells()).extracting(Table.Cell::text)
                        .containsSubsequence(f.indicator(), f.condition(), Objects.toString(f.criterion(), ""), f.effect());
            }
        }
        List<Row> recommended = Reports.table(report, "recommendations").rows();
        assertThat(recommended).hasSameSizeAs(a.recommendations());
        for (int i = 0; i < recommended.size(); i++) {
            Recommendation r = a.recommendations().get(i);
            assertThat(recommended.get(i).cells().get(2).text()).startsWith(r.text());
            assertThat(recommended.get(i).cells().get(3).number()).isEqualTo(r.gain());
        }
        a.evidence().forEach(e -> assertThat(rows(report, "evidence").get(e.id()).cells().get(3).text()).isEqualTo(e.text()));
        assertThat(Reports.text(report)).contains(a.receipt().rules(), a.receipt().dossier());
    }

    @Test
    void everyIndicatorIsEitherGoodOrNeedsAttention() {
        List<String> lines = Reports.text(Reports.of(MIXED, Order.PLAIN)).lines().toList();

        assertThat(lines).contains("Namun demikian, masih terdapat hal yang perlu diperhatikan:");
        for (IndicatorResult i : MIXED.indicators()) {
            boolean good = i.score().compareTo(BigDecimal.ONE) == 0;
            int at = IntStream.range(0, lines.size()).filter(n -> lines.get(n).startsWith(i.title() + " (" + i.code())).findFirst().orElseThrow();
            String under = lines.subList(0, at).stream().filter(l -> l.endsWith(":")).reduce((first, last) -> last).orElseThrow();
            assertThat(under).as(i.code()).matches(good ? "Telah terpenuhi [0-9]+ dari [0-9]+ indikator:" : ".*al yang perlu diperhatikan:");
        }
    }

    @Test
    void saysWhyALevelDoesNotCount() {
        assertThat(Reports.text(Reports.of(MIXED, Order.PLAIN)))
                .contains("(P5.2.b, Ya menurut klaim instansi saja, bernilai 0): ", "(P1.2.b, A): ", "; nilainya turun dari 1,00 menjadi 0,00 karena P1.2.a");
        assertThat(Reports.text(Reports.of(Fixtures.evaluate("rekaan-berunit.yaml"), Order.PLAIN)))
                .contains("(R1.1.a, rata-rata unit kerja 0,", "(P1.1.a): belum dapat dinilai");
    }

    @Test
    void whatHasNoWeightIsNeitherGoodNorInNeedOfAttention() {
        Assessment zone = Fixtures.evaluate("rekaan-zona.yaml");
        Report report = Reports.of(zone, Order.PLAIN);
        List<IndicatorResult> counts = zone.indicators().stream().filter(i -> i.weight().signum() == 0).toList();

        assertThat(counts).isNotEmpty().allSatisfy(i -> assertThat(Reports.text(report)).doesNotContain(" (" + i.code() + ", "));
        assertThat(rows(report, "indicators").get(counts.get(0).code()).cells()).extracting(Table.Cell::text)
                .contains("tanpa bobot; tidak menambah poin indeks.");
    }

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#all")
    void noHeadingStandsOverNothing(Path fixture) {
        List<Block> blocks = Reports.of(Fixtures.evaluate(fixture, Lang.EN), Order.PLAIN).blocks();

        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading && heading.level() > 1) {
                assertThat(i + 1 < blocks.size() && !(blocks.get(i + 1) instanceof Block.Heading next && next.level() <= heading.level()))
                        .as(heading.toString()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#all")
    void whatIsMissingHasAName(Path fixture) {
        Assessment a = Fixtures.evaluate(fixture, Lang.EN);
        List<String> missing = Reports.table(Reports.of(a, Order.PLAIN), "indicators").rows().stream()
                .flatMap(r -> r.cells().get(7).text().lines()).filter(line -> line.startsWith("Missing evidence: "))
                .flatMap(line -> Stream.of(line.substring("Missing evidence: ".length()).split("; "))).toList();

        assertThat(missing).noneMatch(label -> label.matches("[a-z-]+\\.[a-z.-]+|[a-z]+-[a-z-]+"));
    }

    @Test
    void figuresThatRestOnAssumptionsAreMarked() {
        Report report = Reports.of(MIXED, Order.PLAIN);
        Map<String, Row> rows = rows(report, "indicators");

        assertThat(MIXED.indicators()).anyMatch(i -> i.confidence() != Confidence.CONFIRMED);
        MIXED.indicators().forEach(i -> assertThat(rows.get(i.code()).cells().get(2).text().endsWith("*"))
                .as(i.code()).isEqualTo(i.confidence() != Confidence.CONFIRMED));
        assertThat(Reports.table(report, "indicators").note()).startsWith("* ");
        assertThat(rows(report, "scores").get("").cells().get(4).text()).endsWith("*");
        assertThat(Reports.text(report)).contains("sebesar 36,02* dengan");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void saysThatItIsAnEstimate(Lang lang) {
        String text = Reports.text(Reports.of(Fixtures.evaluate(Fixtures.FOLDER.resolve("rekaan-unggul.yaml"), lang), Order.PLAIN));

        assertThat(text).contains(lang == Lang.ID ? "predikat resmi hanya ditetapkan oleh evaluator nasional"
                : "only the national evaluator awards the official grade");
    }

    @Test
    void onlyAnAuditNamesCauses() {
        assertThat(titles(Reports.of(MIXED, Order.PLAIN))).contains("Kondisi", "Kriteria", "Akibat").doesNotContain("Sebab");
        Report audit = Reports.of(MIXED, new Order(true, Details.NONE, null, List.of(), false));
        assertThat(titles(audit)).containsSubsequence("Kondisi", "Kriteria", "Sebab", "Akibat");
        assertThat(Reports.table(audit, "improvements").rows()).anyMatch(r -> r.cells().get(5).text().equals("…………"));
        assertThat(Reports.text(audit)).contains("\nTemuan\n").doesNotContain("\nArea perbaikan\n");
    }

    private static List<String> titles(Report report) {
        return Reports.table(report, "improvements").columns().stream().map(Table.Column::title).toList();
    }

    @Test
    void saysWhatItIsGivenAndLeavesTheRestBlank() {
        String blank = Reports.text(Reports.of(MIXED, Order.PLAIN));
        assertThat(blank).contains("Nomor: ……………………", "surat tugas nomor …………………… tanggal …………………… dari ……………………");

        Report report = Reports.of(MIXED, new Order(false, DETAILS, null, List.of(), false));
        assertThat(Reports.text(report)).contains("Nomor: 700/1/2018", "12 Maret 2018", "Inspektorat Contoh", "Yth. Wali Kota", "Perwali 12/2017",
                "surat tugas nomor 800/12 tanggal 15 Januari 2018 dari Inspektur", "22 Januari 2018 sampai 23 Februari 2018",
                "Siti, ketua tim (NIP 1975)", "sesuai dengan Standar Audit").doesNotContain("……");
        assertThat(report.author()).isEqualTo("Inspektorat Contoh");
        assertThat(report.blocks()).contains(new Block.Signatures(List.of(
                new Block.Signature("Contoh, 12 Maret 2018", "Inspektur", "Ahmad", "NIP 1968"))));
    }

    @Test
    void theAnnexCanBeLeftOutButNotTheReceipt() {
        Details brief = new Details(null, null, null, null, null, List.of(), Details.NONE.assignment(), null, List.of(), List.of(), List.of(), false);
        Report report = Reports.of(MIXED, new Order(false, brief, null, List.of(), false));

        assertThat(report.tables()).extracting(Table::name).contains("scores", "recommendations", "receipt")
                .doesNotContain("subareas", "indicators", "evidence");
        assertThat(Reports.text(report)).contains("Tanda terima", MIXED.receipt().rules()).doesNotContain("Lampiran");
    }

    @Test
    void theNarrowestOfficeFollowsUp() {
        List<Row> rows = Reports.table(Reports.of(MIXED, new Order(false, DETAILS, null, List.of(), false)), "recommendations").rows();

        assertThat(rows).anySatisfy(r -> assertThat(who(r)).isEqualTo("P5.4.b BKD 30 Juni 2018"))
                .anySatisfy(r -> assertThat(who(r)).startsWith("P5.7").endsWith("BKD 31 Desember 2018"))
                .anySatisfy(r -> assertThat(who(r)).startsWith("H3.1").endsWith("Sekretariat Daerah 31 Desember 2018"));
    }

    private static String who(Row row) {
        return row.cells().get(1).text() + " " + row.cells().get(4).text() + " " + row.cells().get(5).text();
    }

    @Test
    void comparesWithLastYearAndTellsWhatBecameOfIt() {
        Assessment old = Fixtures.evaluate(Path.of("fixtures/compare/rekaan-tahunan-2016.yaml"), Lang.ID);
        Assessment now = Fixtures.evaluate(Path.of("fixtures/compare/rekaan-tahunan-2017.yaml"), Lang.ID);
        List<Assessment> years = List.of(old, now);
        Comparison comparison = Comparison.of(years, Pack.rules(), Dates.of(years), null);
        Report report = Reports.of(now, new Order(false, Details.NONE, comparison, List.of(), false));

        assertThat(Reports.text(report)).contains("Pada tahun 2016 indeksnya " + old.index().display())
                .doesNotContain("tidak tersedia bagi laporan ini");
        String told = Reports.table(report, "follow-ups").rows().toString();
        assertThat(comparison.followUps()).isNotEmpty().allSatisfy(f -> assertThat(told)
                .contains(f.finding().indicator(), f.finding().kind() == FindingKind.MISSING_EVIDENCE ? "" : f.finding().condition()));
        assertThat(Reports.table(report, "movements").rows()).hasSameSizeAs(comparison.indicators())
                .allSatisfy(r -> assertThat(r.cells().get(4).text()).isNotEmpty());
        Chart radar = report.blocks().stream().filter(Chart.class::isInstance).map(Chart.class::cast).findFirst().orElseThrow();
        assertThat(radar.series()).extracting(Block.Series::name).containsExactly("Tahun 2017", "Tahun 2016");
        assertThat(radar.alt()).contains("P1 ", "Tahun 2016");
        assertThat(Reports.text(Reports.of(MIXED, Order.PLAIN))).contains("tidak tersedia bagi laporan ini");
    }

    @Test
    void drawsOnlyWhatThereIs() {
        Report report = Reports.of(Crowd.bare(SampleAssessment.in(Lang.ID)), Order.PLAIN);

        assertThat(report.blocks()).noneMatch(Chart.class::isInstance);
        assertThat(report.tables()).extracting(Table::name).containsExactly("summary", "scores", "receipt");
        assertThat(Reports.text(report)).contains("Tidak terdapat area perbaikan", "Tidak terdapat rekomendasi").doesNotContain("null");
    }

    @Test
    void namesInTemplatesAreThoseThereAre() {
        Map<String, Object> values = new Values(new View(MIXED), Order.PLAIN).all();

        assertThat(Values.NAMES.all()).isEqualTo(values.keySet());
        Values.NAMES.lists().forEach((name, inner) -> {
            for (Object item : (List<?>) values.get(name)) {
                if (item instanceof Map<?, ?> map) {
                    assertThat(map.keySet()).as(name).isEqualTo(inner.all());
                }
            }
        });
    }

    @Test
    void theGuideNamesEverythingATemplateMayName() throws IOException {
        String guide = Files.readString(Path.of("src/main/resources/id/delapan/lhe/template/README.md"));

        Stream.of(Values.NAMES.all(), Lhe.INSERTS, Templates.SECTIONS,
                        Values.NAMES.lists().values().stream().flatMap(n -> n.all().stream()).toList(),
                        Values.NAMES.lists().get("areas").lists().get("good").all())
                .flatMap(Collection::stream)
                .forEach(name -> assertThat(guide).contains("`" + name + "`"));
    }
}
