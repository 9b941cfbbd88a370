package id.delapan.cli;

import id.delapan.store.DataFolder;
import id.delapan.store.Database;
import id.delapan.store.Restore;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings back what {@code backup} wrote. */
@Command(name = "restore")
final class RestoreCommand extends ConsoleCommand {
    @Mixin
    private Where where;

    @Parameters(paramLabel = "FILE.zip", descriptionKey = "restore-file")
    private Path file;

    @Override
    int run(Console console) throws IOException {
        Database database = where.database();
        DataFolder folder = where.ownsFile() ? DataFolder.take(where.folder()) : null;
        try {
            console.say("backup-restored", Restore.into(database, file), file.toString(), database.shown());
        } finally {
            if (folder != null) {
                folder.close();
            }
        }
        return Main.DONE;
    }
}
