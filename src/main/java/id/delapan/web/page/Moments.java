package id.delapan.web.page;

import id.delapan.model.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and moments as people write them, at the place where the program runs. */
final class Moments {
    private final Locale locale;
    private final String time;

    Moments(Lang lang) {
        locale = lang == Lang.EN ? Locale.UK : Locale.forLanguageTag("id");
        time = lang == Lang.EN ? "HH:mm" : "HH.mm";
    }

    /** Day and minute of a moment as the store keeps it. */
    String minute(String moment) {
        return said(moment, "d MMM yyyy, " + time);
    }

    /** The same with the second. */
    String second(String moment) {
        return said(moment, "d MMM yyyy, " + time + time.charAt(2) + "ss");
    }

    /** The day of a moment. */
    String day(String moment) {
        return said(moment, "d MMM yyyy");
    }

    /** A date as the store keeps it. */
    String date(String date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(LocalDate.parse(date));
    }

    /** What the time of this place is called. */
    String zone() {
        return ZoneId.systemDefault().getDisplayName(TextStyle.SHORT, locale);
    }

    private String said(String moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(Instant.parse(moment).atZone(ZoneId.systemDefault()));
    }
}
