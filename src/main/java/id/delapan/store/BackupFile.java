package id.delapan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that was found to be whole before anything is done with it. */
final class BackupFile implements AutoCloseable {
    private static final int LONGEST_MANIFEST = 1 << 20;
    private static final int MOST_ENTRIES = 100;

    /** So many times its size on the disk may a backup be long. */
    private static final int MOST_PACKED = 200;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest();
        whole();
    }

    /** Opens one; what is damaged, foreign, of a newer program or far too large is refused. */
    static BackupFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("backup-not-here", file.toString());
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw StoreException.of(e, "backup-damaged", file.toString());
        }
        try {
            return new BackupFile(file, zip);
        } catch (ZipException | EOFException e) {
            zip.close();
            throw StoreException.of(e, "backup-damaged", file.toString());
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    Manifest about() {
        return manifest;
    }

    private Manifest manifest() throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw refused("backup-foreign");
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(LONGEST_MANIFEST);
        }
        try {
            String format = Manifest.JSON.readTree(bytes).path("format").asText();
            if (!format.startsWith(Manifest.FAMILY)) {
                throw refused("backup-foreign");
            }
            if (!format.equals(Manifest.FORMAT)) {
                throw refused("backup-newer");
            }
            Manifest read = Manifest.JSON.readValue(bytes, Manifest.class);
            if (read.tables() == null || read.form() == null || !read.form().matches("[0-9]{1,4}")) {
                throw refused("backup-damaged");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw StoreException.of(e, "backup-foreign", file.toString());
        }
    }

    /** Reads all of it once, and holds it against the manifest. */
    private void whole() throws IOException {
        Set<String> wanted = new HashSet<>(Set.of(Manifest.NAME));
        manifest.tables().forEach(part -> wanted.add(part == null ? null : part.file()));
        List<String> there = zip.stream().limit(MOST_ENTRIES).map(ZipEntry::getName).toList();
        if (there.size() != zip.size() || there.size() != wanted.size() || !wanted.equals(new HashSet<>(there))) {
            throw refused("backup-damaged");
        }
        long left = Files.size(file) * MOST_PACKED;
        for (Manifest.Part part : manifest.tables()) {
            Measured measured = new Measured();
            try (InputStream in = zip.getInputStream(zip.getEntry(part.file()))) {
                byte[] chunk = new byte[1 << 16];
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    measured.add(chunk, n);
                    if (measured.bytes() > left) {
                        throw refused("backup-bomb");
                    }
                    if (measured.bytes() > part.bytes()) {
                        throw refused("backup-damaged");
                    }
                }
            }
            left -= measured.bytes();
            if (!measured.part(part.name(), part.columns()).equals(part)) {
                throw refused("backup-damaged");
            }
        }
    }

    /** The rows of a table; to be closed. */
    MappingIterator<ObjectNode> rows(String table) throws IOException {
        return Manifest.JSON.readerFor(ObjectNode.class).readValues(zip.getInputStream(zip.getEntry(table + ".jsonl")));
    }

    StoreException refused(String code) {
        return new StoreException(code, file.toString());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
