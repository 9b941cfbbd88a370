package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.delapan.Assessments;
import id.delapan.Dossiers;
import id.delapan.authoring.CaseReader;
import id.delapan.engine.Engine;
import id.delapan.lhe.Lhe;
import id.delapan.lhe.Order;
import id.delapan.lhe.write.ReportHtml;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.model.RulesException;
import id.delapan.source.Problems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody evil writes into a pack is refused at its place, runs nothing, and leaves the program as it was. */
@DisabledOnOs(OS.WINDOWS)
@ResourceLock(value = HostileRulesTest.CANARY, mode = ResourceAccessMode.READ)
class HostileRulesTest {
    static final String CANARY = "delapan.kenari";
    static final Path CANARY_FILE = Path.of("target/kenari");
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Dossier DOSSIER = dossier();
    private static final Engine GOOD = new Engine(Packs.read(List.of(Attack.GOOD)).get(0));
    private static final String BEFORE = json(GOOD);

    @TempDir
    private Path folder;

    static List<Attack> attacks() throws IOException {
        return Attack.all();
    }

    @BeforeEach
    @AfterEach
    void noCanaryIsLeft() throws IOException {
        System.clearProperty(CANARY);
        Files.deleteIfExists(CANARY_FILE);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedAtItsPlaceAndRunsNothing(Attack attack) throws Exception {
        Files.writeString(folder.resolve("rahasia.txt"), "rahasia");
        Files.createDirectories(folder.resolve("luar"));
        Path pack = attack.into(folder);

        List<Problem> problems = assertTimeoutPreemptively(LONGEST, () -> problems(pack));

        assertThat(problems).extracting(HostileRulesTest::shown).containsExactlyElementsOf(attack.expected());
        for (Problem problem : problems) {
            assertThat(problem.in(Lang.ID) + problem.in(Lang.EN)).as(problem.toString())
                    .doesNotContain("Exception", "rahasia", "{0}")
                    .matches("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*(\n    [^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*)?".repeat(2));
        }
        if (problems.isEmpty()) {
            doesNothing(Packs.read(List.of(pack)).get(0));
        }
        assertThat(System.getProperty(CANARY)).isNull();
        assertThat(CANARY_FILE).doesNotExist();
        assertThat(json(GOOD)).isEqualTo(BEFORE);
    }

    @Test
    void thereAreManyAttacksAndEachFileIsOne() throws IOException {
        List<Attack> all = Attack.all();
        try (Stream<Path> files = Files.list(Attack.FOLDER)) {
            Set<String> names = files.map(f -> f.getFileName().toString())
                    .filter(n -> !n.equals("expected.tsv") && !n.equals("README.md"))
                    .collect(Collectors.toSet());
            assertThat(all).extracting(Attack::file).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(all).filteredOn(a -> !a.expected().isEmpty()).hasSizeGreaterThan(200);
        assertThat(all).extracting(Attack::effect).contains("runs", "tries", "lie", "stall", "hide");
    }

    private static List<Problem> problems(Path pack) {
        try {
            RulePack read = Packs.read(List.of(pack)).get(0);
            Problems problems = new Problems();
            CaseReader.read(read, problems);
            return problems.list();
        } catch (RulesException e) {
            return e.problems();
        }
    }

    private static String shown(Problem problem) {
        return problem.code() + "@" + problem.line() + ":" + problem.column();
    }

    /** A file that is taken bends no figure and says nothing that a browser would obey. */
    private static void doesNothing(RulePack pack) throws IOException {
        Assessment after = evaluate(GOOD.with(pack));
        assertThat(figures(after)).isEqualTo(figures(evaluate(GOOD)));
        String page = new String(ReportHtml.bytes(Lhe.report(after, Order.PLAIN, Lhe.templates(null, null, Lang.ID))), StandardCharsets.UTF_8);
        assertThat(page).contains("R-1").doesNotContain("<script>kenari", "<img src=x", "onerror=kenari()>");
    }

    private static List<String> figures(Assessment assessment) {
        return Stream.concat(Stream.of(assessment.index().toString()), assessment.indicators().stream()
                .map(i -> i.code() + " " + i.level() + " " + i.value() + " " + i.score() + " " + i.gain() + " " + i.missing()))
                .toList();
    }

    private static Assessment evaluate(Engine engine) {
        return engine.evaluate(DOSSIER, Options.DEFAULT, LIMIT, "uji");
    }

    private static String json(Engine engine) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Assessments.write(evaluate(engine), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Its decision has ended, so that the finding is raised; the agency claims otherwise. */
    private static Dossier dossier() {
        try {
            return Dossiers.read(new ByteArrayInputStream("""
                    {"format": "delapan/dossier/1", "instrument": "mini-2020", "year": 2021,
                     "agency": {"id": "kab-a", "name": "Kabupaten A", "kind": "regency"},
                     "answers": [{"indicator": "S1.a", "by": "agency", "level": "Ya"}],
                     "documents": [{"id": "d1", "type": "sk-tim", "number": "R-1", "formal": true, "validFrom": "2017-01-01", "validUntil": "2019-12-31"}],
                     "coverages": [{"id": "c1", "subject": "pegawai.dilatih", "done": 11, "total": 20}],
                     "measures": [{"id": "m1", "key": "mutu-layanan", "value": 81.5}, {"id": "m2", "key": "opini-umum", "level": "Baik"}]}
                    """.getBytes(StandardCharsets.UTF_8)), "dossier.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
