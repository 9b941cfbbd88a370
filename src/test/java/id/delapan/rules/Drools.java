package id.delapan.rules;

import id.delapan.fact.Award;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Really runs checked rules in the engine, through their canonical print. */
final class Drools {
    private Drools() {}

    static KieBase base(List<Rule> rules) {
        return KnowledgeBase.of(List.of(rules), null, RuleCompiler::compile).rules();
    }

    /** The facts of each match, by rule name; rules without one are absent. */
    static Map<String, List<List<Object>>> run(KieBase base, Collection<?> facts) {
        Map<String, List<List<Object>>> matches = new TreeMap<>();
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    List<Object> of = event.getMatch().getObjects().stream().filter(facts::contains).map(o -> (Object) o).toList();
                    matches.computeIfAbsent(event.getMatch().getRule().getName(), n -> new ArrayList<>()).add(of);
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules(1_000_000);
            return matches;
        } finally {
            session.dispose();
        }
    }

    /** What rules of this kind insert. */
    static List<Award> awards(KieBase base, Collection<?> facts) {
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            return session.getObjects(o -> o instanceof Award).stream().map(o -> (Award) o).toList();
        } finally {
            session.dispose();
        }
    }

    /** A rule with these patterns that awards something. */
    static Rule rule(String name, Pattern... when) {
        return new Rule(name, name, "coba.drl", 1, 1, List.of(when), new AwardAction("level", "X", new Rule.Text("A"), 1, 1));
    }

    static Pattern pattern(Quantifier quantifier, FactType type, Constraint... constraints) {
        return new Pattern(quantifier, type, Arrays.asList(constraints), 1, 1);
    }
}
