package id.delapan.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.delapan.model.Assessment;
import id.delapan.model.Lang;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentJsonTest {
    private static final Assessment SAMPLE = SampleAssessment.in(Lang.ID);

    @ParameterizedTest
    @EnumSource(Lang.class)
    void matchesTheGoldenFile(Lang lang) throws IOException {
        Golden.check("sample_" + lang.name().toLowerCase() + ".json", written(SampleAssessment.in(lang)));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void readsWhatItWrote(Lang lang) throws IOException {
        assertThat(read(written(SampleAssessment.in(lang)))).isEqualTo(SampleAssessment.in(lang));
    }

    @Test
    void equalAssessmentsGiveEqualBytes() throws IOException {
        assertThat(written(SampleAssessment.in(Lang.ID))).isEqualTo(written(SAMPLE));
        assertThat(written(SampleAssessment.in(Lang.EN))).isNotEqualTo(written(SAMPLE));
    }

    @Test
    void hasTheShapeOfTheContract() throws IOException {
        JsonNode root = new ObjectMapper().readTree(written(SAMPLE));

        assertThat(root.at("/agency/kind").asText()).isEqualTo("regency");
        assertThat(root.at("/options/countClaims").isBoolean()).isTrue();
        assertThat(root.at("/options/lang").asText()).isEqualTo("id");
        assertThat(root.at("/indicators/0/status").asText()).isEqualTo("assessor");
        assertThat(root.at("/indicators/0/value").isNull()).isTrue();
        assertThat(root.at("/indicators/0/gatedBy").isArray()).isTrue();
        assertThat(root.at("/findings/0/kind").asText()).isEqualTo("assessor-above-evidence");
        assertThat(root.at("/parts/0/parts/0/parts/0/kind").asText()).isEqualTo("subarea");
    }

    @ParameterizedTest
    @CsvSource({"60.000, 60", "6E+1, 60", "0E-12, 0", "0.500, 0.5", "1E-12, 0.000000000001", "52.304166666667, 52.304166666667"})
    void figuresAreExactAndPlain(String figure, String written) throws IOException {
        Assessment assessment = withIndex(new BigDecimal(figure));

        assertThat(written(assessment)).contains("\"value\": " + written + ",\n    \"display\"");
        assertThat(read(written(assessment)).index().value()).isEqualTo(new BigDecimal(written));
    }

    @Test
    void endsWithOneLineFeedAndHasNoOther() throws IOException {
        assertThat(written(SAMPLE)).endsWith("}\n").doesNotContain("\r").doesNotContain("\n\n").doesNotContain(" :");
    }

    @Test
    void writesNoCharacterThatSteersATerminal() throws IOException {
        String json = written(SAMPLE);

        assertThat(json.codePoints().filter(c -> c != '\n' && Clean.harmful(c))).isEmpty();
        assertThat(json).contains("\\u202e").contains("\\u009b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "nothing", "null", "{}"})
    void refusesWhatIsNoAssessment(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class).message().doesNotContain("jackson", "id.delapan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"year\": 2021|\"year\": 2021, \"extra\": 1|kolom `extra` tidak dikenal",
        "\"year\": 2021|\"year\": \"2021\"|isi `year` tidak sah",
        "\"year\": 2021|\"year\": 2021.5|isi `year` tidak sah",
        "\"year\": 2021,||isi `year` tidak sah",
        "\"lang\": \"id\"|\"lang\": \"ID\"|isi `options.lang` tidak sah",
        "\"low\": 48.1|\"low\": \"48.1\"|isi `index.low` tidak sah",
        "\"low\": 48.1|\"low\": 1e999999999|isi `index.low` tidak sah",
        "\"status\": \"claim\"|\"status\": \"guess\"|isi `indicators[1].status` tidak sah",
        "\"missing\": []|\"missing\": null|isi `indicators[0].missing` tidak sah",
        "\"year\": 2021|\"year\": 2021, \"year\": 2022|14:23: bukan JSON yang sah",
        "\"low\": 48.1|\"low\": 48.1.1|24:16: bukan JSON yang sah",
        "\"low\": 48.1|\"low\": 4, \"low\": 5|24:20: bukan JSON yang sah",
        "delapan/assessment/1|delapan/assessment/2|berformat `delapan/assessment/1`"
    })
    void refusesWithPlaceAndReason(String from, String to, String reason) throws IOException {
        String changed = replaceFirst(written(SAMPLE), from, to == null ? "" : to);

        assertThatThrownBy(() -> read(changed)).isInstanceOf(IOException.class).hasMessageContaining(reason);
    }

    @Test
    void saysWhereTheTextBreaksOff() {
        assertThatThrownBy(() -> read("{\n  \"format\": nothing\n}")).hasMessage("2:13: bukan JSON yang sah");
    }

    @Test
    void refusesTextsBeyondItsLimits() {
        String huge = "{\"format\": \"" + "x".repeat(1 << 21) + "\"}";
        String deep = "{\"extra\": " + "[".repeat(200) + "]".repeat(200) + "}";

        assertThatThrownBy(() -> read(huge)).isInstanceOf(IOException.class).hasMessageContaining("batas ukuran");
        assertThatThrownBy(() -> read(deep)).hasMessageContaining("batas ukuran");
    }

    @Test
    void speaksTheLanguageAskedFor() {
        byte[] text = "{\"format\": 1}".getBytes(UTF_8);

        assertThatThrownBy(() -> AssessmentJson.read(new ByteArrayInputStream(text), Lang.EN))
                .hasMessage("`format` is invalid or incomplete");
    }

    private static Assessment withIndex(BigDecimal value) {
        Assessment.Index i = SAMPLE.index();
        Assessment.Index index = new Assessment.Index(
                value, i.display(), i.grade(), i.gradeLabel(), i.low(), i.high(), i.claimed(), i.supported());
        return new Assessment(SAMPLE.format(), SAMPLE.instrument(), SAMPLE.agency(), SAMPLE.year(), SAMPLE.options(), index,
                SAMPLE.notes(), SAMPLE.parts(), SAMPLE.indicators(), SAMPLE.findings(), SAMPLE.recommendations(),
                SAMPLE.evidence(), SAMPLE.receipt());
    }

    private static String replaceFirst(String text, String from, String to) {
        int at = text.indexOf(from);
        assertThat(at).isNotNegative();
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    private static String written(Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssessmentJson.write(assessment, out);
        return out.toString(UTF_8);
    }

    private static Assessment read(String text) throws IOException {
        return AssessmentJson.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
