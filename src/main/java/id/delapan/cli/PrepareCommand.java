package id.delapan.cli;

import java.io.File;
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
 * Makes the program start faster on this machine: leaves beside its jars archives of its classes, one for the workbench and one
 * for all else, which the Java that made them loads at once. The launcher names them; a Java that cannot use them starts as if
 * they were not there.
 */
@Command(name = "prepare")
final class PrepareCommand extends ConsoleCommand {
    private static final String ARCHIVE = "delapan.jsa";
    private static final String WORKBENCH = "workbench";
    /** By its name, as it cannot be loaded where the workbench is not. */
    private static final String WORKBENCH_REHEARSAL = "id.delapan.cli.WorkbenchRehearsal";

    private static final long PATIENCE_MINUTES = 5;

    @Override
    int run(Console console) throws IOException, InterruptedException, URISyntaxException {
        Path jar = Path.of(PrepareCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (!Files.isRegularFile(jar) || !Files.isWritable(jar.getParent())) {
            throw new Refusal(Main.INPUT, "prepare-nowhere", jar.getParent().toString());
        }
        Path folder = jar.getParent();
        String jars = folder + File.separator + "*";
        archive(folder, jars, Rehearsal.class.getName(), ARCHIVE);
        console.say("prepare-done", folder.resolve(ARCHIVE).toString());
        if (Files.isDirectory(folder.resolve(WORKBENCH))) {
            String all = jars + File.pathSeparator + folder.resolve(WORKBENCH) + File.separator + "*";
            archive(folder, all, WORKBENCH_REHEARSAL, WORKBENCH + ".jsa");
            console.say("prepare-done", folder.resolve(WORKBENCH + ".jsa").toString());
        }
        return Main.DONE;
    }

    private static void archive(Path folder, String jars, String rehearsal, String name) throws IOException, InterruptedException {
        Path list = Files.createTempFile(folder, ".classes", null);
        Path part = Files.createTempFile(folder, ".archive", null);
        try {
            java(jars, "-XX:DumpLoadedClassList=" + list, rehearsal, folder.getParent().toString());
            Files.delete(part);
            java(jars, "-Xshare:dump", "-XX:+UseG1GC", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + part);
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(list);
            Files.deleteIfExists(part);
        }
    }

    /** Runs the Java this program runs on, over jars as the launcher names them. */
    private static void java(String jars, String option, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", jars, option));
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
