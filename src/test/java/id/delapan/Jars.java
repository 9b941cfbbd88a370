package id.delapan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars the build resolved, as it lists them. */
final class Jars {
    /** The library's own classes. */
    static final Path CLASSES = Path.of("target/classes").toAbsolutePath();

    private static final Path LIST = Path.of("target/dependencies.txt");
    private static final Pattern JAR =
            Pattern.compile("(?m)^ +[^ ]+:jar:[^ ]+?:(?:compile|runtime):(.+?\\.jar)( \\(optional\\))?(?: -- .*)?\\s*$");

    /** What the list holds besides its text where the build runs in colour. */
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[;\\d]*m");

    private Jars() {}

    /** What somebody who embeds the library gets. */
    static List<Path> core() {
        return listed(jar -> jar.group(2) == null);
    }

    /** What the program runs with. */
    static List<Path> all() {
        return listed(jar -> true);
    }

    private static List<Path> listed(Predicate<MatchResult> wanted) {
        try {
            List<Path> jars = JAR.matcher(COLOUR.matcher(Files.readString(LIST)).replaceAll("")).results()
                    .filter(wanted)
                    .map(jar -> Path.of(jar.group(1)))
                    .toList();
            assertThat(jars).hasSizeGreaterThan(10).allMatch(Files::isRegularFile);
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException("run mvn generate-test-resources", e);
        }
    }

    static String classPath(Path first, List<Path> jars) {
        return Stream.concat(Stream.of(first), jars.stream()).map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
