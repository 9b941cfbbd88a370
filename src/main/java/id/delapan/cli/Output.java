package id.delapan.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files whole or not at all. */
final class Output {
    private Output() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Replaces a file, or the file a link names, in one step; what is no file, such as a pipe, is written to. */
    static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /** As {@link #write(Path, byte[])} for content that need not be held as a whole. */
    static void write(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            write(content, Files.newOutputStream(file));
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = Files.createDirectories(target.getParent());
        Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            write(content, Files.newOutputStream(part, StandardOpenOption.CREATE_NEW));
            replace(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Content content, OutputStream to) throws IOException {
        try (OutputStream out = new BufferedOutputStream(to)) {
            content.write(out);
        }
    }

    /** Removes what {@link #write} was writing into a folder when the process was killed. */
    static void sweep(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*.part")) {
            for (Path part : parts) {
                if (part.getFileName().toString().matches("\\..*\\.[0-9a-f-]{36}\\.part")) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static void replace(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A file's name without its ending. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
