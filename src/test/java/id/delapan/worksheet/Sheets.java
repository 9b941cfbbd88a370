package id.delapan.worksheet;

import id.delapan.Pack;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.DossierException;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.source.Problems;
import id.delapan.worksheet.grid.Cell;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import id.delapan.worksheet.grid.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The real worksheet, and copies of it with something changed. */
public final class Sheets {
    public static final Path REAL = Path.of("fixtures/worksheets/lke-rb-bps-2014.xlsx");
    public static final Wanted ASSESSOR = new Wanted(By.ASSESSOR, null, null, null, null);

    private Sheets() {}

    public static Worksheet read(Path file) {
        return read(file, ASSESSOR);
    }

    public static Worksheet read(Path file, Wanted wanted) {
        return WorksheetReader.read(file, file.getFileName().toString(), wanted, Pack.rules().instrument());
    }

    public static Worksheet read(Grid grid) {
        return WorksheetReader.of(List.of(grid), "lke.xlsx", ASSESSOR, Pack.rules().instrument());
    }

    /** What keeps a sheet from being read, in English; fails when nothing does. */
    public static List<String> problems(Runnable reading) {
        try {
            reading.run();
        } catch (DossierException e) {
            return e.problems().stream().map(p -> p.in(Lang.EN)).toList();
        }
        throw new AssertionError("was read");
    }

    public static List<Problem> refused(Runnable reading) {
        try {
            reading.run();
        } catch (DossierException e) {
            return e.problems();
        }
        return List.of();
    }

    /** The answers as written in a dossier, by code. */
    public static Map<String, String> answers(Worksheet read) {
        return read.dossier().answers().stream().collect(Collectors.toMap(Answer::indicator, Sheets::said, (a, b) -> a + " " + b, TreeMap::new));
    }

    public static String said(Answer a) {
        return a.level() != null ? a.level() : a.value().stripTrailingZeros().toPlainString();
    }

    /** The real sheet, in memory. */
    public static Grid real() {
        return Real.GRID;
    }

    private static final class Real {
        static final Grid GRID = Workbook.read(REAL, "lke.xlsx", new Problems()).get(0);
    }

    /** A copy of the real sheet in memory. */
    public static Grid copy() {
        return copy(real());
    }

    public static Grid copy(Grid grid) {
        return new Grid(grid.name(), new TreeMap<>(grid.cells()), new ArrayList<>(grid.merged()), new TreeMap<>(grid.links()));
    }

    /** A copy with these cells written; null clears one, a text beginning with {@code =} is a formula. */
    public static Grid with(Object... cellsAndTexts) {
        Grid grid = copy();
        for (int i = 0; i < cellsAndTexts.length; i += 2) {
            put(grid, Ref.of((String) cellsAndTexts[i]), cellsAndTexts[i + 1]);
        }
        return grid;
    }

    public static void put(Grid grid, Ref at, Object value) {
        if (value == null) {
            grid.cells().remove(at);
        } else if (value instanceof Number n) {
            grid.cells().put(at, new Cell(at, Cell.Kind.NUMBER, n.toString(), null, null));
        } else if (value.toString().startsWith("=")) {
            Cell before = grid.at(at);
            grid.cells().put(at, new Cell(at, before.kind(), before.text(), value.toString().substring(1), null));
        } else {
            grid.cells().put(at, new Cell(at, Cell.Kind.TEXT, value.toString(), null, null));
        }
    }

    /** A copy of the real file with its sheet changed. */
    public static Path changed(Path folder, Consumer<XSSFSheet> change) {
        Path file = folder.resolve("changed.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(REAL)); OutputStream out = Files.newOutputStream(file)) {
            change.accept(book.getSheetAt(0));
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
