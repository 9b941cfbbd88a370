package id.delapan.cli;

import id.delapan.batch.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The dossiers a command line names. */
final class Inputs {
    private static final Pattern DOSSIER =
            Pattern.compile("(?!(.*\\.)?report\\.yaml$)[^.].*\\.(json|ya?ml)", Pattern.CASE_INSENSITIVE);

    private Inputs() {}

    /** The files named, and the dossiers in the folders named. */
    static List<Path> files(List<Path> inputs) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            files.addAll(Files.isDirectory(input) ? in(input) : List.of(input));
        }
        return files;
    }

    /** Whether it is standard input, or a file that holds one dossier a line. */
    static boolean isStream(Path input) {
        return isStandardInput(input) || Input.isStream(input) && !Files.isDirectory(input);
    }

    static boolean isStandardInput(Path input) {
        return input.toString().equals("-");
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = entries
                    .filter(e -> DOSSIER.matcher(e.getFileName().toString()).matches() && !Files.isDirectory(e))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new Refusal(Main.INPUT, "folder-without-dossiers", folder.toString());
            }
            return found;
        }
    }

    /** Refuses results of these files in a folder where they would overwrite each other or lie among the dossiers. */
    static void checkOut(List<Path> files, Path out) throws IOException {
        if (out == null) {
            throw new Refusal(Main.USAGE, "several-need-out");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new Refusal(Main.USAGE, "out-not-a-folder", out.toString());
        }
        Set<String> stems = new HashSet<>();
        for (Path file : files) {
            if (!stems.add(Output.stem(file).toLowerCase(Locale.ROOT))) {
                throw new Refusal(Main.USAGE, "stem-twice", Output.stem(file));
            }
            if (real(file.toAbsolutePath().getParent()).equals(real(out))) {
                throw new Refusal(Main.USAGE, "out-holds-inputs", out.toString());
            }
        }
    }

    /**
     * The file that all results go into, a link followed; null when they go to standard output or to what is no file.
     * Refuses a folder, and one of the inputs.
     */
    static Path checkFile(List<Path> files, Path out) throws IOException {
        if (out == null) {
            return null;
        }
        if (Files.isDirectory(out)) {
            throw new Refusal(Main.USAGE, "stream-needs-file", out.toString());
        }
        for (Path file : files) {
            if (!isStandardInput(file)) {
                checkOver(file, out);
            }
        }
        return !Files.exists(out) ? out : Files.isRegularFile(out) ? out.toRealPath() : null;
    }

    /** Refuses a result that would overwrite its dossier. */
    static void checkOver(Path file, Path target) throws IOException {
        if (Files.exists(file) && Files.exists(target) && Files.isSameFile(file, target)) {
            throw new Refusal(Main.USAGE, "out-is-input", target.toString());
        }
    }

    private static Path real(Path folder) throws IOException {
        return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    }
}
