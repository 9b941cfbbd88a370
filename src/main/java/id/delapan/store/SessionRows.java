package id.delapan.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who is logged in. Only what stands for a token is kept, never the token. */
public final class SessionRows {
    private SessionRows() {}

    /** A session and the role its account has. */
    public record Row(String account, String role, String madeAt, String seenAt, String endsAt) {}

    public static void add(Handle h, String token, String account, int step, String now, String ends) {
        h.createUpdate("insert into session (token, account, step, made_at, seen_at, ends_at)"
                        + " values (:token, :account, :step, :now, :now, :ends)")
                .bind("token", token).bind("account", account).bind("step", step).bind("now", now).bind("ends", ends)
                .execute();
    }

    /** One that has not ended, was used since {@code idle}, and whose account is as it was. */
    public static Optional<Row> find(Handle h, String token, String now, String idle) {
        return h.createQuery("select s.account, a.role, s.made_at, s.seen_at, s.ends_at from session s"
                        + " join account a on a.name = s.account and a.step = s.step and a.password is not null"
                        + " where s.token = :token and s.ends_at > :now and s.seen_at > :idle"
                        + " and not exists (select 1 from account b where b.name = s.account and b.step > s.step)")
                .bind("token", token).bind("now", now).bind("idle", idle)
                .map(Rows.of(Row.class)).findOne();
    }

    public static void seen(Handle h, String token, String now) {
        h.createUpdate("update session set seen_at = :now where token = :token").bind("now", now).bind("token", token).execute();
    }

    public static void end(Handle h, String token) {
        h.createUpdate("delete from session where token = :token").bind("token", token).execute();
    }

    /** Ends all of an account. */
    public static void endAll(Handle h, String account) {
        h.createUpdate("delete from session where account = :account").bind("account", account).execute();
    }

    /** Takes away what is over, and of an account all but its newest. */
    public static void tidy(Handle h, String account, int newest, String now, String idle) {
        h.createUpdate("delete from session where ends_at <= :now or seen_at <= :idle").bind("now", now).bind("idle", idle).execute();
        h.createUpdate("delete from session where account = :account and token not in (select token from session"
                        + " where account = :account order by made_at desc, token limit :newest)")
                .bind("account", account).bind("newest", newest).execute();
    }
}
