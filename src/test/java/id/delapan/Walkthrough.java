package id.delapan;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Markdown.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does what a document tells its reader: runs its commands, makes its edits, compares what it says comes out. */
final class Walkthrough {
    private static final String SKIPPED = "…";

    private final Path folder;
    private String output = "";

    /** In a folder that holds the program as the build leaves it. */
    Walkthrough(Path folder) {
        this.folder = folder;
    }

    /** Puts the program into a folder: its launcher, its rules and the fixtures. */
    static void install(Path program) throws IOException {
        Path classes = Files.createDirectories(program.resolve("lib")).resolve("classes");
        copy(Jars.CLASSES, classes);
        Path launcher = Files.createDirectories(program.resolve("bin")).resolve("delapan");
        Files.writeString(launcher, "#!/bin/sh\nexec '" + Ran.JAVA + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '"
                + Jars.classPath(classes, Jars.all()) + "' id.delapan.cli.Main \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        copy(Path.of("rules"), program.resolve("rules"));
        copy(Path.of("fixtures"), program.resolve("fixtures"));
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Runs commands; every one must succeed. */
    void run(Block block) throws IOException, InterruptedException {
        Ran ran = Ran.of(folder, List.of("bash", "-eu", "-o", "pipefail", "-c", block.text()));
        assertThat(ran.exit()).as("%s%n%s", block.place(), ran.output()).isZero();
        output = ran.output();
    }

    /** Compares with what the last commands wrote: these lines, in this order, with anything where it says …. */
    void compare(Block block) {
        String lines = Stream.of(block.text().split(SKIPPED, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        assertThat(output.stripTrailing()).as(block.place()).matches(Pattern.compile(lines, Pattern.DOTALL));
    }

    /** Makes an edit: {@code --- file}, then lines that go after {@code -}, come after {@code +} and stay after a blank. */
    void edit(Block block) throws IOException {
        Path file = folder.resolve(block.lines().get(0).replaceFirst("^--- ", ""));
        String before = side(block, '-');
        String text = Files.readString(file);
        assertThat(text.split(Pattern.quote(before), -1)).as(block.place()).hasSize(2);
        Files.writeString(file, text.replace(before, side(block, '+')));
    }

    private static String side(Block block, char sign) {
        StringBuilder side = new StringBuilder();
        block.lines().stream().skip(1)
                .filter(line -> line.charAt(0) == sign || line.charAt(0) == ' ')
                .forEach(line -> side.append(line.substring(1)).append('\n'));
        return side.toString();
    }
}
