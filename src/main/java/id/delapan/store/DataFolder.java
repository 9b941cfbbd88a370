package id.delapan.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of one program that runs: no other may work in it, until this one ends, however it ends. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "delapan.lock";

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes a folder; one that is not there is made, for nobody else to read. */
    public static DataFolder take(Path folder) {
        try {
            make(folder);
            FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new StoreException("folder-taken", folder.toString());
            }
            return new DataFolder(channel);
        } catch (IOException e) {
            throw StoreException.of(e, "folder-unusable", folder.toString());
        }
    }

    private static FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Makes one that is not there, for nobody else to read. */
    public static void make(Path place) throws IOException {
        Path folder = place.toAbsolutePath();
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.getParent());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    /** Leaves it to others. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw StoreException.of(e, "folder-unusable", "");
        }
    }
}
