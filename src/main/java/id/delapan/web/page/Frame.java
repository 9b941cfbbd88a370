package id.delapan.web.page;

import id.delapan.model.Lang;
import id.delapan.model.Wording;
import id.delapan.report.Words;
import id.delapan.workbench.Accounts;
import id.delapan.workbench.Shelf;
import java.util.Optional;
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
        return words().get(key, values);
    }

    /** A text in both languages. */
    public static Wording both(String key) {
        return new Wording(ID.get(key), EN.get(key));
    }

    /** The same where there is one. */
    Optional<String> says(String key) {
        return words().find(key);
    }

    private Words words() {
        return lang == Lang.EN ? EN : ID;
    }

    /** A moment of the store, as the clock on this machine's wall shows it. */
    public String moment(String instant) {
        return new Moments(lang).minute(instant);
    }

    /** The same with the second. */
    public String second(String instant) {
        return new Moments(lang).second(instant);
    }

    /** The day of a moment. */
    public String day(String instant) {
        return new Moments(lang).day(instant);
    }

    /** A date of the store; none when null. */
    public String date(String date) {
        return date == null ? "–" : new Moments(lang).date(date);
    }

    /** What the time that moments are told in is called. */
    public String zone() {
        return new Moments(lang).zone();
    }

    /** Why a version of rules was published. */
    public String reason(String reason) {
        return reason.equals(Shelf.SHIPPED) ? say("rules.shipped") : reason;
    }

    /** Somebody: by their account, or as the one person where there are no accounts. */
    public String who(String name) {
        return name != null && name.equals(Accounts.SOMEBODY) ? say("who.somebody") : name;
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
