package id.delapan.report;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Expected output kept as a file; {@code -Dgolden.update=true} writes it anew. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/id/delapan/report");

    private Golden() {}

    static void check(String name, String actual) throws IOException {
        check(FOLDER.resolve(name), actual);
    }

    public static void check(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        String expected = Files.readString(file);
        if (!actual.equals(expected)) {
            int same = Arrays.mismatch(actual.toCharArray(), expected.toCharArray());
            long line = 1 + actual.substring(0, same).lines().count();
            fail("%s differs from line %d on:%nexpected …%s%n but was …%s", file, line, from(expected, same), from(actual, same));
        }
    }

    private static String from(String text, int place) {
        return text.substring(Math.max(0, place - 60), Math.min(text.length(), place + 200));
    }
}
