package id.delapan.cli;

import id.delapan.Evaluator;
import id.delapan.store.Backup;
import id.delapan.store.Database;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes all that the workbench keeps into a file. */
@Command(name = "backup")
final class BackupCommand extends ConsoleCommand {
    @Mixin
    private Where where;

    @Parameters(paramLabel = "FILE.zip", descriptionKey = "backup-file")
    private Path file;

    @Override
    int run(Console console) throws IOException {
        Database database = where.database();
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Nobody else may read it: it holds what passwords are checked with.
        Path part = Files.createTempFile(folder, ".", ".part");
        try {
            long rows;
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                rows = Backup.write(database, Evaluator.program(), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            console.say("backup-written", rows, database.shown(), file.toString());
        } finally {
            Files.deleteIfExists(part);
        }
        return Main.DONE;
    }
}
