package id.delapan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** The program run inside the test: what it wrote and how it ended. */
record Run(int exit, String out, String err) {
    static Run of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(new PrintStream(out, false, UTF_8), new PrintStream(err, true, UTF_8), false, false);
        int exit = Main.run(streams, args);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
