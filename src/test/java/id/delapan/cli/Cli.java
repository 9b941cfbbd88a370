package id.delapan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.SmallPack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Runs the program within the test. */
final class Cli {
    /** A folder of rules that holds the small pack. */
    static final Path RULES = rules();

    /** Index 59.055: 12 + 12 + 6 + 8.04 + 0 of P1.2 and 0.7005 of 30 of H1. */
    static final String DOSSIER = """
            {"format": "delapan/dossier/1", "instrument": "lke-2014", "year": 2014,
             "agency": {"id": "a", "name": "Kabupatén A", "kind": "regency"},
             "answers": [{"indicator": "P1.2.a", "by": "assessor", "level": "Ya"},
                         {"indicator": "P1.2.b", "by": "assessor", "level": "A"},
                         {"indicator": "P1.2.c", "by": "assessor", "level": "B"},
                         {"indicator": "P1.2.d", "by": "assessor", "level": "B"},
                         {"indicator": "P1.2.e", "by": "assessor", "level": "D"},
                         {"indicator": "H1.1", "by": "assessor", "value": 70.05}]}
            """;

    /** What a run left. */
    record Result(int exit, String out, String err) {
        Result exits(int code) {
            assertThat(exit).as(this.toString()).isEqualTo(code);
            return this;
        }
    }

    private Cli() {}

    /** Runs on the small pack. */
    static Result run(Object... words) {
        return bare(Stream.concat(Arrays.stream(words), Stream.of("--rules", RULES)).toArray());
    }

    /** Runs with nothing added. */
    static Result bare(Object... words) {
        return run(false, words);
    }

    /** Runs on a terminal, on the small pack. */
    static Result onTerminal(Object... words) {
        return run(true, Stream.concat(Arrays.stream(words), Stream.of("--rules", RULES)).toArray());
    }

    /** Runs on the small pack, with something to read. */
    static Result reading(InputStream in, Object... words) {
        return run(in, false, Stream.concat(Arrays.stream(words), Stream.of("--rules", RULES)).toArray());
    }

    /** Runs with something to read and nothing added. */
    static Result given(String input, Object... words) {
        return run(new ByteArrayInputStream(input.getBytes(UTF_8)), false, words);
    }

    private static Result run(boolean terminal, Object... words) {
        return run(InputStream.nullInputStream(), terminal, words);
    }

    private static Result run(InputStream in, boolean terminal, Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(in, new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), terminal, terminal);
        int exit = Main.run(streams, Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        Result result = new Result(exit, out.toString(UTF_8), err.toString(UTF_8));
        assertThat(result.out + result.err).doesNotContain("\tat ", "Exception", "id.delapan.", "picocli");
        return result;
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path rules() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "rules");
            SmallPack.into(folder.resolve("lke-2014"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
