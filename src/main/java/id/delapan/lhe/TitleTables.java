package id.delapan.lhe;

import id.delapan.lhe.content.Table;
import id.delapan.lhe.content.Table.Cell;
import id.delapan.lhe.content.Table.Column;
import id.delapan.lhe.content.Table.Kind;
import id.delapan.lhe.content.Table.Look;
import id.delapan.lhe.content.Table.Row;
import id.delapan.model.Assessment.ConditionResult;
import id.delapan.model.Assessment.TitleResult;
import id.delapan.model.Assessment.TitleStatus;
import id.delapan.model.Confidence;
import id.delapan.report.Numbers;
import id.delapan.report.View;
import id.delapan.report.Words;
import java.util.List;

/** Titles with their conditions, and the work units whose scores entered. */
final class TitleTables {
    private final View view;
    private final Words words;
    private final Numbers numbers;

    TitleTables(View view) {
        this.view = view;
        words = view.words();
        numbers = view.numbers();
    }

    /** Each title with its conditions. */
    Table titles() {
        List<Row> rows = view.assessment().titles().stream()
                .flatMap(t -> t.conditions().stream().map(c -> row(c).in(heading(t))))
                .toList();
        return new Table("titles", words.get("lhe.table.titles"), List.of(
                new Column(words.get("lhe.column.condition"), 44, Kind.TEXT), new Column(words.get("lhe.column.reached-value"), 16, Kind.NUMBER),
                new Column(words.get("lhe.column.bound"), 16, Kind.TEXT), new Column(words.get("lhe.column.margin"), 10, Kind.NUMBER),
                new Column(words.get("lhe.column.met"), 14, Kind.TEXT)), rows, null);
    }

    private String heading(TitleResult title) {
        String status = words.get("title.of", title.code(), title.title(), words.of("reached", title.status()));
        return title.confidence() == Confidence.CONFIRMED ? status
                : status + " (" + words.get("title.confidence", words.of("confidence", title.confidence())) + ")";
    }

    private Row row(ConditionResult c) {
        String label = c.year() == null ? c.label() : c.label() + " (" + c.year() + ")";
        Cell reached = c.level() != null ? Cell.of(c.level())
                : c.value() == null ? Cell.of(words.get("not-known")) : new Cell(numbers.two(c.value()), c.value());
        Cell margin = c.margin() == null ? Cell.of("") : new Cell(numbers.two(c.margin()), c.margin());
        return new Row(null, c.status() == TitleStatus.MISSED ? Look.STRONG : Look.PLAIN,
                List.of(Cell.of(label), reached, Cell.of(c.needed()), margin, Cell.of(words.of("reached", c.status()))));
    }

    /** The work units by their index. */
    Table units() {
        List<Row> rows = view.assessment().units().stream()
                .map(u -> new Row(null, Look.PLAIN,
                        List.of(Cell.of(u.agency().name()), new Cell(numbers.two(u.index()), u.index()))))
                .toList();
        return new Table("units", words.get("lhe.table.units"), List.of(
                new Column(words.get("lhe.column.unit"), 80, Kind.TEXT), new Column(words.get("index"), 20, Kind.NUMBER)), rows, null);
    }
}
