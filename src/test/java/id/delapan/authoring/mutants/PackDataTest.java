package id.delapan.authoring.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.authoring.Case;
import id.delapan.authoring.CaseReader;
import id.delapan.authoring.YamlPlaces;
import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.model.Lang;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked cases of the shipped packs notice every small change of titles, shares, counts, what is held and units. */
class PackDataTest {
    private static final Set<Kind> OF_INDICATORS = Set.of(Kind.SHARE, Kind.HELD);

    @ParameterizedTest
    @CsvSource({"zi-2021, 160, TITLE SHARE COUNT, 3", "pmprb-2020, 55, SHARE COUNT HELD UNITS, 0"})
    void everyChangeIsNoticed(String id, int least, String kinds, int equivalent) {
        RulePack pack = Packs.read(List.of(Pack.FOLDER.resolveSibling(id))).get(0);
        List<Case> cases = CaseReader.read(pack, new Problems());
        List<Mutant> mutants = mutants(pack);

        List<Fate> fates = Mutation.run(pack, cases, mutants);

        assertThat(mutants.stream().map(m -> List.of(m.kind(), m.where(), m.before(), String.valueOf(m.after()))).distinct().count()).isGreaterThanOrEqualTo(least);
        assertThat(mutants.stream().map(m -> m.kind().name()).collect(Collectors.toSet())).containsExactlyInAnyOrder(kinds.split(" "));
        assertThat(mutants.stream().filter(m -> m.line() == 0).map(Mutant::where)).isEmpty();
        assertThat(fates.stream().filter(Fate::survives).map(f -> f.problem().in(Lang.EN))).isEmpty();
        assertThat(fates.stream().filter(f -> f.equivalent() != null).map(f -> f.problem().in(Lang.EN))).hasSize(equivalent);
    }

    private static List<Mutant> mutants(RulePack pack) {
        YamlPlaces places = new YamlPlaces(pack);
        List<Mutant> mutants = new ArrayList<>(TitleMutants.of(pack, places));
        mutants.addAll(UnitMutants.of(pack, places));
        ScaleMutants.of(pack, places).stream().filter(m -> m.kind() == Kind.COUNT).forEach(mutants::add);
        pack.indicators().values().stream()
                .filter(i -> i.share() != null || i.held() != null)
                .flatMap(i -> StructureMutants.of(pack, places, i).stream())
                .filter(m -> OF_INDICATORS.contains(m.kind()))
                .forEach(mutants::add);
        return mutants;
    }
}
