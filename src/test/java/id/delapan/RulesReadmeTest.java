package id.delapan;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Markdown.Block;
import id.delapan.rules.FactType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Policy staff who follow the guide step by step see what it says. */
class RulesReadmeTest {
    private static final Path GUIDE = Path.of("rules/README.md");
    private static final String RUN_CASES = "bin/delapan rules test";
    private static final String CASES_RUN = "kasus dijalankan";

    @Test
    @Tag("soak")
    @DisabledOnOs(OS.WINDOWS)
    void everyStepDoesWhatItSays(@TempDir Path folder) throws IOException, InterruptedException {
        walk(folder.resolve("delapan"), false);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyStepDoesWhatItSaysWithTheCasesRunOnce(@TempDir Path folder) throws IOException, InterruptedException {
        walk(folder.resolve("delapan"), true);
    }

    private static void walk(Path program, boolean casesOnce) throws IOException, InterruptedException {
        Walkthrough.install(program);
        Walkthrough reader = new Walkthrough(program);
        int runs = 0;
        boolean shorter = false;
        for (Block each : Markdown.blocks(GUIDE)) {
            shorter = each.lang().equals("sh") ? casesOnce && runs > 0 : shorter;
            Block block = shorter ? each.without(RUN_CASES).without(CASES_RUN) : each;
            if (block.lines().isEmpty()) {
                continue;
            }
            switch (block.lang()) {
                case "sh" -> reader.run(block);
                case "text" -> reader.compare(block);
                case "diff" -> reader.edit(block);
                case "drl", "yaml" -> assertThat(shipped("." + block.lang())).as(block.place()).anyMatch(t -> t.contains(block.text()));
                default -> throw new AssertionError(block.place() + ": nobody checks this");
            }
            runs += block.text().contains(RUN_CASES) ? 1 : 0;
        }
        assertThat(runs).isEqualTo(casesOnce ? 1 : 3);
        assertThat(program.resolve("aturan-lama")).isDirectory();
        assertThat(program.resolve("rules/lke-2015/instrument.yaml")).isNotEmptyFile();
        assertThat(program.resolve("buku-pegangan.html")).isNotEmptyFile();
        assertThat(program.resolve("aturan-baru/lke-2014/1-manajemen-perubahan/1.2-road-map.drl")).content().contains("\"P1.2.f A\"");
    }

    @Test
    void everyFieldARuleMayUseIsExplained() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(FactType.values()).hasSize(7).allSatisfy(type -> {
            String row = guide.lines()
                    .filter(line -> line.startsWith("| `") && line.contains("`" + type.word() + "`"))
                    .findFirst().orElseThrow(() -> new AssertionError(type.word()));
            assertThat(type.fields().keySet()).filteredOn(field -> !field.equals("id")).isNotEmpty()
                    .allSatisfy(field -> assertThat(row).contains("`" + field + "`"));
        });
    }

    private static List<String> shipped(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(f -> f.toString().endsWith(ending)).map(RulesReadmeTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
