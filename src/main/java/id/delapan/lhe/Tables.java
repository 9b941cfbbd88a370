package id.delapan.lhe;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import id.delapan.lhe.content.Table;
import id.delapan.lhe.content.Table.Cell;
import id.delapan.lhe.content.Table.Column;
import id.delapan.lhe.content.Table.Kind;
import id.delapan.lhe.content.Table.Look;
import id.delapan.lhe.content.Table.Row;
import id.delapan.lhe.details.Details.Responsible;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.Recommendation;
import id.delapan.report.Numbers;
import id.delapan.report.View;
import id.delapan.report.Words;
import id.delapan.source.WrittenDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of a report. */
final class Tables {
    /** What templates call them. */
    static final List<String> NAMES = List.of("summary", "scores", "subareas", "improvements", "missing", "recommendations",
            "titles", "units", "follow-ups", "movements", "worksheet", "indicators", "evidence", "receipt");

    /** What stands in a cell where nothing is known. */
    private static final String BLANK = "…………";

    /** How much of the width the codes of evidence take; about as many characters. */
    private static final int LEAST_CODE = 9;
    private static final int MOST_CODE = 24;

    private final View view;
    private final Order order;
    private final Words words;
    private final Numbers numbers;
    private final Marks marks;

    Tables(View view, Order order) {
        this.view = view;
        this.order = order;
        words = view.words();
        numbers = view.numbers();
        marks = new Marks(view);
    }

    /** A table; null where it would be empty. */
    Table get(String name) {
        Table table = switch (name) {
            case "summary" -> summary();
            case "scores" -> scores();
            case "subareas" -> subAreas();
            case "improvements" -> improvements();
            case "missing" -> missing();
            case "recommendations" -> recommendations();
            case "titles" -> new TitleTables(view).titles();
            case "units" -> new TitleTables(view).units();
            case "follow-ups" -> new YearTables(words, order.comparison()).followUps();
            case "movements" -> new YearTables(words, order.comparison()).movements();
            case "worksheet" -> new WorksheetTable(words, order.audits()).table();
            case "indicators" -> indicators();
            case "evidence" -> evidence();
            default -> receipt();
        };
        return table.rows().isEmpty() ? null : table;
    }

    private Table summary() {
        Assessment.Index index = view.assessment().index();
        List<Row> rows = new ArrayList<>();
        String mark = marks.of(view.unconfirmed());
        rows.add(row(Look.STRONG, Cell.of(words.get("lhe.index")), points(index.value(), mark)));
        if (index.grade() != null) {
            rows.add(row(Look.STRONG, Cell.of(words.get("lhe.grade")), Cell.of(index.graded())));
        }
        rows.add(row(Look.PLAIN, Cell.of(words.get("lhe.low")), points(index.low(), mark)));
        rows.add(row(Look.PLAIN, Cell.of(words.get("lhe.high")), points(index.high(), mark)));
        rows.add(row(Look.PLAIN, Cell.of(words.get("lhe.claimed")), points(index.claimed(), "")));
        rows.add(row(Look.PLAIN, Cell.of(words.get("lhe.supported")), points(index.supported(), mark)));
        return new Table("summary", words.get("lhe.table.summary"),
                List.of(column(words.get("lhe.column.figure"), 7, Kind.TEXT), column(words.get("lhe.column.value"), 3, Kind.NUMBER)),
                rows, mark.isEmpty() ? null : words.get("lhe.marked"));
    }

    private Table scores() {
        List<Row> rows = new ArrayList<>();
        view.rows().stream().filter(r -> !r.subArea()).forEach(r -> rows.add(part(r.part(), r.depth() == 0 ? Look.STRONG : Look.INDENTED)));
        Assessment.Index index = view.assessment().index();
        BigDecimal whole = view.assessment().parts().stream().map(PartResult::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        rows.add(row(Look.STRONG, Cell.of(""), Cell.of(words.get("lhe.total")), points(whole, ""), points(index.claimed(), ""),
                points(index.value(), marks.of(view.unconfirmed())), percent(index.value(), whole)));
        return parts("scores", words.get("lhe.table.scores"), rows);
    }

    private Table subAreas() {
        List<Row> rows = view.rows().stream()
                .filter(View.Row::subArea)
                .map(r -> part(r.part(), Look.PLAIN).in(view.group(r.part()).code() + " " + view.group(r.part()).title()))
                .toList();
        return parts("subareas", words.get("lhe.table.subareas"), rows);
    }

    private Table parts(String name, String title, List<Row> rows) {
        boolean marked = rows.stream().flatMap(r -> r.cells().stream()).anyMatch(c -> c.text().endsWith(Marks.MARK));
        return new Table(name, title, List.of(
                column(words.get("lhe.column.code"), 8, Kind.TEXT), column(words.get("lhe.column.part"), 40, Kind.TEXT),
                column(words.get("lhe.column.weight"), 11, Kind.NUMBER), column(words.get("lhe.column.claimed"), 15, Kind.NUMBER),
                column(words.get("lhe.column.score"), 13, Kind.NUMBER), column(words.get("lhe.column.reached"), 13, Kind.NUMBER)),
                rows, marked ? words.get("lhe.marked") : null);
    }

    private Row part(PartResult part, Look look) {
        return row(look, Cell.of(part.code()), Cell.of(part.title()), points(part.weight(), ""), points(part.claimed(), ""),
                points(part.score(), marks.of(part)), percent(part.score(), part.weight()));
    }

    private Table improvements() {
        List<Row> rows = new ArrayList<>();
        List<Finding> told = view.assessment().findings().stream().filter(f -> f.kind() != FindingKind.MISSING_EVIDENCE).toList();
        view.byArea(told).forEach(group -> group.findings().forEach(f -> rows.add(improvement(f).in(heading(group.part())))));
        List<Column> columns = new ArrayList<>(List.of(
                column(words.get("lhe.column.finding"), 9, Kind.TEXT), column(words.get("lhe.column.indicator"), 13, Kind.TEXT),
                column(words.get("lhe.column.severity"), 11, Kind.TEXT), column(words.get("condition"), 67, Kind.STACKED),
                column(words.get("criterion"), 67, Kind.STACKED)));
        if (order.audit()) {
            columns.add(column(words.get("cause"), 67, Kind.STACKED));
        }
        columns.add(column(words.get("effect"), 67, Kind.STACKED));
        columns.add(column(words.get("evidence"), 67, Kind.STACKED));
        return new Table("improvements",
                order.audit() ? words.get("lhe.table.findings") : words.get("lhe.table.improvements"), columns, rows, null);
    }

    private static String heading(PartResult part) {
        return part.code().isEmpty() ? part.title() : part.code() + " " + part.title();
    }

    private Row improvement(Finding f) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(f.id()), Cell.of(f.indicator()), Cell.of(words.of("severity", f.severity())),
                Cell.of(f.condition()), Cell.of(f.criterion())));
        if (order.audit()) {
            cells.add(Cell.of(f.cause() == null ? BLANK : f.cause()));
        }
        cells.add(Cell.of(f.effect()));
        cells.add(Cell.of(new Proof(view).named(f.evidence())));
        return new Row(null, Look.PLAIN, cells);
    }

    /** Findings of missing evidence by what is missing. */
    static Map<String, List<Finding>> missing(View view) {
        return view.findingsOf(FindingKind.MISSING_EVIDENCE).stream()
                .collect(groupingBy(Finding::key, LinkedHashMap::new, toList()));
    }

    private Table missing() {
        List<Row> rows = missing(view).values().stream()
                .map(of -> row(Look.PLAIN, Cell.of(of.get(0).label()),
                        Cell.of(of.stream().map(f -> f.indicator() + " (" + f.id() + ")").collect(joining(", "))),
                        Cell.of(of.stream().map(f -> view.indicator(f.indicator())).map(i -> i == null ? "" : i.basis())
                                .distinct().collect(joining("; ")))))
                .toList();
        return new Table("missing", words.get("lhe.table.missing"), List.of(
                column(words.get("lhe.column.missing"), 42, Kind.TEXT), column(words.get("lhe.column.needed"), 20, Kind.TEXT),
                column(words.get("lhe.column.basis"), 38, Kind.TEXT)), rows, null);
    }

    private Table recommendations() {
        List<Row> rows = view.assessment().recommendations().stream().map(this::recommendation).toList();
        return new Table("recommendations", words.get("lhe.table.recommendations"), List.of(
                column(words.get("lhe.column.number"), 6, Kind.NUMBER), column(words.get("lhe.column.indicator"), 13, Kind.TEXT),
                column(words.get("lhe.column.recommendation"), 38, Kind.TEXT), column(words.get("lhe.column.gain"), 12, Kind.NUMBER),
                column(words.get("lhe.column.responsible"), 17, Kind.TEXT), column(words.get("lhe.column.due"), 14, Kind.TEXT)), rows,
                rows.stream().anyMatch(r -> r.cells().get(3).text().endsWith(Marks.MARK))
                        ? words.get("gain.why") + " " + words.get("lhe.marked") : words.get("gain.why"));
    }

    private Row recommendation(Recommendation r) {
        Responsible who = order.details().responsibleFor(view.path(r.indicator()));
        IndicatorResult indicator = view.indicator(r.indicator());
        String mark = indicator == null ? "" : marks.of(List.of(indicator));
        return row(Look.PLAIN, new Cell(String.valueOf(r.priority()), BigDecimal.valueOf(r.priority())), Cell.of(r.indicator()),
                Cell.of(r.text() + view.phrases().waiting(r.indicator())), new Cell(numbers.gain(r.gain()) + mark, r.gain()),
                Cell.of(who.office() == null ? BLANK : who.office()),
                Cell.of(who.due() == null ? BLANK : WrittenDate.of(who.due(), words.lang())));
    }

    private Table indicators() {
        List<Row> rows = new ArrayList<>();
        view.rows().forEach(r -> view.indicatorsOf(r.part()).forEach(i -> rows.add(indicator(i).in(heading(view.group(r.part()))))));
        boolean marked = rows.stream().anyMatch(r -> r.cells().get(2).text().endsWith(Marks.MARK));
        return new Table("indicators", words.get("lhe.table.indicators"), List.of(
                column(words.get("lhe.column.indicator"), 13, Kind.TEXT), column(words.get("lhe.column.claimed-level"), 12, Kind.TEXT),
                column(words.get("lhe.column.level"), 13, Kind.TEXT), column(words.get("lhe.column.points"), 10, Kind.NUMBER),
                column(words.get("lhe.column.title"), 52, Kind.STACKED), column(words.get("criterion"), 52, Kind.STACKED),
                column(words.get("lhe.column.rests"), 52, Kind.STACKED), column(words.get("lhe.column.proof"), 52, Kind.STACKED),
                column(words.get("lhe.column.scored"), 52, Kind.STACKED), column(words.get("lhe.column.basis"), 52, Kind.STACKED)),
                rows, marked ? words.get("lhe.marked") : null);
    }

    private Row indicator(IndicatorResult i) {
        String sure = marks.words(i);
        BigDecimal points = i.score().multiply(i.weight());
        return row(Look.PLAIN, Cell.of(i.code()), Cell.of(numbers.mark(i.claimed())),
                Cell.of(numbers.mark(i.level(), i.value()) + marks.of(List.of(i))), points(points, marks.of(List.of(i))),
                Cell.of(i.title()), Cell.of(i.criterion()),
                Cell.of(words.of("status", i.status()) + (sure.isEmpty() ? "" : " (" + sure + ")")),
                Cell.of(new Proof(view).whole(i)), Cell.of(view.phrases().scored(i)), Cell.of(i.basis()));
    }

    private Table evidence() {
        int longest = view.assessment().evidence().stream().mapToInt(e -> e.id().length()).max().orElse(0);
        int width = Math.max(LEAST_CODE, Math.min(MOST_CODE, longest + 2));
        return new Table("evidence", words.get("lhe.table.evidence"), List.of(
                column(words.get("lhe.column.evidence"), width, Kind.TEXT), column(words.get("lhe.column.kind"), 12, Kind.TEXT),
                column(words.get("lhe.column.label"), 38, Kind.TEXT), column(words.get("lhe.column.text"), 50 - width, Kind.TEXT)),
                view.assessment().evidence().stream()
                        .map(e -> row(Look.PLAIN, Cell.of(e.id()), Cell.of(words.of("term", e.kind())), Cell.of(e.label()), Cell.of(e.text())))
                        .toList(), null);
    }

    private Table receipt() {
        Assessment.Receipt receipt = view.assessment().receipt();
        return new Table("receipt", words.get("receipt"),
                List.of(column(words.get("lhe.column.figure"), 2, Kind.TEXT), column(words.get("lhe.column.value"), 8, Kind.TEXT)),
                Stream.of(List.of(words.get("receipt.program"), receipt.program()), List.of(words.get("receipt.rules"), receipt.rules()),
                                List.of(words.get("receipt.dossier"), receipt.dossier()))
                        .map(pair -> row(Look.PLAIN, Cell.of(pair.get(0)), Cell.of(pair.get(1))))
                        .toList(), null);
    }

    private Cell points(BigDecimal value, String mark) {
        return new Cell(value == null ? numbers.two(null) : numbers.two(value) + mark, value);
    }

    private Cell percent(BigDecimal part, BigDecimal whole) {
        return new Cell(numbers.percent(part, whole), whole.signum() == 0 ? null : Numbers.share(part, whole));
    }

    private static Column column(String title, int width, Kind kind) {
        return new Column(title, width, kind);
    }

    private static Row row(Look look, Cell... cells) {
        return new Row(null, look, List.of(cells));
    }
}
