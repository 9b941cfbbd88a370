package id.delapan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
    @TempDir
    private Path folder;

    @Test
    void replacesAFileWholeAndLeavesNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old and much longer");
        Output.write(file, "new".getBytes(UTF_8));

        assertThat(file).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void replacesRatherThanRewritesSoThatAReaderNeverSeesAHalf() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path held = Files.createLink(folder.resolve("held.txt"), file);
        Output.write(file, "new".getBytes(UTF_8));

        assertThat(held).hasContent("old");
    }

    @Test
    void givesTheUsualPermissions() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path usual = Files.createFile(folder.resolve("usual"));
        Output.write(folder.resolve("a.txt"), "new".getBytes(UTF_8));

        assertThat(Files.getPosixFilePermissions(folder.resolve("a.txt"))).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void followsALink() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Output.write(link, "new".getBytes(UTF_8));

        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void writesIntoAPipeInsteadOfReplacingIt() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(made(pipe));
        CompletableFuture<byte[]> read = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                read.complete(Files.readAllBytes(pipe));
            } catch (IOException e) {
                read.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        Output.write(pipe, "new".getBytes(UTF_8));

        assertThat(read.get(10, TimeUnit.SECONDS)).asString(UTF_8).isEqualTo("new");
    }

    private static boolean made(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void leavesTheOldFileAndNoRemainsWhenItCannotWrite() throws IOException {
        Path blocked = Files.createDirectory(folder.resolve("out"));
        Files.writeString(blocked.resolve("inside"), "old");

        assertThatThrownBy(() -> Output.write(blocked, "new".getBytes(UTF_8))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Output.write(blocked.resolve("inside/deeper.txt"), "new".getBytes(UTF_8))).isInstanceOf(IOException.class);
        assertThat(blocked.resolve("inside")).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("out");
    }
}
