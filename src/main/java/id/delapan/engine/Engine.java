package id.delapan.engine;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.Receipt;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Outline;
import id.delapan.model.Problem;
import id.delapan.rules.Cache;
import id.delapan.rules.FactIndex;
import id.delapan.rules.KnowledgeBase;
import id.delapan.rules.RulePack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;

/** A pack made ready to run. Immutable and safe to use from many threads. */
public final class Engine {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** What is made of an evaluation. */
    private interface Wanted<T> {
        T of(Evaluation evaluation, List<Judgement> judgements, Receipt receipt);
    }

    private final RulePack pack;
    private final Forms forms;
    private final Undecided undecided;
    private final Asking asking;
    private final Ruleset rules;
    private final KnowledgeBase base;

    /** Compiles what is not compiled yet. */
    public Engine(RulePack pack) {
        this(pack, null, Cache.NONE);
        base.rules();
    }

    private Engine(RulePack pack, KnowledgeBase known, Cache cache) {
        this.pack = pack;
        this.forms = new Forms(pack);
        this.undecided = new Undecided(pack);
        this.asking = new Asking(pack);
        this.rules = new Ruleset(pack.rules());
        this.base = KnowledgeBase.of(pack, known, cache);
    }

    /**
     * An engine that loads no rule file before a dossier has evidence for it, for one dossier or few.
     *
     * @param cache where what it compiles is kept and looked for
     */
    public static Engine whenNeeded(RulePack pack, Cache cache) {
        return new Engine(pack, null, cache);
    }

    /** An engine for a changed pack, with the rule files that are the same taken over. */
    public Engine with(RulePack changed) {
        Engine engine = new Engine(changed, base, Cache.NONE);
        engine.base.rules();
        return engine;
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
        return evaluated(dossier, options, limit, program, Evaluation::assess);
    }

    /** The outline of what {@link #evaluate} gives, in less time. */
    public Outline outline(Dossier dossier, Options options, Duration limit, String program) {
        return evaluated(dossier, options, limit, program, Evaluation::outline);
    }

    private <T> T evaluated(Dossier dossier, Options options, Duration limit, String program, Wanted<T> wanted) {
        FactIndex facts = facts(dossier);
        KieBase needed = base.rules(facts);
        Deadline deadline = new Deadline(limit);
        List<Evaluation> units = new ArrayList<>();
        for (Dossier unit : dossier.units()) {
            FactIndex own = new FactIndex(Facts.of(unit, pack));
            units.add(evaluation(unit, options, own, judge(base.rules(own), own, deadline), List.of()));
        }
        List<Judgement> judgements = judge(needed, facts, deadline);
        Evaluation evaluation = evaluation(dossier, options, facts, judgements, units);
        Receipt receipt = new Receipt(program, pack.digest(), DossierDigest.of(dossier));
        deadline.check();
        T result = wanted.of(evaluation, judgements, receipt);
        deadline.check();
        return result;
    }

    private Evaluation evaluation(
            Dossier dossier, Options options, FactIndex facts, List<Judgement> judgements, List<Evaluation> units) {
        Forms.Form form = forms.of(dossier);
        List<Resolution> resolutions =
                new Resolver(form.pack(), undecided, dossier, facts, judgements, options.countClaims()).all();
        return new Evaluation(form, asking, dossier, options, resolutions, units);
    }

    /** What keeps a dossier from being evaluated with a pack; empty when nothing does. */
    public static List<Problem> problems(RulePack pack, Dossier dossier) {
        try {
            DossierCheck.check(pack, new Forms(pack), dossier);
            return List.of();
        } catch (DossierException e) {
            return e.problems();
        }
    }

    /** What agency, assessor, national evaluator and evidence say of each indicator, side by side. */
    public List<Standpoints> standpoints(Dossier dossier, boolean countClaims) {
        FactIndex facts = facts(dossier);
        List<Judgement> judgements = judge(facts, LIMIT);
        Forms.Form form = forms.of(dossier);
        return Standpoints.of(form.scorer(),
                new Resolver(form.pack(), undecided, dossier, facts, judgements, countClaims).all());
    }

    /** What the evidence alone supports for an indicator; null when it says nothing. */
    public Mark supported(Dossier dossier, String code) {
        FactIndex facts = facts(dossier);
        List<Judgement> judgements = judge(facts, LIMIT);
        return new Resolver(forms.of(dossier).pack(), undecided, dossier, facts, judgements, false).of(code).supported();
    }

    /** What the rules alone say of a dossier. */
    public List<Judgement> judge(Dossier dossier, Duration limit) {
        return judge(facts(dossier), limit);
    }

    private List<Judgement> judge(FactIndex facts, Duration limit) {
        return judge(base.rules(facts), facts, new Deadline(limit));
    }

    /** Making rules ready, which happens once, is no part of the time an evaluation may take. */
    private List<Judgement> judge(KieBase needed, FactIndex facts, Deadline deadline) {
        return needed == null ? List.of() : RuleSession.run(needed, rules, facts, deadline);
    }

    private FactIndex facts(Dossier dossier) {
        DossierCheck.check(pack, forms, dossier);
        return new FactIndex(Facts.of(dossier, pack));
    }
}
