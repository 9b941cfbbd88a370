package id.delapan.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameAgencyTest {
    @ParameterizedTest
    @CsvSource({
        "BADAN PUSAT STATISTIK, Badan Pusat Statistik, true",
        "BPS, Badan Pusat Statistik, true",
        "Pemerintah Kota Contoh, Kota Contoh, true",
        "Pemkab. Lamongan, Kabupaten Lamongan, true",
        "Kementerian Agama RI, Kementerian Agama Republik Indonesia, true",
        "Kabupaten Bandung, Kabupaten Bandung Barat, false",
        "Kota Bandung, Kabupaten Bandung, false",
        "BPOM, Badan Pusat Statistik, false"
    })
    void comparesWhatTellsAgenciesApart(String one, String other, boolean same) {
        assertThat(SameAgency.is(one, other)).isEqualTo(same);
        assertThat(SameAgency.is(other, one)).isEqualTo(same);
    }
}
