package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.fact.Award;
import id.delapan.fact.Coverage;
import id.delapan.fact.Document;
import id.delapan.fact.Measure;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.ReleaseId;

/** What is compiled when, and that nothing stays behind. */
class CompiledOnceTest {
    private static final List<Object> FACTS = List.of(
            new Document("d", "sk-tim", true, true, false, 0, 5),
            new Coverage("c", "pegawai.dilatih", 1, 2, new BigDecimal("0.5"), "few"),
            new Measure("m", "mutu-layanan", new BigDecimal("70"), "Sedang", 2020, 0));

    private final List<String> compiled = new ArrayList<>();

    private CompiledFile compile(String canonical) {
        compiled.add(canonical);
        return RuleCompiler.compile(canonical);
    }

    private KnowledgeBase base(TinyPack pack, KnowledgeBase known) {
        KnowledgeBase base = KnowledgeBase.of(pack.read().rulesByFile().values(), known, this::compile);
        assertThat(base.rules()).isNotNull();
        return base;
    }

    @Test
    void shippedFilesAreCompiledAlready() {
        List<String> files = KnowledgeBase.canonical(Pack.rules());

        assertThat(files).hasSizeGreaterThan(30).allSatisfy(f -> assertThat(CompiledModels.find(RuleCompiler.key(f))).isNotNull());
        KnowledgeBase.of(Pack.rules().rulesByFile().values(), null, this::compile).rules();
        assertThat(compiled).isEmpty();
    }

    @Test
    void onlyAChangedFileIsCompiled() {
        KnowledgeBase first = base(TinyPack.valid(), null);
        assertThat(compiled).hasSize(2);
        compiled.clear();

        base(TinyPack.valid().edit(TinyPack.TEAM, "// Tim dibentuk", "// Tim  dibentuk").edit(TinyPack.TEAM, "formal, inForce", "formal,inForce"), first);
        assertThat(compiled).isEmpty();

        base(TinyPack.valid().edit(TinyPack.TEAM, "formal, inForce", "inForce"), first);
        assertThat(compiled).singleElement().asString().contains("S1.a Ya").doesNotContain("S2.a nilai");
    }

    @Test
    void theKeyFollowsWhateverShapesTheResult() {
        String one = DrlPrinter.print("a", List.of(Drools.rule("R")));

        assertThat(RuleCompiler.key(one)).matches("[0-9a-f]{64}").isEqualTo(RuleCompiler.key(one));
        assertThat(RuleCompiler.key(DrlPrinter.print("b", List.of(Drools.rule("R"))))).isNotEqualTo(RuleCompiler.key(one));
    }

    @Test
    void versionsSideBySideDoNotDisturbEachOther() {
        KieBase strict = base(TinyPack.valid().edit(TinyPack.TEAM, "formal, inForce", "formal, inForce, years == 6"), null).rules();
        KieBase mild = base(TinyPack.valid(), null).rules();

        for (int round = 0; round < 2; round++) {
            assertThat(levels(strict)).isEmpty();
            assertThat(levels(mild)).containsExactly(Award.level("S1.a", "Ya"));
        }
    }

    private static List<Award> levels(KieBase base) {
        return Drools.awards(base, FACTS).stream().filter(a -> a.level() != null).toList();
    }

    @Test
    void aCompiledFileSurvivesBeingStored() {
        CompiledFile file = RuleCompiler.compile(KnowledgeBase.canonical(TinyPack.valid().read()).get(0));
        byte[] bytes = file.toBytes();

        CompiledFile again = CompiledFile.fromBytes(bytes);

        assertThat(again.model()).isEqualTo(file.model());
        assertThat(again.classes().keySet()).isEqualTo(file.classes().keySet()).contains(file.model());
        assertThat(again.classes()).allSatisfy((name, content) -> assertThat(content).isEqualTo(file.classes().get(name)));
        assertThat(again.toBytes()).isEqualTo(bytes);
    }

    @Test
    void classesOfADroppedBaseCanBeUnloaded() throws ClassNotFoundException {
        List<WeakReference<ClassLoader>> loaders = useAndDrop();
        assertThat(loaders).hasSize(2);

        for (int round = 0; round < 50 && loaders.stream().anyMatch(l -> l.get() != null); round++) {
            System.gc();
            byte[][] pressure = new byte[16][];
            for (int i = 0; i < pressure.length; i++) {
                pressure[i] = new byte[1 << 20];
            }
        }

        assertThat(loaders).allSatisfy(loader -> assertThat(loader.get()).isNull());
    }

    private List<WeakReference<ClassLoader>> useAndDrop() {
        KnowledgeBase base = base(TinyPack.valid(), null);
        assertThat(Drools.awards(base.rules(), FACTS)).hasSize(3);
        return base.loaders().stream().map(WeakReference::new).toList();
    }

    @Test
    void nothingStaysInTheEnginesRepository() {
        String canonical = KnowledgeBase.canonical(TinyPack.valid().read()).get(0);
        ReleaseId id = RuleCompiler.releaseId(canonical);

        RuleCompiler.compile(canonical);

        KieModule left = KieServices.get().getRepository().getKieModule(id);
        assertThat(left).isNull();
        assertThat(KieServices.get().getRepository().getKieModule(KieServices.get().getRepository().getDefaultReleaseId())).isNull();
    }
}
