package id.delapan.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.delapan.model.Assessment;
import id.delapan.model.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {
    private static final Assessment SAMPLE = SampleAssessment.in(Lang.ID);

    @ParameterizedTest
    @EnumSource(Lang.class)
    void matchesTheGoldenFile(Lang lang) throws IOException {
        Golden.check("sample_" + lang.name().toLowerCase(Locale.ROOT) + ".html", rendered(SampleAssessment.in(lang)));
    }

    @Test
    void isWellFormedInItsLanguage() throws Exception {
        Element root = parsed(rendered(SampleAssessment.in(Lang.EN))).getDocumentElement();

        assertThat(root.getTagName()).isEqualTo("html");
        assertThat(root.getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void refersToNothingOutside() throws Exception {
        String html = rendered(SAMPLE);

        assertThat(html).doesNotContain("http:", "https:", "//", "url(", "src=", "@import", "srcset");
        assertThat(elements(html, "a")).isNotEmpty().allMatch(a -> a.getAttribute("href").startsWith("#"));
        assertThat(elements(html, "script")).isEmpty();
        assertThat(elements(html, "link")).isEmpty();
        assertThat(html).contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }

    @Test
    void everyLinkHasItsTargetAndEveryIdIsUnique() throws Exception {
        String html = rendered(SAMPLE);
        List<String> ids = elements(html, "*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(html, "a")).isNotEmpty().allMatch(a -> ids.contains(a.getAttribute("href").substring(1)));
        assertThat(elements(html, "*").stream().map(e -> e.getAttribute("aria-labelledby")).filter(l -> !l.isEmpty())
                .flatMap(l -> List.of(l.split(" ")).stream())).isNotEmpty().allMatch(ids::contains);
    }

    @Test
    void escapesHostileTextsAndDropsHarmfulCharacters() throws IOException {
        String html = rendered(SAMPLE);

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(html.codePoints().filter(c -> c != '\n' && Clean.harmful(c))).isEmpty();
        assertThat(html).contains("fdp.exe isolate").contains("[31mmerah");
    }

    @Test
    void headingsFollowInOrder() throws Exception {
        List<Integer> levels = elements(rendered(SAMPLE), "*").stream()
                .map(Element::getTagName)
                .filter(tag -> tag.matches("h[1-6]"))
                .map(tag -> tag.charAt(1) - '0')
                .toList();

        assertThat(levels).startsWith(1).filteredOn(l -> l == 1).hasSize(1);
        assertThat(IntStream.range(1, levels.size())).allMatch(i -> levels.get(i) <= levels.get(i - 1) + 1);
    }

    @Test
    void tableHeadersHaveAScope() throws Exception {
        assertThat(elements(rendered(SAMPLE), "th")).isNotEmpty().allMatch(th -> th.getAttribute("scope").matches("col|row"));
    }

    @Test
    void everyIndicatorFindingRecommendationAndEvidenceItemIsThere() throws Exception {
        String text = parsed(rendered(SAMPLE)).getDocumentElement().getTextContent();

        SAMPLE.indicators().forEach(i -> assertThat(text).contains(i.code(), i.title(), i.basis()));
        SAMPLE.findings().forEach(f -> assertThat(text).contains(Clean.text(f.condition())));
        SAMPLE.recommendations().forEach(r -> assertThat(text).contains(r.text()));
        SAMPLE.evidence().forEach(e -> assertThat(text).contains(e.label(), Clean.text(e.text())));
        assertThat(text).contains("1-manajemen-perubahan/1.1-tim-reformasi-birokrasi.drl:12", SAMPLE.receipt().rules());
    }

    @Test
    void drawsARadarOnlyWhereItMakesAFigure() throws Exception {
        assertThat(elements(rendered(SAMPLE), "circle")).hasSize(8);
        assertThat(elements(rendered(Crowd.bare(SAMPLE)), "svg")).isEmpty();
    }

    @Test
    void rendersWhatHasNothingInIt() throws Exception {
        String text = parsed(rendered(Crowd.bare(SAMPLE))).getDocumentElement().getTextContent();

        assertThat(text).contains("Tidak terdapat temuan", "Tidak terdapat rekomendasi").doesNotContain("null", "Rentang");
    }

    @Test
    void passesOnWhatGoesWrongWithTheWriter() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> HtmlReport.render(SAMPLE, full)).isInstanceOf(IOException.class).hasMessage("full");
    }

    private static String rendered(Assessment assessment) throws IOException {
        StringWriter out = new StringWriter();
        HtmlReport.render(assessment, out);
        return out.toString();
    }

    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(UTF_8)));
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
