package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.SmallPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
    @TempDir
    private Path folder;

    private Path dossier;
    private Path recorded;

    @BeforeEach
    void record() {
        dossier = Cli.write(folder.resolve("a.json"), Cli.DOSSIER);
        recorded = folder.resolve("hasil.json");
        Cli.run("evaluate", dossier, "--format", "json", "--lang", "en", "--count-claims", "--out", recorded).exits(0);
    }

    @Test
    void confirmsWhatItRepeatsWithTheRecordedOptions() {
        Cli.Result result = Cli.run("verify", recorded, dossier).exits(0);

        assertThat(result.out()).isEqualTo("hasil evaluasi terbukti sama: indeks 59,06, predikat CC\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void confirmsWhateverTheLayoutAndTheOrderOfEvidence() throws IOException {
        Files.writeString(recorded, "\uFEFF" + Files.readString(recorded).replaceAll("\n *", " "));
        Files.writeString(dossier, Cli.DOSSIER.replaceFirst("(\\{\"indicator\".*?}),\\s*(\\{\"indicator\".*?})", "$2, $1"));

        Cli.run("verify", recorded, dossier).exits(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "70.05|70.06|indicators[H1.1].value: tercatat 70.05, dihitung ulang 70.06",
        "70.05|70.06|index.value: tercatat 59.055, dihitung ulang 59.058",
        "70.05|70.06|receipt.dossier: tercatat sha256:",
        "Kabupatén A|Kabupatén B|agency.name: tercatat Kabupatén A, dihitung ulang Kabupatén B",
        "2014,|2015,|year: tercatat 2014, dihitung ulang 2015",
    })
    void namesWhatAnotherDossierChanges(String from, String to, String difference) throws IOException {
        Files.writeString(dossier, Cli.DOSSIER.replace(from, to));

        assertThat(Cli.run("verify", recorded, dossier).exits(5).out()).contains(difference);
    }

    @Test
    void namesWhatOtherRulesChange() throws IOException {
        Path pack = SmallPack.into(folder.resolve("pack"));
        Path instrument = pack.resolve("instrument.yaml");
        Files.writeString(instrument, Files.readString(instrument).replace("B: 0.67", "B: 0.5"));
        Cli.Result result = Cli.bare("verify", recorded, dossier, "--rules", pack).exits(5);

        assertThat(result.out())
                .contains("indicators[P1.2.d].score: tercatat 0.67, dihitung ulang 0.5")
                .contains("index.value: tercatat 59.055, dihitung ulang 57.015")
                .contains("receipt.rules: tercatat sha256:");
    }

    @Test
    void namesRulesThatDifferOnlyInARemark() throws IOException {
        Path pack = SmallPack.into(folder.resolve("pack"));
        Path instrument = pack.resolve("instrument.yaml");
        Files.writeString(instrument, "# another remark\n" + Files.readString(instrument));

        assertThat(Cli.bare("verify", recorded, dossier, "--rules", pack, "--lang", "en").exits(5).out())
                .matches("receipt.rules: recorded sha256:[0-9a-f]{64}, computed again sha256:[0-9a-f]{64}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"value\": 59.055|\"value\": 59.0550000000000001|index.value: tercatat 59.0550000000000001, dihitung ulang 59.055",
        "\"display\": \"59,06\"|\"display\": \"59,05\"|index.display: tercatat 59,05, dihitung ulang 59,06",
        "\"claimed\": null|\"claimed\": 1|index.claimed: tercatat 1, dihitung ulang –",
        "\"status\": \"assessor\"|\"status\": \"evidence\"|indicators[P1.2.a].status: tercatat evidence, dihitung ulang assessor",
        "\"id\": \"F1\"|\"id\": \"F99\"|findings[F99]: tercatat …, dihitung ulang –",
        "\"gatedBy\": []|\"gatedBy\": [\"P1.2.a\"]|gatedBy[0]: tercatat P1.2.a, dihitung ulang –",
    })
    void namesWhatAnotherResultChanges(String from, String to, String difference) throws IOException {
        String text = Files.readString(recorded);
        int at = text.indexOf(from);
        assertThat(at).isPositive();
        Files.writeString(recorded, text.substring(0, at) + to + text.substring(at + from.length()));

        assertThat(Cli.run("verify", recorded, dossier).exits(5).out()).contains(difference);
    }

    @Test
    void noticesAnotherProgramButNeedsOnlyEqualFigures() throws IOException {
        Files.writeString(recorded, Files.readString(recorded).replaceFirst("\"program\": \"delapan [^\"]*\"", "\"program\": \"delapan 0.0.1\""));
        Cli.Result result = Cli.run("verify", recorded, dossier, "--lang", "en").exits(0);

        assertThat(result.err()).matches("recorded by delapan 0\\.0\\.1, checked with delapan .+\n");
        assertThat(result.out()).startsWith("the assessment is confirmed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{|hasil.json:1:2: ini bukan hasil evaluasi: bukan JSON yang sah",
        "{\"format\": \"delapan/dossier/1\"}|hasil.json: ini bukan hasil evaluasi",
        "''|hasil.json: ini bukan hasil evaluasi",
    })
    void refusesWhatIsNoAssessment(String text, String message) throws IOException {
        Files.writeString(recorded, text);
        Cli.Result result = Cli.run("verify", recorded, dossier).exits(3);

        assertThat(result.err()).contains(message);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.json", "."})
    void namesAMissingAssessment(String name) {
        assertThat(Cli.run("verify", folder.resolve(name), dossier).exits(3).err()).containsAnyOf("berkas tidak ditemukan", "ini folder");
        assertThat(Cli.run("verify", recorded, folder.resolve(name)).exits(3).err()).containsAnyOf("berkas tidak ditemukan", "ini folder");
    }
}
