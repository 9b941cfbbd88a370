package id.delapan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.delapan.authoring.Together.Change;
import id.delapan.model.RulesException;
import id.delapan.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TogetherTest {
    @TempDir
    private Path folder;

    private static Map<Path, Change> changes(Path first, String before, Path second, String secondBefore) {
        Map<Path, Change> changes = new LinkedHashMap<>();
        changes.put(first, change(before));
        changes.put(second, change(secondBefore));
        return changes;
    }

    private static Change change(String before) {
        return new Change(before == null ? null : new Source("x", before), "baru");
    }

    @Test
    void writesAllAndKeepsMarksAndPermissions() throws IOException {
        Path old = Files.writeString(folder.resolve("a"), "\uFEFFlama");
        boolean posix = Files.getFileStore(old).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-rw-r--"));
        }
        Together.write(changes(old, "lama", folder.resolve("b"), null));

        assertThat(Mini.texts(folder)).isEqualTo(Map.of("a", "\uFEFFbaru", "b", "baru"));
        assumeTrue(posix);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old))).isEqualTo("rw-rw-r--");
    }

    @Test
    void writesNoneWhenOneHasChangedMeanwhile() throws IOException {
        Path first = Files.writeString(folder.resolve("a"), "lama");
        Path second = Files.writeString(folder.resolve("b"), "lain");

        assertThatThrownBy(() -> Together.write(changes(first, "lama", second, "dulu"))).isInstanceOf(RulesException.class);
        assertThatThrownBy(() -> Together.write(changes(first, "lama", second, null))).isInstanceOf(RulesException.class);
        assertThatThrownBy(() -> Together.write(changes(first, "lama", folder.resolve("c"), "hilang")))
                .isInstanceOf(RulesException.class);
        assertThat(Mini.texts(folder)).isEqualTo(Map.of("a", "lama", "b", "lain"));
    }

    @Test
    void takesBackWhatIsWrittenWhenTheRestCannotBe() throws IOException {
        Path first = Files.writeString(folder.resolve("a"), "lama");
        Path fresh = folder.resolve("b");
        Path nowhere = folder.resolve("tidak/ada");
        Map<Path, Change> changes = changes(first, "lama", fresh, null);
        changes.put(nowhere, change(null));

        assertThatThrownBy(() -> Together.write(changes)).isInstanceOf(IOException.class);
        assertThat(Mini.texts(folder)).isEqualTo(Map.of("a", "lama"));
    }

    @Test
    void takesBackAMoveWhenALaterOneFails() throws IOException {
        Path first = Files.writeString(folder.resolve("a"), "lama");
        Path blocked = Files.createDirectories(folder.resolve("b/isi")).getParent();
        Map<Path, Change> changes = new LinkedHashMap<>();
        changes.put(first, change("lama"));
        changes.put(folder.resolve("c"), change(null));
        changes.put(blocked, change(null));

        assertThatThrownBy(() -> Together.write(changes)).isInstanceOfAny(IOException.class, RulesException.class);
        assertThat(Mini.texts(folder)).isEqualTo(Map.of("a", "lama"));
    }
}
