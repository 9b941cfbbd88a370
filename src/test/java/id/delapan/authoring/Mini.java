package id.delapan.authoring;

import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.stream.Stream;

/** The smallest sensible pack, for tests that write. */
public final class Mini {
    public static final Path FOLDER = Path.of("src/test/resources/id/delapan/rules/tiny");
    public static final String ID = "mini-2020";

    private Mini() {}

    public static RulePack pack() {
        return Packs.read(List.of(FOLDER)).get(0);
    }

    /** Copies it into a folder of packs, as {@code mini-2020}. */
    public static Path copy(Path rules) {
        Path target = rules.resolve(ID);
        contents(FOLDER).forEach((path, bytes) -> write(target.resolve(path), bytes));
        return target;
    }

    public static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder, with {@code /} in their paths. */
    public static Map<String, byte[]> contents(Path folder) {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    /** The same as texts. */
    public static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        contents(folder).forEach((path, bytes) -> texts.put(path, new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
        return texts;
    }
}
