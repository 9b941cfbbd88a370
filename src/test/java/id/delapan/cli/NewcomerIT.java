package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first day of a policy officer, with nothing but the program. */
class NewcomerIT {
    private static final String GIFTS = "rules/lke-2014/7-pengawasan/7.1-gratifikasi";
    private static final String TWICE = "Measure( key == \"gratifikasi.kampanye-setahun\", value >= 2, age == 0 )";
    private static final Path GOOD = Path.of("fixtures/good-rules/mini-2020");

    @TempDir
    private Path folder;

    @Test
    void changesAThresholdAddsAnIndicatorAndRepairsWhatBreaks() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Launched program = Launched.built().in(folder);
        Launched.copy(Launched.BUILT.resolve("rules"), folder.resolve("lama"));
        Launched.copy(Launched.BUILT.resolve("rules"), folder.resolve("rules"));

        change(GIFTS + ".drl", TWICE, TWICE.replace(">= 2", ">= 4"));
        change(GIFTS + ".cases.yaml", "measures: {gratifikasi.kampanye-setahun: 2}}\n  expect: {P7.1.b: A}",
                "measures: {gratifikasi.kampanye-setahun: 4}}\n  expect: {P7.1.b: A}");
        program.run("rules", "new", "--form", "--out", "formulir.yaml").exits(0);
        assertThat(program.run("rules", "new", "formulir.yaml", "--rules", "rules").exits(0).out()).contains("P1.2.f");

        change(GIFTS + ".drl", "kampanye-setahun\", value >= 4", "kampanye-setaun\", value >= 4");
        change(GIFTS + ".drl", "rule \"P7.1.b A\"\nwhen", "rule \"P7.1.b A\"\nwhem");
        List<String> said = program.run("rules", "check", "--rules", "rules").exits(4).err().lines().toList();
        assertThat(said).hasSize(3);
        assertThat(said.get(0)).matches("rules/lke-2014/7-pengawasan/7.1-gratifikasi.drl:[0-9]+:1: di sini diharapkan `when`, bukan `whem`");
        assertThat(said.get(1)).startsWith(GIFTS + ".drl:").contains("(mungkin maksudnya `gratifikasi.kampanye-setahun`?)");
        change(GIFTS + ".drl", "kampanye-setaun\", value >= 4", "kampanye-setahun\", value >= 4");
        change(GIFTS + ".drl", "rule \"P7.1.b A\"\nwhem", "rule \"P7.1.b A\"\nwhen");

        assertThat(program.run("rules", "check", "--rules", "rules").exits(0).out()).contains("semuanya beres");
        assertThat(program.run("rules", "test", "--rules", "rules").exits(0).out()).contains("0 masalah");
        String dossier = Launched.BUILT.resolve("fixtures/rekaan-unggul.yaml").toString();
        assertThat(program.run("rules", "impact", "--old", "lama/lke-2014", "--new", "rules/lke-2014", dossier).exits(0).out()).contains("P7.1.b", "P1.2.f");
        assertThat(program.run("evaluate", dossier, "--rules", "rules").exits(0).out()).contains("Kabupaten Contoh Unggul");
    }

    /** Every slip of the corpus, each in a pack of its own, told by the program in one run. */
    @Test
    void isToldEverySlipToTheLetter() throws Exception {
        StringBuilder expected = new StringBuilder();
        int count = 0;
        for (String file : List.of("rules", "structure", "wording")) {
            for (JsonNode slip : new YAMLMapper().readTree(Files.readString(Path.of("fixtures/broken-rules", file + ".yaml")))) {
                String name = String.format(Locale.ROOT, "rusak/%03d", count++);
                Launched.copy(GOOD, folder.resolve(name));
                for (JsonNode change : slip.get("changes")) {
                    change(name + "/" + change.get("file").asText(), change.get("from").asText(), change.get("to").asText());
                }
                expected.append(slip.get("id").asText().replaceAll("(?m)^mini-2020/", name + "/"));
            }
        }

        Cli.Result result = Launched.built().in(folder).run("rules", "check", "--rules", "rusak").exits(4);

        assertThat(count).isGreaterThan(80);
        assertThat(result.err()).isEqualTo(expected.toString());
        assertThat(result.out()).isEmpty();
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text.split(java.util.regex.Pattern.quote(from), -1)).as(from).hasSize(2);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }
}
