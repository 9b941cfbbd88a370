package id.delapan.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.Assessments;
import id.delapan.Dossiers;
import id.delapan.Pack;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentSchemaTest {
    /** The sample of the contract, its gaps filled. */
    private static final String SAMPLE = """
            {"format": "delapan/assessment/1",
             "instrument": {"id": "lke-2014", "title": "t"}, "agency": {"id": "bps", "name": "BPS", "kind": "agency"}, "year": 2014,
             "options": {"countClaims": false},
             "index": {"value": 60.860202380952, "display": "60,86", "grade": "B", "gradeLabel": "baik", "low": 60.860202380952,
                       "high": 60.860202380952, "claimed": null, "supported": null},
             "parts": [{"kind": "component", "code": "P", "title": "t", "weight": 60, "score": 32.072702380952,
                        "parts": [{"kind": "area", "code": "P1", "title": "t", "weight": 5, "score": 3.325619047619,
                                   "parts": [{"kind": "subarea", "code": "P1.1", "title": "t", "weight": 1, "score": 0.666666666667}]}]}],
             "indicators": [{"code": "P1.1.a", "title": "t", "part": "P1.1", "status": "assessor", "level": "A", "value": null,
                "ungated": 1.0, "score": 1.0, "gatedBy": [], "gain": 0.0, "claimed": {"level": "A"}, "supported": null,
                "because": [{"rule": "r", "file": "f", "line": 12, "evidence": ["d1"]}], "missing": ["sk-tim-rb"], "basis": "b",
                "confidence": "confirmed"}],
             "findings": [{"id": "F1", "indicator": "P1.1.b", "kind": "below-top", "severity": "high", "condition": "c", "criterion": "c",
                "cause": null, "effect": "e", "evidence": [], "rule": null}],
             "recommendations": [{"id": "R1", "findings": ["F1"], "indicator": "P1.1.b", "text": "Agar …", "gain": 0.11, "priority": 1}],
             "receipt": {"program": "delapan 1", "rules": "sha256:%1$s", "dossier": "sha256:%1$s"}}
            """.formatted("0a".repeat(32));

    @Test
    void holdsForTheSampleOfTheContract() throws IOException {
        assertThat(Schemas.faults(Schemas.ASSESSMENT, Schemas.JSON.readTree(SAMPLE))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("id.delapan.schema.Schemas#fixtures")
    void holdsForTheAssessmentOfEveryFixture(Path fixture) throws IOException {
        for (Options options : new Options[] {Options.DEFAULT, new Options(true, Lang.EN)}) {
            Dossier dossier = Dossiers.read(fixture);
            JsonNode written = written(Pack.evaluator(dossier.instrument()).evaluate(dossier, options));

            assertThat(Schemas.faults(Schemas.ASSESSMENT, written)).isEmpty();
            assertThat(written.path("indicators")).hasSize(Map.of("lke-2014", 151, "pmprb-2020", 216, "zi-2021", 135).get(dossier.instrument()));
        }
    }

    @Test
    void namesEveryFieldThatIsWritten() throws IOException {
        ObjectNode written = (ObjectNode) written(Pack.evaluator().evaluate(Dossiers.read(Schemas.fixtures().get(0))));
        written.withObject("/indicators/0").put("extra", 1);

        assertThat(Schemas.faults(Schemas.ASSESSMENT, written)).singleElement().asString().contains("extra");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "assessment/1→assessment/2", "\"countClaims\": false→\"countClaims\": \"false\"", "\"60,86\"→\"60.86\"", "\"60,86\"→\"60,8\"",
        "\"low\": 60.860202380952→\"low\": 160.8", "\"claimed\": null, \"supported\": null}→\"claimed\": null}", "\"score\": 1.0→\"score\": 1.01",
        "\"score\": 1.0→\"score\": -0.1", "\"status\": \"assessor\"→\"status\": \"unassessed\"", "\"status\": \"assessor\"→\"status\": \"ASSESSOR\"",
        "\"level\": \"A\", \"value\": null→\"level\": null, \"value\": null", "\"level\": \"A\", \"value\": null→\"level\": \"A\", \"value\": 1",
        "{\"level\": \"A\"}→{}", "{\"level\": \"A\"}→{\"level\": \"A\", \"points\": 1}", "\"line\": 12→\"line\": 0", "\"confirmed\"→\"sure\"",
        "\"F1\"]→\"1\"]", "[\"F1\"]→[]", "\"kind\": \"below-top\"→\"kind\": \"rule\"", "\"rule\": null→\"rule\": \"r\"", "\"high\", \"cond→\"grave\", \"cond",
        "\"priority\": 1→\"priority\": 0", "sha256:0→sha1:0", "\"gain\": 0.11→\"gain\": null", "\"receipt\"→\"resi\"",
        "\"weight\": 60→\"bobot\": 60", "\"weight\": 1, →", "\"basis\": \"b\",→", "\"missing\": [\"sk-tim-rb\"]→\"missing\": \"sk-tim-rb\""
    })
    void doesNotHoldForABrokenAssessment(String change) throws IOException {
        String from = change.substring(0, change.indexOf('→'));
        String broken = SAMPLE.replace(from, change.substring(from.length() + 1));

        assertThat(broken).isNotEqualTo(SAMPLE);
        assertThat(Schemas.faults(Schemas.ASSESSMENT, Schemas.JSON.readTree(broken))).as(broken).isNotEmpty();
    }

    private static JsonNode written(Assessment assessment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Assessments.write(assessment, bytes);
        return Schemas.JSON.readTree(bytes.toString(UTF_8));
    }
}
