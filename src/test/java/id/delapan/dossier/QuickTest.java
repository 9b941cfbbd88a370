package id.delapan.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Fixtures;
import id.delapan.Pack;
import id.delapan.batch.Country;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading without places gives the same dossier, and none wherever reading with places finds fault. */
class QuickTest {
    private static final String STRANGE = "\"\\{}[]:,.0e-x\0\u00e9\ufffd\ud83d\ude00 \n";

    @Test
    void readsExamplesAlike() throws Exception {
        for (Path file : Fixtures.all()) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(DossierReader.quick(bytes, file.toString(), 0)).isNotNull()
                    .isEqualTo(unplaced(DossierReader.read(bytes, file.toString(), 0).dossier()));
        }
    }

    @Test
    void agreesOnWhatIsWrong() {
        Country country = new Country(Pack.rules());
        Random random = new Random(11);
        int good = 0;
        int bad = 0;
        for (int i = 0; i < 1_500; i++) {
            byte[] bytes = changed(country.dossier(i % 20), random);
            Dossier quick = DossierReader.quick(bytes, "in", 7);
            Dossier placed;
            try {
                placed = unplaced(DossierReader.read(bytes, "in", 7).dossier());
                good++;
            } catch (DossierException e) {
                assertThat(e.problems()).isNotEmpty().allMatch(p -> p.file().equals("in") && p.line() >= 7);
                placed = null;
                bad++;
            }
            assertThat(quick).isEqualTo(placed);
        }
        assertThat(good).isGreaterThan(100);
        assertThat(bad).isGreaterThan(300);
    }

    private static byte[] changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> changed.deleteCharAt(at);
            case 1 -> changed.setCharAt(at, STRANGE.charAt(random.nextInt(STRANGE.length())));
            case 2 -> changed.insert(at, STRANGE.charAt(random.nextInt(STRANGE.length())));
            default -> {
                byte[] bytes = text.getBytes(UTF_8);
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(256));
                return bytes;
            }
        }
        return changed.toString().getBytes(UTF_8);
    }

    private static Dossier unplaced(Dossier d) {
        return new Dossier(d.instrument(), d.agency(), d.year(), d.answers(), d.documents(), d.coverages(), d.measures(), d.practices(),
                d.submitted(), d.followUps(), d.units().stream().map(QuickTest::unplaced).toList(), d.view(),
                new Origin(d.origin().file(), Map.of()));
    }
}
