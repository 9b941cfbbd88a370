package id.delapan.worksheet.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.DossierException;
import id.delapan.model.Instrument;
import id.delapan.rules.WidePack;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ministry's exchange: records in, the same records out. */
class PortalTest {
    private static final Instrument INSTRUMENT = WidePack.read().instrument();
    private static final Agency UNIT = new Agency("u", "Unit", Kind.UNIT);

    @TempDir
    Path folder;

    private PortalReader.Read read(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("portal.json"), json);
        return PortalReader.read(file, "portal.json", UNIT, 2021, INSTRUMENT);
    }

    @Test
    void readsTheAnswersOfUnitAndEvaluatorWithTheirNotes() throws IOException {
        Dossier dossier = read("""
                [{"soal_id": 1, "jawaban_unit": "4", "jawaban_tpi": 3, "catatan_unit": "empat agen", "bukti_dukung_unit": "https://contoh.go.id/a", "catatan_tpi": "tiga saja"},
                 {"soal_id": "T1.a", "jawaban_unit": "YA", "jawaban_tpi": null, "catatan_unit": "", "bukti_dukung_unit": null, "catatan_tpi": null},
                 {"soal_id": "H1.a", "jawaban_tpi": "3,60"}]
                """).dossier();

        assertThat(dossier.answers()).containsExactly(
                new Answer("1", By.AGENCY, null, new BigDecimal("4"), "empat agen\nBukti: https://contoh.go.id/a", List.of()),
                new Answer("1", By.ASSESSOR, null, new BigDecimal("3"), "tiga saja", List.of()),
                new Answer("T1.a", By.AGENCY, "Ya", null, null, List.of()),
                new Answer("H1.a", By.ASSESSOR, null, new BigDecimal("3.60"), null, List.of()));
        assertThat(dossier.year()).isEqualTo(2021);
    }

    @Test
    void whatItWritesItReadsBack() throws IOException {
        Dossier first = read("""
                [{"soal_id": "1", "jawaban_unit": 4, "catatan_unit": "=empat\\nagen", "bukti_dukung_unit": "https://contoh.go.id/a\\nhttps://contoh.go.id/b"},
                 {"soal_id": "2", "jawaban_tpi": 7, "catatan_tpi": "tujuh"}, {"soal_id": "3", "jawaban_unit": 1, "bukti_dukung_unit": "map"}]
                """).dossier();
        String written = new String(PortalWriter.bytes(INSTRUMENT, first), StandardCharsets.UTF_8);

        assertThat(read(written).dossier().answers()).isEqualTo(first.answers());
        assertThat(written).contains("\"soal_id\" : \"T1.a\"").doesNotContain("T2.a");
    }

    @Test
    void namesTheDocumentsAnAnswerRestsOn() throws IOException {
        Dossier dossier = new Dossier("luas-2020", UNIT, 2021, List.of(new Answer("1", By.AGENCY, null, BigDecimal.ONE, null, List.of("d1", "d2"))),
                List.of(new Dossier.Document("d1", "sk", "Keputusan", "1/2021", null, null, null, null, "https://contoh.go.id/sk", null),
                        new Dossier.Document("d2", "sk", "Lampiran", null, null, null, null, null, null, null)),
                List.of(), List.of(), List.of());

        assertThat(new String(PortalWriter.bytes(INSTRUMENT, dossier), StandardCharsets.UTF_8))
                .contains("\"bukti_dukung_unit\" : \"https://contoh.go.id/sk\\nLampiran\"");
    }

    @Test
    void namesFieldsThatAreNoPartOfTheExchange() throws IOException {
        assertThat(read("[{\"soal_id\": 1, \"jawaban_unit\": 1, \"warna\": \"biru\"}]").ignored()).containsExactly("warna");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | portal-not-a-list", "[] | portal-empty", "[1] | not-an-object", "[{\"jawaban_unit\": 1}] | missing-field",
        "[{\"soal_id\": \"999\", \"jawaban_unit\": 1}] | portal-unknown", "[{\"soal_id\": \"T2.a\", \"jawaban_unit\": 1}] | portal-unknown",
        "[{\"soal_id\": 1, \"jawaban_unit\": 1}, {\"soal_id\": \"1\", \"jawaban_unit\": 1}] | portal-twice",
        "[{\"soal_id\": 1, \"jawaban_unit\": \"empat\"}] | portal-not-a-number", "[{\"soal_id\": \"H1.a\", \"jawaban_unit\": 4.01}] | portal-beyond-scale",
        "[{\"soal_id\": \"T1.a\", \"jawaban_unit\": \"mungkin\"}] | portal-not-a-choice", "[{\"soal_id\": 1, \"jawaban_unit\": true}] | not-a-text"})
    void saysWhatIsWrongAndWhere(String json, String code) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(DossierException.class, e -> assertThat(e.problems())
                .singleElement().satisfies(p -> {
                    assertThat(p.code()).isEqualTo(code);
                    assertThat(p.line()).isEqualTo(1);
                }));
    }
}
