package id.delapan.engine;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.Receipt;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Problem;
import id.delapan.rules.KnowledgeBase;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A pack made ready to run. Immutable and safe to use from many threads. */
public final class Engine {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final RulePack pack;
    private final Scorer scorer;
    private final Undecided undecided;
    private final Map<String, Rule> rules;
    private final KnowledgeBase base;

    /** Compiles what is not compiled yet. */
    public Engine(RulePack pack) {
        this(pack, null);
    }

    private Engine(RulePack pack, KnowledgeBase known) {
        this.pack = pack;
        this.scorer = new Scorer(pack.instrument());
        this.undecided = new Undecided(pack);
        this.rules = pack.rules().stream().collect(Collectors.toUnmodifiableMap(Rule::name, Function.identity()));
        this.base = KnowledgeBase.of(pack, known);
    }

    /** An engine for a changed pack, with the rule files that are the same taken over. */
    public Engine with(RulePack changed) {
        return new Engine(changed, base);
    }

    /** The pack it runs. */
    public RulePack pack() {
        return pack;
    }

    /**
     * Evaluates a dossier.
     *
     * @param program the program's version, for the receipt
     */
    public Assessment evaluate(Dossier dossier, Options options, Duration limit, String program) {
        Deadline deadline = new Deadline(limit);
        List<Object> facts = facts(dossier);
        List<Judgement> judgements = RuleSession.run(base.rules(), rules, facts, deadline);
        List<Resolution> resolutions = new Resolver(pack, undecided, dossier, facts, judgements, options.countClaims()).all();
        Receipt receipt = new Receipt(program, pack.digest(), DossierDigest.of(dossier));
        deadline.check();
        Assessment assessment = new Evaluation(pack, scorer, dossier, options, resolutions).assess(judgements, receipt);
        deadline.check();
        return assessment;
    }

    /** What keeps a dossier from being evaluated with a pack; empty when nothing does. */
    public static List<Problem> problems(RulePack pack, Dossier dossier) {
        try {
            DossierCheck.check(pack, dossier);
            return List.of();
        } catch (DossierException e) {
            return e.problems();
        }
    }

    /** What the evidence alone supports for an indicator; null when it says nothing. */
    public Mark supported(Dossier dossier, String code) {
        List<Object> facts = facts(dossier);
        List<Judgement> judgements = RuleSession.run(base.rules(), rules, facts, new Deadline(LIMIT));
        return new Resolver(pack, undecided, dossier, facts, judgements, false).of(code).supported();
    }

    /** What the rules alone say of a dossier. */
    public List<Judgement> judge(Dossier dossier, Duration limit) {
        return RuleSession.run(base.rules(), rules, facts(dossier), new Deadline(limit));
    }

    private List<Object> facts(Dossier dossier) {
        DossierCheck.check(pack, dossier);
        return Facts.of(dossier, pack);
    }
}
