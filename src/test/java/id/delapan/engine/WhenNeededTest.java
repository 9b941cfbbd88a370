package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.model.Dossier;
import id.delapan.rules.Cache;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leaving out rule files that have no evidence to read loses nothing. */
class WhenNeededTest {
    private static final int STEP = 40;

    @Test
    void theFirstDossierGivesWhatItGivesWithAllRules() {
        List<Dossier> dossiers = new ArrayList<>(Worked.FIXTURES);
        for (int i = 0; i < Worked.CASES.size(); i += STEP) {
            dossiers.add(Worked.CASES.get(i).given());
        }
        dossiers.addAll(Json.rich(1));

        assertThat(dossiers).hasSizeGreaterThan(15);
        assertThat(dossiers).allSatisfy(d -> assertThat(Json.of(Engine.whenNeeded(Pack.rules(), Cache.NONE), d)).isEqualTo(Json.of(Pack.engine(), d)));
    }

    @Test
    void neitherDoesAnyThatFollows() {
        Engine engine = Engine.whenNeeded(Pack.rules(), Cache.NONE);

        assertThat(Worked.dossiers()).hasSizeGreaterThan(300)
                .allSatisfy(d -> assertThat(Json.of(engine, d)).isEqualTo(Json.of(Pack.engine(), d)));
    }
}
