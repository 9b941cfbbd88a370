package id.delapan.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who did what. */
public final class Events {
    private Events() {}

    /** One event; {@code detail} may be null. */
    public record Event(long id, String madeAt, String madeBy, String action, String subject, String detail) {}

    /** Notes an event. */
    public static void add(Handle h, Stamp stamp, Action action, String subject, String detail) {
        h.createUpdate("insert into event (made_at, made_by, action, subject, detail) values (:at, :by, :action, :subject, :detail)")
                .bind("at", stamp.at()).bind("by", stamp.by()).bind("action", action.word()).bind("subject", subject).bind("detail", detail)
                .execute();
    }

    /** Newest first, before an id; {@code subject} null for all. */
    public static List<Event> list(Handle h, String subject, long before, int most) {
        return h.createQuery("select id, made_at, made_by, action, subject, detail from event"
                        + " where id < :before and (cast(:subject as text) is null or subject = :subject) order by id desc limit :most")
                .bind("before", before).bind("subject", subject).bind("most", most)
                .map(Rows.of(Event.class)).list();
    }

    /** What is looked for; empty is all. {@code subject} is how it begins. */
    public record Filter(String by, String action, String subject) {}

    /** Those looked for, newest first, before an id. */
    public static List<Event> search(Handle h, Filter filter, long before, int most) {
        return h.createQuery("select id, made_at, made_by, action, subject, detail from event where id < :before"
                        + " and (:by = '' or made_by = :by) and (:action = '' or action = :action)"
                        + " and (:subject = '' or substr(subject, 1, length(:subject)) = :subject) order by id desc limit :most")
                .bind("before", before).bindMethods(filter).bind("most", most).map(Rows.of(Event.class)).list();
    }

    /** Who ever did something, to choose from. */
    public static List<String> people(Handle h) {
        return h.createQuery("select distinct made_by from event order by made_by").mapTo(String.class).list();
    }

    /** What was ever done, to choose from. */
    public static List<String> actions(Handle h) {
        return h.createQuery("select distinct action from event order by action").mapTo(String.class).list();
    }
}
