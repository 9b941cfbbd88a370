package id.delapan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a process ended and what it wrote. */
record Ran(int exit, String output) {
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int SECONDS = 300;

    static Ran of(Path folder, List<String> command) throws IOException, InterruptedException {
        File output = Files.createTempFile("ran", ".txt").toFile();
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(output);
            builder.environment().remove("COLUMNS");
            Process process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + SECONDS + " seconds");
            }
            return new Ran(process.exitValue(), Files.readString(output.toPath(), UTF_8));
        } finally {
            Files.delete(output.toPath());
        }
    }
}
