package id.delapan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The models of shipped packs, compiled when the program is built and kept in its jar by digest of their rules. */
public final class CompiledModels {
    private static final String FOLDER = "models/";

    private CompiledModels() {}

    static CompiledFile find(String key) {
        try (InputStream in = CompiledModels.class.getResourceAsStream(FOLDER + key)) {
            return in == null ? null : CompiledFile.fromBytes(in.readAllBytes());
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
        for (RulePack pack : Packs.read(List.of(Path.of(args[0])))) {
            bundle(pack, classes.resolve(PackFiles.BUNDLED).resolve(pack.instrument().id()));
            for (String canonical : KnowledgeBase.canonical(pack)) {
                Path file = target.resolve(RuleCompiler.key(canonical));
                if (!Files.exists(file)) {
                    Files.write(file, RuleCompiler.compile(canonical).toBytes());
                }
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
