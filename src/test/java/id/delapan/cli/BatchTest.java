package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void writeDossiers() {
        in = folder.resolve("in");
        out = folder.resolve("out");
        Cli.write(in.resolve("a.json"), Cli.DOSSIER);
        Cli.write(in.resolve("b.json"), Cli.DOSSIER.replace("70.05", "80.05").replace("\"id\": \"a\"", "\"id\": \"b\""));
    }

    @Test
    void writesOneResultPerDossier() throws IOException {
        Cli.Result result = Cli.run("evaluate", in.resolve("a.json"), in.resolve("b.json"), "--out", out, "--format", "json").exits(0);

        assertThat(result.out()).contains("2 dossier, rata-rata indeks 60,56");
        assertThat(result.err()).isEqualTo("2 dari 2 dossier dievaluasi ke " + out + "\n");
        assertThat(names(out)).containsExactly("a.json", "b.json");
        assertThat(Files.readString(out.resolve("a.json"))).contains("\"display\": \"59,06\"");
        assertThat(Files.readString(out.resolve("b.json"))).contains("\"display\": \"62,06\"");
    }

    @Test
    void takesTheDossiersOfAFolder() throws IOException {
        Cli.write(in.resolve("c.YAML"), Cli.DOSSIER);
        Cli.write(in.resolve("d.yml"), Cli.DOSSIER);
        Cli.write(in.resolve("notes.txt"), "x");
        Cli.write(in.resolve(".hidden.json"), "x");
        Cli.write(in.resolve("deeper.json/x.json"), "x");
        Cli.run("evaluate", in, "--out", out).exits(0);

        assertThat(names(out)).containsExactly("a.txt", "b.txt", "c.txt", "d.txt");
    }

    @Test
    void treatsAFolderOfOneAsSeveral() {
        Path single = Cli.write(folder.resolve("single/a.json"), Cli.DOSSIER).getParent();

        Cli.run("evaluate", single).exits(2);
        Cli.run("evaluate", single, "--out", out).exits(0);
        assertThat(out.resolve("a.txt")).exists();
    }

    @Test
    void writesTheGoodAndListsTheBad() throws IOException {
        Cli.write(in.resolve("aa.json"), Cli.DOSSIER.replace("\"D\"", "\"E\""));
        Cli.write(in.resolve("bb.json"), "{");
        Cli.Result result = Cli.run("evaluate", in, "--out", out, "--lang", "en").exits(3);

        assertThat(names(out)).containsExactly("a.txt", "b.txt");
        assertThat(result.err().lines().filter(l -> !l.startsWith("    ")).map(l -> l.replaceFirst(".*/", ""))).containsExactly(
                "aa.json:7:65: answer `E` is not on the scale of P1.2.e",
                "bb.json:1:2: the file is not well formed: the file ends too early",
                "out");
        assertThat(result.err()).endsWith("2 of 4 dossiers evaluated into " + out + "\n");
    }

    @Test
    void makesNoFolderWhenAllAreBad() {
        Path bad = Cli.write(folder.resolve("bad/a.json"), "{").getParent();

        Cli.run("evaluate", bad, "--out", out).exits(3);
        assertThat(out).doesNotExist();
    }

    @Test
    void namesAMissingFileAmongSeveral() {
        Cli.Result result = Cli.run("evaluate", in.resolve("a.json"), in.resolve("none.json"), "--out", out).exits(3);

        assertThat(result.err()).contains("none.json: berkas tidak ditemukan");
        assertThat(out.resolve("a.txt")).exists();
    }

    @Test
    void refusesSeveralWithoutAFolder() {
        Cli.Result result = Cli.run("evaluate", in.resolve("a.json"), in.resolve("b.json")).exits(2);

        assertThat(result.err()).isEqualTo("beberapa dossier memerlukan --out FOLDER\n");
        assertThat(result.out()).isEmpty();
        Cli.run("evaluate", in).exits(2);
        Cli.run("evaluate", folder.resolve("no"), folder.resolve("such")).exits(2);
    }

    @Test
    void refusesTwoDossiersOfOneStemBeforeAnyWork() {
        Path twin = Cli.write(folder.resolve("other/A.yaml"), Cli.DOSSIER);
        Cli.Result result = Cli.run("evaluate", in.resolve("b.json"), in.resolve("a.json"), twin, "--out", out).exits(2);

        assertThat(result.err()).contains("dua dossier bernama A; hasilnya akan saling menimpa");
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesAFolderThatHoldsTheDossiers() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), in);
        for (Path holding : new Path[] {in, in.resolve("../in"), link}) {
            assertThat(Cli.run("evaluate", in, "--out", holding, "--format", "json").exits(2).err()).contains("juga memuat dossiernya");
        }
        assertThat(names(in)).containsExactly("a.json", "b.json");
        assertThat(in.resolve("a.json")).hasContent(Cli.DOSSIER);
    }

    @Test
    void refusesAFileAsFolder() {
        Path file = Cli.write(folder.resolve("file"), "old");

        assertThat(Cli.run("evaluate", in, "--out", file).exits(2).err()).contains("bukan folder");
        assertThat(file).hasContent("old");
    }

    @Test
    void refusesAFolderWithoutDossiers() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(Cli.run("evaluate", empty, "--out", out).exits(3).err()).contains("tidak memuat dossier");
    }

    @Test
    void showsProgressOnlyOnATerminalAndOnlyOnStandardError() {
        assertThat(Cli.run("evaluate", in, "--out", out).err()).doesNotContain("\r", "100%");
        Cli.Result watched = Cli.onTerminal("evaluate", in, "--out", out).exits(0);
        assertThat(watched.err()).contains("\r", "delapan 100%").endsWith("dievaluasi ke " + out + "\n");
        assertThat(watched.out()).doesNotContain("\r", "100%|");
        assertThat(Cli.onTerminal("evaluate", in, "--out", out, "--problems", "json").err()).startsWith("[{").doesNotContain("\r");
        assertThat(Cli.onTerminal("evaluate", in.resolve("a.json"), "--out", out.resolve("x.txt")).err()).isEmpty();
    }

    private static String[] names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }
}
