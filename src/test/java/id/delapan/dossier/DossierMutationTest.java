package id.delapan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.SmallPack;
import id.delapan.model.DossierException;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Assertions;

/** A dossier damaged at random is read or refused with positions: never another exception, never a hang. */
class DossierMutationTest {
    private static final String JSON = """
            {"format": "delapan/dossier/1", "instrument": "lke-2014", "year": 2014,
             "agency": {"id": "a", "name": "Kabupatén A", "kind": "regency"},
             "answers": [{"indicator": "P1.2.a", "by": "assessor", "level": "Ya", "note": "n", "evidence": ["d1", "c1"]},
                         {"indicator": "H1.1", "by": "national", "value": 70.05}],
             "documents": [{"id": "d1", "type": "road-map-rb", "title": "t", "date": "2013-03-04", "validFrom": "2013-01-01",
                            "validUntil": "2017-12-31", "formal": true}],
             "coverages": [{"id": "c1", "subject": "road-map.unit-dilibatkan", "done": 9, "total": 12, "evidence": ["d1"]}],
             "measures": [{"key": "sakip", "value": 70.05, "year": 2013}, {"key": "opini-bpk", "level": "Tidak Wajar"}]}
            """;
    private static final String YAML = """
            format: delapan/dossier/1
            instrument: lke-2014
            year: 2014
            agency: {id: a, name: "Kabupatén A", kind: regency}
            answers:
              - indicator: P1.2.a
                by: assessor
                level: Ya
                evidence: [d1, c1]
            documents:
              - id: d1
                type: road-map-rb
                date: 2013-03-04
                formal: true
                title: >
                  Road map
            coverages:
              - {id: c1, subject: road-map.unit-dilibatkan, done: 9, total: 12}
            measures: [{key: sakip, value: 70.05}]
            """;
    private static final List<String> BITS = List.of(
            "{", "}", "[", "]", ",", ":", "\"", "'", "\n", "\t", "\r", " ", "- ", "? ", "&a ", "*a ", "!!int ", "!x ", "<<: ", "---\n",
            "...\n", "%YAML 1.1\n", "#", "|", ">-", "null", "true", "yes", "1e999999999", "-0", "0x1F", ".inf", "999999999999999999999",
            "2014-02-30", "\\u0000", "\\ud800", "\u0000", "\u202e", "\uFEFF", "😀", "\u0085", "\u2028", "@", "`", "~", "\"id\": \"d1\"",
            "0", "9");

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
    void isReadOrRefusedWithPositions(@ForAll long seed) {
        damageAndRead(seed);
    }

    @Property(tries = 300_000, shrinking = ShrinkingMode.OFF)
    @Tag("soak")
    void isReadOrRefusedWithPositionsWhateverTheDamage(@ForAll long seed) {
        damageAndRead(seed);
    }

    private static void damageAndRead(long seed) {
        Random random = new Random(seed);
        boolean json = random.nextBoolean();
        byte[] bytes = (json ? JSON : YAML).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = damage(bytes, random);
        }
        byte[] damaged = bytes;
        String name = json ? "d.json" : "d.yaml";
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> read(damaged, name));
    }

    private static void read(byte[] bytes, String name) throws IOException {
        try {
            DossierReader.read(new ByteArrayInputStream(bytes), name)
                    .dossier(d -> SmallPack.engine().judge(d, Pack.LIMIT));
        } catch (DossierException e) {
            long lines = 1 + new String(bytes, StandardCharsets.UTF_8).chars().filter(c -> "\n\r\u0085\u2028\u2029".indexOf(c) >= 0).count();
            assertThat(e.problems()).isNotEmpty().isSorted().doesNotHaveDuplicates().allSatisfy(p -> {
                assertThat(p.file()).isEqualTo(name);
                assertThat(p.line()).isBetween(1, (int) lines);
                assertThat(p.column()).isBetween(1, bytes.length + 2);
                assertThat(p.hint()).isNotNull();
                assertThat(p.in(Lang.ID).replace("\n    ", "").codePoints()).noneMatch(Character::isISOControl);
            });
            assertThat(e.problems()).extracting(DossierMutationTest::place).doesNotHaveDuplicates();
        }
    }

    private static String place(Problem p) {
        return p.line() + ":" + p.column() + p.code() + p.message().id();
    }

    private static byte[] damage(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int until = Math.min(bytes.length, at + 1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 12));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(6)) {
            case 0 -> {
                return out.toByteArray().length == 0 ? bytes : out.toByteArray();
            }
            case 1 -> out.writeBytes(BITS.get(random.nextInt(BITS.size())).getBytes(StandardCharsets.UTF_8));
            case 2 -> {
                out.writeBytes(BITS.get(random.nextInt(BITS.size())).getBytes(StandardCharsets.UTF_8));
                at = until;
            }
            case 3 -> at = until;
            case 4 -> out.write(bytes, at, until - at);
            default -> {
                out.write(random.nextInt(256));
                at = Math.min(bytes.length, at + 1);
            }
        }
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }
}
