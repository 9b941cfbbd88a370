package id.delapan.explain;

import id.delapan.engine.Engine;
import id.delapan.engine.Facts;
import id.delapan.explain.Explanation.Attempt;
import id.delapan.explain.Explanation.Condition;
import id.delapan.explain.Explanation.CountChange;
import id.delapan.explain.Explanation.Failure;
import id.delapan.explain.Explanation.Mismatch;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.model.Scale;
import id.delapan.rules.Matching;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Explains results: what the next level needs, what fails it, and the fewest changes that reach it. */
public final class Explainer {
    private final Engine engine;
    private final Dossier dossier;
    private final Assessment assessment;
    private final RuleWords words;
    private final List<Object> facts;

    /** Explains the result of one dossier. */
    public Explainer(Engine engine, Dossier dossier, Assessment assessment, Lang lang) {
        this.engine = engine;
        this.dossier = dossier;
        this.assessment = assessment;
        this.words = new RuleWords(engine.pack(), lang);
        this.facts = Facts.of(dossier, engine.pack());
    }

    /** Explains one indicator. */
    public Explanation explain(String code) {
        Indicator indicator = engine.pack().indicators().get(code);
        IndicatorResult result = assessment.indicators().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
        String target = next(indicator, result);
        return new Explanation(
                assessment, result, target, target == null ? List.of() : attempts(indicator, target),
                target == null ? null : reach(code, target), counts(indicator, result));
    }

    /** None where the units of the agency decide. */
    private List<CountChange> counts(Indicator indicator, IndicatorResult result) {
        if (indicator.share() == null || result.status() == Status.UNITS) {
            return List.of();
        }
        Map<String, BigDecimal> known = new HashMap<>();
        assessment.indicators().stream().filter(r -> r.value() != null).forEach(r -> known.put(r.code(), r.value()));
        return CountPlan.of(indicator.share(), known);
    }

    /** The fewest changes of evidence that make it support {@code level}; null when no rule can, empty when it does. */
    public List<Change> reach(String code, String level) {
        return new Planner(engine, dossier, engine.pack().indicators().get(code)).fewest(level);
    }

    /** For each rule that could award a level, or of a numeric scale any value, which of its conditions hold. */
    public List<Attempt> attempts(String code, String level) {
        Indicator indicator = engine.pack().indicators().get(code);
        return level != null ? attempts(indicator, level) : engine.pack().rules().stream()
                .filter(r -> r.awards() && r.then().indicator().equals(code))
                .map(this::attempt)
                .toList();
    }

    /** Which conditions of a rule hold. */
    public Attempt attempt(Rule rule) {
        return attempt(rule, rule.when());
    }

    private static String next(Indicator indicator, IndicatorResult result) {
        Scale scale = indicator.scale();
        if (scale.numeric()) {
            return null;
        }
        String supported = result.supported() == null ? scale.lowest() : result.supported().level();
        int at = scale.names().indexOf(supported);
        return at == 0 ? null : scale.names().get(at - 1);
    }

    private List<Attempt> attempts(Indicator indicator, String target) {
        Narrowing narrowing = new Narrowing(indicator.scale());
        return engine.pack().rules().stream()
                .filter(r -> r.then().indicator().equals(indicator.code()) && narrowing.canReach(r, target))
                .map(r -> attempt(r, narrowing.patterns(r, target)))
                .toList();
    }

    private Attempt attempt(Rule rule, List<Pattern> patterns) {
        Map<String, Object> bound = new HashMap<>();
        List<Condition> conditions = new ArrayList<>();
        for (Pattern pattern : patterns) {
            List<?> matching = Matching.among(pattern, facts, bound);
            boolean met = matching.isEmpty() == (pattern.quantifier() == Quantifier.NOT);
            conditions.add(new Condition(
                    words.pattern(pattern), met,
                    matching.stream().map(Facts::id).filter(Objects::nonNull).toList(),
                    met || pattern.quantifier() == Quantifier.NOT ? List.of() : failures(pattern, bound)));
            if (!matching.isEmpty() && pattern.quantifier() == Quantifier.EACH) {
                bound.putAll(Matching.bind(pattern, matching.get(0), bound));
            }
        }
        return new Attempt(rule, conditions);
    }

    private List<Failure> failures(Pattern pattern, Map<String, Object> bound) {
        List<Failure> failures = new ArrayList<>();
        for (Object fact : facts) {
            boolean sameKey = pattern.type().holds(fact)
                    && pattern.key() != null
                    && pattern.key().equals(pattern.type().value(fact, pattern.type().keyField()));
            if (sameKey) {
                List<Mismatch> mismatches = Matching.failing(pattern, fact, bound).stream()
                        .map(c -> new Mismatch(
                                words.constraint(pattern, c),
                                words.value(c.field(), pattern.type().value(fact, c.field()))))
                        .toList();
                failures.add(new Failure(Facts.id(fact), mismatches));
            }
        }
        return failures;
    }
}
