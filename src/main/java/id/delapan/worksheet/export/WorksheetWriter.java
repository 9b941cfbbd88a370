package id.delapan.worksheet.export;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Lang;
import id.delapan.model.Part;
import id.delapan.source.Messages;
import id.delapan.worksheet.Numbering;
import id.delapan.worksheet.export.Styles.Look;
import id.delapan.worksheet.grid.Ref;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a worksheet in the official layout: numbering, weights, explanations and choices, then the answers and computed
 * values of the agency, the assessor and the national evaluator side by side, and last what counts. The formulas are live
 * and give the program's own index.
 */
public final class WorksheetWriter {
    static final int FIRST_LABEL = 1;
    static final int WEIGHT = 6;
    static final int EXPLANATION = 7;
    static final int CHOICES = 8;
    static final int HEADING_ROW = 5;
    private static final int YEAR_ROW = 4;
    private static final int NAME_COLUMN = 5;
    private static final Answering EVIDENCE = new Answering("sheet-evidence", null, null, 21, -1, -1);
    private static final Answering USED = new Answering("sheet-used", null, null, 22, 23, -1);
    static final List<Answering> ALL = List.of(
            new Answering("sheet-agency", "sheet-agency-note", By.AGENCY, 9, 10, 12),
            new Answering("sheet-assessor", "sheet-assessor-note", By.ASSESSOR, 13, 14, 16),
            new Answering("sheet-national", "sheet-national-note", By.NATIONAL, 17, 18, 20), EVIDENCE, USED);

    private final Instrument instrument;
    private final Dossier dossier;
    private final Lang lang;
    private final boolean blank;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("LKE");
    private final Styles styles = new Styles(book);
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, IndicatorResult> results;
    private int next = HEADING_ROW + 1;

    private WorksheetWriter(Instrument instrument, Dossier dossier, Assessment assessment, boolean blank) {
        this.instrument = instrument;
        this.dossier = dossier;
        this.lang = assessment.options().lang();
        this.blank = blank;
        this.results = assessment.indicators().stream().collect(Collectors.toMap(IndicatorResult::code, r -> r));
        instrument.indicators().forEach(i -> indicators.put(i.code(), i));
        dossier.answers().forEach(a -> answers.put(a.indicator() + "@" + a.by(), a));
    }

    /**
     * The worksheet of a dossier as an {@code .xlsx} file.
     *
     * @param assessment of that dossier; its language is the worksheet's
     * @param blank without any answers, to be filled
     */
    public static byte[] bytes(Instrument instrument, Dossier dossier, Assessment assessment, boolean blank) throws IOException {
        WorksheetWriter writer = new WorksheetWriter(instrument, dossier, assessment, blank);
        try (XSSFWorkbook book = writer.book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writer.write();
            book.write(out);
            return out.toByteArray();
        }
    }

    private void write() {
        head();
        for (int i = 0; i < instrument.parts().size(); i++) {
            part(instrument.parts().get(i), 0, i + 1);
        }
        int whole = next++;
        XSSFRow last = sheet.createRow(whole);
        label(last, 0, word("sheet-index"), null, Look.PART);
        for (Answering each : ALL) {
            if (each.counts()) {
                Formulas formulas = new Formulas(rows, indicators, each, WEIGHT);
                instrument.allParts().forEach(p -> value(each, p.code(), formulas.part(p), formulas.share(p.code()), Look.PART_VALUE));
                indicators.values().forEach(i -> value(each, i.code(), formulas.indicator(i),
                        i.weight() == null ? null : formulas.share(i.code()), Look.VALUE));
                formula(last, each.value(), formulas.whole(instrument.parts()), Look.PART_VALUE);
            }
        }
        indicators.values().forEach(this::used);
        new Choosing(sheet, rows).offer(indicators.values());
        new Finish(sheet, whole).apply();
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        book.setForceFormulaRecalculation(true);
    }

    private void head() {
        styles.text(cell(sheet.createRow(0), FIRST_LABEL), Look.TITLE, word("sheet-title") + " · " + instrument.title().in(lang));
        XSSFRow agency = sheet.createRow(1);
        styles.text(cell(agency, FIRST_LABEL), Look.PLAIN, word("sheet-agency-name"));
        styles.text(cell(agency, NAME_COLUMN), Look.PLAIN, dossier.agency().name());
        XSSFRow year = sheet.createRow(2);
        styles.text(cell(year, FIRST_LABEL), Look.PLAIN, word("sheet-year"));
        styles.text(cell(year, NAME_COLUMN), Look.PLAIN, String.valueOf(dossier.year()));
        styles.text(cell(sheet.createRow(YEAR_ROW), FIRST_LABEL), Look.TITLE, word("sheet-of-year", dossier.year()));
        XSSFRow headings = sheet.createRow(HEADING_ROW);
        for (int column = FIRST_LABEL; column < WEIGHT; column++) {
            styles.text(cell(headings, column), Look.HEADING, column == FIRST_LABEL ? word("sheet-assessed") : "");
        }
        sheet.addMergedRegionUnsafe(new CellRangeAddress(HEADING_ROW, HEADING_ROW, FIRST_LABEL, WEIGHT - 1));
        styles.text(cell(headings, WEIGHT), Look.HEADING, word("sheet-weight"));
        styles.text(cell(headings, EXPLANATION), Look.HEADING, word("sheet-explanation"));
        styles.text(cell(headings, CHOICES), Look.HEADING, word("sheet-choices"));
        for (Answering each : ALL) {
            styles.text(cell(headings, each.answer()), Look.HEADING, word(each.key()));
            if (each.counts()) {
                boolean used = each == USED;
                styles.text(cell(headings, each.value()), Look.HEADING, word(used ? "sheet-used-value" : "sheet-value"));
                styles.text(cell(headings, each.share()), Look.HEADING, word(used ? "sheet-used-share" : "sheet-share"));
            }
            if (each.note() >= 0) {
                styles.text(cell(headings, each.note()), Look.HEADING, word(each.noteKey()));
            }
        }
    }

    private void part(Part part, int depth, int ordinal) {
        XSSFRow own = depth == 0 ? sheet.createRow(next++) : row(part.code());
        label(own, depth, part.title().in(lang) + " (" + weight(part.weight()) + ")", Numbering.at(depth).written(ordinal), Look.PART);
        int n = 0;
        for (Part child : part.parts()) {
            part(child, depth + 1, ++n);
        }
        for (Indicator indicator : part.indicators()) {
            indicator(indicator, depth + 1, ++n);
        }
        if (depth == 0) {
            label(row(part.code()), 0, word("sheet-total", part.title().in(lang)), null, Look.PART);
        }
        styles.apply(number(sheet.getRow(rows.get(part.code())), WEIGHT, part.weight()), Look.PART_VALUE);
    }

    private XSSFRow row(String code) {
        rows.put(code, next);
        return sheet.createRow(next++);
    }

    private void indicator(Indicator indicator, int depth, int ordinal) {
        XSSFRow row = row(indicator.code());
        String weight = indicator.weight() == null ? "" : " (" + weight(indicator.weight()) + ")";
        label(row, depth, indicator.title().in(lang) + weight, Numbering.at(depth).written(ordinal), Look.TEXT);
        if (indicator.weight() != null) {
            styles.apply(number(row, WEIGHT, indicator.weight()), Look.VALUE);
        }
        styles.text(cell(row, EXPLANATION), Look.TEXT, indicator.criteria().entrySet().stream()
                .map(c -> c.getKey() + ": " + c.getValue().in(lang))
                .collect(Collectors.joining("\n")));
        styles.text(cell(row, CHOICES), Look.TEXT, choices(indicator));
        for (Answering each : ALL) {
            Answer given = blank || each.by() == null ? null : answers.get(indicator.code() + "@" + each.by());
            answer(row, each.answer(), given == null ? null : new Mark(given.level(), given.value()));
            if (each.note() >= 0) {
                styles.text(cell(row, each.note()), Look.TEXT, given == null || given.note() == null ? "" : given.note());
            }
        }
        IndicatorResult result = results.get(indicator.code());
        Mark supported = result.supported() != null || result.status() != Status.EVIDENCE
                ? result.supported() : new Mark(result.level(), result.value());
        answer(row, EVIDENCE.answer(), blank ? null : supported);
    }

    private static String choices(Indicator indicator) {
        boolean named = indicator.scale().names().stream().anyMatch(n -> n.length() > 5);
        return named ? String.join("/", indicator.scale().names()) : indicator.scale().name();
    }

    private void label(XSSFRow row, int depth, String title, String number, Look look) {
        for (int column = FIRST_LABEL; column <= ALL.get(ALL.size() - 1).share(); column++) {
            styles.apply(cell(row, column), look);
        }
        int column = FIRST_LABEL + depth;
        if (number != null) {
            styles.text(cell(row, column++), look, number);
        }
        styles.text(cell(row, column), look, title);
        if (column < WEIGHT - 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), column, WEIGHT - 1));
        }
    }

    private void answer(XSSFRow row, int column, Mark mark) {
        XSSFCell cell = cell(row, column);
        styles.apply(cell, Look.ANSWER);
        if (mark != null && mark.value() != null) {
            cell.setCellValue(mark.value().doubleValue());
        } else if (mark != null && mark.level() != null) {
            styles.text(cell, Look.ANSWER, mark.level());
        }
    }

    /** The answer that counts: the national evaluator's, else the assessor's, else what the evidence supports. */
    private void used(Indicator indicator) {
        int row = rows.get(indicator.code());
        String formula = "\"\"";
        for (int i = 1; i < ALL.size() - 1; i++) {
            Answering each = i == 1 ? EVIDENCE : ALL.get(i - 1);
            String cell = new Ref(row, each.answer()).toString();
            formula = "IF(" + cell + "<>\"\"," + cell + "," + formula + ")";
        }
        formula(sheet.getRow(row), USED.answer(), formula, Look.ANSWER);
    }

    private void value(Answering each, String code, String value, String share, Look look) {
        XSSFRow row = sheet.getRow(rows.get(code));
        formula(row, each.value(), value, look);
        if (share != null) {
            formula(row, each.share(), share, Look.SHARE);
        }
    }

    private void formula(XSSFRow row, int column, String formula, Look look) {
        XSSFCell cell = cell(row, column);
        cell.setCellFormula(formula);
        styles.apply(cell, look);
    }

    private static XSSFCell cell(XSSFRow row, int column) {
        XSSFCell there = row.getCell(column);
        return there == null ? row.createCell(column) : there;
    }

    private static XSSFCell number(XSSFRow row, int column, BigDecimal value) {
        XSSFCell cell = cell(row, column);
        cell.setCellValue(value.doubleValue());
        return cell;
    }

    private String weight(BigDecimal weight) {
        String plain = weight.stripTrailingZeros().toPlainString();
        return lang == Lang.ID ? plain.replace('.', ',') : plain;
    }

    private String word(String key, Object... args) {
        return Messages.get(key, args).in(lang);
    }
}
