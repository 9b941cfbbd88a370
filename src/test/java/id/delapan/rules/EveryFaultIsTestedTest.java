package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No check of this package goes without a test that breaks it. */
class EveryFaultIsTestedTest {
    private static final String NEEDS_A_BROKEN_DISK = "file-unreadable";
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void everyProblemThatCanBeSaidIsExpectedByATest() throws IOException {
        Set<String> said = codes(Path.of("src/main/java/id/delapan/rules"));
        said.retainAll(keys());
        said.remove(NEEDS_A_BROKEN_DISK);

        assertThat(said).hasSizeGreaterThan(80);
        Set<String> expected = codes(Path.of("src/test/java/id/delapan/rules"));
        Attack.all().forEach(attack -> attack.expected().forEach(each -> expected.add(each.split("@")[0])));
        assertThat(expected).containsAll(said);
    }

    private static Set<String> codes(Path folder) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file).replaceAll(":[0-9]+:[0-9]+ ", "\", \"");
                CODE.matcher(text).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        return codes;
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/id/delapan/source/messages_id.properties"))) {
            keys.add(line.split(" = ")[0]);
        }
        return keys;
    }
}
