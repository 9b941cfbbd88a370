package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.delapan.SmallPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RulesTestTest {
    private static final String CASES = "1-manajemen-perubahan/1.2-road-map.cases.yaml";
    private static final String RULES = "1-manajemen-perubahan/1.2-road-map.drl";

    @TempDir
    private Path folder;

    private Path pack;

    @BeforeEach
    void writePack() throws IOException {
        pack = SmallPack.into(folder.resolve("aturan/lke-2014"));
    }

    private void add(String one) throws IOException {
        Files.writeString(pack.resolve(CASES), Files.readString(pack.resolve(CASES)) + one + "\n");
    }

    @Test
    void saysWhatWasGivenWhatCameOutAndWhichRulesJudgedWhat() throws IOException {
        add("- case: Dua area cukup untuk A\n"
                + "  given: {year: 2014, documents: [{type: road-map-rb, date: 2014-02-03}], measures: {road-map.jumlah-area: 2}}\n"
                + "  expect: {P1.2.b: A}");
        String err = Cli.bare("rules", "test", "--rules", pack, "--fail-under", "0").exits(4).err();

        assertThat(err.lines().skip(1)).hasSize(4);
        assertThat(err).contains(
                "kasus \"Dua area cukup untuk A\": P1.2.b diharapkan A, hasilnya B\n",
                "    diberikan: {year: 2014, documents: [{type: road-map-rb, date: 2014-02-03}], measures: {road-map.jumlah-area: 2}}\n",
                "    menurut aturan P1.2.b B (lke-2014/" + RULES + ":40): ",
                "    nilainya dibatasi P1.2.a\n", "    aturan P1.2.b A (lke-2014/" + RULES + ":31) tidak berlaku: ", "(diminta nilai ≥ 4, yang ada 2)\n");
        assertThat(Cli.bare("rules", "test", "--rules", pack, "--fail-under", "0", "--lang", "en").exits(4).err())
                .contains("should be A, but is B", "    given: {year: 2014", "    by rule P1.2.b B (", "does not apply: ", "(wanted ");
    }

    @Test
    void saysWhatKeepsAnIndicatorUnassessedAndAFindingAway() throws IOException {
        add("- {case: Tanpa apa pun, given: {year: 2014}, expect: {P1.2.b: A}}\n"
                + "- {case: Temuan yang tidak ada, given: {year: 2014, documents: [{type: road-map-rb, validFrom: 2014-01-01,"
                + " validUntil: 2018-12-31, formal: true}]}, expect: {P1.2.a: Ya, findings: [P1.2.a/kedaluwarsa]}}\n"
                + "- {case: Temuan yang tidak diharapkan, given: {year: 2014, measures: {road-map.jumlah-area: 8}},"
                + " expect: {P1.2.b: unassessed}}");
        String err = Cli.bare("rules", "test", "--rules", pack, "--fail-under", "0").exits(4).err();

        assertThat(err).contains(
                "P1.2.b diharapkan A, hasilnya unassessed\n    diberikan: {year: 2014}\n    belum dapat dinilai; yang belum ada atau belum jelas: ",
                "findings diharapkan [P1.2.a/kedaluwarsa], hasilnya []",
                "    aturan P1.2.a temuan kedaluwarsa (lke-2014/" + RULES + ":14) tidak berlaku: ",
                "findings diharapkan [], hasilnya [P1.2.b/tanpa-road-map]",
                "    menurut aturan P1.2.b temuan tanpa road map (lke-2014/" + RULES + ":");
    }

    @Test
    void failsBelowTheShareAskedFor() {
        assertThat(Cli.bare("rules", "test", "--rules", pack).exits(4).err())
                .contains("aturan `H1.1 nilai` tidak dicapai oleh kasus mana pun\n    aturan ini tidak menentukan hasil satu kasus pun");
        assertThat(Cli.bare("rules", "test", "--rules", pack, "--fail-under", "0").exits(0).out())
                .contains("Cakupan kasus: indikator ", "\nYang belum ditunjukkan kasus:\n", "tidak ada kasus yang ");
        assertThat(Cli.bare("rules", "test", "--rules", pack, "--fail-under", "100").exits(4).err())
                .contains("tidak ada kasus yang mengharapkan sesuatu dari H1.1", "pada aturan `H1.1 ");
        assertThat(Cli.bare("rules", "test", "--rules", pack, "--fail-under", "101").exits(2).err())
                .isEqualTo("`101` bukan persentase dari 0 sampai 100\n");
        assertThat(Cli.bare("rules", "test", "--rules", pack, "--fail-under", "x").exits(2).err())
                .contains("`x` bukan nilai --fail-under");
    }

    @Test
    void writesJson() throws IOException {
        add("- {case: Salah, given: {year: 2014}, expect: {P1.2.a: Ya}}");
        Cli.Result result = Cli.bare("rules", "test", "--rules", pack, "--format", "json", "--fail-under", "0").exits(4);
        JsonNode root = new ObjectMapper().readTree(result.out());
        JsonNode small = root.path("packs").path(0);

        assertThat(root.path("format").asText()).isEqualTo("delapan/rules-test/1");
        assertThat(small.path("failed").asInt()).isEqualTo(1);
        assertThat(small.path("coverage").path("indicators").path("of").asInt()).isEqualTo(7);
        assertThat(small.path("indicators")).hasSize(7).allMatch(i -> i.path("rules").path("of").asInt() > 0);
        assertThat(small.path("failures").path(0).path("differences").path(0).toString()).startsWith(
                "{\"what\":\"P1.2.a\",\"expected\":\"Ya\",\"got\":\"unassessed\",\"why\":[\"belum dapat dinilai");
        assertThat(small.path("uncovered")).isNotEmpty().allMatch(u -> !u.path("reason").asText().isEmpty() || u.path("kind").asText().equals("indicator"));
    }

    @Test
    void writesJUnitXml() throws Exception {
        add("- {case: \"Salah <&\\\"'>\", given: {year: 2014}, expect: {P1.2.a: Ya}}\n"
                + "- {case: Tidak dapat dibaca, given: {year: 2014}, expect: {X9: Ya}}\n"
                + "- {case: Tidak dapat dinilai, given: {year: 2014, practices: {tak-dikenal: true}}, expect: {P1.2.a: Ya}}");
        Path file = folder.resolve("hasil/junit.xml");
        Cli.bare("rules", "test", "--rules", pack, "--junit", file).exits(4);
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        List<Element> tests = elements(xml, "testcase");

        assertThat(Files.list(file.getParent())).containsExactly(file);
        assertThat(elements(xml, "testsuite")).allSatisfy(suite -> {
            assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(suite.getElementsByTagName("testcase").getLength()));
            assertThat(suite.getAttribute("failures")).isEqualTo(String.valueOf(suite.getElementsByTagName("failure").getLength()));
            assertThat(suite.getAttribute("errors")).isEqualTo(String.valueOf(suite.getElementsByTagName("error").getLength()));
        });
        assertThat(tests).hasSizeGreaterThan(30).allSatisfy(test -> {
            assertThat(test.getAttribute("classname")).startsWith("lke-2014.");
            assertThat(test.getAttribute("time")).matches("[0-9]+\\.[0-9]{6}");
        });
        assertThat(tests).filteredOn(t -> t.getElementsByTagName("error").getLength() == 1).hasSize(2)
                .allMatch(t -> t.getAttribute("name").startsWith("kasus pada baris "));
        assertThat(tests).filteredOn(t -> t.getAttribute("name").equals("Salah <&\"'>")).singleElement()
                .satisfies(t -> assertThat(t.getTextContent()).contains("P1.2.a diharapkan Ya, hasilnya unassessed", "diberikan: {year: 2014}"));
        assertThat(tests).anyMatch(t -> t.getAttribute("name").equals("aturan `H1.1 nilai` tidak dicapai oleh kasus mana pun"));
    }

    private static List<Element> elements(Document xml, String name) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < xml.getElementsByTagName(name).getLength(); i++) {
            elements.add((Element) xml.getElementsByTagName(name).item(i));
        }
        return elements;
    }
}
