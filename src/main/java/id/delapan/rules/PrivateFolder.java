package id.delapan.rules;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Locale;
import java.util.Set;

/**
 * A folder whose files may be run, because nobody but the user can have put them there: it is the user's own, nobody else may
 * write to it, and no folder above it is open to everybody, as folders for temporary files are.
 */
final class PrivateFolder {
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path path;
    private final Path trusted;
    private final boolean posix;

    /**
     * A folder that need not exist.
     *
     * @param trusted the folder above it from which on upwards nothing is looked at; null to look at all
     */
    PrivateFolder(Path path, Path trusted) {
        this.path = path;
        this.trusted = trusted;
        this.posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Where this system keeps what programs can make again; null when it does not say. */
    static Path usual() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String home = System.getProperty("user.home", "");
        String named = System.getenv(system.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        boolean given = named != null && Path.of(named).isAbsolute();
        if (!given && (system.startsWith("windows") || !Path.of(home).isAbsolute())) {
            return null;
        }
        return (given ? Path.of(named) : Path.of(home, system.startsWith("mac") ? "Library/Caches" : ".cache")).resolve("delapan");
    }

    Path path() {
        return path;
    }

    /** Whether it is there and what lies in it can be trusted. */
    boolean safe() {
        try {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && own(path) && above(path.toRealPath().getParent());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** The same, after making it when it is not there. */
    boolean made() {
        try {
            FileAttribute<?>[] alone = posix
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                    : new FileAttribute<?>[0];
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(path.getParent(), alone);
                Files.createDirectory(path, alone);
            }
        } catch (FileAlreadyExistsException e) {
            return safe();
        } catch (IOException | RuntimeException e) {
            return false;
        }
        return safe();
    }

    /** Whether a file is the user's own, no link, and for nobody else to write. */
    boolean own(Path file) throws IOException {
        UserPrincipal user = file.getFileSystem().getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
        return !Files.isSymbolicLink(file)
                && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(user)
                && (!posix || Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).stream().noneMatch(OTHERS_WRITE::contains));
    }

    private boolean above(Path folder) throws IOException {
        if (!posix || folder == null || trusted != null && folder.equals(trusted.toRealPath())) {
            return true;
        }
        return !Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE) && above(folder.getParent());
    }
}
