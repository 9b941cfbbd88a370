package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheTest {
    private static final byte[] CONTENT = "isi".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path home;

    private Path folder;
    private Cache cache;

    @BeforeEach
    void here() {
        folder = home.resolve("cache/delapan");
        cache = Cache.in(new PrivateFolder(folder, home));
    }

    @Test
    void findsWhatAnotherRunKept() {
        assertThat(cache.find("a")).isNull();
        cache.keep("a", CONTENT);

        assertThat(Cache.in(new PrivateFolder(folder, home)).find("a")).isEqualTo(CONTENT);
        assertThat(cache.find("b")).isNull();
        assertThat(entries()).containsExactly("a");
    }

    @Test
    void belongsToItsUserAlone() throws IOException {
        assumeTrue(posix());
        cache.keep("a", CONTENT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a")))).isEqualTo("rw-------");
    }

    @Test
    void whatIsNotAsItWasKeptIsNotThere() throws IOException {
        cache.keep("a", CONTENT);
        byte[] whole = Files.readAllBytes(folder.resolve("a"));
        for (int length = 0; length < whole.length; length++) {
            Files.write(folder.resolve("a"), Arrays.copyOf(whole, length));
            assertThat(cache.find("a")).as("of length " + length).isNull();
            byte[] turned = whole.clone();
            turned[length] ^= 1;
            Files.write(folder.resolve("a"), turned);
            assertThat(cache.find("a")).as("turned at " + length).isNull();
        }
        Files.write(folder.resolve("a"), whole);
        Files.copy(folder.resolve("a"), folder.resolve("b"));
        assertThat(cache.find("b")).as("of another name").isNull();

        cache.keep("b", CONTENT);
        assertThat(cache.find("b")).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx----w-", "rwxrwxrwx"})
    void nothingIsTakenFromOrPutIntoAFolderThatOthersWrite(String permissions) throws IOException {
        assumeTrue(posix());
        cache.keep("a", CONTENT);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));

        cache.keep("b", CONTENT);

        assertThat(cache.find("a")).isNull();
        assertThat(entries()).containsExactly("a");
    }

    @Test
    void norFromAFileThatOthersWriteOrALink() throws IOException {
        assumeTrue(posix());
        cache.keep("a", CONTENT);
        Files.move(folder.resolve("a"), home.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a"), home.resolve("a"));
        assertThat(cache.find("a")).isNull();

        cache.keep("a", CONTENT);
        assertThat(cache.find("a")).isEqualTo(CONTENT);
        Files.setPosixFilePermissions(folder.resolve("a"), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(cache.find("a")).isNull();
    }

    @Test
    void norFromAFolderOfSomebodyElse() throws IOException {
        assumeTrue(posix() && "root".equals(System.getProperty("user.name")));
        cache.keep("a", CONTENT);
        Files.setAttribute(folder, "unix:uid", 65_534);
        assertThat(cache.find("a")).isNull();
        Files.setAttribute(folder, "unix:uid", 0);
        Files.setAttribute(folder.resolve("a"), "unix:uid", 65_534);
        assertThat(cache.find("a")).isNull();
    }

    @Test
    void norFromOneThatIsALinkOrLiesWhereEverybodyWrites() throws IOException {
        assumeTrue(posix());
        cache.keep("a", CONTENT);
        Path link = Files.createSymbolicLink(home.resolve("link"), folder);
        assertThat(Cache.in(new PrivateFolder(link, home)).find("a")).isNull();

        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        cache.keep("b", CONTENT);
        assertThat(cache.find("a")).isNull();
        assertThat(entries()).containsExactly("a");
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKeptAndNothingFails() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        Cache nowhere = Cache.in(new PrivateFolder(file.resolve("delapan"), home));
        nowhere.keep("a", CONTENT);
        assertThat(nowhere.find("a")).isNull();

        Files.createDirectories(folder.getParent());
        cache.keep("b", CONTENT);
        Files.createDirectories(folder.resolve("full/of"));
        cache.keep("full", CONTENT);
        assertThat(cache.find("full")).isNull();
        assertThat(entries()).containsExactly("b", "full");
    }

    @Test
    void theOldestGoFirst() throws IOException {
        byte[] large = new byte[7 << 20];
        for (int i = 0; i < 12; i++) {
            cache.keep("e" + i, large);
            if (Files.exists(folder.resolve("e" + i))) {
                Files.setLastModifiedTime(folder.resolve("e" + i), FileTime.fromMillis(1_000_000L * (i + 1)));
            }
        }
        cache.keep("last", large);

        assertThat(entries()).hasSize(9).contains("last", "e11").doesNotContain("e0", "e1", "e2");
        cache.keep("too large", new byte[9 << 20]);
        assertThat(cache.find("too large")).isNull();
    }

    @Test
    void manyAtOnceNeverFindAnythingElse() throws InterruptedException {
        Queue<byte[]> wrong = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Cache own = Cache.in(new PrivateFolder(folder, home));
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 100; i++) {
                    byte[] content = ("isi " + i % 7).repeat(2_000).getBytes(StandardCharsets.UTF_8);
                    own.keep("k" + i % 7, content);
                    byte[] found = own.find("k" + i % 7);
                    if (found != null && !Arrays.equals(found, content)) {
                        wrong.add(found);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(wrong).isEmpty();
        assertThat(entries()).containsExactly("k0", "k1", "k2", "k3", "k4", "k5", "k6");
    }

    @Test
    void aChangedRuleFileAndPackAreKeptAndTakenFromThere() {
        RulePack pack = TinyPack.valid().read();
        KnowledgeBase.of(pack, null, cache).rules();
        List<String> kept = entries();
        assertThat(kept).hasSize(2).allMatch(name -> name.matches("model-[0-9]+-[0-9a-f]{64}"));

        assertThat(KnowledgeBase.of(pack, null, cache).rules().getKiePackages()).isNotEmpty();
        assertThat(entries()).isEqualTo(kept);
    }

    private List<String> entries() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
