package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.delapan.model.Problem;
import id.delapan.model.RulesException;
import id.delapan.model.Wording;
import id.delapan.source.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the files of a pack as a whole. */
class PackFilesTest {
    private static final TinyPack VALID = TinyPack.valid();

    @TempDir
    private Path folder;

    @Test
    void theTinyPackIsFine() {
        RulePack pack = TinyPack.valid().read();

        assertThat(pack.rules()).extracting(Rule::name)
                .containsExactly("S1.a Ya", "S1.a temuan lewat", "S1.b cakupan", "S2.a nilai", "S2.b opini");
        assertThat(pack.indicators().keySet()).containsExactly("S1.a", "S1.b", "S2.a", "S2.b");
    }

    @Test
    void filesComeInPairs() {
        assertThat(said(TinyPack.valid().without(TinyPack.TEAM)))
                .containsExactly("mini/1-satu/1.1-tim.yaml:0:0 wording-without-rules");
        assertThat(said(TinyPack.valid().with("1-satu/1.9-lain.drl", "package mini_2020;\nimport id.delapan.fact.*;\n")))
                .containsExactly("mini/1-satu/1.9-lain.drl:0:0 rules-without-wording");
        assertThat(said(TinyPack.valid().without(TinyPack.INSTRUMENT))).containsExactly("mini:0:0 no-instrument-file");
    }

    @Test
    void aSubareaStandsInOneFileAndInTheTree() {
        assertThat(said(TinyPack.valid()
                        .with("1-satu/1.3-lagi.yaml", VALID.text(TinyPack.TEAM_YAML))
                        .with("1-satu/1.3-lagi.drl", "package mini_2020;\nimport id.delapan.fact.*;\n")))
                .containsExactly("mini/1-satu/1.3-lagi.yaml:1:1 subarea-twice");
        TinyPack outside = TinyPack.valid()
                .with("1-satu/1.3-lagi.yaml", "code: S9\ntitle: \"x\"\nindicators: []\n")
                .with("1-satu/1.3-lagi.drl", "package mini_2020;\nimport id.delapan.fact.*;\n");
        assertThat(said(outside)).containsExactly("mini/1-satu/1.3-lagi.yaml:1:1 subarea-not-in-tree");
        assertThat(outside.problems().get(0).message().en()).doesNotContain("S1");
    }

    @Test
    void aCodeIsUsedOnceAndBelongsToItsSubarea() {
        TinyPack twice = TinyPack.valid()
                .edit(TinyPack.TEAM_YAML, "- code: S1.b", "- «code: S1.a")
                .edit(TinyPack.TEAM_YAML, "    gates: [{parent: S1.a, kind: zero}]\n", "");
        String rules = twice.text(TinyPack.TEAM);
        twice.with(TinyPack.TEAM, rules.substring(0, rules.indexOf("// Cakupan")));
        Expected.in(twice, new Expected("code-twice", "S1.a"));

        TinyPack elsewhere = TinyPack.valid().edit(TinyPack.TEAM_YAML, "- code: S1.b", "- «code: S2.c")
                .with(TinyPack.TEAM, rules.replace("S1.b", "S2.c"));
        Expected.in(elsewhere, new Expected("code-outside-subarea", "S2.c", "S1"));
    }

    @Test
    void linksAndUnreadableFilesAreRefusedAndForeignFilesNamed() throws IOException {
        TinyPack.valid().write(folder);
        Files.writeString(folder.resolve("catatan.txt"), "x");
        Files.writeString(folder.resolve("x.dslr"), "x");
        Files.createDirectories(folder.resolve("1-satu/dalam"));
        assertThat(Packs.read(List.of(folder)).get(0).notes()).containsExactlyInAnyOrder(
                note("catatan.txt"), note("x.dslr"), note("1-satu/dalam"));

        Files.createSymbolicLink(folder.resolve("1-satu/tautan.drl"), folder.resolve(TinyPack.TEAM));
        Files.write(folder.resolve("1-satu/1.4-rusak.yaml"), "code: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Packs.read(List.of(folder))).isInstanceOfSatisfying(RulesException.class, e ->
                assertThat(e.problems()).extracting(Problem::code).contains("link-in-pack", "file-not-utf8").hasSize(2));
    }

    @Test
    void sizesAreBounded() {
        String rule = VALID.text(TinyPack.TEAM).substring(VALID.text(TinyPack.TEAM).indexOf("// Tim"));
        rule = rule.substring(0, rule.indexOf("// Keputusan"));
        StringBuilder many = new StringBuilder(VALID.text(TinyPack.TEAM));
        for (int i = 3; i < 201; i++) {
            many.append(rule.replace("S1.a Ya", "S1.a Ya " + i));
        }
        assertThat(said(TinyPack.valid().with(TinyPack.TEAM, many.toString()))).containsExactly("mini/1-satu/1.1-tim.drl:1606:1 too-many-rules");
        assertThat(said(TinyPack.valid().with(TinyPack.TEAM, VALID.text(TinyPack.TEAM) + "x\n".repeat(30_000))))
                .containsExactly("mini/1-satu/1.1-tim.drl:29:1 rule-expected", "mini/1-satu/1.1-tim.drl:19925:1 rule-file-too-long");
        Expected.in(TinyPack.valid().edit(TinyPack.TEAM, "\"sk-tim\", formal", "«\"" + "k".repeat(201) + "\", formal"),
                new Expected("word-too-long", "k".repeat(201), 200));
        Expected.in(TinyPack.valid().edit(TinyPack.TEAM, "formal, inForce", "years == «123456789012345678901"),
                new Expected("word-too-long", "123456789012345678901", 20));
    }

    @Test
    void packsAreFoundByFolderAndEachIdIsUsedOnce() throws IOException {
        TinyPack.valid().write(folder.resolve("a"));
        assertThat(Packs.read(List.of(folder))).hasSize(1);
        TinyPack.valid().write(folder.resolve("b"));
        assertThatThrownBy(() -> Packs.read(List.of(folder))).isInstanceOfSatisfying(RulesException.class, e ->
                assertThat(e.problems()).extracting(Problem::code).containsExactly("pack-twice"));
        assertThatThrownBy(() -> Packs.read(List.of(folder.resolve("a/1-satu")))).isInstanceOfSatisfying(RulesException.class, e ->
                assertThat(e.problems()).extracting(Problem::code).containsExactly("no-pack-here"));
    }

    @Test
    void theDigestFollowsContentButNotCases() {
        String digest = TinyPack.valid().files().digest();

        assertThat(TinyPack.valid().with("1-satu/1.1-tim.cases.yaml", "[]").files().digest()).isEqualTo(digest);
        assertThat(TinyPack.valid().edit(TinyPack.TEAM, "formal,", "formal ,").files().digest()).isNotEqualTo(digest);
    }

    private Wording note(String path) {
        return Messages.get("file-left-alone", Packs.shown(folder) + "/" + path);
    }

    private static List<String> said(TinyPack pack) {
        return pack.problems().stream().map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.code()).toList();
    }
}
