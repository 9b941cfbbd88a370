package id.delapan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.delapan.Dossiers;
import id.delapan.Pack;
import id.delapan.compare.Assessors;
import id.delapan.compare.AssessorsJson;
import id.delapan.compare.Comparison;
import id.delapan.compare.ComparisonJson;
import id.delapan.compare.Dates;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonSchemaTest {
    private static final Path FOLDER = Path.of("fixtures/compare");

    private static List<Dossier> years() {
        return Stream.of("2016", "2017", "2018")
                .map(year -> Dossiers.read(FOLDER.resolve("rekaan-tahunan-" + year + ".yaml")))
                .toList();
    }

    @Test
    void dossiersAndAssessmentsOfTheYearsHold() throws IOException {
        for (String year : List.of("2016", "2017", "2018")) {
            Path file = FOLDER.resolve("rekaan-tahunan-" + year + ".yaml");
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            id.delapan.Assessments.write(Pack.evaluator().evaluate(Dossiers.read(file)), out);

            assertThat(Schemas.faults(Schemas.DOSSIER, Schemas.read(file))).isEmpty();
            JsonNode written = Schemas.JSON.readTree(out.toByteArray());
            assertThat(Schemas.faults(Schemas.ASSESSMENT, written)).isEmpty();
            assertThat(written.path("submitted").asText()).startsWith("20");
            assertThat(written.has("cannotFollowUp")).isEqualTo(year.equals("2017"));
        }
    }

    @Test
    void comparisonsHold() throws IOException {
        List<Assessment> all = years().stream().map(Pack.evaluator()::evaluate).toList();
        for (List<Assessment> history : List.of(all, all.subList(0, 2), List.of(all.get(0), all.get(0)))) {
            JsonNode written = Schemas.JSON.readTree(ComparisonJson.bytes(Comparison.of(history, Pack.rules(), Dates.of(history), null)));

            assertThat(Schemas.faults(Schemas.COMPARISON, written)).isEmpty();
            assertThat(written.path("followUps")).hasSizeGreaterThan(100);
        }
    }

    @Test
    void assessorsHold() throws IOException {
        for (Path fixture : id.delapan.Fixtures.ofThePack()) {
            Dossier dossier = Dossiers.read(fixture);
            Assessors assessors = Assessors.of(Pack.engine(), dossier, Options.DEFAULT, "delapan 1");

            assertThat(Schemas.faults(Schemas.ASSESSORS, Schemas.JSON.readTree(AssessorsJson.bytes(assessors)))).isEmpty();
        }
    }
}
