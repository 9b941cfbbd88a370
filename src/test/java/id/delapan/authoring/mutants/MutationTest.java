package id.delapan.authoring.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.SmallPack;
import id.delapan.authoring.Case;
import id.delapan.authoring.CaseReader;
import id.delapan.authoring.CaseResult;
import id.delapan.authoring.CaseRunner;
import id.delapan.authoring.mutants.Mutant.PackChange;
import id.delapan.authoring.mutants.Mutant.RuleChange;
import id.delapan.engine.Engine;
import id.delapan.engine.Outcome;
import id.delapan.engine.RandomDossiers;
import id.delapan.engine.Reading;
import id.delapan.engine.Facts;
import id.delapan.engine.Scoring;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import id.delapan.rules.FactIndex;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MutationTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("a case that would notice: (.*); now (.*), with the change (.*)", Pattern.DOTALL);
    private static final int EVERY = 23;

    private static final RulePack PACK = SmallPack.engine().pack();
    private static final List<Case> CASES = CaseReader.read(PACK, new Problems());
    private static final List<Mutant> MUTANTS = Mutation.mutants(PACK, PACK.indicators().keySet(), true);

    @Test
    void saysChangesInTheWordsOfTheAuthors() {
        assertThat(Mutation.run(PACK, CASES, MUTANTS)).extracting(f -> f.said().in(Lang.ID)).contains(
                "aturan P1.2.b A: ambang 4 menjadi 5 pada `value >= 4`",
                "aturan P1.2.b A: pembanding >= menjadi > pada `value >= 4`",
                "aturan P1.2.b A: hasil \"A\" menjadi \"B\" pada `Award.level( \"P1.2.b\", \"A\" )`",
                "aturan P1.2.a Ya: `formal` menjadi `!formal`", "aturan P1.2.a Ya: `formal` dihapus", "aturan P1.2.a Ya: dihapus seluruhnya",
                "gerbang P1.2.b: `{parent: P1.2.a, kind: zero}` dihapus",
                "bobot H1.1, H1.2: `30, 10` menjadi `29,5, 10,5`", "predikat: `AA above: 90` menjadi `AA above: 91`");
    }

    /** What notices nothing has no cases; and then every change that is not equivalent survives. */
    @Test
    void withoutCasesNothingIsNoticed() {
        List<Fate> fates = Mutation.run(PACK, List.of(), MUTANTS);

        assertThat(fates).noneMatch(f -> f.noticedBy() != null);
        assertThat(fates.stream().filter(Fate::survives).count()).isGreaterThan(MUTANTS.size() * 6L / 10);
    }

    /** What is said of a survivor is a case that passes, and that fails when the change is made. */
    @Test
    void theExampleOfASurvivorIsACaseThatNoticesIt() {
        List<Fate> survivors = Mutation.run(PACK, List.of(), MUTANTS).stream().filter(Fate::survives).toList();
        List<Fate> shown = new ArrayList<>();
        StringBuilder yaml = new StringBuilder();
        for (Fate fate : survivors) {
            Matcher example = EXAMPLE.matcher(fate.difference() == null ? "" : fate.difference().in(Lang.EN));
            if (example.matches()) {
                yaml.append("- {case: Contoh ").append(shown.size()).append(", given: ").append(example.group(1))
                        .append(", expect: ").append(example.group(2)).append("}\n");
                shown.add(fate);
            }
        }
        List<Case> cases = cases(yaml.toString());

        assertThat(shown).hasSizeGreaterThan(survivors.size() * 8 / 10);
        assertThat(Mutation.failing(PACK, cases)).isEmpty();
        for (int i = 0; i < shown.size(); i++) {
            Mutant mutant = shown.get(i).mutant();
            assertThat(Mutation.run(PACK, List.of(cases.get(i)), List.of(mutant)).get(0).noticedBy())
                    .as(shown.get(i).problem().in(Lang.ID)).isNotNull();
        }
    }

    private static List<Case> cases(String yaml) {
        Map<String, Source> texts = new TreeMap<>(PACK.texts());
        texts.keySet().removeIf(path -> path.endsWith(".cases.yaml"));
        texts.put("contoh.cases.yaml", new Source("contoh.cases.yaml", yaml));
        Problems problems = new Problems();
        List<Case> read = CaseReader.read(Packs.of("contoh", texts), problems);
        assertThat(problems.list()).as(yaml).isEmpty();
        return read;
    }

    /** The rule engine, with the changed rules compiled, sees the same as reading them did. */
    @Test
    void theEngineAgrees() {
        List<Mutant> some = new ArrayList<>();
        for (int i = 0; i < MUTANTS.size(); i += EVERY) {
            some.add(MUTANTS.get(i));
        }
        List<Fate> fates = Mutation.run(PACK, CASES, some);
        assertThat(fates).hasSizeGreaterThan(10).allSatisfy(fate -> {
            Engine engine = SmallPack.engine().with(changed(PACK, fate.mutant()));
            boolean noticed = !new CaseRunner(engine).run(CASES).stream().allMatch(CaseResult::passed);
            assertThat(noticed).as(fate.said().in(Lang.ID)).isEqualTo(fate.noticedBy() != null);
        });
    }

    private static RulePack changed(RulePack pack, Mutant mutant) {
        return mutant.change() instanceof RuleChange rule
                ? Rebuild.rule(pack, rule.from(), rule.to()) : ((PackChange) mutant.change()).to();
    }

    /** No random dossier tells an equivalent pack from the original. */
    @Test
    @Tag("soak")
    void equivalentChangesShowOnNoDossier() {
        RulePack shipped = Pack.rules();
        List<Mutant> all = Mutation.mutants(shipped, shipped.indicators().keySet(), true);
        List<Mutant> equivalent = Mutation.run(shipped, CaseReader.read(shipped, new Problems()), all).stream()
                .filter(f -> f.equivalent() != null).map(Fate::mutant).toList();
        List<Dossier> dossiers = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            dossiers.add(RandomDossiers.of(shipped, seed));
        }
        List<String> was = figures(shipped, dossiers);
        assertThat(equivalent).hasSizeGreaterThan(300).allSatisfy(mutant ->
                assertThat(figures(changed(shipped, mutant), dossiers)).as(mutant.toString()).isEqualTo(was));
    }

    private static List<String> figures(RulePack pack, List<Dossier> dossiers) {
        Scoring scoring = new Scoring(pack);
        Reading reading = new Reading(pack.rules());
        return dossiers.parallelStream().map(dossier -> {
            Outcome outcome = scoring.of(dossier, reading.of(new FactIndex(Facts.of(dossier, pack))));
            return outcome.index() + " " + outcome.findings();
        }).toList();
    }
}
