package id.delapan.authoring.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.authoring.gaps.Seed.Expected;
import id.delapan.model.Problem;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a pack with a fault of one kind: that, at its place, with a dossier that shows it, and nothing else. */
class SeededFaultsTest {
    static final List<String> WRONG = List.of("level-never-reached", "condition-contradicts", "condition-impossible", "band-never-reached");

    static Stream<Seed> seeds() {
        return Seeds.all();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFaultIsFoundAtItsPlaceAndShownByADossier(Seed seed) {
        RulePack pack = seed.pack();
        List<Problem> said = of(pack);

        assertThat(said.stream().map(p -> new Expected(p.code(), path(p), at(seed, p))))
                .usingElementComparator(Comparator.comparing(Expected::code).thenComparing(Expected::file)
                        .thenComparing((a, b) -> a.at().startsWith(b.at()) || b.at().startsWith(a.at()) ? 0 : 1))
                .containsExactlyInAnyOrderElementsOf(seed.expected());
        Witness witness = new Witness(pack);
        said.forEach(witness::check);
    }

    /** All that is said but of words never used, of which the small pack has some on purpose. */
    static List<Problem> of(RulePack pack) {
        Gaps.Found found = Gaps.of(pack);
        assertThat(found.errors()).allMatch(p -> WRONG.contains(p.code()));
        assertThat(found.warnings()).noneMatch(p -> WRONG.contains(p.code()));
        List<Problem> all = new ArrayList<>(found.errors());
        all.addAll(found.warnings());
        all.removeIf(p -> p.code().equals("evidence-never-used"));
        return all;
    }

    private static String path(Problem problem) {
        return problem.file().substring("mini/".length());
    }

    private static String at(Seed seed, Problem problem) {
        return seed.texts().get(path(problem)).lines().skip(problem.line() - 1).findFirst().orElseThrow().substring(problem.column() - 1);
    }

    @Test
    void theShippedPackHasNone() {
        Gaps.Found found = Gaps.of(Pack.rules());

        assertThat(found.errors()).isEmpty();
        assertThat(found.warnings()).isEmpty();
    }

    /** Forty ages of each of two documents, compared with one another, are more than is tried. */
    @Test
    void saysSoWhenThereIsTooMuchToTry() {
        String ages = IntStream.range(0, 40).mapToObj(n -> String.valueOf(3 * n)).collect(Collectors.joining(", ", "( ", " )"));
        Seed seed = Seed.of("much").team("Document( type == \"sk-tim\", formal, age in " + ages + ", years in " + ages + ", $age : age )",
                "Document( type == \"laporan-tim\", age in " + ages + ", years in " + ages + ", inForce, age > $age )");

        assertThat(of(seed.pack())).extracting(Problem::code).containsOnly("gaps-unchecked", "gaps-unchecked-rule");
    }

    @Test
    void saysSoWhenTooManyFactsAreComparedWithOneAnother() {
        Seed seed = Seed.of("chain").team("Document( type == \"sk-tim\", formal, $one : age )",
                "Document( type == \"laporan-tim\", age > $one, $two : age )",
                "Measure( key == \"jumlah-rapat\", age > $two, $three : age )", "Measure( key == \"mutu-layanan\", age > $three )");

        assertThat(of(seed.pack())).extracting(Problem::code).containsOnly("gaps-unchecked", "gaps-unchecked-rule");
    }

    @Test
    void aPackWithoutFaultIsLeftAlone() {
        Seed seed = Seed.of("none");
        assertThat(of(seed.pack())).isEmpty();
        Gaps.Found found = Gaps.of(seed.pack());

        assertThat(found.errors()).isEmpty();
        assertThat(found.warnings()).extracting(p -> at(seed, p)).hasSize(3)
                .allMatch(at -> at.startsWith("{label: {id: \"Laporan tim\"") || at.startsWith("{label: {id: \"Jumlah rapat\"")
                        || at.startsWith("{label: {id: \"Apel pagi\""));
        found.warnings().forEach(new Witness(seed.pack())::check);
    }
}
