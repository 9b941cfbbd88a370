package id.delapan.lhe;

import id.delapan.report.Words;
import java.time.LocalDate;
import java.util.List;

/** Dates in words, such as {@code 31 Maret 2015}. */
final class Dates {
    private final List<String> months;

    Dates(Words words) {
        months = List.of(words.get("lhe.months").split(" "));
    }

    /** The date in words; null for null. */
    String words(LocalDate date) {
        return date == null ? null : date.getDayOfMonth() + " " + months.get(date.getMonthValue() - 1) + " " + date.getYear();
    }
}
