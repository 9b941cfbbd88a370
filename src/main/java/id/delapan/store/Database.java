package id.delapan.store;

import java.nio.file.Path;

/**
 * Where a season is kept.
 *
 * @param url of JDBC
 * @param user null where the database asks for none, or the URL says it
 * @param password null likewise
 */
public record Database(String url, String user, String password) {
    private static final String FILE = "delapan.db";

    /** The database kept in a folder: one file. */
    public static Database in(Path folder) {
        return new Database("jdbc:sqlite:" + folder.resolve(FILE), null, null);
    }

    /** Whether it is a file of our own. */
    boolean embedded() {
        return url.startsWith("jdbc:sqlite:");
    }
}
