package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.EvaluationStopped;
import id.delapan.rules.Packs;
import id.delapan.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that break no rule of the language can still ask for too much; an evaluation then stops, soon and saying why. */
class LegalLoadTest {
    private static final Path GOOD = Path.of("fixtures/good-rules/mini-2020");
    private static final Duration SOON = Duration.ofMinutes(3);

    @Test
    void joinsOverFiveFactsAreStoppedBeforeTheyBegin() {
        String joins = IntStream.range(0, 5)
                .mapToObj(i -> "    Document( type == \"sk-tim\", " + (i == 0 ? "" : "years > $y" + (i - 1) + ", ") + "$y" + i + " : years )\n")
                .collect(Collectors.joining());

        assertThat(stopped(rules(1, joins), documents(3_000, 0))).contains("S1.a lain 0", "combinations of evidence");
    }

    /** Each is tried on fewer than is allowed; no match is found that would let the clock be looked at. */
    @Test
    void manyJoinsThatFindNothingAreStoppedTogether() {
        String join = "    Document( type == \"sk-tim\", $y : years )\n    Document( type == \"laporan-tim\", years > $y, age > 90 )\n";

        assertThat(stopped(rules(15, join), documents(300, 300))).contains("combinations of evidence");
    }

    @Test
    void whatStandsBehindAnExistsIsCountedToo() {
        String each = "    Document( type == \"sk-tim\" )\n    exists Document( type == \"laporan-tim\" )\n";

        assertThat(stopped(rules(1, each), documents(5_000, 5_000))).contains("S1.a lain 0", "combinations of evidence");
    }

    @Test
    void findingsThatFillTheMemoryAreStopped() {
        String raise = rules(1, "    Document( type == \"sk-tim\" )\n")
                .replace("insert( Award.level( \"S1.a\", \"Ya\" ) );\nend\n\n", "insert( Finding.raise( \"S1.a\", \"lewat\" ) );\nend\n\n");

        assertThat(stopped(raise, documents(25_000, 0))).contains("more findings than anybody could read");
    }

    @Test
    void manyRulesOverManyFactsAreDoneSoon() {
        String each = "    Document( type == \"sk-tim\", years == 1 )\n    not Document( type == \"laporan-tim\", years > 90 )\n";
        Assessment got = assertTimeoutPreemptively(SOON, () -> run(rules(60, each), documents(600, 1_000)));

        assertThat(got.indicators()).filteredOn(i -> i.code().equals("S1.a")).hasSize(1).allMatch(i -> i.level().equals("Ya"));
    }

    private static String stopped(String rules, Dossier dossier) {
        Throwable thrown = assertTimeoutPreemptively(SOON, () -> catchThrowable(() -> run(rules, dossier)));
        assertThat(thrown).isInstanceOf(EvaluationStopped.class);
        return thrown.getMessage();
    }

    private static Assessment run(String rules, Dossier dossier) {
        return new Engine(Packs.of("mini-2020", texts(rules)))
                .evaluate(dossier, Options.DEFAULT, Duration.ofMinutes(2), "uji");
    }

    private static String rules(int count, String when) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rules.append("// Aturan yang boleh ditulis.\nrule \"S1.a lain ").append(i).append("\"\nwhen\n").append(when)
                    .append("then\n    insert( Award.level( \"S1.a\", \"Ya\" ) );\nend\n\n");
        }
        return rules.toString();
    }

    private static Map<String, Source> texts(String rules) {
        Map<String, Source> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(GOOD)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = GOOD.relativize(file).toString().replace('\\', '/');
                String text = Files.readString(file);
                texts.put(path, new Source("mini-2020/" + path, path.endsWith("1.1-tim.drl")
                        ? text.replace("// Keputusan yang habis", rules + "// Keputusan yang habis") : text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Dossier documents(int decisions, int reports) {
        List<Document> documents = new ArrayList<>();
        LocalDate now = LocalDate.of(2020, 1, 1);
        for (int i = 0; i < decisions + reports; i++) {
            documents.add(new Document("d" + i, i < decisions ? "sk-tim" : "laporan-tim", "judul", "nomor", now, now,
                    now.plusYears(i % 2).plusDays(1), true, null, null));
        }
        return new Dossier("mini-2020", new Agency("a", "Instansi", Kind.REGENCY), 2020, List.of(), documents, List.of(), List.of(), List.of());
    }
}
