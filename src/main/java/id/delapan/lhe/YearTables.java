package id.delapan.lhe;

import id.delapan.compare.Comparison;
import id.delapan.compare.Comparison.IndicatorMove;
import id.delapan.compare.ComparisonWords;
import id.delapan.compare.FollowUp;
import id.delapan.compare.FollowUp.Status;
import id.delapan.lhe.content.Table;
import id.delapan.lhe.content.Table.Cell;
import id.delapan.lhe.content.Table.Column;
import id.delapan.lhe.content.Table.Kind;
import id.delapan.lhe.content.Table.Look;
import id.delapan.lhe.content.Table.Row;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of last year's findings, and which indicators moved since. */
final class YearTables {
    private final Words words;
    private final Comparison comparison;
    private final ComparisonWords says;

    YearTables(Words words, Comparison comparison) {
        this.words = words;
        this.comparison = comparison;
        says = new ComparisonWords(words.lang());
    }

    /** Findings by status; those of missing evidence are told together. */
    Table followUps() {
        List<Row> rows = new ArrayList<>();
        for (Status status : Status.values()) {
            List<FollowUp> of = comparison == null ? List.of() : says.of(comparison, status);
            of.stream().filter(f -> !missing(f)).forEach(f -> rows.add(row(status, f.finding().indicator(),
                    f.finding().condition() + (f.recommendation() == null ? "" : "\n" + f.recommendation()),
                    says.why(f) + (says.open(f).isEmpty() ? "" : "\n" + says.open(f)))));
            of.stream().filter(YearTables::missing)
                    .collect(Collectors.groupingBy(f -> says.why(f), TreeMap::new, Collectors.toList()))
                    .forEach((why, missing) -> rows.add(row(status,
                            missing.size() == 1 ? words.get("lhe.one") : words.get("lhe.several", missing.size()),
                            words.get("lhe.table.missing") + ": " + missing.stream().map(f -> f.finding().indicator())
                                    .distinct().collect(Collectors.joining(", ")), why)));
        }
        return new Table("follow-ups", words.get("lhe.table.follow-ups"), List.of(
                new Column(words.get("lhe.column.indicator"), 13, Kind.TEXT), new Column(words.get("lhe.column.matter"), 52, Kind.TEXT),
                new Column(words.get("lhe.column.note"), 35, Kind.TEXT)), rows, null);
    }

    private static boolean missing(FollowUp followUp) {
        return followUp.finding().kind() == FindingKind.MISSING_EVIDENCE;
    }

    private Row row(Status status, String indicator, String matter, String note) {
        return new Row(says.status(status), Look.PLAIN, List.of(Cell.of(indicator), Cell.of(matter), Cell.of(note)));
    }

    /** Indicators whose level or score is not what it was. */
    Table movements() {
        List<Row> rows = comparison == null ? List.of() : comparison.indicators().stream().map(this::movement).toList();
        return new Table("movements", words.get("lhe.table.movements"), List.of(
                new Column(words.get("lhe.column.indicator"), 13, Kind.TEXT), new Column(words.get("lhe.column.title"), 41, Kind.TEXT),
                new Column(words.get("lhe.column.level"), 16, Kind.TEXT), new Column(words.get("lhe.column.points"), 10, Kind.NUMBER),
                new Column(words.get("lhe.column.causes"), 20, Kind.TEXT)), rows, null);
    }

    private Row movement(IndicatorMove move) {
        return new Row(null, Look.PLAIN, List.of(Cell.of(move.pair().code()), Cell.of(move.title()), Cell.of(says.levelInFull(move)),
                new Cell(says.signed(move.points().by()), move.points().by()), Cell.of(says.causes(move))));
    }
}
