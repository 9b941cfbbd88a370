package id.delapan.engine;

import id.delapan.model.EvaluationStopped;
import id.delapan.rules.Matching;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    private static final int MOST_FIRINGS = 100_000;

    private final Map<String, Rule> rules;
    private final List<Object> facts;
    private final long deadline;
    private final List<Judgement> judgements = new ArrayList<>();
    private Object inserted;

    private RuleSession(Map<String, Rule> rules, List<Object> facts, Duration limit) {
        this.rules = rules;
        this.facts = facts;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /**
     * Judgements in an order that depends on neither rule nor fact order.
     *
     * @throws EvaluationStopped when the time is up, too many rules fire, or the thread is interrupted
     */
    static List<Judgement> run(KieBase base, Map<String, Rule> rules, List<Object> facts, Duration limit) {
        RuleSession run = new RuleSession(rules, facts, limit);
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            session.addEventListener((org.kie.api.event.rule.AgendaEventListener) run);
            session.addEventListener((RuleRuntimeEventListener) run);
            run.stopWhenDue();
            if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new EvaluationStopped("stopped after " + MOST_FIRINGS + " rule firings");
            }
        } finally {
            session.dispose();
        }
        run.judgements.sort(Judgement.ORDER);
        return run.judgements;
    }

    private void stopWhenDue() {
        if (Thread.currentThread().isInterrupted()) {
            throw new EvaluationStopped("the evaluation was interrupted");
        }
        if (System.nanoTime() - deadline > 0) {
            throw new EvaluationStopped("the evaluation took longer than allowed");
        }
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        stopWhenDue();
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
        Rule rule = rules.get(event.getMatch().getRule().getName());
        judgements.add(new Judgement(rule, inserted, matched(rule, event.getMatch().getObjects())));
    }

    /** The facts behind each pattern: the one matched, and for {@code exists} all that would do. */
    private List<Object> matched(Rule rule, List<Object> each) {
        Map<String, Object> bound = new HashMap<>();
        List<Object> matched = new ArrayList<>();
        Iterator<Object> next = each.stream().filter(facts::contains).iterator();
        for (Pattern pattern : rule.when()) {
            if (pattern.quantifier() == Quantifier.EACH) {
                Object fact = next.next();
                bound.putAll(Matching.bind(pattern, fact, Map.of()));
                matched.add(fact);
            } else if (pattern.quantifier() == Quantifier.EXISTS) {
                matched.addAll(Matching.among(pattern, facts, bound));
            }
        }
        return matched;
    }
}
