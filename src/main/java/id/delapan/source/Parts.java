package id.delapan.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Names for files that are still being written; they get the permissions that files usually get. */
public final class Parts {
    private Parts() {}

    /** A name in a folder that is not taken. */
    public static Path in(Path folder) {
        return folder.resolve(".delapan-" + UUID.randomUUID() + ".part");
    }

    /** The same beside {@code file}, with the permissions of {@code file} when it is there. */
    public static Path write(Path file, byte[] content) throws IOException {
        Path part = in(file.toAbsolutePath().getParent());
        Files.write(part, content);
        boolean posix = Files.getFileStore(part).supportsFileAttributeView("posix");
        if (posix && Files.exists(file)) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(file));
        }
        return part;
    }
}
