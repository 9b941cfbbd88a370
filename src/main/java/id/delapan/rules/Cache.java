package id.delapan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps between runs what was compiled and read, in a folder of the user's own; see {@link PrivateFolder} for what makes it
 * safe. Whatever goes wrong with it is as if it were empty. Safe to use from many threads and processes.
 */
public final class Cache {
    /** Keeps and finds nothing. */
    public static final Cache NONE = new Cache(null);

    private static final int DIGEST = 32;
    private static final int LARGEST = 8 << 20;
    private static final long MOST = 64L << 20;
    private static final int MOST_ENTRIES = 1_000;

    private final PrivateFolder folder;

    private Cache(PrivateFolder folder) {
        this.folder = folder;
    }

    /** The one of the user who runs the program; nothing is made before there is something to keep. */
    public static Cache ofUser() {
        Path place = PrivateFolder.usual();
        return place == null ? NONE : in(new PrivateFolder(place, null));
    }

    static Cache in(PrivateFolder folder) {
        return new Cache(folder);
    }

    /** What was kept under a key; null when nothing was, or when it is not as it was kept. */
    byte[] find(String key) {
        if (folder == null || !folder.safe()) {
            return null;
        }
        Path file = folder.path().resolve(key);
        try {
            if (!folder.own(file) || Files.size(file) > LARGEST) {
                return null;
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                bytes = in.readNBytes(LARGEST);
            }
            byte[] content = Arrays.copyOfRange(bytes, Math.min(DIGEST, bytes.length), bytes.length);
            return MessageDigest.isEqual(Arrays.copyOf(bytes, Math.min(DIGEST, bytes.length)), digest(key, content)) ? content : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Keeps something, if it can be kept. */
    void keep(String key, byte[] content) {
        if (folder == null || content.length > LARGEST - DIGEST || !folder.made()) {
            return;
        }
        Path part = null;
        try {
            part = Files.createTempFile(folder.path(), ".", ".part");
            byte[] digest = digest(key, content);
            byte[] bytes = Arrays.copyOf(digest, DIGEST + content.length);
            System.arraycopy(content, 0, bytes, DIGEST, content.length);
            Files.write(part, bytes);
            Files.move(part, folder.path().resolve(key), StandardCopyOption.ATOMIC_MOVE);
            dropOldest();
        } catch (IOException | RuntimeException e) {
            delete(part);
        }
    }

    /** Over the key too, so that an entry under another name is none. */
    private static byte[] digest(String key, byte[] content) {
        MessageDigest digest = PackFiles.sha256();
        digest.update(key.getBytes(StandardCharsets.UTF_8));
        return digest.digest(content);
    }

    private void dropOldest() throws IOException {
        List<Path> newestFirst;
        try (Stream<Path> files = Files.list(folder.path())) {
            newestFirst = files.sorted(Comparator.comparing(Cache::written).reversed()).toList();
        }
        long size = 0;
        int entries = 0;
        for (Path file : newestFirst) {
            size += file.toFile().length();
            if (size > MOST || ++entries > MOST_ENTRIES) {
                delete(file);
            }
        }
    }

    private static FileTime written(Path file) {
        return FileTime.fromMillis(file.toFile().lastModified());
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // the next one to keep something tries again
        }
    }
}
