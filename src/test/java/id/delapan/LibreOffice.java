package id.delapan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice, where it is installed ({@code libreoffice-calc}, {@code libreoffice-writer}). */
public final class LibreOffice {
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/soffice"), Path.of("/usr/local/bin/soffice"), Path.of("/opt/libreoffice/program/soffice"));

    private LibreOffice() {}

    /** Opens a file and saves it in another form; the test is passed over where that cannot be. */
    public static Path convert(Path file, String to, Path folder) throws IOException, InterruptedException {
        Path office = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(office != null, "no LibreOffice here");
        Path out = Files.createDirectories(folder.resolve("out"));
        Process run = new ProcessBuilder(office.toString(), "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to", to, "--outdir", out.toString(), file.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertThat(run.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assumeTrue(!Files.readString(folder.resolve("log")).contains("no export filter"), "a part of LibreOffice is not installed");
        return out.resolve(file.getFileName().toString().replaceFirst("[^.]+$", to));
    }
}
