package id.delapan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Evaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the built distribution holds, and that it works wherever it lies. */
class DistributionIT {
    private static final Path BUILT = Launched.BUILT;

    @TempDir
    private Path folder;

    @Test
    void holdsTheProgramItsRulesSchemasAndExamples() throws IOException {
        assertThat(BUILT.resolve("bin/delapan")).isExecutable();
        assertThat(BUILT.resolve("bin/delapan.cmd")).exists();
        assertThat(BUILT.resolve("rules/lke-2014/instrument.yaml")).hasSameBinaryContentAs(Path.of("rules/lke-2014/instrument.yaml"));
        assertThat(BUILT.resolve("fixtures/bps-2014.json")).exists();
        assertThat(BUILT.resolve("fixtures/tiny/build.sh")).hasSameBinaryContentAs(Path.of("fixtures/tiny/build.sh"));
        assertThat(BUILT.resolve("fixtures/tiny/kebun.yaml")).exists();
        for (String schema : new String[] {"dossier-1.schema.json", "assessment-1.schema.json"}) {
            assertThat(BUILT.resolve("schema").resolve(schema))
                    .hasSameBinaryContentAs(Path.of("src/main/resources/id/delapan/schema").resolve(schema));
        }
    }

    @Test
    void isTheSameInTheZip() throws IOException {
        try (ZipFile zip = new ZipFile("target/delapan.zip"); Stream<Path> files = Files.walk(BUILT)) {
            TreeSet<String> zipped = zip.stream().filter(e -> !e.isDirectory()).map(e -> e.getName())
                    .collect(Collectors.toCollection(TreeSet::new));
            String top = Evaluator.program().replace(' ', '-') + "/";
            TreeSet<String> built = files.filter(Files::isRegularFile)
                    .map(f -> BUILT.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !f.endsWith(".jsa"))
                    .map(f -> top + f)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(zipped).hasSizeGreaterThan(50).isEqualTo(built);
            assertThat(zip.getInputStream(zip.getEntry(top + "bin/delapan")).readAllBytes())
                    .isEqualTo(Files.readAllBytes(BUILT.resolve("bin/delapan")));
        }
    }

    @Test
    void runsFromAnyFolderAndThroughLinksAndReadsTheRulesBesideIt() throws Exception {
        Path home = Launched.copy(BUILT, folder.resolve("Kantor Évaluasi! 評価 (x86) & dir"));
        Path absolute = Files.createSymbolicLink(folder.resolve("delapan dengan tautan"), home.resolve("bin/delapan"));
        Files.createDirectory(folder.resolve("bin"));
        Path relative = Files.createSymbolicLink(folder.resolve("bin/delapan"), Path.of("../" + absolute.getFileName()));
        Path elsewhere = Files.createDirectory(folder.resolve("kerja"));

        assertThat(Launched.by(absolute).in(elsewhere).run("--version").exits(0).out()).startsWith("delapan ");
        Path instrument = home.resolve("rules/lke-2014/instrument.yaml");
        Files.writeString(instrument, Files.readString(instrument).replace("Lembar Kerja Evaluasi Reformasi", "Lembar 評価 Reformasi"));
        Cli.Result result = Launched.by(relative).in(elsewhere).with("LC_ALL", "C")
                .run("evaluate", home.resolve("fixtures/bps-2014.json")).exits(0);

        assertThat(result.out()).contains("Lembar 評価 Reformasi", "60,86");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void startsOnWindowsTheSameProgramInTheSameWay() throws IOException {
        String shell = Files.readString(BUILT.resolve("bin/delapan"));
        String windows = Files.readString(BUILT.resolve("bin/delapan.cmd"), UTF_8);

        assertThat(windows.split("\n")).allMatch(line -> line.endsWith("\r"));
        assertThat(windows.chars()).allMatch(c -> c < 128);
        assertThat(windows).startsWith("@echo off\r\n").contains("setlocal DisableDelayedExpansion\r\n")
                .contains("set \"JARS=%~dp0..\\lib\\*\"\r\n", "-cp \"%JARS%\" id.delapan.cli.Main %*\r\n").contains("exit /b %CODE%\r\n");
        for (String option : new String[] {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ArchiveRelocationMode=0", "-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED"}) {
            assertThat(shell).contains(option);
            assertThat(windows).contains(option);
        }
    }
}
