package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.delapan.SmallPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesMutateTest {
    private static final String CASES = "1-manajemen-perubahan/1.2-road-map.cases.yaml";

    @TempDir
    private Path folder;

    @Test
    void namesWhatNoCaseNotices() throws IOException {
        Path pack = SmallPack.into(folder.resolve("lke-2014"));
        String cases = Files.readString(pack.resolve(CASES));
        String fewer = cases.replaceAll("(?m)^- case: Road map dengan tiga area bernilai B\n(  .*\n)+", "");
        assertThat(fewer).isNotEqualTo(cases);
        Files.writeString(pack.resolve(CASES), fewer);
        Cli.Result result = Cli.bare("rules", "mutate", "P1.2.b", "--rules", pack, "--fail-under", "100").exits(4);

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("\nLolos, tidak satu kasus pun gagal bila ini berubah:\n",
                "/1.2-road-map.drl:34:45: aturan P1.2.b A: ambang 4 menjadi 3 pada `value >= 4`\n        kasus yang akan mengetahuinya: {year: 2014, ",
                "; kini {P1.2.b: B}, dengan perubahan itu {P1.2.b: A}\n");
        assertThat(Cli.bare("rules", "mutate", "P1.2.b", "--rules", pack, "--fail-under", "90", "--lang", "en").exits(0).out())
                .contains("threshold 4 becomes 3 in `value >= 4`\n        a case that would notice: {year: 2014, ")
                .containsPattern("\nlke-2014: [0-9]+ changes tried, [0-9]+ noticed by cases, [1-9] surviving, [0-9]+ equivalent \\(not counted\\): 9[0-9.]+% noticed\n$");
        assertThat(Cli.bare("rules", "mutate", "P1.2.b", "--rules", pack).exits(0).out()).isEqualTo(result.out());
    }

    @Test
    void listsWhatIsEquivalentWithTheReason() throws IOException {
        assertThat(Cli.run("rules", "mutate", "P1.2.b").exits(0).out()).startsWith("Setara, tidak ada bukti yang dapat menunjukkannya:\n")
                .contains("aturan P1.2.b A: pembanding == menjadi <= pada `age == 0`\n        bukti yang memenuhinya tetap sama (")
                .doesNotContain("Lolos, ").endsWith(" 100% diketahui\n");
        JsonNode pack = new ObjectMapper().readTree(Cli.run("rules", "mutate", "P1.2.b", "--format", "json").exits(0).out()).path("packs").path(0);
        assertThat(pack.path("all")).hasSize(pack.path("mutants").asInt());
        assertThat(pack.path("noticed").asInt() + pack.path("equivalent").asInt()).isEqualTo(pack.path("mutants").asInt());
        assertThat(pack.path("all")).allMatch(m -> m.path("fate").asText().equals("noticed")
                ? !m.path("noticedBy").asText().isEmpty() : !m.path("reason").asText().isEmpty());
    }

    @Test
    void asksForCasesThatPass() throws IOException {
        Path pack = SmallPack.into(folder.resolve("lke-2014"));
        Files.writeString(pack.resolve(CASES), Files.readString(pack.resolve(CASES)) + "- {case: Salah, given: {year: 2014}, expect: {P1.2.a: Ya}}\n");

        assertThat(Cli.bare("rules", "mutate", "--rules", pack).exits(4).err())
                .contains("kasus \"Salah\" belum beres; jalankan `rules test` dan perbaiki dahulu");
        assertThat(Cli.run("rules", "mutate", "X9").exits(3).err()).contains("kode `X9` tidak ada");
    }
}
