package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.DossierException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dossier that names no instrument gets the one that fits; where several do, it is asked. */
class InstrumentChoiceTest {
    private static final List<RulePack> SHIPPED = Packs.read(List.of(Path.of("rules")));

    private static String chosen(int year, Kind kind) {
        return InstrumentChoice.of(SHIPPED, new Dossier(null, new Agency("a", "A", kind), year, List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"2014, AGENCY, lke-2014", "2019, REGENCY, lke-2014", "2020, MINISTRY, pmprb-2020", "2022, CITY, pmprb-2020", "2023, UNIT, zi-2021"})
    void isByYearAndKindOfAgency(int year, Kind kind, String id) {
        assertThat(chosen(year, kind)).isEqualTo(id);
    }

    @Test
    void isAskedWhereSeveralFit() {
        assertThatThrownBy(() -> chosen(2021, Kind.UNIT)).isInstanceOfSatisfying(DossierException.class, e -> assertThat(e.problems())
                .singleElement().satisfies(p -> {
                    assertThat(p.code()).isEqualTo("several-instruments-fit");
                    assertThat(p.message().id()).contains("pmprb-2020, zi-2021");
                }));
    }

    @Test
    void isAskedWhereNoneFits() {
        assertThatThrownBy(() -> chosen(2023, Kind.PROVINCE)).isInstanceOfSatisfying(DossierException.class,
                e -> assertThat(e.problems()).extracting(p -> p.code()).containsExactly("no-instrument-fits"));
    }
}
