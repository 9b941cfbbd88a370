package id.delapan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Dossiers;
import id.delapan.Pack;
import id.delapan.SmallPack;
import id.delapan.engine.Engine;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import id.delapan.report.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/id/delapan/compare");
    private static final int WIDTH = 100;

    @ParameterizedTest
    @CsvSource({"1, ID", "1, EN", "0, ID"})
    void textsAreAsRecorded(int from, Lang lang) throws IOException {
        Dossier[] all = Years.fixtures(0);
        Comparison c = from == 1 ? Years.compare(lang, all[0], all[1]) : Years.compare(lang, all);
        String name = (from == 1 ? "2016-2017_" : "2016-2018_") + lang.name().toLowerCase(Locale.ROOT);

        Golden.check(FOLDER.resolve(name + ".txt"), ComparisonText.of(c, lang, WIDTH, false));
    }

    /** By a pack of two parts, to be read in one go. */
    @ParameterizedTest
    @CsvSource({"ID", "EN"})
    void pagesAndJsonAreAsRecorded(Lang lang) throws IOException {
        Engine small = SmallPack.engine();
        Dossier before = small(2014, "Tidak", "{id: d, type: road-map-rb, title: A, number: '1', uri: '-', date: 2014-01-01}", "61.5");
        Dossier after = small(2015, "Ya", "{id: d, type: road-map-rb, title: '<b>B</b>', formal: true, validFrom: 2015-01-01, validUntil: 2019-12-31}", "70.05");
        List<Assessment> history = List.of(Years.evaluate(small, before, lang), Years.evaluate(small, after, lang));
        Steps steps = Steps.between(before, after, d -> Years.evaluate(small, d, lang));
        Comparison c = Comparison.of(history, small.pack(), Dates.of(history), steps);
        String rules = c.after().receipt().rules();
        String name = "small_" + lang.name().toLowerCase(Locale.ROOT);

        Golden.check(FOLDER.resolve(name + ".json"), new String(ComparisonJson.bytes(c), StandardCharsets.UTF_8).replace(rules, "${rules}"));
        Golden.check(FOLDER.resolve(name + ".html"), ComparisonHtml.of(c, lang));
        assertThat(ComparisonHtml.of(c, lang)).doesNotContain("<b>");
    }

    private static Dossier small(int year, String roadMap, String document, String sakip) throws IOException {
        String text = """
                format: delapan/dossier/1
                instrument: lke-2014
                agency: {id: x, name: "Instansi <X>", kind: regency}
                year: %d
                answers: [{indicator: P1.2.a, by: assessor, level: %s}, {indicator: H1.1, by: assessor, value: %s}]
                documents: [%s]
                """.formatted(year, roadMap, sakip, document);
        return Dossiers.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x.yaml");
    }

    @ParameterizedTest
    @CsvSource({"ID", "EN"})
    void assessorsAreAsRecorded(Lang lang) throws IOException {
        Assessors a = Assessors.of(Pack.engine(), Dossiers.read(Path.of("fixtures/rekaan-campuran.json")), new Options(false, lang), "p");
        String name = "assessors_" + lang.name().toLowerCase(Locale.ROOT);

        assertThat(a.differences()).hasSizeGreaterThan(20);
        Golden.check(FOLDER.resolve(name + ".txt"), AssessorsText.of(a, lang, WIDTH, false));
        Golden.check(FOLDER.resolve(name + ".json"),
                new String(AssessorsJson.bytes(a), StandardCharsets.UTF_8).replace(a.assessment().receipt().rules(), "${rules}"));
    }
}
