package id.delapan.lhe.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.delapan.model.DossierException;
import id.delapan.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailsReaderTest {
    private static final List<String> CODES = List.of("P", "P5", "P5.4", "P5.4.b");

    @TempDir
    private Path folder;

    @Test
    void readsAllThereIs() throws IOException {
        Details read = read("""
                format: delapan/report/1
                number: "700/45"
                date: 2018-03-12
                place: Contoh
                office: Inspektorat
                recipient: Wali Kota
                basis: [Peraturan A, Peraturan B]
                assignment: {number: "800", date: 2018-01-15, by: Inspektur, from: 2018-01-22, until: 2018-02-23}
                standard: Standar Audit
                team: [{name: Siti, role: ketua, number: "1975"}, {name: Budi}]
                signatories: [{position: Inspektur}]
                responsible: [{office: Setda, due: 2018-12-31}, {code: P5, office: BKD}]
                annex: false
                """);

        assertThat(read).isEqualTo(new Details("700/45", LocalDate.of(2018, 3, 12), "Contoh", "Inspektorat", "Wali Kota",
                List.of("Peraturan A", "Peraturan B"),
                new Details.Assignment("800", LocalDate.of(2018, 1, 15), "Inspektur", LocalDate.of(2018, 1, 22), LocalDate.of(2018, 2, 23)),
                "Standar Audit", List.of(new Details.Member("Siti", "ketua", "1975"), new Details.Member("Budi", null, null)),
                List.of(new Details.Signatory(null, "Inspektur", null)),
                List.of(new Details.Responsible(null, "Setda", LocalDate.of(2018, 12, 31)), new Details.Responsible("P5", "BKD", null)), false));
        assertThat(read.responsibleFor(List.of("P5.4.b", "P5.4", "P5", "P")))
                .isEqualTo(new Details.Responsible("P5.4.b", "BKD", LocalDate.of(2018, 12, 31)));
        assertThat(read("format: delapan/report/1\n")).isEqualTo(Details.NONE);
    }

    @Test
    void saysAllThatIsWrongAtOnce() throws IOException {
        assertThat(problems("""
                format: delapan/report/2
                nomor: x
                number: 700
                date: 12 Maret 2018
                basis: satu
                assignment: {from: 2018-02-23, until: 2018-01-22}
                team: [{role: ketua}, Siti]
                signatories: [{name: Ahmad}]
                responsible: [{code: P55, office: BKD}, {code: P5}, {code: P5, office: a}, {office: b}, {due: 2018-01-01}]
                """)).containsExactly(
                "report.yaml:1:9: format `delapan/report/2` tidak dikenal; diharapkan `delapan/report/1`",
                "report.yaml:2:1: `nomor` tidak dikenal di sini",
                "report.yaml:3:9: `700` bukan teks",
                "report.yaml:4:7: `12 Maret 2018` bukan tanggal",
                "report.yaml:5:8: `basis` harus berupa daftar",
                "report.yaml:6:39: tanggal akhir 2018-01-22 mendahului tanggal awal 2018-02-23",
                "report.yaml:7:8: `name` belum diisi",
                "report.yaml:7:23: `Siti` berada di tempat yang memerlukan sekumpulan `nama: nilai`",
                "report.yaml:8:15: `position` belum diisi",
                "report.yaml:9:22: `P55` bukan kode bagian atau indikator (mungkin maksudnya `P5`?)",
                "report.yaml:9:41: di sini harus ada `office`, `due`, atau keduanya",
                "report.yaml:9:53: penanggung jawab untuk `P5` ditulis dua kali",
                "report.yaml:9:89: penanggung jawab tanpa kode, untuk semua yang lain, ditulis dua kali");
        assertThat(problems("team: []\n")).containsExactly("report.yaml:1:1: `format` belum diisi");
        assertThat(problems("[]")).containsExactly("report.yaml:1:1: `[…]` berada di tempat yang memerlukan sekumpulan `nama: nilai`");
        assertThat(problems("format: delapan/report/1\nteam: [" + "{name: a},".repeat(201) + "]\n"))
                .containsExactly("report.yaml:2:2008: `team` memuat lebih dari 200 isi");
        assertThat(problems("format: delapan/report/1\nplace: " + "x".repeat(2001)))
                .containsExactly("report.yaml:2:8: nama atau teks ini terlalu panjang; paling banyak 2000 karakter");
    }

    private Details read(String text) throws IOException {
        return DetailsReader.read(Files.writeString(folder.resolve("report.yaml"), text), "report.yaml", CODES);
    }

    private List<String> problems(String text) {
        DossierException refused = catchThrowableOfType(DossierException.class, () -> read(text));
        assertThat(refused).isNotNull();
        return refused.problems().stream().map(p -> p.in(Lang.ID).lines().findFirst().orElseThrow()).toList();
    }
}
