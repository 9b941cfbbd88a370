package id.delapan.web.page;

import id.delapan.model.Lang;
import id.delapan.report.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/**
 * What every page is given: who looks at it, in which language, and what they may do.
 *
 * @param active the entry of the menu it belongs to
 * @param user who looks
 * @param may what they may do, as roles are called
 * @param csrf what changes must send back; null where there are no accounts
 */
public record Frame(Lang lang, String active, String user, Set<String> may, String csrf) {
    private static final Words ID = Words.beside(Frame.class, Lang.ID);
    private static final Words EN = Words.beside(Frame.class, Lang.EN);

    /** A text of the pages. */
    public String say(String key, Object... values) {
        return (lang == Lang.EN ? EN : ID).get(key, values);
    }

    /** A moment of the store, as the clock on this machine's wall shows it. */
    public String moment(String instant) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.forLanguageTag(code()))
                .format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
    }

    /** The language as HTML names it. */
    public String code() {
        return lang == Lang.EN ? "en" : "id";
    }

    /** The other language as HTML names it. */
    public String other() {
        return lang == Lang.EN ? "id" : "en";
    }

    /** Whether they may do what is asked of a role. */
    public boolean may(String role) {
        return may.contains(role);
    }

    /** For the current entry of the menu; null for others. */
    public String current(String entry) {
        return entry.equals(active) ? "page" : null;
    }
}
