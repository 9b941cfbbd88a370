package id.delapan.compare;

import id.delapan.model.Assessment;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * The days that tell how long a finding is open; never the day on the clock of the machine.
 *
 * @param reported the day of each report, oldest first, in the order of the assessments; the last is not used
 * @param asOf the day judged
 */
public record Dates(List<LocalDate> reported, LocalDate asOf) {
    private static final int LAST_DAY = 31;

    /** The day each dossier was handed in, else the last of its year. */
    public static Dates of(List<Assessment> history) {
        List<LocalDate> days = history.stream().map(Dates::of).toList();
        return new Dates(days, days.get(days.size() - 1));
    }

    /** The day a dossier was handed in, else the last of its year. */
    public static LocalDate of(Assessment a) {
        return a.submitted() != null ? a.submitted() : LocalDate.of(a.year(), Month.DECEMBER, LAST_DAY);
    }
}
