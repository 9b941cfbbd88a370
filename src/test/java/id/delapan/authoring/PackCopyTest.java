package id.delapan.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackCopyTest {
    @TempDir
    private Path rules;

    @Test
    void changesIdVersionValidityAndPackageLinesOnly() throws IOException {
        Path target = rules.resolve("lke-2015");
        new PackCopy(Pack.rules(), "lke-2015", 2015).write(Pack.FOLDER, target);

        Map<String, String> expected = new HashMap<>(Mini.texts(Pack.FOLDER));
        expected.keySet().removeIf(path -> !path.endsWith(".yaml") && !path.endsWith(".drl"));
        assertThat(expected).hasSizeGreaterThan(100);
        expected.replaceAll((path, text) -> path.endsWith(".drl")
                ? text.replaceFirst("package lke_2014;", "package lke_2015;")
                : path.equals("instrument.yaml")
                        ? text.replaceFirst("\nid: lke-2014\n", "\nid: lke-2015\n")
                                .replaceFirst("valid: \\{from: 2014, until: 2019}", "valid: {from: 2015}")
                        : text);
        assertThat(Mini.texts(target)).isEqualTo(expected);
    }

    @Test
    void leavesNothingElseBehind() throws IOException {
        Path from = Mini.copy(rules);
        new PackCopy(Packs.read(List.of(from)).get(0), "mini-2021", 2021).write(from, rules.resolve("mini-2021"));

        try (var left = Files.list(rules)) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("mini-2020", "mini-2021");
        }
    }

    @Test
    void theCopyIsTheSamePackForLaterYears() throws IOException {
        Path from = Mini.copy(rules);
        RulePack old = Packs.read(List.of(from)).get(0);
        new PackCopy(old, "mini-2021", 2021).write(from, rules.resolve("mini-2021"));

        RulePack copied = Packs.read(List.of(rules.resolve("mini-2021"))).get(0);
        assertThat(copied.instrument().id()).isEqualTo("mini-2021");
        assertThat(copied.instrument().version()).isEqualTo("1");
        assertThat(copied.instrument().validFrom()).isEqualTo(2021);
        assertThat(copied.instrument().validUntil()).isNull();
        assertThat(copied.indicators()).isEqualTo(old.indicators());
        assertThat(copied.terms()).isEqualTo(old.terms());
        assertThat(copied.instrument().parts()).isEqualTo(old.instrument().parts());
    }

    @Test
    void keepsMarksLineEndsAndCommentsByteForByte() throws IOException {
        Path from = Mini.copy(rules);
        String drl = Files.readString(from.resolve("1-satu/1.1-tim.drl"));
        Files.writeString(from.resolve("1-satu/1.1-tim.drl"),
                "\uFEFF// package bukan_ini;\r\n//\r\n\tpackage   mini_2020 ; // nama\r\n" + drl.substring(drl.indexOf(";") + 1));
        Files.writeString(from.resolve("instrument.yaml"), "\uFEFF# é\r\n" + Files.readString(from.resolve("instrument.yaml"))
                .replace("version: \"1\"", "version:   '3.2'  # tiga")
                .replace("valid: {from: 2020, until: 2024}", "valid:\n  until: 2024\n  from: 2020 # awal"));

        new PackCopy(Packs.read(List.of(from)).get(0), "mini-2021", 2030).write(from, rules.resolve("baru"));

        Map<String, String> copied = Mini.texts(rules.resolve("baru"));
        assertThat(copied.get("1-satu/1.1-tim.drl"))
                .isEqualTo(Files.readString(from.resolve("1-satu/1.1-tim.drl")).replace("   mini_2020 ;", "   mini_2021 ;"));
        assertThat(copied.get("instrument.yaml")).isEqualTo(Files.readString(from.resolve("instrument.yaml"))
                .replace("id: mini-2020", "id: mini-2021")
                .replace("'3.2'", "\"1\"")
                .replace("  until: 2024\n", "")
                .replace("from: 2020", "from: 2030"));
        assertThat(Files.readAllBytes(rules.resolve("baru/evidence.yaml")))
                .isEqualTo(Files.readAllBytes(from.resolve("evidence.yaml")));
    }

    @ParameterizedTest
    @CsvSource({"mini-2025, 2025", "mini-2019, 2021", "mini-2020, 2021", "mini, 2021", "mini-2025-b, 2021", "mini-12025, 2021"})
    void theYearFollowsFromTheIdElseFromTheOldPack(String id, int year) {
        assertThat(PackCopy.usualYear(Mini.pack(), id)).isEqualTo(year);
    }

    @Test
    void textsAreUtf8() {
        assertThat(new String(Bytes.like("\uFEFFx".getBytes(UTF_8), "é"), UTF_8)).isEqualTo("\uFEFFé");
        assertThat(Bytes.hold("\uFEFFé".getBytes(UTF_8), "é")).isTrue();
        assertThat(Bytes.hold("e".getBytes(UTF_8), "é")).isFalse();
    }
}
