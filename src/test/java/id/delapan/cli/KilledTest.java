package id.delapan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.batch.Country;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed, with nothing left to tidy up in, and what becomes of their run. */
class KilledTest {
    private static final int KILLS = 20;
    private static final int DOSSIERS = 3_000;
    private static final int LINES = 6_000;
    private static final int PORTION = 25;

    @TempDir
    private Path folder;

    @Test
    void whatIsKilledTwiceCompletesWithNothingLostDoubledOrTorn() throws Exception {
        String[] lines = LinesCommandTest.lines(LINES).split("(?<=\n)");
        Path in = Cli.write(folder.resolve("in.jsonl"), String.join("", lines));
        Path expected = folder.resolve("expected.jsonl");
        Path out = folder.resolve("out.jsonl");
        Path journal = folder.resolve("out.jsonl.journal");
        Cli.run("evaluate", in, "--out", expected).exits(0);
        Random random = new Random();
        long noted = 0;
        for (int kill = 0; kill < 2; kill++) {
            Process process = process("evaluate", "-", "--out", out, "--resume", "--rules", Cli.RULES);
            noted = feedUntilNoted(process.getOutputStream(), lines, journal, noted);
            Thread.sleep(random.nextInt(300));
            assertThat(process.isAlive()).isTrue();
            process.destroyForcibly().waitFor();
            assertThat(out).doesNotExist();
        }
        Process process = process("evaluate", "-", "--out", out, "--resume", "--rules", Cli.RULES);
        try (OutputStream to = process.getOutputStream()) {
            to.write(String.join("", lines).getBytes(UTF_8));
        }

        assertThat(ended(process)).isZero();
        assertThat(out).hasSameBinaryContentAs(expected);
        assertThat(journal).doesNotExist();
    }

    /** Writes some lines a time, and leaves the stream open, until more is noted in the journal than before. */
    private static long feedUntilNoted(OutputStream to, String[] lines, Path journal, long before) throws Exception {
        int next = 0;
        for (long noted = 0; next < lines.length; noted = Files.exists(journal) ? Files.size(journal) : 0) {
            if (noted > before && noted > 2_000) {
                return noted;
            }
            String portion = String.join("", Arrays.copyOfRange(lines, next, Math.min(lines.length, next + PORTION)));
            to.write(portion.getBytes(UTF_8));
            to.flush();
            next += PORTION;
            Thread.sleep(noted < before ? 0 : PORTION);
        }
        throw new AssertionError("nothing was noted");
    }

    @Test
    @Tag("soak")
    void whatIsKilledTwentyTimesCompletesWithNothingLostDoubledOrTorn() throws Exception {
        Path in = new Country(Pack.rules()).write(folder.resolve("in.jsonl.gz"), DOSSIERS);
        for (String detail : List.of("summary", "full")) {
            Path expected = folder.resolve("expected.jsonl");
            Path out = folder.resolve("out.jsonl");
            long start = System.nanoTime();
            assertThat(ended(process("evaluate", in, "--detail", detail, "--out", expected))).isZero();
            int whole = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            Random random = new Random();
            int killed = 0;
            for (; killed < KILLS && !Files.exists(out); killed++) {
                Process process = process("evaluate", in, "--detail", detail, "--out", out, "--resume");
                process.waitFor(random.nextInt(whole / 4), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
            if (!Files.exists(out)) {
                assertThat(ended(process("evaluate", in, "--detail", detail, "--out", out, "--resume"))).isZero();
            }

            assertThat(killed).isGreaterThan(KILLS / 2);
            assertThat(out).hasSameBinaryContentAs(expected);
            Files.delete(out);
        }
    }

    private Process process(Object... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), Main.class.getName()));
        Arrays.stream(words).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private int ended(Process process) throws Exception {
        assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("said.txt")).content(UTF_8).doesNotContain("Exception");
        return process.exitValue();
    }
}
