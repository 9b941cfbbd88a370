package id.delapan.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

/**
 * Makes the program start faster on this machine: leaves beside its jars an archive of its classes, which the Java that made
 * it loads at once. The launcher names it; a Java that cannot use it starts as if it were not there.
 */
@Command(name = "prepare")
final class PrepareCommand extends ConsoleCommand {
    private static final String ARCHIVE = "delapan.jsa";
    private static final long PATIENCE_MINUTES = 5;

    @Override
    int run(Console console) throws IOException, InterruptedException, URISyntaxException {
        Path jar = Path.of(PrepareCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (!Files.isRegularFile(jar) || !Files.isWritable(jar.getParent())) {
            throw new Refusal(Main.INPUT, "prepare-nowhere", jar.getParent().toString());
        }
        Path folder = jar.getParent();
        Path list = Files.createTempFile(folder, ".classes", null);
        Path part = Files.createTempFile(folder, ".archive", null);
        try {
            java("-XX:DumpLoadedClassList=" + list, Rehearsal.class.getName(), folder.getParent().toString());
            Files.delete(part);
            java("-Xshare:dump", "-XX:+UseG1GC", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + part);
            Files.move(part, folder.resolve(ARCHIVE), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(list);
            Files.deleteIfExists(part);
        }
        console.say("prepare-done", folder.resolve(ARCHIVE).toString());
        return Main.DONE;
    }

    /** Runs the Java this program runs on, over the same jars. */
    private static void java(String option, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), option));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command.subList(3, command.size())));
        }
    }
}
