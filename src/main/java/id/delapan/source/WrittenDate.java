package id.delapan.source;

import id.delapan.model.Lang;
import java.time.LocalDate;
import java.util.List;

/** Dates in words. */
public final class WrittenDate {
    private static final List<String> MONTHS = List.of(
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
            "November", "Desember");
    private static final List<String> MONTHS_EN = List.of(
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December");

    private WrittenDate() {}

    /** A date written out, such as 5 Maret 2014; null for null. */
    public static String of(LocalDate date, Lang lang) {
        if (date == null) {
            return null;
        }
        String month = (lang == Lang.ID ? MONTHS : MONTHS_EN).get(date.getMonthValue() - 1);
        return date.getDayOfMonth() + " " + month + " " + date.getYear();
    }
}
