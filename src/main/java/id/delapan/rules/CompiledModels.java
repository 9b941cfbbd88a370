package id.delapan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is worked out of shipped packs when the program is built, and kept in its jar by digest of what it was made from. */
public final class CompiledModels {
    private static final String FOLDER = "models/";
    private static final String PREPARED = "prepared/";

    private CompiledModels() {}

    /** The model of a rule file; null when it was not shipped. */
    static CompiledFile find(String key) {
        byte[] bytes = bytes(FOLDER + key);
        return bytes == null ? null : CompiledFile.fromBytes(bytes);
    }

    /** What a pack of this digest came to when it was read; null when it was not shipped. */
    static byte[] prepared(String digest) {
        return bytes(PREPARED + digest.substring(digest.indexOf(':') + 1));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = CompiledModels.class.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Build step: puts the packs below a folder among the classes, and compiles every rule file not compiled yet.
     *
     * @param args the folder of packs, and the folder of classes to write to
     */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[1], CompiledModels.class.getPackageName().replace('.', '/'));
        Path target = Files.createDirectories(classes.resolve(FOLDER));
        Path prepared = Files.createDirectories(classes.resolve(PREPARED));
        clear(prepared);
        for (RulePack pack : Packs.read(List.of(Path.of(args[0])))) {
            bundle(pack, classes.resolve(PackFiles.BUNDLED).resolve(pack.instrument().id()));
            for (String canonical : KnowledgeBase.canonical(pack)) {
                Path file = target.resolve(RuleCompiler.key(canonical));
                if (!Files.exists(file)) {
                    Files.write(file, RuleCompiler.compile(canonical).toBytes());
                }
            }
            Files.write(prepared.resolve(pack.digest().substring(pack.digest().indexOf(':') + 1)), PackWriter.write(pack));
        }
    }

    /** So that every pack is read and checked anew, by the program as it is now. */
    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static void bundle(RulePack pack, Path folder) throws IOException {
        for (var entry : pack.files().texts().entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue().text());
        }
        Files.writeString(folder.resolve(PackFiles.LIST), String.join("\n", pack.files().texts().keySet()));
    }
}
