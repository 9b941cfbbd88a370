package id.delapan.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Accounts: every change of one is a further step of it, and the last counts. */
public final class AccountRows {
    private static final String NEWEST = "select name, step, role, password, made_at, made_by from account a"
            + " where step = (select max(b.step) from account b where b.name = a.name)";

    private AccountRows() {}

    /**
     * An account as one step made it.
     *
     * @param password hashed; null when the account is closed
     */
    public record Row(String name, int step, String role, String password, String madeAt, String madeBy) {
        public boolean open() {
            return password != null;
        }
    }

    public static Optional<Row> find(Handle h, String name) {
        return h.createQuery(NEWEST + " and name = :name").bind("name", name).map(Rows.of(Row.class)).findOne();
    }

    /** All that ever were, by name. */
    public static List<Row> list(Handle h) {
        return h.createQuery(NEWEST + " order by name").map(Rows.of(Row.class)).list();
    }

    /** Adds a step; false when somebody else was faster. */
    public static boolean add(Handle h, String name, int step, String role, String password, Stamp stamp) {
        return h.createUpdate("insert into account (name, step, role, password, made_at, made_by)"
                        + " values (:name, :step, :role, :password, :at, :by) on conflict (name, step) do nothing")
                .bind("name", name).bind("step", step).bind("role", role).bind("password", password)
                .bind("at", stamp.at()).bind("by", stamp.by())
                .execute() == 1;
    }
}
