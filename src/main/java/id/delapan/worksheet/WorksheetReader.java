package id.delapan.worksheet;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.DossierException;
import id.delapan.model.Instrument;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Workbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads filled worksheets: finds the sheet, the columns and the rows, and takes over the answers. */
public final class WorksheetReader {
    private final String file;
    private final Wanted wanted;
    private final Instrument instrument;
    private final Problems problems = new Problems();

    private WorksheetReader(String file, Wanted wanted, Instrument instrument) {
        this.file = file;
        this.wanted = wanted;
        this.instrument = instrument;
    }

    /**
     * Reads an {@code .xlsx} or {@code .csv} file.
     *
     * @param name how messages call it
     * @throws DossierException with every problem, each with its cell
     */
    public static Worksheet read(Path path, String name, Wanted wanted, Instrument instrument) {
        Problems problems = new Problems();
        List<Grid> grids = Workbook.read(path, name, problems);
        if (!problems.isEmpty()) {
            throw new DossierException(problems.list());
        }
        return of(grids, name, wanted, instrument);
    }

    /** Reads sheets that are in memory already. */
    static Worksheet of(List<Grid> grids, String name, Wanted wanted, Instrument instrument) {
        WorksheetReader reader = new WorksheetReader(name, wanted, instrument);
        Worksheet read = reader.read(grids);
        if (!reader.problems.isEmpty()) {
            throw new DossierException(reader.problems.list());
        }
        return read;
    }

    private record Found(Grid grid, Columns columns, List<AnswerColumns> sets, Problems problems, List<Layout> layouts) {
        long matched() {
            return layouts.stream().mapToLong(l -> l.instrument().indicators().filter(i -> l.rows().containsKey(i.code())).count()).max().orElse(0);
        }
    }

    private Worksheet read(List<Grid> grids) {
        List<Grid> named = grids.stream().filter(g -> wanted.sheet() == null || g.name().strip().equalsIgnoreCase(wanted.sheet().strip())).toList();
        if (named.isEmpty() && wanted.sheet() != null) {
            List<String> names = grids.stream().map(g -> g.name().strip()).toList();
            problem("sheet-unknown", wanted.sheet(), Struct.meant(wanted.sheet(), names), String.join(", ", names));
            return null;
        }
        long all = instrument.indicators().count();
        List<Found> found = named.stream().map(this::look).filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Found::matched).reversed()).toList();
        List<Found> fit = found.stream().filter(f -> f.matched() * 2 > all).toList();
        if (fit.isEmpty()) {
            nothing(found);
            return null;
        }
        if (fit.size() > 1 && fit.get(1).matched() == fit.get(0).matched()) {
            problem("sheets-alike", fit.stream().map(f -> f.grid().name().strip()).collect(Collectors.joining(", ")));
            return null;
        }
        problems.addAll(fit.get(0).problems().list());
        return worksheet(fit.get(0));
    }

    private void nothing(List<Found> found) {
        if (found.isEmpty()) {
            problem("worksheet-not-recognised", instrument.id());
        } else if (found.get(0).layouts().isEmpty()) {
            problems.addAll(found.get(0).problems().list());
        } else {
            cells(found.get(0).grid(), problems).problem(found.get(0).columns().cell(), "worksheet-other-instrument",
                    instrument.id(), found.get(0).matched(), instrument.indicators().count());
        }
    }

    /** What a sheet looks like; null when it has no headings. */
    private Found look(Grid grid) {
        Columns columns = Columns.of(grid);
        if (columns == null) {
            return null;
        }
        Problems own = new Problems();
        CellProblems cells = cells(grid, own);
        List<AnswerColumns> all = columns.answers();
        if (all.isEmpty()) {
            cells.problem(columns.cell(), "heading-no-answers");
        }
        List<AnswerColumns> sets = ofYear(all, cells, columns);
        if (!own.isEmpty()) {
            return new Found(grid, columns, sets, own, List.of());
        }
        List<Layout> layouts = new ArrayList<>();
        Integer codes = columns.first(Heading.CODE);
        for (AnswerColumns set : sets) {
            Problems each = new Problems();
            Layout layout = codes != null
                    ? CodeLayout.read(set, codes, columns.row(), instrument, cells(grid, each))
                    : LayoutReader.read(withLabels(set, all.get(0), grid, columns.row()), columns.row(), instrument, cells(grid, each));
            LayoutCheck.check(layout, cells(grid, each));
            own.addAll(each.list());
            layouts.add(layout);
        }
        return new Found(grid, columns, sets, own, layouts);
    }

    private CellProblems cells(Grid grid, Problems into) {
        return new CellProblems(file, grid, into);
    }

    /** Numbering stands left of the first heading or below it; a later block may leave it, and the choices, to the first. */
    private static AnswerColumns withLabels(AnswerColumns set, AnswerColumns first, Grid grid, int headingRow) {
        return Stream.of(set, set.labelled(set.labelsFrom(), set.answer()), set.labelledAs(first),
                        set.labelledAs(first.labelled(first.labelsFrom(), first.answer())))
                .filter(s -> Line.of(grid, headingRow, s.labelsFrom(), s.labelsTo()).stream().anyMatch(l -> l.number() != null))
                .findFirst()
                .orElse(set);
    }

    private List<AnswerColumns> ofYear(List<AnswerColumns> all, CellProblems cells, Columns columns) {
        List<Integer> years = all.stream().map(AnswerColumns::year).filter(Objects::nonNull).distinct().toList();
        if (years.isEmpty()) {
            Integer year = new Identity(cells.grid(), columns.row()).year();
            if (wanted.year() != null && year != null && !year.equals(wanted.year())) {
                cells.problem(columns.cell(), "year-not-here", wanted.year(), String.valueOf(year));
            }
            return all;
        }
        Integer year = wanted.year() == null ? years.get(0) : wanted.year();
        if (!years.contains(year)) {
            cells.problem(columns.cell(), "year-not-here", year, new TreeSet<>(years).stream().map(String::valueOf).collect(Collectors.joining(", ")));
            return List.of();
        }
        return all.stream().filter(s -> year.equals(s.year())).toList();
    }

    private Worksheet worksheet(Found found) {
        Grid grid = found.grid();
        CellProblems cells = cells(grid, problems);
        Identity identity = new Identity(grid, found.columns().row());
        Integer year = found.sets().get(0).year() != null ? found.sets().get(0).year() : identity.year();
        year = year == null ? wanted.year() : year;
        if (year == null) {
            cells.problem(found.columns().cell(), "worksheet-no-year");
        }
        String agency = wanted.agency() != null ? wanted.agency() : identity.agency();
        if (agency == null) {
            cells.problem(found.columns().cell(), "worksheet-no-agency");
        }
        Map<By, Layout> layouts = new EnumMap<>(By.class);
        List<Answer> answers = new ArrayList<>();
        for (Layout layout : found.layouts()) {
            AnswerColumns set = layout.columns();
            By by = set.by() == null ? wanted.by() : set.by();
            if (by == null) {
                cells.problem(set.heading(), "answers-whose", grid.text(set.heading()));
            } else if (layouts.putIfAbsent(by, layout) != null) {
                cells.problem(set.heading(), "answers-of-same", grid.text(set.heading()), grid.called(layouts.get(by).columns().heading()));
            } else {
                answers.addAll(new AnswerReader(layout, by, cells).read());
            }
        }
        if (!problems.isEmpty()) {
            return null;
        }
        Dossier dossier = new Dossier(instrument.id(), Identity.called(agency, wanted.kind()), year, answers,
                List.of(), List.of(), List.of(), List.of());
        return new Worksheet(file, dossier, layouts, identity.agency());
    }

    private void problem(String code, Object... args) {
        problems.add(file, 0, 0, code, args);
    }
}
