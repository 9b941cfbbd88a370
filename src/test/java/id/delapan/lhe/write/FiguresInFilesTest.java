package id.delapan.lhe.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.delapan.Assessments;
import id.delapan.Fixtures;
import id.delapan.lhe.Order;
import id.delapan.lhe.Reports;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.content.Table;
import id.delapan.lhe.content.Table.Kind;
import id.delapan.model.Assessment;
import id.delapan.model.Lang;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the PDF, the document and the workbook say of every part, indicator and recommendation, read back from the files, against
 * what the JSON of the same assessment says. A row of a table that the end of a page cut in two would not be found in the PDF.
 */
class FiguresInFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /**
     * A row of a table.
     *
     * @param texts neighbours in the row
     * @param figures exact
     */
    private record Line(List<String> texts, List<BigDecimal> figures) {}

    static Stream<Arguments> all() {
        return Fixtures.all().stream().flatMap(f -> Stream.of(Lang.values()).map(lang -> Arguments.of(f, lang)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFigureIsThatOfTheJson(Path fixture, Lang lang) throws IOException {
        Assessment assessment = Fixtures.evaluate(fixture, lang);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        Assessments.write(assessment, json);
        List<Line> expected = lines(JSON.readTree(json.toByteArray()), lang);
        Report report = Reports.of(assessment, Order.PLAIN);

        String pdf = pdf(report);
        assertThat(expected).filteredOn(line -> !pdf.contains(joined(line.texts()))).isEmpty();
        assertThat(report.tables()).allSatisfy(table ->
                assertThat(table.rows()).map(row -> inTurn(table, row)).filteredOn(row -> !pdf.contains(row)).isEmpty());
        Set<String> document = document(report);
        assertThat(expected).filteredOn(line -> document.stream().noneMatch(row -> row.contains(joined(line.texts())))).isEmpty();
        List<List<Object>> workbook = workbook(report);
        assertThat(expected).filteredOn(line -> workbook.stream().noneMatch(row -> row.contains(line.texts().get(0))
                && row.containsAll(line.figures().stream().map(BigDecimal::doubleValue).toList()))).isEmpty();
    }

    private static List<Line> lines(JsonNode json, Lang lang) {
        List<Line> lines = new ArrayList<>();
        JsonNode index = json.at("/index/value");
        lines.add(line(List.of(lang == Lang.ID ? "Indeks (estimasi)" : "Index (estimate)"), List.of(index), lang));
        parts(json.get("parts")).forEach(part -> lines.add(line(List.of(part.get("code").asText(), part.get("title").asText()),
                List.of(part.get("weight"), part.get("claimed"), part.get("score")), lang)));
        for (JsonNode i : json.get("indicators")) {
            BigDecimal points = i.get("score").decimalValue().multiply(i.get("weight").decimalValue());
            lines.add(new Line(List.of(i.get("code").asText(), mark(i.get("claimed"), lang), mark(i, lang), two(points, lang)),
                    List.of(points)));
        }
        for (JsonNode r : json.get("recommendations")) {
            BigDecimal gain = r.get("gain").decimalValue();
            lines.add(new Line(List.of(r.get("indicator").asText(), r.get("text").asText()), List.of(gain)));
        }
        return lines;
    }

    private static Stream<JsonNode> parts(JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false).flatMap(p -> Stream.concat(Stream.of(p), parts(p.get("parts"))));
    }

    private static Line line(List<String> texts, List<JsonNode> figures, Lang lang) {
        List<BigDecimal> exact = figures.stream().filter(f -> !f.isNull()).map(JsonNode::decimalValue).toList();
        return new Line(Stream.concat(texts.stream(), figures.stream().map(f -> f.isNull() ? "–" : two(f.decimalValue(), lang))).toList(), exact);
    }

    private static String mark(JsonNode mark, Lang lang) {
        if (mark.isNull() || mark.get("level").isNull() && mark.get("value").isNull()) {
            return "–";
        }
        if (!mark.get("level").isNull()) {
            return mark.get("level").asText();
        }
        BigDecimal value = mark.get("value").decimalValue();
        return written(value.setScale(Math.max(2, value.stripTrailingZeros().scale())), lang);
    }

    private static String two(BigDecimal figure, Lang lang) {
        return written(figure.setScale(2, RoundingMode.HALF_UP), lang);
    }

    private static String written(BigDecimal figure, Lang lang) {
        return lang == Lang.ID ? figure.toPlainString().replace('.', ',') : figure.toPlainString();
    }

    /** Without blanks, since lines break anywhere, and without the marks of figures that are not confirmed. */
    private static String joined(List<String> texts) {
        return String.join("", texts).replaceAll("[\\s*]+", "");
    }

    /** A row as it is read: what stands in one cell follows each other, so that no row is cut in two by the end of a page. */
    private static String inTurn(Table table, Table.Row row) {
        List<String> upright = new ArrayList<>();
        List<String> stacked = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String text = row.cells().get(i).text();
            if (table.columns().get(i).kind() != Kind.STACKED) {
                upright.add(text);
            } else if (!text.isEmpty()) {
                stacked.addAll(List.of(table.columns().get(i).title(), ":", text));
            }
        }
        return joined(upright) + joined(stacked);
    }

    private static String pdf(Report report) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.bytes(report))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setPageEnd("\f");
            String text = stripper.getText(pdf);
            assertThat(List.of(text.split("\f"))).as("pages with nothing but their number").noneMatch(page -> page.isBlank() || page.strip().matches("\\d+ / \\d+"));
            return joined(List.of(text));
        }
    }

    private static Set<String> document(Report report) throws IOException {
        Set<String> rows = new HashSet<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(ReportDocx.bytes(report)))) {
            for (XWPFTable table : document.getTables()) {
                for (XWPFTableRow row : table.getRows()) {
                    rows.add(joined(row.getTableCells().stream().map(XWPFTableCell::getText).toList()));
                }
            }
        }
        return rows;
    }

    private static List<List<Object>> workbook(Report report) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ReportXlsx.bytes(report)))) {
            book.forEach(sheet -> sheet.forEach(row -> rows.add(StreamSupport.stream(row.spliterator(), false)
                    .map(c -> c.getCellType() == CellType.NUMERIC ? (Object) c.getNumericCellValue() : c.toString()).toList())));
        }
        return rows;
    }
}
