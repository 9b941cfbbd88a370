package id.delapan.web.page;

import id.delapan.model.Lang;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them, at the place where the program runs. */
public final class Moments {
    private Moments() {}

    /** Day and time of a moment as the store keeps it. */
    public static String said(String moment, Lang lang) {
        Locale locale = lang == Lang.EN ? Locale.UK : Locale.forLanguageTag("id");
        String pattern = lang == Lang.EN ? "d MMM yyyy, HH:mm" : "d MMM yyyy, HH.mm";
        return DateTimeFormatter.ofPattern(pattern, locale).format(Instant.parse(moment).atZone(ZoneId.systemDefault()));
    }
}
