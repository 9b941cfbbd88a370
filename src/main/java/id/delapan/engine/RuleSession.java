package id.delapan.engine;

import id.delapan.model.EvaluationStopped;
import id.delapan.rules.FactIndex;
import id.delapan.rules.Matching;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.runtime.KieSession;

/** Runs the rules once over the facts of one dossier and collects what they insert, with rule and facts. */
final class RuleSession extends DefaultAgendaEventListener implements RuleRuntimeEventListener {
    private static final int MOST = 100_000;

    private final Ruleset rules;
    private final FactIndex facts;
    private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deadline deadline;
    private final List<Judgement> judgements = new ArrayList<>();
    private Object inserted;

    private RuleSession(Ruleset rules, FactIndex facts, Deadline deadline) {
        this.rules = rules;
        this.facts = facts;
        this.known.addAll(facts.all());
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
            session.addEventListener((org.kie.api.event.rule.AgendaEventListener) run);
            session.addEventListener((RuleRuntimeEventListener) run);
            deadline.check();
            if (session.fireAllRules(MOST) >= MOST) {
                throw new EvaluationStopped("stopped after " + MOST + " rule firings");
            }
        } finally {
            session.dispose();
        }
        run.judgements.sort(Judgement.ORDER);
        return run.judgements;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        deadline.check();
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        inserted = event.getObject();
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        // rules never update
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        // rules never delete
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        Rule rule = rules.named(event.getMatch().getRule().getName());
        judgements.add(new Judgement(rule, inserted, matched(rule, event.getMatch().getObjects())));
    }

    /** The facts behind each pattern: the one matched, and for {@code exists} all that would do. */
    private List<Object> matched(Rule rule, List<Object> each) {
        Map<String, Object> bound = Map.of();
        List<Object> matched = new ArrayList<>();
        Iterator<Object> next = each.iterator();
        for (Pattern pattern : rule.when()) {
            if (pattern.quantifier() == Quantifier.EACH) {
                Object fact = next.next();
                while (!known.contains(fact)) {
                    fact = next.next();
                }
                bound = Matching.bind(pattern, fact, bound);
                matched.add(fact);
            } else if (pattern.quantifier() == Quantifier.EXISTS) {
                matched.addAll(Matching.among(pattern, facts.candidates(pattern), bound));
            }
        }
        return matched;
    }
}
