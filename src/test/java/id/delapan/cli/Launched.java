package id.delapan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the built distribution as a process of its own. */
final class Launched {
    /** What the build left. */
    static final Path BUILT = Path.of("target/delapan").toAbsolutePath();

    private final Path launcher;
    private final Map<String, String> environment = new HashMap<>();
    private Path folder = Path.of("").toAbsolutePath();

    private Launched(Path launcher) {
        this.launcher = launcher;
        environment.put("LC_ALL", "C.UTF-8");
    }

    static Launched by(Path launcher) {
        return new Launched(launcher);
    }

    static Launched built() {
        return by(BUILT.resolve("bin/delapan"));
    }

    /** With a variable of the environment set; unset when the value is null. */
    Launched with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Launched in(Path folder) {
        this.folder = folder;
        return this;
    }

    Cli.Result run(Object... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        Arrays.stream(words).map(Object::toString).forEach(command::add);
        Path out = Files.createTempFile("out", null);
        Path err = Files.createTempFile("err", null);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        environment.forEach((name, value) -> {
            if (value == null) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
        Cli.Result result = new Cli.Result(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        Files.delete(out);
        Files.delete(err);
        assertThat(result.out() + result.err()).doesNotContain("\tat ", "Exception", "WARNING", "SLF4J");
        return result;
    }

    /** Copies a folder with all that is in it, permissions included. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }
}
