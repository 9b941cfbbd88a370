package id.delapan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Markdown.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whoever copies from the README gets what it promises. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final String PACKAGE = "mvn -q package -DskipTests";
    private static final String TESTS = "mvn verify";
    private static final Set<String> BUILDS = Set.of(PACKAGE, TESTS);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyCommandDoesWhatItSays(@TempDir Path folder) throws IOException, InterruptedException {
        Walkthrough.install(folder.resolve("target/delapan"));
        Walkthrough.copy(Path.of("fixtures"), folder.resolve("fixtures"));
        Walkthrough.copy(Path.of("rules"), folder.resolve("rules"));
        Walkthrough reader = new Walkthrough(folder);
        int ran = 0;
        for (Block block : Markdown.blocks(README)) {
            switch (block.lang()) {
                case "sh" -> {
                    if (!BUILDS.contains(block.text())) {
                        reader.run(block);
                        ran++;
                    }
                }
                case "text" -> reader.compare(block);
                case "java", "xml" -> assertThat(blocks(block.lang())).as(block.place()).containsExactly(block);
                default -> throw new AssertionError(block.place() + ": nobody runs this");
            }
        }
        assertThat(ran).isEqualTo(8);
        for (String report : List.of("hasil.html", "lhe.pdf", "lhe.docx", "lhe.xlsx", "hasil/musim.pdf",
                "hasil/cadangan.zip", "hasil/pulih/delapan.db")) {
            assertThat(folder.resolve(report)).isNotEmptyFile();
        }
    }

    @Test
    void theSnippetCompilesAndRunsWithWhatAnEmbedderGets(@TempDir Path folder) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("Example.java"), blocks("java").get(0).text());
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        String classPath = Jars.classPath(Jars.CLASSES, Jars.core());
        int compiled = ToolProvider.getSystemJavaCompiler().run(null, OutputStream.nullOutputStream(), problems,
                "--release", "17", "-proc:none", "-cp", classPath, source.toString());
        Ran ran = Ran.of(folder, List.of(Ran.JAVA, "-Dfile.encoding=UTF-8", "-cp", Jars.classPath(folder, Jars.core())
                + System.getProperty("path.separator") + Jars.CLASSES, "Example",
                Fixtures.FOLDER.resolve("rekaan-unggul.yaml").toAbsolutePath().toString()));

        assertThat(compiled).as(problems.toString(UTF_8)).isZero();
        assertThat(ran.exit()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("\"display\": \"94,62\"");
    }

    @Test
    void coordinatesAreThoseOfTheBuild() throws IOException {
        String own = Files.readString(Path.of("pom.xml")).split("<properties>")[0];
        List<String> stated = blocks("xml").get(0).lines().stream().map(String::strip).filter(l -> l.matches("<.*>.*</.*>")).toList();

        assertThat(stated).hasSize(3).allMatch(own::contains);
    }

    @Test
    void buildCommandsAreThoseTheBuildIsCheckedWith() throws IOException {
        List<String> commands = blocks("sh").stream().map(Block::text).filter(t -> t.startsWith("mvn")).toList();
        List<String> ci = Files.readAllLines(Path.of(".ci/run"));

        assertThat(commands).containsExactly(PACKAGE, TESTS);
        assertThat(ci.get(ci.size() - 1)).isEqualTo(TESTS);
        assertThat(Path.of(".ci/run")).isExecutable();
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<excludedGroups>soak,verifier</excludedGroups>", "<id>soak</id>");
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        Matcher link = LINK.matcher(Files.readString(README));
        int found = 0;
        for (; link.find(); found++) {
            assertThat(Path.of(link.group(1))).exists();
        }
        assertThat(found).isGreaterThan(2);
    }

    private static List<Block> blocks(String lang) throws IOException {
        List<Block> blocks = Markdown.blocks(README).stream().filter(b -> b.lang().equals(lang)).toList();
        assertThat(blocks).isNotEmpty();
        return blocks;
    }
}
