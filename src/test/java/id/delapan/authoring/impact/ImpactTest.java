package id.delapan.authoring.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.delapan.Fixtures;
import id.delapan.Pack;
import id.delapan.authoring.impact.Impact.AgencyImpact;
import id.delapan.authoring.impact.Impact.IndicatorChange;
import id.delapan.authoring.impact.Impact.Item;
import id.delapan.authoring.impact.Impact.Standing;
import id.delapan.dossier.DossierReader;
import id.delapan.engine.Engine;
import id.delapan.engine.RandomDossiers;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.report.AssessmentJson;
import id.delapan.rules.Packs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Impact is exactly what two full evaluations differ in. */
class ImpactTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Engine changed;

    @BeforeAll
    static void change() throws IOException {
        changed = new Engine(Packs.read(List.of(ChangedPack.into(folder))).get(0));
    }

    @Test
    void equalsBruteForceOnFixturesAndRandomDossiers() throws IOException {
        List<Dossier> dossiers = new ArrayList<>();
        for (Path fixture : Fixtures.all()) {
            dossiers.add(DossierReader.read(fixture, fixture.toString()).dossier());
        }
        dossiers.removeIf(d -> !d.instrument().equals(Pack.rules().instrument().id()));
        IntStream.range(0, 200).forEach(seed -> dossiers.add(named(RandomDossiers.of(Pack.rules(), seed), "acak " + seed)));
        List<JsonNode> before = dossiers.stream().map(d -> evaluated(Pack.engine(), d)).toList();
        List<JsonNode> after = dossiers.stream().map(d -> evaluated(changed, d)).toList();

        Impact impact = Impact.of(Pack.engine(), changed, dossiers, Options.DEFAULT);

        Map<String, AgencyImpact> told = new LinkedHashMap<>();
        impact.agencies().forEach(a -> assertThat(told.put(a.name(), a)).isNull());
        int same = 0;
        for (int i = 0; i < dossiers.size(); i++) {
            AgencyImpact expected = difference(before, after, i);
            AgencyImpact got = told.remove(dossiers.get(i).agency().name());
            if (got == null) {
                same++;
                assertThat(expected.nothing()).as("%s", expected).isTrue();
            } else {
                assertThat(got).usingRecursiveComparison().withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(expected);
                assertThat(got.nothing()).isFalse();
            }
        }
        assertThat(told).isEmpty();
        assertThat(impact.unchanged()).isEqualTo(same);
        assertThat(impact.agencies()).hasSizeGreaterThan(50).anyMatch(AgencyImpact::gradeChanges);
        assertThat(impact.agencies().stream().map(AgencyImpact::gradeChanges)).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
    }

    @Test
    void samePackChangesNothing() {
        Dossier dossier = named(RandomDossiers.of(Pack.rules(), 3), "acak");

        Impact impact = Impact.of(Pack.engine(), Pack.engine(), List.of(dossier), Options.DEFAULT);

        assertThat(impact.agencies()).isEmpty();
        assertThat(impact.unchanged()).isOne();
        assertThat(impact.meanAfter()).isEqualByComparingTo(impact.meanBefore());
    }

    private static Dossier named(Dossier d, String name) {
        return new Dossier(d.instrument(), new Agency(d.agency().id(), name, d.agency().kind()), d.year(), d.answers(),
                d.documents(), d.coverages(), d.measures(), d.practices(), d.origin());
    }

    private static JsonNode evaluated(Engine engine, Dossier dossier) {
        try {
            Assessment got = engine.evaluate(dossier, Options.DEFAULT, Pack.LIMIT, "");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            AssessmentJson.write(got, out);
            return JSON.readTree(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The difference worked out from the two published results alone. */
    private static AgencyImpact difference(List<JsonNode> before, List<JsonNode> after, int which) {
        JsonNode left = before.get(which);
        JsonNode right = after.get(which);
        List<IndicatorChange> changes = new ArrayList<>();
        for (int i = 0; i < left.get("indicators").size(); i++) {
            JsonNode l = left.get("indicators").get(i);
            JsonNode r = right.get("indicators").get(i);
            if (!answer(l).equals(answer(r)) || score(l).compareTo(score(r)) != 0) {
                Set<String> rules = new TreeSet<>();
                Stream.of(l, r).forEach(x -> x.get("because").forEach(b -> rules.add(b.get("rule").asText())));
                changes.add(new IndicatorChange(
                        l.get("code").asText(), answer(l), answer(r), score(l), score(r), List.copyOf(rules)));
            }
        }
        return new AgencyImpact(
                left.get("agency").get("name").asText(), standing(before, which), standing(after, which), changes,
                only(findings(right), findings(left)), only(findings(left), findings(right)),
                only(recommendations(right), recommendations(left)), only(recommendations(left), recommendations(right)));
    }

    private static Standing standing(List<JsonNode> all, int which) {
        JsonNode index = all.get(which).get("index");
        long above = all.stream().filter(a -> value(a).compareTo(value(all.get(which))) > 0).count();
        return new Standing(
                index.get("value").decimalValue(), index.get("display").asText(), index.get("grade").asText(), (int) above + 1);
    }

    private static BigDecimal value(JsonNode assessment) {
        return assessment.get("index").get("value").decimalValue();
    }

    private static String answer(JsonNode indicator) {
        return indicator.hasNonNull("level") ? indicator.get("level").asText()
                : indicator.hasNonNull("value") ? indicator.get("value").decimalValue().toPlainString() : "?";
    }

    private static BigDecimal score(JsonNode indicator) {
        return indicator.get("score").decimalValue();
    }

    private static List<Item> findings(JsonNode assessment) {
        List<Item> items = new ArrayList<>();
        assessment.get("findings").forEach(f -> items.add(new Item(
                f.get("indicator").asText(), f.get("severity").asText(), f.get("condition").asText())));
        return items;
    }

    private static List<Item> recommendations(JsonNode assessment) {
        List<Item> items = new ArrayList<>();
        assessment.get("recommendations").forEach(r -> items.add(new Item(
                r.get("indicator").asText(), null, r.get("text").asText())));
        return items;
    }

    private static List<Item> only(List<Item> these, List<Item> those) {
        return these.stream().filter(item -> !those.contains(item)).distinct().toList();
    }
}
