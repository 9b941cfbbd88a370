package id.delapan.lhe.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Fixtures;
import id.delapan.lhe.Order;
import id.delapan.lhe.Reports;
import id.delapan.lhe.content.Block.Chart;
import id.delapan.lhe.content.Block.Heading;
import id.delapan.lhe.content.Block.Series;
import id.delapan.lhe.content.Block.Shape;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.content.Table;
import id.delapan.model.Assessment;
import id.delapan.model.Lang;
import id.delapan.report.Numbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The same report in each format, read back by other means than those it was written with where there are any. */
class WritersTest {
    private static final Assessment MIXED = Fixtures.evaluate("rekaan-campuran.json");

    @Test
    void thePdfCanBeListenedToAndNeedsNothingElse() throws IOException {
        byte[] bytes = ReportPdf.bytes(Reports.of(MIXED, Order.PLAIN));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("id");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Laporan hasil evaluasi reformasi birokrasi Kota Contoh");
            PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("Laporan Hasil Evaluasi");
            assertThat(first.getFirstChild().getTitle()).isEqualTo("Pendahuluan");
            assertThat(fonts(pdf)).hasSizeGreaterThan(3).allMatch(name -> name.matches("[A-Z]{6}\\+Liberation.*"));
        }
        assertThat(ReportPdf.bytes(Reports.of(MIXED, Order.PLAIN))).isEqualTo(bytes);
    }

    private static List<String> fonts(PDDocument pdf) throws IOException {
        List<String> names = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                names.add(page.getResources().getFont(name).getName());
            }
        }
        return names.stream().distinct().toList();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theHtmlIsWellFormedInItsLanguageAndAlone(Lang lang) throws Exception {
        Report report = Reports.of(Fixtures.evaluate(Fixtures.FOLDER.resolve("rekaan-campuran.json"), lang), Order.PLAIN);
        String html = new String(ReportHtml.bytes(report), UTF_8);
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.replace("<!DOCTYPE html>", "").getBytes(UTF_8))).getDocumentElement();
        List<String> ids = all(root, "*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();

        assertThat(root.getAttribute("lang")).isEqualTo(lang == Lang.ID ? "id" : "en");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all(root, "a")).isNotEmpty().allMatch(a -> ids.contains(a.getAttribute("href").substring(1)));
        assertThat(all(root, "img")).hasSize(3).allMatch(i -> i.getAttribute("src").startsWith("data:image/svg+xml;base64,") && i.getAttribute("alt").length() > 50);
        assertThat(all(root, "th")).isNotEmpty().allMatch(th -> th.getAttribute("scope").matches("col|row|colgroup"));
        assertThat(all(root, "script")).isEmpty();
        assertThat(html.replaceFirst("http://www.w3.org/1999/xhtml", "")).doesNotContain("http:", "https:", "url(", "@import");
        List<Integer> levels = report.blocks().stream().filter(Heading.class::isInstance).map(h -> ((Heading) h).level()).toList();
        assertThat(levels).startsWith(1).filteredOn(l -> l == 1).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    private static List<Element> all(Element root, String tag) {
        NodeList found = root.getElementsByTagName(tag);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theAxisOfAChartHasTheDecimalSignOfTheLanguage(Lang lang) {
        Chart chart = new Chart("gains-chart", "", "", Shape.BARS, List.of("a", "b"),
                List.of(new Series("c", List.of(new BigDecimal("0.5"), new BigDecimal("2.5")))), null);
        var shown = ChartImages.bars(chart, new Numbers(lang)).getStyler().getyAxisTickLabelsFormattingFunction();

        assertThat(shown.apply(0.5)).isEqualTo(lang == Lang.ID ? "0,5" : "0.5");
        assertThat(shown.apply(2.0)).isEqualTo("2");
    }

    @Test
    void officeFilesDoNotTellWhenTheyWereWritten() throws IOException {
        Report report = Reports.of(MIXED, Order.PLAIN);
        for (byte[] file : List.of(ReportDocx.bytes(report), ReportXlsx.bytes(report))) {
            Map<String, String> entries = new TreeMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo("2000-01-01T00:00:00");
                    entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
                }
            }
            assertThat(entries.get("docProps/core.xml")).contains(report.title()).doesNotContain("created", "modified");
        }
    }

    @Test
    void theDocumentHasStylesContentsAndRepeatedHeadings() throws IOException {
        Report report = Reports.of(MIXED, Order.PLAIN);
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(ReportDocx.bytes(report)))) {
            List<String> headings = docx.getParagraphs().stream().filter(p -> String.valueOf(p.getStyle()).startsWith("Heading"))
                    .map(XWPFParagraph::getText).toList();
            assertThat(headings).contains("Pendahuluan", "Rekomendasi", "P1 Manajemen perubahan");
            assertThat(docx.getStyles().getStyle("Heading1").getCTStyle().getPPr().isSetOutlineLvl()).isTrue();
            assertThat(docx.getDocument().xmlText()).contains("TOC \\o", "w:tblHeader", "PAGEREF _Toc1002");
            assertThat(docx.getStyles().getStyle("TOC2").getCTStyle().getPPr().getInd().getLeft()).isEqualTo(BigInteger.valueOf(240));
            assertThat(docx.getStyles().getStyle("Normal").getCTStyle().getPPr().isSetWidowControl()).isTrue();
            assertThat(docx.getFooterList().get(0)._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
            assertThat(docx.getAllPictures()).hasSize(3);
            assertThat(docx.getDocument().xmlText()).contains("descr=\"Capaian area");
            String text = docx.getBodyElements().stream()
                    .map(e -> e instanceof XWPFTable table ? table.getText() : ((XWPFParagraph) e).getText())
                    .collect(Collectors.joining("\n"));
            assertThat(text).contains("36,02");
            MIXED.recommendations().forEach(r -> assertThat(text).contains(r.text()));
            MIXED.indicators().forEach(i -> assertThat(text).contains(i.code(), i.title()));
        }
    }

    @Test
    void theWorkbookHasASheetForEachTable() throws IOException {
        Report report = Reports.of(MIXED, Order.PLAIN);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ReportXlsx.bytes(report)))) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).containsExactly("Laporan", "Ringkasan", "Nilai", "Area perbaikan", "Bukti yang belum ada", "Rekomendasi",
                    "Nilai sub-area", "Indikator dan buktinya", "Daftar bukti", "Tanda terima");
            for (Table table : report.tables()) {
                Sheet sheet = book.getSheet(table.title());
                int shift = table.grouped() ? 1 : 0;
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                for (int row = 0; row < table.rows().size(); row++) {
                    for (int column = 0; column < table.columns().size(); column++) {
                        same(sheet.getRow(row + 1).getCell(column + shift), table.rows().get(row).cells().get(column));
                    }
                }
            }
        }
    }

    @Test
    void theWorkbookCalculatesWithSharesAndCountsWidthsInItsOwnFont() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ReportXlsx.bytes(Reports.of(MIXED, Order.PLAIN))))) {
            Sheet scores = book.getSheet("Nilai");
            Cell share = scores.getRow(scores.getLastRowNum() - 2).getCell(5);
            assertThat(share.getCellStyle().getDataFormatString()).isEqualTo("0.00%");
            assertThat(share.getNumericCellValue()).isBetween(0.36, 0.361);
            assertThat(book.getFontAt(0).getFontName()).isEqualTo("Arial");
            assertThat(book.getSheetAt(0).getHyperlinkList()).isNotEmpty()
                    .allMatch(link -> book.getSheet(link.getLocation().replaceAll("^'|'!A1$", "")) != null);
        }
    }

    private static void same(Cell actual, Table.Cell expected) {
        if (expected.number() == null) {
            assertThat(actual.getStringCellValue()).isEqualTo(expected.text());
        } else {
            assertThat(actual.getNumericCellValue()).isEqualTo(expected.number().doubleValue());
        }
    }

    @Test
    void hostileTextStaysText() throws Exception {
        Report report = Reports.of(Reports.hostile(MIXED), Order.PLAIN);
        String text = Reports.text(report);
        Reports.HOSTILE.stream().filter(h -> h.indexOf('\uE000') < 0).forEach(h -> assertThat(text).contains(h));
        assertThat(report.tables()).hasSameSizeAs(Reports.of(MIXED, Order.PLAIN).tables());

        String html = new String(ReportHtml.bytes(report), UTF_8);
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.replace("<!DOCTYPE html>", "").getBytes(UTF_8))).getDocumentElement();
        assertThat(all(root, "script")).isEmpty();
        assertThat(all(root, "a")).allMatch(a -> a.getAttribute("href").startsWith("#h"));
        assertThat(root.getTextContent()).contains("<script>alert(1)</script>", "**tebal** [x](http://x.test)", "</td></table>");

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ReportXlsx.bytes(report)))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC));
                }
            }
            assertThat(book.getSheet("Daftar bukti").getRow(1).getCell(2).getCellStyle().getQuotePrefixed()).isTrue();
        }
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(ReportDocx.bytes(report)))) {
            assertThat(docx.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining())).contains("=1+1", "</td></table>");
            assertThat(docx.getHyperlinks()).isEmpty();
        }
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.bytes(report))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<script>alert(1)</script>", "{{index}} {{{index}}}");
        }
    }
}
