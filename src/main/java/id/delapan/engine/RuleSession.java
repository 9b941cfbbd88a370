package id.delapan.engine;

import id.delapan.model.EvaluationStopped;
import id.delapan.rules.FactIndex;
import id.delapan.rules.Matching;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Has the engine find once which rules hold over the facts of one dossier, and notes what each says, with rule and facts. No
 * consequence is run: a checked rule says all that there is to say, and nothing it inserts could make another rule hold.
 */
final class RuleSession {
    private static final int MOST = 100_000;

    private final Ruleset rules;
    private final FactIndex facts;
    private final Deadline deadline;
    private final List<Judgement> judgements = new ArrayList<>();

    private RuleSession(Ruleset rules, FactIndex facts, Deadline deadline) {
        this.rules = rules;
        this.facts = facts;
        this.deadline = deadline;
    }

    /**
     * Judgements in an order that depends on neither rule nor fact order.
     *
     * @throws EvaluationStopped when the time is up, the evidence is too much for a rule, or the thread is interrupted
     */
    static List<Judgement> run(KieBase base, Ruleset rules, FactIndex facts, Deadline deadline) {
        RuleSession run = new RuleSession(rules, facts, deadline);
        rules.refuseTooMuch(facts);
        KieSession session = base.newKieSession();
        try {
            for (Object fact : facts.all()) {
                deadline.check();
                session.insert(fact);
            }
            deadline.check();
            session.fireAllRules(run::note);
        } finally {
            session.dispose();
        }
        run.judgements.sort(Judgement.ORDER);
        return run.judgements;
    }

    /** Notes a match; false, so that the engine goes on to the next without running anything. */
    private boolean note(Match match) {
        deadline.check();
        if (judgements.size() == MOST) {
            throw new EvaluationStopped("stopped after " + MOST + " rule matches");
        }
        Rule rule = rules.named(match.getRule().getName());
        Map<String, Object> bound = Map.of();
        List<Object> matched = new ArrayList<>();
        Iterator<Object> next = match.getObjects().iterator();
        for (Pattern pattern : rule.when()) {
            if (pattern.quantifier() == Quantifier.EACH) {
                Object fact = next.next();
                while (!pattern.type().holds(fact)) {
                    fact = next.next();
                }
                bound = Matching.bind(pattern, fact, bound);
                matched.add(fact);
            } else if (pattern.quantifier() == Quantifier.EXISTS) {
                matched.addAll(Matching.among(pattern, facts.candidates(pattern), bound));
            }
        }
        judgements.add(new Judgement(rule, Reading.inserted(rule.then(), bound), matched));
        return false;
    }
}
