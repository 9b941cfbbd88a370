package id.delapan.explain;

import id.delapan.engine.Engine;
import id.delapan.engine.Facts;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Indicator;
import id.delapan.rules.Matching;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the fewest pieces of evidence to add or change so that the evidence supports a level. */
final class Planner {
    private record Step(Dossier dossier, List<Change> changes, Map<String, Object> bound) {}

    private final Engine engine;
    private final RulePack pack;
    private final Dossier dossier;
    private final Indicator indicator;
    private final Narrowing narrowing;

    Planner(Engine engine, Dossier dossier, Indicator indicator) {
        this.engine = engine;
        this.pack = engine.pack();
        this.dossier = dossier;
        this.indicator = indicator;
        this.narrowing = new Narrowing(indicator.scale());
    }

    /** The fewest changes that reach at least {@code level}; null when no rule can reach it. Empty when it is reached. */
    List<Change> fewest(String level) {
        if (reached(List.of(), level)) {
            return List.of();
        }
        List<List<Change>> plans = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            if (rule.then().indicator().equals(indicator.code()) && narrowing.canReach(rule, level)) {
                plans.addAll(plans(rule, level));
            }
        }
        plans.sort(Comparator.comparingInt(List::size));
        return plans.stream()
                .filter(plan -> reached(plan, level))
                .findFirst()
                .map(plan -> pruned(plan, level))
                .orElse(null);
    }

    private boolean reached(List<Change> changes, String level) {
        Mark mark = engine.supported(Change.applyAll(dossier, changes), indicator.code());
        return mark != null && narrowing.atLeast(mark.level(), level);
    }

    /** Leaves out what turns out not to be needed. */
    private List<Change> pruned(List<Change> plan, String level) {
        for (Change change : plan) {
            List<Change> less = plan.stream().filter(c -> c != change).toList();
            if (reached(less, level)) {
                return pruned(less, level);
            }
        }
        return plan;
    }

    private List<List<Change>> plans(Rule rule, String level) {
        List<Step> steps = List.of(new Step(dossier, List.of(), Map.of()));
        for (Pattern pattern : narrowing.patterns(rule, level)) {
            List<Step> next = new ArrayList<>();
            steps.forEach(step -> next.addAll(options(pattern, step)));
            next.sort(Comparator.comparingInt(s -> s.changes().size()));
            steps = next.subList(0, Math.min(next.size(), 50));
        }
        return steps.stream().map(Step::changes).toList();
    }

    private List<Step> options(Pattern pattern, Step step) {
        List<Object> facts = Facts.of(step.dossier(), pack);
        List<?> matching = Matching.among(pattern, facts, step.bound());
        List<Step> options = new ArrayList<>();
        if (pattern.quantifier() == Quantifier.NOT) {
            Step without = step;
            for (Record item : Items.existing(step.dossier(), pattern)) {
                if (Matching.matches(pattern, Facts.of(item, dossier.year(), pack), step.bound())) {
                    without = with(without, new Change(item, null), pattern, null);
                }
            }
            return List.of(without);
        }
        for (Object fact : matching) {
            options.add(new Step(step.dossier(), step.changes(), Matching.bind(pattern, fact, step.bound())));
        }
        if (pattern.type().kind() == null || !matching.isEmpty() && pattern.quantifier() == Quantifier.EXISTS) {
            return options;
        }
        Items items = new Items(pack, dossier.year(), pattern, step.bound());
        List<? extends Record> existing = Items.existing(step.dossier(), pattern);
        for (Record item : existing) {
            add(options, step, item, items.meeting(item, null), pattern);
        }
        if (existing.isEmpty() || Items.several(pattern.type())) {
            add(options, step, null, items.meeting(null, freeId(step.dossier(), pattern.key())), pattern);
        }
        return options;
    }

    private void add(List<Step> options, Step step, Record before, Record after, Pattern pattern) {
        boolean clash = after instanceof Measure m
                && step.dossier().measures().stream()
                        .anyMatch(x -> !x.equals(before) && x.key().equals(m.key()) && x.year() == m.year());
        if (after != null && !after.equals(before) && !clash) {
            options.add(with(step, new Change(before, after), pattern, after));
        }
    }

    private Step with(Step step, Change change, Pattern pattern, Record after) {
        List<Change> changes = new ArrayList<>(step.changes());
        changes.add(change);
        Map<String, Object> bound = after == null
                ? step.bound()
                : Matching.bind(pattern, Facts.of(after, dossier.year(), pack), step.bound());
        return new Step(change.apply(step.dossier()), List.copyOf(changes), bound);
    }

    private static String freeId(Dossier dossier, String key) {
        List<String> taken = new ArrayList<>();
        dossier.documents().forEach(d -> taken.add(d.id()));
        dossier.coverages().forEach(c -> taken.add(c.id()));
        dossier.measures().forEach(m -> taken.add(m.id()));
        dossier.practices().forEach(p -> taken.add(p.id()));
        String id = key;
        for (int n = 2; taken.contains(id); n++) {
            id = key + "-" + n;
        }
        return id;
    }
}
