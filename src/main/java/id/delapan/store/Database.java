package id.delapan.store;

import java.nio.file.Path;

/**
 * Where a season is kept.
 *
 * @param url of JDBC
 * @param user null where the database asks for none, or the URL says it
 * @param password null likewise; never shown
 */
public record Database(String url, String user, String password) {
    static final String FILE = "delapan.db";

    private static final String EMBEDDED = "jdbc:sqlite:";
    private static final String SERVER = "jdbc:postgresql:";

    /** The database kept in a folder: one file. */
    public static Database in(Path folder) {
        return of(folder.resolve(FILE));
    }

    /** The one that is this file. */
    static Database of(Path file) {
        return new Database(EMBEDDED + file, null, null);
    }

    /** The one a PostgreSQL server keeps; {@code user} and {@code password} may be null. */
    public static Database at(String url, String user, String password) {
        if (!url.startsWith(SERVER)) {
            throw new StoreException("database-kind", new Database(url, null, null).shown(), SERVER);
        }
        return new Database(url, user, password);
    }

    /** Whether it is a file of our own. */
    boolean embedded() {
        return url.startsWith(EMBEDDED);
    }

    /** The file it is, where it is one. */
    Path file() {
        return Path.of(url.substring(EMBEDDED.length()));
    }

    /** What kind of database it is: {@code sqlite} or {@code postgresql}. */
    public String kind() {
        return embedded() ? "sqlite" : "postgresql";
    }

    /** What it is called, without what nobody should read. */
    public String shown() {
        return url.substring(embedded() ? EMBEDDED.length() : 0).replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    @Override
    public String toString() {
        return shown();
    }
}
