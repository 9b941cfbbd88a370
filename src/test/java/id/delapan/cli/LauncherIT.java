package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    @Test
    void namesFilesBeyondAsciiInTheCLocale() throws Exception {
        Path twin = Cli.write(folder.resolve("twin/Hasil 評価.json"), Cli.DOSSIER.replace("\"id\": \"a\"", "\"id\": \"b\""));
        Cli.Result result = inLocale("C").run("evaluate", dossier, twin, "--rules", Cli.RULES, "--out", folder.resolve("évaluasi")).exits(0);

        assertThat(result.err()).isEqualTo("2 dari 2 dossier dievaluasi ke " + folder.resolve("évaluasi") + "\n");
        assertThat(folder.resolve("évaluasi/Hasil 評価.txt")).content().contains("Kabupatén A", "59,06", "─");
    }

    @Test
    void writesUtf8WithoutALocale() throws Exception {
        for (String locale : new String[] {"POSIX", null}) {
            assertThat(inLocale(locale).run("evaluate", "tidak ada 評.json").exits(3).err()).startsWith("tidak ada 評.json: berkas");
        }
    }

    private static Launched inLocale(String locale) {
        return Launched.built().with("LC_ALL", null).with("LC_CTYPE", null).with("LANG", locale);
    }

    @ParameterizedTest
    @CsvSource({"0, --version", "2, evaluate", "3, evaluate none.json", "4, rules check --rules ."})
    void endsWithTheExitCodeOfTheContract(int exit, String line) throws Exception {
        Launched.built().in(folder).run((Object[]) line.split(" ")).exits(exit);
    }

    @Test
    void verifiesAndNamesADifference() throws Exception {
        Path recorded = folder.resolve("hasil.json");
        Cli.run("evaluate", dossier, "--format", "json", "--out", recorded).exits(0);
        Files.writeString(recorded, Files.readString(recorded).replace("59,06", "59,07"));

        assertThat(Launched.built().run("verify", recorded, dossier, "--rules", Cli.RULES).exits(5).out())
                .isEqualTo("index.display: tercatat 59,07, dihitung ulang 59,06\n");
    }

    @Test
    void takesArgumentsAsTheyAre() throws Exception {
        List<String> names = List.of("a b.json", "*.json", "$HOME.json", "\"q\" 'r'.json", "a;b&c|d.json", "%PATH%!.json", "é評.json");
        List<Object> words = new ArrayList<>(List.of("evaluate", "--rules", Cli.RULES, "--lang", "en", "--out", folder.resolve("out")));
        words.addAll(names);
        Cli.Result result = Launched.built().run(words.toArray()).exits(3);

        assertThat(result.err().lines().filter(l -> l.endsWith(": no such file")).map(l -> l.replace(": no such file", "")))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("javas")
    void runsOnEveryNewEnoughJavaHereWithTheSameResult(Path home) throws Exception {
        Launched launched = Launched.built().with("JAVA_HOME", home.toString());
        Cli.Result result = launched.run("evaluate", dossier, "--rules", Cli.RULES, "--format", "json").exits(0);

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo(Cli.run("evaluate", dossier, "--format", "json").exits(0).out());
        assertThat(launched.run("--version").exits(0).out()).contains("Java " + version(home));
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
        Cli.Result turkish = Launched.built().with("JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR")
                .run("evaluate", dossier, "--rules", Cli.RULES, "--format", "JSON").exits(0);

        assertThat(turkish.out()).isEqualTo(Cli.run("evaluate", dossier, "--format", "json").exits(0).out());
    }

    @Test
    void endsQuietlyWhenNobodyReads() throws Exception {
        Process shell = new ProcessBuilder("/bin/sh", "-c", "\"$0\" --help | head -1", Launched.BUILT + "/bin/delapan").start();
        shell.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());

        assertThat(new String(shell.getErrorStream().readAllBytes())).isEmpty();
        assertThat(shell.waitFor()).isZero();
    }
}
