package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.delapan.schema.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an evaluation of many dossiers writes is as its schemas say: every example, by all instruments, one of them twice. */
class BatchSchemaTest {
    @TempDir
    private Path folder;

    @Test
    void summariesAndTablesHold() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path fixture : id.delapan.Fixtures.all()) {
            JsonNode dossier = Schemas.read(fixture);
            lines.add(dossier.toString());
        }
        lines.add(lines.get(0));
        lines.add("{}");
        Path in = folder.resolve("in.jsonl");
        Files.write(in, lines);

        Cli.bare("evaluate", in, "--out", folder.resolve("out.jsonl"), "--table", folder.resolve("tables.json")).exits(3);

        List<String> summaries = Files.readAllLines(folder.resolve("out.jsonl"));
        assertThat(summaries).hasSize(lines.size() - 1);
        for (String summary : summaries) {
            assertThat(Schemas.faults(Schemas.SUMMARY, Schemas.JSON.readTree(summary))).isEmpty();
        }
        JsonNode tables = Schemas.JSON.readTree(folder.resolve("tables.json").toFile());
        assertThat(Schemas.faults(Schemas.OVERVIEW, tables)).isEmpty();
        assertThat(tables.path("groups")).hasSizeGreaterThan(2);
        assertThat(tables.path("twice")).hasSize(1);
        assertThat(tables.path("failed").asInt()).isEqualTo(1);
    }

    @Test
    void anUnknownFieldOrAMissingOneIsAFault() throws IOException {
        JsonNode overview = Schemas.JSON.readTree("{\"format\": \"delapan/overview/1\", \"evaluated\": 1, \"groups\": [], \"more\": 1}");

        assertThat(Schemas.faults(Schemas.OVERVIEW, overview)).hasSize(3);
    }
}
