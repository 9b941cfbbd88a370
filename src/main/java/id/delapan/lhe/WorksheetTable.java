package id.delapan.lhe;

import id.delapan.lhe.content.Table;
import id.delapan.lhe.content.Table.Cell;
import id.delapan.lhe.content.Table.Column;
import id.delapan.lhe.content.Table.Kind;
import id.delapan.lhe.content.Table.Look;
import id.delapan.lhe.content.Table.Row;
import id.delapan.model.Wording;
import id.delapan.report.Numbers;
import id.delapan.report.Words;
import id.delapan.worksheet.audit.Audit;
import id.delapan.worksheet.audit.Audit.CellFinding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with the figures and formulas of a worksheet. */
final class WorksheetTable {
    private final Words words;
    private final Numbers numbers;
    private final List<Audit> audits;

    WorksheetTable(Words words, List<Audit> audits) {
        this.words = words;
        this.numbers = new Numbers(words.lang());
        this.audits = audits;
    }

    Table table() {
        List<Row> rows = new ArrayList<>();
        audits.forEach(audit -> rows.addAll(rows(audit)));
        return new Table("worksheet", words.get("lhe.table.worksheet"), List.of(
                new Column(words.get("lhe.column.cell"), 14, Kind.TEXT), new Column(words.get("lhe.column.code"), 11, Kind.TEXT),
                new Column(words.get("lhe.column.cost"), 13, Kind.NUMBER), new Column(words.get("lhe.column.reason"), 62, Kind.TEXT)),
                rows, words.get("lhe.cost.why"));
    }

    private List<Row> rows(Audit audit) {
        List<Row> rows = new ArrayList<>();
        String sheet = words.get("lhe.sheet", audit.sheet(), words.of("by", audit.by()));
        rows.add(row(sheet, "", null, null, words.get("lhe.sheet.index", six(audit.stored()), six(audit.recalculated()), six(audit.index()))));
        for (CellFinding cell : audit.cells()) {
            String reasons = cell.reasons().stream().map(r -> in(r.text())).collect(Collectors.joining("; "));
            rows.add(row(sheet, cell.cell(), cell.code(), cell.cost(),
                    (cell.variant() ? words.get("lhe.sheet.variant") : words.get("lhe.sheet.fault")) + ": " + reasons));
        }
        audit.blanks().forEach(b -> rows.add(row(sheet, b.cell(), b.code(), b.cost(), words.get("lhe.sheet.blank"))));
        audit.differences().forEach(d -> rows.add(row(sheet, d.cell(), d.code(), null,
                words.get("lhe.sheet.differs", six(d.stored()), six(d.recalculated()), six(d.index())))));
        return rows;
    }

    private String in(Wording wording) {
        return wording.in(words.lang());
    }

    private String six(BigDecimal figure) {
        return figure == null ? numbers.two(null) : numbers.exact(figure.setScale(6, RoundingMode.HALF_UP));
    }

    private Row row(String sheet, String cell, String code, BigDecimal cost, String reason) {
        return new Row(sheet, Look.PLAIN, List.of(Cell.of(cell), Cell.of(code), new Cell(numbers.two(cost), cost), Cell.of(reason)));
    }
}
