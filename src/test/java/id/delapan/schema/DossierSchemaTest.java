package id.delapan.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.Pack;
import id.delapan.SmallPack;
import id.delapan.dossier.DossierReader;
import id.delapan.model.DossierException;
import id.delapan.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierSchemaTest {
    /** The sample of the contract, its gaps filled. */
    private static final String SAMPLE = """
            {"format": "delapan/dossier/1", "instrument": "lke-2014",
             "agency": {"id": "bps", "name": "Badan Pusat Statistik", "kind": "agency"},
             "year": 2014,
             "submitted": "2015-01-31",
             "followUps": [{"indicator": "P1.2.a", "kind": "below-top", "key": "k", "reason": "r", "evidence": ["d1"] }],
             "answers":   [{"indicator": "P1.2.a", "by": "assessor", "level": "Ya", "note": "n", "evidence": ["d1"]},
                           {"indicator": "H1.1",   "by": "assessor", "value": 70.05}],
             "documents": [{"id": "d1", "type": "road-map-rb", "title": "t", "number": "n", "date": "2013-03-04",
                            "validFrom": "2013-03-04", "validUntil": "2017-12-31", "formal": true, "uri": "u",
                            "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}],
             "coverages": [{"id": "c1", "subject": "road-map.unit-dilibatkan", "done": 9, "total": 12, "evidence": ["d1"]}],
             "measures":  [{"id": "m1", "key": "sakip", "value": 70.05, "year": 2014, "source": "s"},
                           {"id": "m2", "key": "opini-bpk", "level": "Wajar Tanpa Pengecualian", "year": 2014}],
             "practices": [{"id": "p1", "key": "k", "observed": true, "evidence": ["d1"]}]}
            """;
    /** Problems that a schema cannot tell. */
    private static final Set<String> BEYOND = Set.of(
            "unknown-instrument", "unknown-indicator", "unknown-dossier-evidence", "unknown-reference", "id-twice",
            "coverage-twice", "measure-twice", "practice-twice", "answer-twice", "follow-up-twice", "validity-reversed", "done-above-total",
            "value-out-of-range", "unknown-measure-level", "answer-off-scale", "answer-unknown-level");
    /** Problems that a schema can tell of some scales only. */
    private static final Set<String> PARTLY = Set.of("answer-needs-value", "answer-needs-level");

    @Test
    void holdsForTheSampleOfTheContract() throws IOException {
        assertThat(faults(SAMPLE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("id.delapan.schema.Schemas#fixtures")
    void holdsForEveryFixture(Path fixture) throws IOException {
        assertThat(Schemas.faults(Schemas.DOSSIER, Schemas.read(fixture))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "delapan/dossier/1→delapan/dossier/2", "\"instrument\"→\"instrumen\"", "\"id\": \"bps\", →", "\"agency\"}→\"lembaga\"}",
        "2014,\n→\"2014\",\n", "2014,\n→2014.5,\n", "2014,\n→20144,\n", "\"by\": \"assessor\", \"level\"→\"by\": \"penilai\", \"level\"",
        "\"level\": \"Ya\"→\"level\": true", "\"level\": \"Ya\"→\"level\": \"Ya\", \"value\": 1", "\"level\": \"Ya\"→\"level\": null",
        "\"level\": \"Ya\", →", "\"note\": \"n\"→\"note\": \" \"", "[\"d1\"]}]→[1]}]", "[\"d1\"]}]→\"d1\"}]", "\"value\": 70.05}]→\"value\": \"70\"}]",
        "2013-03-04→2013-02-30", "2013-03-04→04/03/2013", "2013-03-04→20133-03-04", "2013-03-04→1899-03-04", "true, \"uri\"→\"ya\", \"uri\"",
        "\"e3b0→\"g3b0", "\"e3b0→\"3b0", "\"done\": 9→\"done\": -9", "\"done\": 9→\"done\": 9.5", "\"done\": 9, →", "\"total\": 12→\"total\": 9999999999",
        "\"key\": \"sakip\", →", "\"value\": 70.05, →", "\"source\": \"s\"→\"sumber\": \"s\"", "\"observed\": true→\"observed\": null",
        "\"submitted\": \"2015-01-31\"→\"submitted\": \"2015\"", "\"kind\": \"below-top\"→\"kind\": \"below\"", "\"reason\": \"r\", →",
        "[\"d1\"] }→[] }", "\"practices\"→\"praktik\"", "\"id\": \"d1\", \"type\"→\"type\"", "[{\"id\": \"p1\"→{\"p\": {\"id\": \"p1\""
    })
    void doesNotHoldForABrokenDossier(String change) throws IOException {
        String from = change.substring(0, change.indexOf('→'));
        String broken = SAMPLE.replace(from, change.substring(from.length() + 1));
        if (change.endsWith("\"p1\"")) {
            broken = broken.replace("[\"d1\"]}]}", "[\"d1\"]}}}");
        }

        assertThat(broken).isNotEqualTo(SAMPLE);
        assertThat(faults(broken)).as(broken).isNotEmpty();
    }

    @Test
    void doesNotHoldForAnEmptyDossier() throws IOException {
        String head = SAMPLE.substring(0, SAMPLE.indexOf(",\n \"answers\""));

        assertThat(faults(head + "}")).isNotEmpty();
        assertThat(faults(head + ", \"answers\": [], \"documents\": null}")).isNotEmpty();
    }

    /** What the schema takes, the program reads, but for what only an instrument knows; what it does not take is refused. */
    @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
    void agreesWithTheReader(@ForAll long seed) throws IOException {
        JsonNode dossier = Schemas.JSON.readTree(SAMPLE);
        Random random = new Random(seed);
        for (int i = random.nextInt(3); i >= 0; i--) {
            change(dossier, random);
        }
        List<String> faults = Schemas.faults(Schemas.DOSSIER, dossier);
        List<String> codes = codes(dossier.toPrettyString());

        if (faults.isEmpty()) {
            assertThat(codes).as(dossier.toString()).allMatch(code -> BEYOND.contains(code) || PARTLY.contains(code));
        } else {
            assertThat(codes).as(dossier + "\n" + faults).anyMatch(code -> !BEYOND.contains(code));
        }
    }

    private static List<String> codes(String text) throws IOException {
        try {
            DossierReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "d.json")
                    .dossier(d -> SmallPack.engine().judge(d, Pack.LIMIT));
            SmallPack.engine().judge(DossierReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "d.json").dossier(), Pack.LIMIT);
            return List.of();
        } catch (DossierException e) {
            return e.problems().stream().map(Problem::code).toList();
        }
    }

    private static void change(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        if (chosen instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "x", object.get(name));
                default -> object.set(name, value(random));
            }
        } else if (chosen instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(3)) {
                case 0 -> array.remove(at);
                case 1 -> array.add(array.get(at).deepCopy());
                default -> array.set(at, value(random));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode value(Random random) {
        List<String> values = List.of(
                "null", "true", "false", "0", "1", "-1", "3", "2013", "70.05", "2014.0", "1e2", "99999999999", "\"\"", "\" \"", "\"A\"",
                "\"Ya\"", "\"d1\"", "\"agency\"", "\"unit\"", "\"2014-02-28\"", "\"2014-02-29\"", "\"2016-02-29\"", "\"2201-01-01\"",
                "\"2014-13-01\"", "\"e3b0\"", "[]", "{}", "[\"d1\"]", "[{}]");
        try {
            return Schemas.JSON.readTree(values.get(random.nextInt(values.size())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faults(String dossier) throws IOException {
        return Schemas.faults(Schemas.DOSSIER, Schemas.JSON.readTree(dossier));
    }
}
