package id.delapan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What is worked out of shipped packs when the program is built, and kept in its jar by digest of what it was made from. */
public final class CompiledModels {
    private static final String FOLDER = "models/";
    private static final String PREPARED = "prepared/";
    private static final String BUILD = "build.txt";

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

    /** What this build of the program is known by, so that what another one read of a pack is not taken for its own. */
    static String build() {
        byte[] build = bytes(BUILD);
        return build == null ? "none" : new String(build, StandardCharsets.UTF_8);
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
        Files.writeString(classes.resolve(BUILD), build(classes.getParent()));
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

    /** A digest over what reading a pack is done by. */
    private static String build(Path program) throws IOException {
        MessageDigest digest = PackFiles.sha256();
        for (String part : List.of("fact", "model", "rules", "source")) {
            try (Stream<Path> files = Files.list(program.resolve(part))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
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
