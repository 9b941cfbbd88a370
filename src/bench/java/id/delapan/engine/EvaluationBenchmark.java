package id.delapan.engine;

import id.delapan.Dossiers;
import id.delapan.Evaluator;
import id.delapan.model.Assessment;
import id.delapan.model.Dossier;
import id.delapan.rules.BenchDrools;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One full dossier of lke-2014, warm: 151 indicators, 306 pieces of evidence, 183 answers. The opponents judge by the same
 * rules and share one scoring in plain Java; they give the same index, fewer texts, and no provenance.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluationBenchmark {
    private Dossier dossier;
    private Dossier half;
    private Dossier answers;
    private Evaluator delapan;
    private RulePack pack;
    private Engine engine;
    private PlainScore score;
    private List<PlainJudge> plain;
    private Rules easyRules;
    private RulesEngine easyEngine;
    private KieBase classic;
    private KieBase executable;

    /** Makes all ready, and sees to it that they agree. */
    @Setup
    public void prepare() {
        dossier = dossier();
        half = part(dossier, 2);
        answers = part(dossier, 0);
        delapan = Evaluator.load(Path.of("rules/lke-2014"));
        pack = Packs.read(List.of(Path.of("rules/lke-2014"))).get(0);
        engine = new Engine(pack);
        score = new PlainScore(pack);
        plain = pack.rules().stream().map(PlainJudge::new).toList();
        easyEngine = new DefaultRulesEngine(new RulesEngineParameters());
        easyRules = new Rules();
        pack.rules().forEach(rule -> {
            PlainJudge judge = new PlainJudge(rule);
            easyRules.register(new RuleBuilder().name(rule.name())
                    .when(facts -> judge.judges(facts.get("facts")))
                    .then(facts -> judge.judge(facts.get("facts"), ((List<Object>) facts.get("said"))::add))
                    .build());
        });
        agree(handWritten());
        agree(easyRules());
    }

    private void agree(PlainScore.Result other) {
        BigDecimal index = delapan().index().value();
        if (other.index().compareTo(index) != 0) {
            throw new IllegalStateException(other.index() + " is not " + index);
        }
    }

    private static Dossier dossier() {
        Dossier evidence = Dossiers.read(Path.of("fixtures/rekaan-unggul.yaml"));
        Dossier answered = Dossiers.read(Path.of("fixtures/rekaan-campuran.json"));
        List<Dossier.Answer> answers = answered.answers().stream()
                .map(a -> new Dossier.Answer(a.indicator(), a.by(), a.level(), a.value(), a.note(), List.of()))
                .toList();
        return new Dossier(evidence.instrument(), evidence.agency(), evidence.year(), answers, evidence.documents(),
                evidence.coverages(), evidence.measures(), evidence.practices());
    }

    @Benchmark
    public Assessment delapan() {
        return delapan.evaluate(dossier);
    }

    /** With every second piece of evidence left out. */
    @Benchmark
    public Assessment half() {
        return delapan.evaluate(half);
    }

    /** With none. */
    @Benchmark
    public Assessment answersAlone() {
        return delapan.evaluate(answers);
    }

    private static Dossier part(Dossier d, int step) {
        return new Dossier(d.instrument(), d.agency(), d.year(), d.answers(), part(d.documents(), step),
                part(d.coverages(), step), part(d.measures(), step), part(d.practices(), step));
    }

    private static <T> List<T> part(List<T> all, int step) {
        return step == 0 ? List.of() : IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
    }

    /** The part of it that rules do. */
    @Benchmark
    public List<Judgement> judging() {
        return engine.judge(dossier, Duration.ofSeconds(30));
    }

    @Benchmark
    public PlainScore.Result handWritten() {
        PlainJudge.Facts facts = PlainJudge.Facts.of(id.delapan.engine.Facts.of(dossier, pack));
        List<Object> said = new ArrayList<>();
        plain.forEach(rule -> rule.judge(facts, said::add));
        return score.of(dossier, said);
    }

    @Benchmark
    public PlainScore.Result easyRules() {
        Facts facts = new Facts();
        List<Object> said = new ArrayList<>();
        facts.put("facts", PlainJudge.Facts.of(id.delapan.engine.Facts.of(dossier, pack)));
        facts.put("said", said);
        easyEngine.fire(easyRules, facts);
        return score.of(dossier, said);
    }

    @Benchmark
    public PlainScore.Result droolsClassic() {
        if (classic == null) {
            classic = BenchDrools.classic(pack);
            agree(drools(classic));
        }
        return drools(classic);
    }

    @Benchmark
    public PlainScore.Result droolsExecutable() {
        if (executable == null) {
            executable = BenchDrools.executable(pack);
            agree(drools(executable));
        }
        return drools(executable);
    }

    private PlainScore.Result drools(KieBase base) {
        KieSession session = base.newKieSession();
        try {
            id.delapan.engine.Facts.of(dossier, pack).forEach(session::insert);
            session.fireAllRules();
            List<Object> said = new ArrayList<>();
            for (Object fact : session.getObjects()) {
                if (fact instanceof id.delapan.fact.Award || fact instanceof id.delapan.fact.Finding) {
                    said.add(fact);
                }
            }
            return score.of(dossier, said);
        } finally {
            session.dispose();
        }
    }
}
