package id.delapan;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreClassPathTest {
    private static final String SOURCE = """
            import id.delapan.*;
            import java.nio.file.Path;

            class Embedded {
                public static void main(String[] args) throws Exception {
                    Evaluator evaluator = Evaluator.bundled("lke-2014");
                    Assessments.write(evaluator.evaluate(Dossiers.read(Path.of(args[0]))), System.out);
                }
            }
            """;
    private static final Path DOSSIER = Fixtures.FOLDER.resolve("bps-2014.json").toAbsolutePath();

    @Test
    void evaluatesWithNothingButWhatAnEmbedderGets(@TempDir Path folder) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("Embedded.java"), SOURCE);
        Ran ran = Ran.of(folder, List.of(Ran.JAVA, "-Dfile.encoding=UTF-8", "-cp", Jars.classPath(Jars.CLASSES, Jars.core()),
                source.toString(), DOSSIER.toString()));

        System.out.println("An embedder gets " + size());
        assertThat(ran.exit()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("\"value\": 60.860202380952,").endsWith(assessed());
    }

    @Test
    void leavesOutWhatOnlyTheProgramNeeds() {
        assertThat(names(Jars.all())).anyMatch(jar -> jar.startsWith("picocli-")).anyMatch(jar -> jar.startsWith("jte-runtime-"));
        assertThat(names(Jars.core()))
                .anyMatch(jar -> jar.startsWith("drools-core-"))
                .noneMatch(jar -> jar.matches("(picocli|jte|progressbar|jline|slf4j-nop).*"));
    }

    @Test
    void theReadmeStatesWhatAnEmbedderGets() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(size());
    }

    private static String assessed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Assessments.write(Fixtures.evaluate(DOSSIER, Lang.ID), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(List<Path> jars) {
        return jars.stream().map(jar -> jar.getFileName().toString()).toList();
    }

    private static String size() {
        long bytes = Jars.core().stream().mapToLong(jar -> jar.toFile().length()).sum();
        return String.format(Locale.ROOT, "%d jars of %.1f MB", Jars.core().size(), bytes / 1e6);
    }
}
