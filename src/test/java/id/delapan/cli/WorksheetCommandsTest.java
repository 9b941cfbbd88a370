package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorksheetCommandsTest {
    private static final Path REAL = Path.of("fixtures/worksheets/lke-rb-bps-2014.xlsx");
    private static final Path RULES = Path.of("rules");

    @TempDir
    private Path folder;

    @Test
    void importsEvaluatesExportsAndImportsAgain() throws IOException {
        Path dossier = folder.resolve("bps.json");
        Path sheet = folder.resolve("bps.xlsx");
        Path again = folder.resolve("lagi.json");

        Cli.Result imported = Cli.bare("import", REAL, "--by", "assessor", "-o", dossier, "--rules", RULES).exits(0);
        assertThat(imported.out()).isEmpty();
        assertThat(imported.err()).contains("151 jawaban ditulis ke");
        Cli.bare("export", dossier, "--format", "xlsx", "-o", sheet, "--rules", RULES).exits(0);
        Cli.bare("import", sheet, "-o", again, "--rules", RULES).exits(0);
        assertThat(again).hasSameTextualContentAs(dossier);
    }

    @Test
    void auditsAsJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(
                Cli.bare("import", REAL, "--by", "assessor", "--audit", "json", "--rules", RULES).exits(0).out());
        assertThat(json.path("format").asText()).isEqualTo("delapan/worksheet-audit/1");
        assertThat(json.at("/audits/0/cells/0/cell").asText()).isEqualTo("LKE!K17");
        assertThat(json.at("/audits/0/cells/0/reasons/0/kind").asText()).isEqualTo("other-cell");
        assertThat(json.at("/audits/0/index").decimalValue()).isEqualByComparingTo("60.860202380952");
    }

    @Test
    void writesNothingWhenTheWorksheetCannotBeUsed() throws IOException {
        Path out = folder.resolve("x.json");
        Path bad = Files.writeString(folder.resolve("x.xlsx"), "bukan");

        assertThat(Cli.bare("import", bad, "--by", "agency", "-o", out, "--rules", RULES).exits(3).err()).contains("bukan buku kerja .xlsx");
        assertThat(Cli.bare("import", REAL, "-o", out, "--rules", RULES).exits(3).err()).contains("LKE!J6", "--by");
        assertThat(Cli.bare("import", REAL, "--by", "nobody", "-o", out).exits(2).err()).contains("`nobody`", "--by");
        assertThat(out).doesNotExist();
        assertThat(Cli.bare("import", REAL, "--by", "agency", "-o", REAL, "--rules", RULES).exits(2).err()).contains("lke-rb-bps-2014.xlsx");
    }
}
