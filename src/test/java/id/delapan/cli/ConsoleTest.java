package id.delapan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.EvaluationStopped;
import id.delapan.model.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = new Console(
            new Streams(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), false, false), Lang.EN, false);

    @TempDir
    private Path folder;

    @Test
    void everyEndHasItsExitCodeAndWords() {
        assertEnds(new Refusal(Main.USAGE, "several-need-out"), 2, "several dossiers need --out FOLDER");
        assertEnds(new IOException("a/b"), 1, "cannot read or write: a/b");
        assertEnds(new UncheckedIOException(new IOException("x\u001b[2J")), 1, "x\uFFFD[2J");
        assertEnds(new EvaluationStopped("time"), 1, "the evaluation was stopped: its time was up or it was interrupted");
        assertEnds(new OutOfMemoryError(), 1, "the memory is not enough");
        assertEnds(new IllegalStateException("odd"), 1, "fault in the program: java.lang.IllegalStateException: odd");
        assertEnds(new StackOverflowError(), 1, "fault in the program: java.lang.StackOverflowError");
    }

    private void assertEnds(Throwable end, int exit, String words) {
        err.reset();
        assertThat(console.failed(end)).isEqualTo(exit);
        console.finish();
        assertThat(err.toString(UTF_8)).contains(words).doesNotContain("\tat ").hasLineCount(1);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void aResultThatCannotBeWrittenIsNoFaultOfTheInput() {
        Path dossier = Cli.write(folder.resolve("a.json"), Cli.DOSSIER);
        Cli.Result result = Cli.run("evaluate", dossier, "--out", dossier.resolve("x.txt"), "--lang", "en").exits(1);

        assertThat(result.err()).startsWith("cannot read or write: ").hasLineCount(1);
        assertThat(dossier).hasContent(Cli.DOSSIER);
    }
}
