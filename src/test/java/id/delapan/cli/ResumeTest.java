package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that stopped anywhere goes on as if it had not. What a killed process leaves is made here; KilledIT kills some. */
class ResumeTest {
    private static final int COUNT = 60;

    @TempDir
    private Path folder;

    private Path in;
    private Path out;
    private Path part;
    private Path journal;
    private byte[] whole;
    private byte[] rows;
    private Cli.Result uninterrupted;

    @BeforeEach
    void runOnce() throws IOException {
        String text = LinesCommandTest.lines(COUNT).replaceFirst("\"a7\"(.*)\"D\"", "\"a7\"$1\"E\"");
        in = Cli.write(folder.resolve("in.jsonl"), text);
        out = folder.resolve("out.jsonl");
        part = folder.resolve("out.jsonl.part");
        journal = folder.resolve("out.jsonl.journal");
        uninterrupted = run().exits(3);
        whole = Files.readAllBytes(out);
        Files.delete(out);
        run("--table", in.resolve("cannot be.csv")).exits(1);
        rows = Files.readAllBytes(journal);
        assertThat(part).hasBinaryContent(whole);
        Files.delete(journal);
        Files.delete(part);
    }

    private Cli.Result run(Object... more) {
        Object[] words = {"evaluate", in, "--out", out};
        Object[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Cli.run(all);
    }

    @Test
    void goesOnFromEveryPlaceItCanHaveStopped() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            Files.write(journal, Arrays.copyOf(rows, random.nextInt(rows.length)));
            Files.write(part, Arrays.copyOf(whole, random.nextInt(whole.length)));
            Cli.Result resumed = run("--resume").exits(3);

            assertThat(out).hasBinaryContent(whole);
            assertThat(resumed).isEqualTo(uninterrupted);
            assertThat(journal).doesNotExist();
            assertThat(part).doesNotExist();
            Files.delete(out);
        }
    }

    @Test
    void doesNotBelieveWhatWasDamaged() throws IOException {
        byte[] damaged = rows.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(journal, damaged);
        Files.write(part, whole);
        run("--resume").exits(3);

        assertThat(out).hasBinaryContent(whole);
    }

    @Test
    void beginsAnewWhereNothingIsLeft() {
        assertThat(run("--resume").exits(3)).isEqualTo(uninterrupted);
        assertThat(out).hasBinaryContent(whole);
    }

    @Test
    void doesNotOverwriteAnInterruptedRunUnasked() throws IOException {
        Files.write(journal, rows);
        Files.write(part, whole);

        assertThat(run().exits(2).err()).contains("--resume", "out.jsonl.journal");
        assertThat(part).hasBinaryContent(whole);
        assertThat(journal).hasBinaryContent(rows);
        assertThat(out).doesNotExist();
    }

    @Test
    void doesNotMixRunsOfDifferentKinds() throws IOException {
        Files.write(journal, rows);
        Files.write(part, whole);

        assertThat(run("--resume", "--detail", "full").exits(2).err()).contains("options");
        assertThat(run("--resume", "--count-claims").exits(2).err()).contains("options");
        assertThat(Cli.run("evaluate", in, in, "--out", out, "--resume").exits(2).err()).contains("inputs");
        Files.writeString(in, Files.readString(in).replace("70.05", "70.06"));
        assertThat(run("--resume").exits(2).err()).contains("in.jsonl:1");
        assertThat(part).hasBinaryContent(whole);
        Files.writeString(journal, "something else\n");
        run("--resume").exits(3);
    }

    @Test
    void onlyOneRunWritesAFile() throws IOException {
        Files.write(journal, rows);
        try (FileChannel other = FileChannel.open(journal, StandardOpenOption.WRITE); FileLock lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(run("--resume").exits(2).err()).contains("sedang menulis");
        }
    }

    @Test
    void aFolderOfResultsGoesOnToo() throws IOException {
        for (int i = 0; i < 5; i++) {
            Cli.write(folder.resolve("d/" + i + ".json"), LinesCommandTest.line(i));
        }
        Path results = folder.resolve("results");
        Path left = Cli.write(results.resolve(".3.txt.00000000-0000-0000-0000-000000000000.part"), "torn");
        Cli.run("evaluate", folder.resolve("d"), "--out", results, "--resume").exits(0);

        assertThat(left).doesNotExist();
        assertThat(results.toFile().list()).hasSize(5);
        assertThat(folder.resolve("results.journal")).doesNotExist();
    }
}
