package id.delapan.cli;

import id.delapan.store.Database;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the workbench keeps what it is given. */
final class Where {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data-option", defaultValue = "delapan-data")
    private Path data;

    @Option(names = "--database", paramLabel = "URL", descriptionKey = "database-option")
    private String url;

    /** The data folder. */
    Path folder() {
        return data;
    }

    /** Whether the database is a file in the data folder. */
    boolean ownsFile() {
        return url == null;
    }

    /** The database; that of the data folder when no other is named. */
    Database database() {
        return url == null ? Database.in(data)
                : Database.at(url, System.getenv("DELAPAN_DB_USER"), System.getenv("DELAPAN_DB_PASSWORD"));
    }
}
