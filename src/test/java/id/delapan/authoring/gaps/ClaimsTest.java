package id.delapan.authoring.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.authoring.possible.Space;
import id.delapan.authoring.possible.State;
import id.delapan.engine.Facts;
import id.delapan.engine.Judgement;
import id.delapan.engine.PlainRules;
import id.delapan.engine.PlainRules.Said;
import id.delapan.engine.RandomDossiers;
import id.delapan.engine.Reading;
import id.delapan.engine.Scoring;
import id.delapan.fact.Award;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.model.Indicator;
import id.delapan.model.Problem;
import id.delapan.rules.FactIndex;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is claimed never to be is never seen in dossiers made at random. */
class ClaimsTest {
    private static final int DOSSIERS = 500;

    static Stream<Seed> seeds() {
        return Seeds.all();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingClaimedImpossibleOrInVainIsEverSeen(Seed seed) {
        RulePack pack = seed.pack();
        List<Problem> claims = SeededFaultsTest.of(pack);
        assertThat(claims).isNotEmpty();
        Scoring scoring = new Scoring(pack);
        Reading reading = new Reading(pack.rules());
        LongStream.range(0, DOSSIERS).forEach(n -> {
            Dossier dossier = RandomDossiers.of(pack, n);
            FactIndex facts = new FactIndex(Facts.of(dossier, pack));
            List<Judgement> said = reading.of(facts);
            claims.forEach(claim -> refuted(claim, pack, scoring, dossier, facts, said));
        });
    }

    private static void refuted(
            Problem claim, RulePack pack, Scoring scoring, Dossier dossier, FactIndex facts, List<Judgement> said) {
        String words = claim.message().id();
        switch (claim.code()) {
            case "level-never-reached" -> {
                String code = words.replaceAll(".* pada (\\S+) .*", "$1");
                var standing = scoring.of(dossier, said).of(code);
                boolean reached = standing.status() == Status.EVIDENCE && words.startsWith("tingkat `" + standing.mark().level() + "`");
                assertThat(reached).as(() -> words + " " + dossier).isFalse();
            }
            case "condition-contradicts", "condition-impossible" ->
                assertThat(said).as(() -> words + " " + dossier).noneMatch(j -> words.contains("aturan " + j.rule().name() + " "));
            case "condition-repeats" -> {
                Rule rule = pack.rules().stream().filter(r -> words.contains("aturan " + r.name() + " ")).findFirst().orElseThrow();
                Rule without = Condition.of(rule).stream()
                        .filter(c -> c.line() == claim.line() && c.column() == claim.column())
                        .map(c -> Condition.without(rule, List.of(c)))
                        .findFirst()
                        .orElseThrow();
                assertThat(Reading.of(without, facts).isEmpty()).as(() -> words + " " + dossier).isEqualTo(Reading.of(rule, facts).isEmpty());
            }
            case "rule-outranked", "rule-repeats" -> {
                List<Judgement> others = said.stream().filter(j -> j.rule().line() != claim.line()
                        || !j.rule().file().equals(claim.file())).toList();
                pack.indicators().keySet().forEach(code -> assertThat(scoring.of(dossier, others).of(code).mark())
                        .as(() -> words + " " + dossier).isEqualTo(scoring.of(dossier, said).of(code).mark()));
                assertThat(scoring.of(dossier, others).findings()).isEqualTo(scoring.of(dossier, said).findings());
            }
            default -> assertThat(claim.code()).isIn("values-uncovered", "band-never-reached");
        }
    }

    /** The claims rest on this: there is no kind of dossier but those that were tried. */
    @Test
    void everyRandomDossierIsOfAKindThatWasTried() {
        RulePack pack = Pack.rules();
        Map<Dossier, List<Said>> said = new LinkedHashMap<>();
        LongStream.range(0, 200).mapToObj(n -> RandomDossiers.of(pack, n)).forEach(d -> said.put(d, PlainRules.judge(pack, d)));
        for (Indicator indicator : pack.indicators().values()) {
            List<Rule> rules = pack.rules().stream()
                    .filter(r -> r.awards() && r.then().indicator().equals(indicator.code()))
                    .toList();
            if (indicator.scale().numeric()) {
                continue;
            }
            Space space = Space.of(pack, indicator, rules);
            assertThat(space.whole()).isTrue();
            Set<String> tried = new HashSet<>();
            space.states().forEach(s -> tried.add(kind(space, s)));
            Set<String> names = rules.stream().map(Rule::name).collect(Collectors.toSet());
            said.forEach((dossier, all) -> assertThat(tried).as(() -> indicator.code() + " " + dossier)
                    .contains(kind(indicator, all.stream().filter(s -> names.contains(s.rule())).toList(), dossier)));
        }
    }

    private static String kind(Space space, State state) {
        Set<String> fires = new TreeSet<>();
        state.fires().stream().mapToObj(space.variants()::get).forEach(v -> fires.add(v.rule().name() + "=" + v.mark().level()));
        Set<String> present = new TreeSet<>();
        state.present().stream().mapToObj(space.indicator().expects()::get).forEach(present::add);
        return fires + " " + present;
    }

    private static String kind(Indicator indicator, List<Said> saidOfIt, Dossier dossier) {
        Set<String> fires = new TreeSet<>();
        for (Said said : saidOfIt) {
            Award award = (Award) said.fact();
            fires.add(said.rule() + "=" + (award.band() != null ? indicator.scale().bands().get(award.band()) : award.level()));
        }
        Set<String> present = new TreeSet<>();
        Stream.of(dossier.documents().stream().map(Dossier.Document::type),
                        dossier.coverages().stream().filter(c -> c.total() > 0).map(Dossier.Coverage::subject),
                        dossier.measures().stream().filter(m -> m.year() == dossier.year()).map(Dossier.Measure::key),
                        dossier.practices().stream().map(Dossier.Practice::key))
                .flatMap(keys -> keys)
                .filter(indicator.expects()::contains)
                .forEach(present::add);
        return fires + " " + present;
    }
}
