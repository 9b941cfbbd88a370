package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Dossiers;
import id.delapan.Pack;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Outline;
import id.delapan.rules.Cache;
import id.delapan.rules.Packs;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is worked out without words is what the whole assessment says. */
class OutlineTest {
    private static final int DOSSIERS = 60;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isThatOfTheAssessment(boolean countClaims) {
        Engine engine = Pack.engine();
        Options options = countClaims ? Pack.CLAIMS_COUNTED : Options.DEFAULT;
        Set<FindingKind> seen = EnumSet.noneOf(FindingKind.class);
        for (int seed = 0; seed < DOSSIERS; seed++) {
            Dossier dossier = RandomDossiers.of(Pack.rules(), seed);
            Assessment assessment = engine.evaluate(dossier, options, Pack.LIMIT, "p");
            Outline outline = engine.outline(dossier, options, Pack.LIMIT, "p");

            assertThat(outline).isEqualTo(Outline.of(assessment));
            assertThat(outline.levels()).hasSize(assessment.indicators().size());
            assertThat(outline.areas()).extracting(Outline.Area::code).startsWith("P1", "P2").doesNotHaveDuplicates();
            assessment.findings().forEach(f -> seen.add(f.kind()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(List.of(FindingKind.values()));
    }

    @ParameterizedTest
    @MethodSource("id.delapan.Fixtures#all")
    void isThatOfTheAssessmentForSharesTitlesAndUnits(Path fixture) {
        Dossier dossier = Dossiers.read(fixture);
        Engine engine = Engine.whenNeeded(Packs.read(List.of(Path.of("rules", dossier.instrument()))).get(0), Cache.NONE);

        assertThat(engine.outline(dossier, Options.DEFAULT, Pack.LIMIT, "p"))
                .isEqualTo(Outline.of(engine.evaluate(dossier, Options.DEFAULT, Pack.LIMIT, "p")));
    }
}
