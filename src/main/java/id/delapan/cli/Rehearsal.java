package id.delapan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Does once what the program is mostly asked for, so that it shows which classes that takes. */
final class Rehearsal {
    private Rehearsal() {}

    /**
     * Shows nothing and fails at nothing.
     *
     * @param home the folder the program lies in, with {@code rules} and {@code fixtures}
     */
    public static void main(String[] home) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Streams.ofProcess();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Streams streams = new Streams(nowhere, nowhere, false, false);
        try (Stream<Path> dossiers = Files.list(Path.of(home[0], "fixtures"))) {
            for (String dossier : dossiers.map(Path::toString).sorted().toList()) {
                Main.run(streams, "evaluate", dossier);
            }
        }
        String dossier = Path.of(home[0], "fixtures", "rekaan-campuran.json").toString();
        for (Format format : Format.values()) {
            Main.run(streams, "evaluate", dossier, "--format", format.name());
        }
        Main.run(streams, "explain", dossier, "P1.2.a");
        Main.run(streams, "rules", "list");
    }
}
