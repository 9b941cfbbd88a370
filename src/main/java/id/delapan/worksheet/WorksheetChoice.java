package id.delapan.worksheet;

import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Instrument;
import id.delapan.source.Problems;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Workbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a worksheet by the instrument that knows it and fits its year and kind of agency. */
public final class WorksheetChoice {
    private WorksheetChoice() {}

    /**
     * Reads an {@code .xlsx} or {@code .csv} file.
     *
     * @param name how messages call it
     * @param among instruments that may be meant; by one alone it is read whether that fits or not
     * @throws DossierException when none or several know it, with the problems of the one that comes nearest
     */
    public static Worksheet read(Path path, String name, Wanted wanted, List<Instrument> among) {
        Problems problems = new Problems();
        List<Grid> grids = Workbook.read(path, name, problems);
        if (!problems.isEmpty()) {
            throw new DossierException(problems.list());
        }
        List<Instrument> instruments = among.size() == 1 ? among : among.stream().filter(WorksheetChoice::hasWorksheet).toList();
        List<Worksheet> read = new ArrayList<>();
        List<Instrument> fitting = new ArrayList<>();
        DossierException nearest = null;
        for (Instrument instrument : instruments) {
            try {
                Worksheet worksheet = WorksheetReader.of(grids, name, wanted, instrument);
                read.add(worksheet);
                if (fits(worksheet.dossier(), instrument)) {
                    fitting.add(instrument);
                }
            } catch (DossierException e) {
                nearest = nearest == null || e.problems().size() < nearest.problems().size() ? e : nearest;
            }
        }
        if (read.size() == 1) {
            return read.get(0);
        }
        if (read.isEmpty() && nearest != null) {
            throw nearest;
        }
        if (fitting.size() != 1) {
            problems.add(name, 0, 0, "several-instruments", (read.isEmpty() ? among.stream().map(Instrument::id)
                    : fitting.isEmpty() ? ids(read) : fitting.stream().map(Instrument::id)).collect(Collectors.joining(", ")));
            throw new DossierException(problems.list());
        }
        return read.stream().filter(w -> w.dossier().instrument().equals(fitting.get(0).id())).findFirst().orElseThrow();
    }

    /** Whether an instrument has the official layout: components, areas and sub-areas of questions that are all scored. */
    public static boolean hasWorksheet(Instrument instrument) {
        return instrument.indicators().allMatch(i -> i.scored() && i.share() == null)
                && instrument.parts().stream().allMatch(p -> p.parts().stream().allMatch(
                        area -> area.parts().stream().allMatch(sub -> sub.parts().isEmpty())));
    }

    private static boolean fits(Dossier dossier, Instrument instrument) {
        return instrument.fits(dossier.year(), dossier.agency().kind());
    }

    private static Stream<String> ids(List<Worksheet> read) {
        return read.stream().map(w -> w.dossier().instrument());
    }
}
