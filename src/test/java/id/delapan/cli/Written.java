package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the command line writes into a file. */
public final class Written {
    private Written() {}

    /** The bytes that a command leaves in {@code --out}. */
    public static byte[] by(Path folder, String... command) throws IOException {
        Path out = Files.createTempDirectory(folder, "written").resolve("out");
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--rules", "rules", "--out", out.toString()));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.exit()).as(run.toString()).isZero();
        return Files.readAllBytes(out);
    }
}
