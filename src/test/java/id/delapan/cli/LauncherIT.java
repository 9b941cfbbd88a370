package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of the built distribution. */
class LauncherIT {
    @TempDir
    private Path folder;

    private Path dossier;

    @BeforeAll
    static void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    }

    @BeforeEach
    void writeDossier() {
        dossier = Cli.write(folder.resolve("Dossier Kabupatén 評価.json"), Cli.DOSSIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", ""})
    void writesUtf8WhateverTheLocale(String locale) throws Exception {
        Path out = folder.resolve("hasil/Hasil évaluasi 評価.txt");
        Launched launched = Launched.built().with("LC_ALL", null).with("LC_CTYPE", null).with("LANG", locale.isEmpty() ? null : locale);
        Cli.Result screen = launched.run("evaluate", dossier, "--rules", Cli.RULES).exits(0);
        launched.run("evaluate", dossier, "--rules", Cli.RULES, "--out", out).exits(0);

        assertThat(screen.out()).contains("Kabupatén A", "59,06", "─");
        assertThat(screen.err()).isEmpty();
        assertThat(Files.readString(out)).isEqualTo(screen.out());
        assertThat(launched.run("evaluate", folder.resolve("tidak ada 評.json")).exits(3).err()).contains("tidak ada 評.json: berkas");
    }

    @ParameterizedTest
    @CsvSource({
        "0, evaluate D --rules R", "0, rules check --rules R", "1, evaluate D --rules R --out D/x.txt", "2, evaluate", "2, nonsense",
        "3, evaluate none.json", "3, explain D X9 --rules R", "4, evaluate D --rules .", "4, rules test --rules R"
    })
    void endsWithTheExitCodeOfTheContract(int exit, String line) throws Exception {
        Object[] words = Stream.of(line.split(" "))
                .map(w -> w.startsWith("D") ? dossier + w.substring(1) : w.equals("R") ? Cli.RULES.toString() : w)
                .toArray();

        Launched.built().in(folder).run(words).exits(exit);
    }

    @Test
    void verifiesAndNamesADifference() throws Exception {
        Path recorded = folder.resolve("hasil.json");
        Launched.built().run("evaluate", dossier, "--rules", Cli.RULES, "--format", "json", "--out", recorded).exits(0);
        Launched.built().run("verify", recorded, dossier, "--rules", Cli.RULES).exits(0);
        Files.writeString(recorded, Files.readString(recorded).replace("59,06", "59,07"));

        assertThat(Launched.built().run("verify", recorded, dossier, "--rules", Cli.RULES).exits(5).out())
                .isEqualTo("index.display: tercatat 59,07, dihitung ulang 59,06\n");
    }

    @Test
    void takesArgumentsAsTheyAre() throws Exception {
        for (String name : List.of("a b.json", "*.json", "$HOME.json", "\"q\" 'r'.json", "a;b&c|d.json", "%PATH%!.json", "é評.json")) {
            assertThat(Launched.built().run("evaluate", name, "--lang", "en").exits(3).err()).startsWith(name + ": no such file\n");
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void runsOnEveryNewEnoughJavaHereWithTheSameResult(Path home) throws Exception {
        Cli.Result result = Launched.built().with("JAVA_HOME", home.toString()).run("evaluate", "fixtures/bps-2014.json", "--format", "json").exits(0);

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("\"value\": 60.860202380952,").isEqualTo(
                Launched.built().run("evaluate", "fixtures/bps-2014.json", "--format", "json").exits(0).out());
        assertThat(Launched.built().with("JAVA_HOME", home.toString()).run("--version").exits(0).out()).contains("Java " + version(home));
    }

    static List<Path> javas() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        assumeTrue(Files.isDirectory(all));
        try (Stream<Path> homes = Files.list(all)) {
            List<Path> found = homes.filter(h -> !Files.isSymbolicLink(h) && Files.isExecutable(h.resolve("bin/java"))
                            && Files.exists(h.resolve("release")))
                    .filter(h -> Integer.parseInt(version(h).replaceAll("[^0-9].*", "")) >= 17)
                    .sorted()
                    .toList();
            assumeTrue(!found.isEmpty());
            return found;
        }
    }

    private static String version(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream()
                    .filter(l -> l.startsWith("JAVA_VERSION="))
                    .map(l -> l.replaceAll("[^=]*=\"(.*)\"", "$1"))
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            return "0";
        }
    }

    @Test
    void saysThatJavaIsMissingOrTooOld() throws Exception {
        String message = "Java 17 atau yang lebih baru diperlukan (Java 17 or newer is needed): ";
        assertThat(Launched.built().with("JAVA_HOME", "/nowhere").run("--version").exits(1).err()).isEqualTo(message + "/nowhere/bin/java\n");

        Path old = folder.resolve("old java/bin/java");
        Cli.write(old, "#!/bin/sh\ncase \"$*\" in *native*) exit 1;; *) echo started;; esac\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
        Cli.write(folder.resolve("old java/release"), "JAVA_VERSION=\"11.0.2\"\n");
        Cli.Result result = Launched.built().with("JAVA_HOME", folder.resolve("old java").toString()).run("--version").exits(1);

        assertThat(result.err()).isEqualTo(message + old + "\n");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void readsAndWritesAlikeWhereLettersHaveOtherCases() throws Exception {
        Cli.Result usual = Launched.built().run("evaluate", dossier, "--rules", Cli.RULES, "--format", "json");
        Cli.Result turkish = Launched.built().with("JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR")
                .run("evaluate", dossier, "--rules", Cli.RULES, "--format", "JSON").exits(0);

        assertThat(turkish.out()).isEqualTo(usual.exits(0).out());
    }

    @Test
    void endsQuietlyWhenNobodyReads() throws Exception {
        Process shell = new ProcessBuilder("/bin/sh", "-c", "\"$0\" rules list | head -1", Launched.BUILT + "/bin/delapan").start();
        shell.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());

        assertThat(new String(shell.getErrorStream().readAllBytes())).isEmpty();
        assertThat(shell.waitFor()).isZero();
    }
}
