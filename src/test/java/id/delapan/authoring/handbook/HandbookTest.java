package id.delapan.authoring.handbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.authoring.Mini;
import id.delapan.explain.RuleWords;
import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.rules.RulePack;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HandbookTest {
    private static final String PAGE = Handbook.render(Pack.rules(), Lang.ID, "delapan 0");

    @Test
    void everyIndicatorIsThereWithAllItsWords() throws Exception {
        String text = text(PAGE);

        assertThat(Pack.rules().indicators()).hasSize(151);
        for (Indicator i : Pack.rules().indicators().values()) {
            assertThat(text).contains(i.code(), i.title().id(), i.basis());
            i.criteria().values().forEach(c -> assertThat(text).contains(c.id()));
            i.recommend().values().forEach(r -> assertThat(text).contains(r.id()));
            i.findings().values().forEach(f -> assertThat(text).contains(f.effect().id()));
            i.expects().forEach(key -> assertThat(text).contains(Pack.rules().terms().get(key).label().id(), key));
        }
    }

    @Test
    void everyRuleIsSaidInSentencesWithItsPlace() throws Exception {
        String text = text(PAGE);
        RuleWords words = new RuleWords(Pack.rules(), Lang.ID);

        assertThat(Pack.rules().rules()).hasSizeGreaterThan(151);
        Pack.rules().rules().forEach(rule -> {
            assertThat(text).contains(rule.sentence(), rule.name(), Pack.rules().pathOf(rule) + ":" + rule.line());
            assertThat(text).contains(words.conditions(rule));
        });
    }

    @Test
    void showsWeightsGatesAndCases() throws Exception {
        String roadMap = text(element(PAGE, "P1.2.b"));

        assertThat(roadMap)
                .contains("Paling banyak 0,2 poin indeks")
                .contains("Bernilai nol bila nol: P1.2.a")
                .contains("Road map dengan empat area bernilai A")
                .contains("nilai ≥ 4, dari tahun evaluasi", "tingkat A");
        assertThat(text(element(PAGE, "P1.2.a")).replaceAll("\\s+", " ")).contains("Menentukan nilai P1.2.b P1.2.c P1.2.d P1.2.e");
        assertThat(text(PAGE)).contains("> 90", "sangat memuaskan", "≥ 1", Pack.rules().digest());
    }

    @Test
    void placeholdersAreNotShown() throws Exception {
        assertThat(text(PAGE)).doesNotContain("{document", "{measure", "{coverage").contains("Road map … hanya berlaku sampai …");
    }

    @Test
    void refersToNothingOutsideAndRunsNothing() throws Exception {
        assertThat(PAGE).doesNotContain("http:", "https:", "url(", "src=", "@import", "srcset");
        assertThat(elements(PAGE, "a")).isNotEmpty().allMatch(a -> a.getAttribute("href").startsWith("#"));
        assertThat(elements(PAGE, "script")).isEmpty();
        assertThat(elements(PAGE, "link")).isEmpty();
        assertThat(PAGE).contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }

    @Test
    void everyLinkHasItsTargetAndEveryIdIsUnique() throws Exception {
        List<String> ids = elements(PAGE, "*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();

        assertThat(ids).doesNotHaveDuplicates().contains("P1.2.a", "P1.2", "P1", "H", "H1", "e-road-map-rb");
        assertThat(elements(PAGE, "a")).isNotEmpty().allMatch(a -> ids.contains(a.getAttribute("href").substring(1)));
    }

    @Test
    void headingsFollowInOrderAndTableHeadersHaveAScope() throws Exception {
        List<Integer> levels = elements(PAGE, "*").stream()
                .map(Element::getTagName)
                .filter(tag -> tag.matches("h[1-6]"))
                .map(tag -> tag.charAt(1) - '0')
                .toList();

        assertThat(levels).startsWith(1).filteredOn(l -> l == 1).hasSize(1);
        assertThat(IntStream.range(1, levels.size())).allMatch(i -> levels.get(i) <= levels.get(i - 1) + 1);
        assertThat(elements(PAGE, "th")).isNotEmpty().allMatch(th -> th.getAttribute("scope").matches("col|row"));
    }

    @Test
    void speaksEnglishToo() throws Exception {
        String page = Handbook.render(Pack.rules(), Lang.EN, "delapan 0");

        assertThat(parsed(page).getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(text(page)).contains("Instrument handbook", "Bureaucratic Reform Evaluation Worksheet 2014",
                "Covers four change areas or more", "At most 0.2 points of the index");
    }

    @Test
    void aPackWithoutAreasOrCasesHasItsHandbook() throws Exception {
        RulePack mini = Mini.pack();
        String page = Handbook.render(mini, Lang.ID, "delapan 0");

        assertThat(text(page)).contains("Instrumen mini", "S1.b", "Paling banyak 30 poin indeks", "0 kasus uji").doesNotContain("null");
        List<String> ids = elements(page, "*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void equalPacksGiveEqualPages() {
        assertThat(Handbook.render(Pack.rules(), Lang.ID, "delapan 0")).isEqualTo(PAGE);
    }

    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(UTF_8)));
    }

    private static String text(String html) throws Exception {
        return parsed(html).getDocumentElement().getTextContent();
    }

    private static String text(Element element) {
        return element.getTextContent();
    }

    private static Element element(String html, String id) throws Exception {
        return elements(html, "*").stream().filter(e -> e.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }

    private static List<Element> elements(String html, String tag) throws Exception {
        NodeList found = parsed(html).getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
