package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.rules.Rule.Action;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The house rules for a rule: what it may judge, look at and say. Silent on what a rule lost in reading. */
final class RuleLint {
    private static final int MOST_PATTERNS = 8;

    private final Known known;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();

    RuleLint(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    /** Checks the rules of one file; {@code complete} when none of them was lost. */
    void check(List<Draft> drafts, SubareaReader.Subarea subarea, boolean complete) {
        Set<String> doubtful = new HashSet<>(subarea.twice());
        boolean reach = complete && known.termsWhole() && known.spoilt().isEmpty() && subarea.unread().isEmpty();
        for (Draft draft : drafts) {
            int before = problems.size();
            rule(draft, subarea);
            if (problems.size() > before || !draft.whole() || draft.rule().then() == null) {
                List<String> codes = codes(draft.rule()).filter(subarea::holds).toList();
                doubtful.addAll(codes);
                reach &= !codes.isEmpty();
            }
        }
        if (reach) {
            List<Rule> rules = drafts.stream().map(Draft::rule).filter(r -> r.then() != null).toList();
            new ReachLint(subarea, rules, known, problems).check(doubtful);
        }
    }

    /** The codes a rule may be about: that it judges and that its name begins with. */
    private static Stream<String> codes(Rule rule) {
        String named = rule.name().split(" ", 2)[0];
        return rule.then() == null ? Stream.of(named) : Stream.of(named, rule.then().indicator());
    }

    private void rule(Draft draft, SubareaReader.Subarea subarea) {
        Rule rule = draft.rule();
        if (!rule.name().isEmpty() && !names.add(rule.name())) {
            problems.add(rule.file(), rule.line(), rule.column(), "rule-name-twice", rule.name());
        }
        if (rule.when().size() > MOST_PATTERNS) {
            problems.add(rule.file(), rule.line(), rule.column(), "too-many-patterns", MOST_PATTERNS);
        }
        Map<String, Pattern> bound = patterns(draft);
        if (draft.whole() && rule.when().stream().noneMatch(p -> p.positive() && p.type().kind() != null)) {
            problems.add(rule.file(), rule.line(), rule.column(), "no-positive-evidence", rule.name());
        }
        if (rule.then() != null) {
            action(draft, subarea, bound);
        }
    }

    private Map<String, Pattern> patterns(Draft draft) {
        Map<String, Pattern> bound = new HashMap<>();
        for (Pattern pattern : draft.rule().when()) {
            new PatternLint(draft, pattern, known, bound, problems).check();
            if (pattern.quantifier() == Quantifier.EACH) {
                pattern.constraints().forEach(c -> {
                    if (c instanceof Bind bind) {
                        bound.put(bind.variable(), pattern);
                    }
                });
            }
        }
        return bound;
    }

    private void action(Draft draft, SubareaReader.Subarea subarea, Map<String, Pattern> bound) {
        Rule rule = draft.rule();
        Action action = rule.then();
        Indicator indicator = subarea.indicator(action.indicator());
        if (!subarea.holds(action.indicator())) {
            problems.add(rule.file(), action.line(), action.column(), "award-outside-file", action.indicator(),
                    Struct.meant(action.indicator(), subarea.codes()));
        } else if (!rule.name().isEmpty() && !rule.name().startsWith(action.indicator() + " ")) {
            problems.add(rule.file(), rule.line(), rule.column(), "rule-name-code", rule.name(), action.indicator());
        }
        if (indicator != null && indicator.share() != null && action instanceof AwardAction) {
            problems.add(rule.file(), action.line(), action.column(), "award-to-share", indicator.code(),
                    String.join(", ", indicator.share().counts()));
        } else if (indicator != null && action instanceof AwardAction award) {
            new AwardLint(draft, award, indicator.scale(), known.terms(), bound, problems).check();
        } else if (indicator != null
                && action instanceof FindingAction finding
                && !indicator.findings().containsKey(finding.key())) {
            problems.add(rule.file(), draft.awarded().line(), draft.awarded().column(), "unknown-finding", finding.key(),
                    indicator.code(), Struct.meant(finding.key(), indicator.findings().keySet()));
        }
    }
}
