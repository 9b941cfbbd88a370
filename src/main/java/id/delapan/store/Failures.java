package id.delapan.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What it means when a database says no. */
final class Failures {
    /** Busy, locked, not writable, disk broken, disk full, file gone: codes of SQLite, which says no more than a number. */
    private static final Set<Integer> FILE_AWAY = Set.of(5, 6, 8, 10, 13, 14);

    private static final Set<Integer> FILE_FOREIGN = Set.of(11, 26);
    private static final int PRIMARY = 0xff;

    /** What a client says that has no password to send. */
    private static final String NO_PASSWORD = "08004";

    private static final Set<String> CROSSED = Set.of("40001", "40P01", "23505");

    private Failures() {}

    /** Why a database cannot be opened; {@code e} itself when that is not known. */
    static RuntimeException opening(RuntimeException e, Database database) {
        SQLException sql = sql(e);
        if (sql == null) {
            return e;
        }
        String state = state(sql);
        String name = database.shown();
        if (state.startsWith("28") || state.equals(NO_PASSWORD)) {
            return StoreException.of(e, "database-login", name);
        }
        if (state.equals("3D000")) {
            return StoreException.of(e, "database-missing", name);
        }
        if (database.embedded() && FILE_FOREIGN.contains(sql.getErrorCode() & PRIMARY)) {
            return StoreException.of(e, "database-foreign", name);
        }
        return away(sql) ? StoreException.of(e, "database-unreachable", name) : e;
    }

    /** What to tell of a failure while working; {@code e} itself when the database is there and well. */
    static RuntimeException working(RuntimeException e) {
        SQLException sql = sql(e);
        return sql != null && away(sql) ? StoreException.of(e, "database-away") : e;
    }

    /** Whether somebody else did something at the same moment, so that the same may well succeed now. */
    static boolean crossed(RuntimeException e) {
        SQLException sql = sql(e);
        return sql != null && CROSSED.contains(state(sql));
    }

    private static boolean away(SQLException e) {
        String state = state(e);
        return e instanceof SQLTransientConnectionException
                || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.equals("25006")
                || FILE_AWAY.contains(e.getErrorCode() & PRIMARY);
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    /** The innermost: it is the database's own. */
    private static SQLException sql(Throwable e) {
        SQLException found = null;
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }
}
