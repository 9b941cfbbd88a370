package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.model.Dossier;
import id.delapan.rules.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turning the rules of a file about on disk changes line numbers and the digest of the rules, and nothing else. */
class MovedRulesTest {

    @Test
    void rulesMovedInsideAFileChangeOnlyLinesAndDigest(@TempDir Path temp) throws IOException {
        Path copy = temp.resolve("lke-2014");
        copy(Pack.FOLDER, copy);
        turn(copy.resolve("1-manajemen-perubahan/1.2-road-map.drl"));
        Engine moved = Pack.engine().with(Packs.read(List.of(copy)).get(0));
        List<Dossier> dossiers = Json.rich(3);
        assertThat(dossiers).hasSize(3).allSatisfy(dossier -> {
            String before = Json.of(Pack.engine(), dossier);
            String after = Json.of(moved, dossier);
            assertThat(after).isNotEqualTo(before);
            assertThat(withoutPlaces(after)).isEqualTo(withoutPlaces(before));
        });
    }

    private static void turn(Path drl) throws IOException {
        String text = Files.readString(drl);
        int first = text.indexOf("\n//") + 1;
        List<String> rules = new ArrayList<>(Arrays.asList(text.substring(first).strip().split("\n\n(?=//)")));
        assertThat(rules).hasSizeGreaterThan(10);
        Collections.reverse(rules);
        Files.writeString(drl, text.substring(0, first) + String.join("\n\n", rules) + "\n");
    }

    private static String withoutPlaces(String json) {
        return json.replaceAll("\"line\" ?: ?\\d+", "\"line\":0")
                .replaceAll("\"rules\" ?: ?\"sha256:[0-9a-f]{64}\"", "\"rules\":\"\"");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
